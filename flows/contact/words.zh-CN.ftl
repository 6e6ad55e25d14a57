contact-title = 联系方式
    .also = 怎么联系, 联系客服, 客服电话, 联系, 电话, 邮箱

# 渠道、用途和回复时间来自钱包公开的客服说明；号码、账号和服务时间是示例，都在 data/ 里。

contact-which =
    在**这里**：最快，工作日高峰也多在 { -fact-reply-online }内
    打**电话**：急事，一般 { -fact-reply-phone }内接通
    发**邮件**：复杂的事，一般 { -fact-reply-mail }内回
    看**社交账号**：公告、一般的提问和反馈
    想细看哪一种？
contact-slot-which = 渠道
    .also = 哪种, 方式
contact-which-online = 在线客服（这里）
    .also = 在线客服, 在线, 就在这里, 线上, 线上客服, 网上客服
contact-which-telephone = 电话
    .also = 客服电话, 热线, 打电话, 电话号码, 号码, 手机号
contact-which-mail = 邮件
    .also = 邮箱, 电子邮件, 电子邮箱, 发邮件, email, 信箱
contact-which-social = 社交账号
    .also = 社交, 微信, 公众号, 微博, telegram, 电报, tg, 推特, twitter, 官方群, 社群
contact-which-site = 官网和帮助页
    .also = 官网, 网站, 官方网站, 网址, 帮助中心, 帮助页, faq
contact-which-hours = 服务时间
    .also = 几点上班, 几点下班, 上班时间, 工作时间, 营业时间, 什么时候上班, 周末, 节假日, 晚上, 24小时, 下班

contact-online =
    就在这里：机器人随时在；人工 { -fact-hours-people }，说「人工」就排队。
    一般 { -fact-reply-online }内回复，工作日高峰也是；特别忙、或情况复杂时会久些。
    适合大多数问题：能发截图，也有编号可查。
contact-telephone =
    热线：`{ -official-phone }`，{ -fact-hours-hotline }。
    适合**紧急**的事，例如账户被锁、资产有危险。一般 { -fact-reply-phone }内接通，高峰期可能排队。
    请先备好账户名、交易编号、时间和经过。客服不会在电话里要密码、验证码或助记词。
contact-mail =
    邮箱：`{ -official-mail }`。
    适合**复杂**的、要附材料的事。一般 { -fact-reply-mail }内回复，复杂的和高峰期会更久。
    请写清账户名、交易编号、时间、经过，附截图。别写助记词、私钥和密码。
contact-social =
    我们的账号：{ -official-accounts }。
    适合看公告、问一般的问题、提反馈；回复时间不一定，急事请用这里或电话。
    别在那里公开账户和金额。主动私信您的「客服」，都是假的。
contact-site =
    官网：`{ -official-site }`，有在线客服入口；常见问题：`{ -official-help }`。
    请自己输入网址，别点搜索广告和别人发来的链接。App 也只从官网下载。
contact-hours =
    人工在线客服：{ -fact-hours-people }
    热线：{ -fact-hours-hotline }
    邮件：随时可发，一般 { -fact-reply-mail }内回复
    机器人：随时都在；高峰期人工会久些，请您稍等。
    在别的时区，或想换一种语言？随时都能写，说「语言」就能换。
contact-more = 还需要什么？
contact-more-fine = 够了，谢谢
    .also = 够了, 不用了, 没有了, 没了, 知道了, 好的, 谢谢, 好
contact-more-other = 看别的渠道
    .also = 别的, 其他, 其他渠道, 别的渠道, 再看看
contact-more-person = 现在就找人工
    .also = 找人工, 现在找, 要
contact-glad = 好的。需要的时候，随时在这里找我。
