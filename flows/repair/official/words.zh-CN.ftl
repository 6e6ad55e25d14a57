repair-official-title = 是不是官方
repair-official-slot-thing = 被问的网址或账号
repair-official-slot-verdict = 核对结果
repair-official-slot-when = 什么时候问的
repair-official-verdict-official = 官方
repair-official-verdict-lookalike = 冒充官方
repair-official-verdict-unknown = 不是官方

repair-official-send =
    我来核对。请把那个网址、账号、电话或邮箱发给我，截图不行，要文字。
    核对之前先别登录，别付款。
repair-official-send-never-mind = 先不用
    .also = 不用, 不用了, 算了
repair-official-where =
    好的。官方名单公布在官网：`{ -official-list }`。请自己在浏览器里输入，别点别人发的链接。
repair-official-ours =
    就算是官方的，助记词、私钥、密码和验证码也不用发给任何人。
    别只听我说：冒充的机器人也会说自己是真的。名单公布在官网 `{ -official-list }`，请自己在浏览器里输入来对照。
repair-official-stranger =
    请**不要**登录、付款、下载或加好友，更不要在那里输入助记词、私钥、密码或验证码。
    别只听我说：官方名单公布在官网 `{ -official-list }`，请自己在浏览器里输入来对照。
    要举报吗？如果已经在那里填过东西、付过款，请马上告诉我。
repair-official-stranger-report = 举报
    .also = 我要举报, 要举报, 举报它, 举报他, 要, 是的
repair-official-stranger-entered = 我已经填了资料或付了款
    .also = 已经填了, 填了, 已经输入了, 输入了, 已经登录了, 登录了, 付款了, 付了款, 转账了, 已经付了
repair-official-stranger-ignore = 没有，不用了
    .also = 没有, 不用, 不用了, 没填, 没登录
repair-official-report =
    收到，谢谢您，这能帮到别人。证据已经记在工单 **#{ $code }**，您排在第 { $position } 位。
    有聊天截图、对方的账号、时间，可以接着发在这里。不想等了，说「不等了」。
repair-official-urgent =
    已按**紧急**转给人工。工单 **#{ $code }**，您排在第 { $position } 位。请先做上面几步，不用等我们。
    有对方的账号、聊天截图、时间，可以接着发在这里。
repair-official-ignore = 好的，别理它就行。有拿不准的，随时发来让我核对。
