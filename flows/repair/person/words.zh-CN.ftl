repair-person-title = 人工客服
repair-person-handoff =
    好的，已转人工。工单 **#{ $code }**，您排在第 { $position } 位，通常 { -fact-reply-online }内回复，高峰期会久些。
    您可以先写：账户名（不要密码）、交易编号、时间、金额和经过，有截图也可以发。
