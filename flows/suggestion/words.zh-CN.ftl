suggestion-title = 建议
    .also = 提建议, 意见, 反馈, 意见反馈, 提意见

suggestion-topic = 谢谢您愿意告诉我们。是关于哪方面的？
suggestion-slot-topic = 方面
    .also = 哪方面, 类型
suggestion-topic-app = App 的功能或界面
    .also = app, 功能, 界面, 软件, 夜间模式, 深色模式, 字体, 小组件, 桌面, 指纹, 提醒, 通知
suggestion-topic-coins = 支持更多币或网络
    .also = 币种, 加币, 上币, 支持, 新币, 网络, 链, 代币
suggestion-topic-service = 客服与服务
    .also = 客服, 服务, 回复快, 回复慢, 机器人
suggestion-topic-fees = 费用或规则
    .also = 手续费, 费用, 规则, 限额, 降低, 便宜
suggestion-topic-other = 其他
    .also = 其他方面, 别的方面

suggestion-idea = 请写下您的建议：现在是怎样的，希望改成怎样。
suggestion-slot-idea = 建议
    .also = 内容, 想法
suggestion-use = 这会帮到您什么？平时什么时候用得上？不想写可以跳过。
suggestion-slot-use = 用处
    .also = 理由, 原因
suggestion-pictures = 有截图或草图也可以发来，最多 6 张；没有就跳过。
suggestion-slot-pictures = 截图
    .also = 图片, 照片, 图
suggestion-check = 请看看记得对不对，没问题我就交给团队：

suggestion-person =
    谢谢！您的建议已登记，编号 **#{ $code }**，会有人看。
    建议不急的会排在求助后面，请别担心。做不做、什么时候做，要由团队评估，这里不能先答应。
    想补充，先说「人工」，您写的会加进这个工单；要看进度，说「进度」。
