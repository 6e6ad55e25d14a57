complaint-title = 投诉
    .also = 申诉, 投诉客服, 我要投诉

complaint-road =
    很抱歉让您不满意。您的投诉会登记编号、上报给负责人，并按期答复。
    您想怎么投诉？在这里登记最快，几分钟就好。
complaint-road-here = 在这里登记
    .also = 在这里, 这里, 就在这里, 在线, 在线客服, 直接投诉, 登记, 好, 好的
complaint-road-telephone = 打电话（紧急的）
    .also = 电话, 打电话, 热线, 电话投诉
complaint-road-mail = 发邮件（写得详细的）
    .also = 邮件, 发邮件, 邮箱, 书面, 邮件投诉
complaint-road-social = 社交平台
    .also = 社交, 微信, 公众号, 微博, telegram, 电报, 推特

# 四条途径来自钱包公开的客服说明；号码、账号、时间和期限是示例，都在 data/ 里。

complaint-telephone =
    急事打热线：`{ -official-phone }`，{ -fact-hours-hotline }。
    一般 { -fact-reply-phone }内接通，高峰期可能排队。客服会当场记录并处理，请先备好账户名、时间和经过。
complaint-mail =
    书面投诉发到 `{ -official-mail }`：写清账户名、时间、经过、投诉的理由、单号、您希望怎么处理，附上截图。
    一般 { -fact-reply-mail }内有回音，{ -fact-complaint-answer }内答复；复杂的要久些，请您耐心等。
complaint-social =
    我们的账号：{ -official-accounts }。
    发在那里，大家都看得到，官方账号会答复；请**不要**写账户、金额和个人信息。
    公开发帖容易引来假客服，主动私信您的都不是我们。
complaint-too = 要不要也在这里登记？有了编号，进度随时能查。
complaint-too-here = 好，在这里登记
    .also = 好, 好的, 要, 可以, 登记, 行
complaint-too-alone = 不用了
    .also = 不用, 不要, 先不用, 不登记
complaint-come-back = 好的。什么时候想在这里登记，说「投诉」就行。

complaint-subject = 投诉的是哪方面？
complaint-slot-subject = 投诉内容
    .also = 哪方面, 内容, 类型
complaint-subject-agent = 客服的态度或答复
    .also = 客服态度, 态度差, 态度不好, 态度恶劣, 客服骂人, 客服敷衍, 答非所问, 乱说, 不专业, 态度
complaint-subject-slow = 没人回、处理太慢
    .also = 没人回, 没人理, 不回复, 不理人, 太慢, 拖着, 一直拖, 等太久, 没人管, 没人处理, 踢皮球, 不处理, 不想管, 慢
complaint-subject-money = 钱或扣费的问题
    .also = 乱扣费, 乱收费, 扣费, 扣钱, 多扣, 收费, 手续费, 钱不对, 少了钱, 损失, 赔偿, 退钱, 退款, 不给提现
complaint-subject-app = App 不好用、出错
    .also = app, 软件, 应用, 闪退, 卡顿, 难用, 老出错
complaint-subject-rule = 规则或处理结果不公平
    .also = 不公平, 不合理, 规则, 政策, 霸王条款, 封号, 封我, 冻结, 不认可, 处理结果
complaint-subject-other = 其他
    .also = 别的, 其他方面

complaint-scene = 请说说是怎么回事：发生了什么，谁说了什么，后来怎样。越完整，处理越快。
complaint-slot-scene = 经过
    .also = 描述, 说明, 情景
complaint-when = 是什么时候的事？例如 `今天 14:30`、`昨天 20:00`，记不清可以跳过。
complaint-slot-when = 时间
    .also = 日期, 什么时候
complaint-wish = 您希望怎么处理？例如：查清原因、退回费用、道歉、换人处理。
complaint-slot-wish = 希望的处理
    .also = 要求, 诉求, 希望
complaint-earlier = 这件事以前有过工单吗？有就写编号，例如 `#1024`；没有就跳过。
complaint-slot-earlier = 之前的工单
    .also = 工单号, 编号, 之前
complaint-account = 您的用户名或注册邮箱是？（只要这个，不要密码）
complaint-slot-account = 账户
    .also = 账号, 帐号, 帐户, 用户名, 邮箱
complaint-pictures =
    有截图就发来，最多 6 张，例如对话和记录。
    图上**不能**有助记词或私钥。
complaint-slot-pictures = 截图
    .also = 图片, 照片, 图
complaint-check = 请核对一下，没问题我就登记上报：

complaint-person =
    投诉已登记，编号 **#{ $code }**，已按**高优先级**上报。
    我们会在 **{ -fact-complaint-answer }**内答复；要多方核实的，会先告诉您进展。
    随时说「进度」或 `/status` 查看。想补充，先说「人工」，您写的会加进这个工单。
