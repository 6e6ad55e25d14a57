repair-impostor-title = 是不是真客服
repair-impostor-slot-owner = 工单由谁处理
repair-impostor-owner-agent = 客服
repair-impostor-owner-queue = 排队中
repair-impostor-slot-claim = 客户的原话
repair-impostor-slot-when = 什么时候说的

repair-impostor-bot =
    我是自动客服，现在**没有**真人客服在跟您说话；您没找过人工，我们的客服不会先来找您。
    在别处自称是我们客服的，都是冒充的。要真人，说「人工」。
repair-impostor-agent =
    放心，**是真的**：在**这里**、工单 **#{ $code }** 里回复您的 { $agent }，是我们的客服。
    除了这里，谁来找您都不是。真客服从不用个人账号先加您、私聊您，也绝不会要助记词、私钥、密码或验证码。
repair-impostor-queue =
    工单 **#{ $code }** 还在排队，**还没有**客服跟您说话。接单时我会在这里告诉您是谁。
    在别处自称是我们客服的，都是冒充的。
repair-impostor-elsewhere =
    有人在别处加您、私聊您吗？请不要回他，不要付款，助记词、私钥、密码和验证码都不要给。
    别只听我说：官方名单公布在官网 `{ -official-list }`，请自己在浏览器里输入来对照。有对方的账号或链接，发来我核对。
repair-impostor-elsewhere-report = 有，举报
    .also = 举报, 我要举报, 有, 有人, 是的
repair-impostor-elsewhere-entered = 有，我已经给了资料或付了款
    .also = 已经给了, 给了, 填了, 已经填了, 付款了, 付了款, 转账了, 已经转了
repair-impostor-elsewhere-ignore = 没有，只是问问
    .also = 没有, 只是问问, 问问, 不用, 不用了
