human-title = 人工客服
    .also = 客服

human-expect =
    人工客服就在这里回复，通常 { -fact-reply-online }内；高峰期会久些，复杂的情况要更多时间。
    先备好这些会更快：账户名、交易编号、时间、金额、方式、经过和截图。**不要**发助记词、私钥、密码或验证码。
human-ready = 现在就排队吗？
human-ready-now = 现在排队
    .also = 现在, 好, 好的, 要, 排队, 是的
human-ready-later = 先不用
    .also = 不用, 不要, 等会, 等一会, 以后再说, 待会
human-person =
    好的，已转人工。工单 **#{ $code }**，您排在第 { $position } 位。可以先把情况写在这里。
human-later = 好的。需要时说「人工」就行。
