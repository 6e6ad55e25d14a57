repair-loop-title = 转人工
repair-loop-handoff =
    抱歉，我这里绕圈了，已请人工来帮您。工单 **#{ $code }**，您排在第 { $position } 位，通常 { -fact-reply-online }内回复，高峰期会久些。
    遇到的事可以先写在这里。
