registration-title = 注册
    .also = 开户, 注册账户, 注册账号, 开通账户, 新用户, 验证邮件

## 先问清楚要什么

registration-topic = 注册遇到了哪种情况？
registration-slot-topic = 情况
    .also = 哪种情况, 问题
registration-topic-how-to = 想知道怎么注册
    .also = 怎么注册, 如何注册, 怎样注册, 咋注册, 注册教程, 注册流程, 注册步骤, 想注册, 要注册, 怎么开户, 如何开户, 想开户, 注册账户, 怎么创建账户, 怎么开通, 教我注册, 在哪里注册, 在哪注册, 哪里注册, 能注册吗, 可以注册吗, 注册要准备, 注册需要, 注册要, 能注册几个, 开个户, 能注册, 可以用手机号注册, 开户流程, 开户要什么
registration-topic-mail = 验证邮件的问题
    .also = 验证邮件, 激活邮件, 验证邮箱, 邮箱验证, 确认邮件, 邮件没收到, 收不到邮件, 没收到邮件, 没有邮件, 没邮件, 验证链接, 激活链接, 链接失效, 链接过期, 激活不了, 注册邮件, 验证信, 激活信, 垃圾箱, 邮箱填错, 填错邮箱, 邮箱写错, 写错邮箱, 邮箱打错, 未验证, 没验证, 未激活, 没激活, 重新发送, 激活失败, 激活码, 收不到验证码, 没收到验证码, 验证码收不到, 验证码没收到, 验证码邮件, 收不到验证, 还是收不到
registration-topic-form = 提交不了、注册失败
    .also = 注册失败, 注册不了, 注册不成功, 注册不上, 注册报错, 无法注册, 不能注册, 没法注册, 提交不了, 被注册, 已注册, 已经注册, 注册过, 已存在, 已被使用, 被占用, 点注册没反应, 注册一直失败, 注册总失败, 创建账户失败, 创建失败, 注册按钮, 注册页面, 注册提示, 注册密码, 密码不一致, 注册时说, 注册时网络, 点注册, 设密码, 地区不支持
registration-topic-first-login = 注册好了，第一次登录
    .also = 第一次登录, 首次登录, 注册好了怎么登录, 注册完怎么登录, 注册之后, 注册后, 注册完, 刚注册好, 注册成功之后, 刚注册好第一次登录
registration-topic-questions = 设置安全问题
    .also = 安全问题, 密保问题, 密保, 安全问答

## 怎么注册

# 备好什么：邮箱和密码来自钱包公开的客服说明；自己的常用邮箱、从没用过的密码为行业通行做法。
registration-prepare =
    注册只要几分钟。先备好两样：
    一个**您自己的、能收信的邮箱**；一个**没在别处用过的密码**。
    密码和助记词只在您自己手里，不用告诉任何人，包括我。
registration-how-done = 做到哪一步了？
registration-how-done-registered = 注册好了
    .also = 好了, 完成了, 注册成功, 成功了, 都做完了, 可以了
registration-how-done-no-mail = 验证邮件没收到或打不开
    .also = 没收到, 没收到邮件, 邮件没来, 没有邮件, 链接打不开, 收不到邮件, 验证邮件
registration-how-done-refused = 提交时被拒、报错
    .also = 报错, 失败, 提交不了, 被拒, 注册不了, 不行
registration-how-done-later = 我先去做
    .also = 先去做, 我去试试, 试试, 等会, 待会, 回头再弄

## 验证邮件

registration-mail = 验证邮件是哪种情况？
registration-slot-mail = 验证邮件
    .also = 邮件
registration-mail-nothing = 没收到邮件
    .also = 没收到, 收不到, 没有收到, 没来, 没有邮件, 一直没有, 未收到, 还没到, 没到
registration-mail-expired = 链接说过期、失效
    .also = 过期, 失效, 已过期, 已失效, 用过了, 无效
registration-mail-broken = 链接点不开、没反应
    .also = 点不开, 打不开, 点不了, 没反应, 空白, 白屏, 点了没用
registration-mail-wrong-address = 邮箱填错了
    .also = 填错邮箱, 邮箱写错, 写错邮箱, 邮箱打错, 邮箱错了, 填错了, 写错了

# 重新发送、以最新一封为准、垃圾箱、换浏览器等，为行业通行做法。
registration-expired-link =
    链接只在一段时间里有效，点过一次也就不能再用了。
    请先直接登录试试，可能已经验证成功。还没有的话，在 App 里点**重新发送**，只点**最新一封**里的链接。
registration-broken-link =
    请**长按复制**链接，粘到手机自带的浏览器里打开；邮箱 App 里常常点不开。
    还不行，就换个网络，或用电脑打开邮箱再点。
    只点您刚刚自己申请的那一封；没申请却收到的，别点。
registration-wrong-mailbox =
    没关系，没验证的账户用不了，不会影响您。
    回到注册页，用**正确的邮箱**重新注册，再去那个邮箱点链接。提示不能再注册，就请人工。
registration-mail-look =
    邮件多半是被拦住了，请按顺序看：
    1. **垃圾邮件**、广告、订阅这几个文件夹，并搜一下钱包的名字。
    2. 邮箱地址有没有写错一个字母，邮箱满没满。
    3. 公司、学校的邮箱常会拦信，换个人邮箱更稳。
registration-waited = 点发送到现在多久了？
registration-slot-waited = 已等
    .also = 等了多久, 多久
registration-waited-minutes = 不到 10 分钟
    .also = 刚刚, 刚才, 几分钟, 一分钟, 两分钟, 五分钟, 刚点
registration-waited-longer = 10 分钟以上
    .also = 十几分钟, 二十分钟, 半小时, 一个小时, 几个小时, 很久, 半天, 一天, 昨天

registration-offer = 邮件有时要走几分钟，先别连着点发送。要不要我 **10 分钟后**来问您收到没有？
registration-offer-remind = 好，10 分钟后问我
    .also = 好, 好的, 可以, 行, 要, 嗯
registration-offer-wait = 不用，我自己等
    .also = 不用, 不要, 自己等, 我等等
registration-offer-person = 现在就请人工
    .also = 不想等, 等不了, 请人工
registration-later = 好的，10 分钟后我来问您。先到了，也可以直接告诉我。
registration-came = 10 分钟到了。验证邮件收到了吗？
registration-came-here = 收到了
    .also = 到了, 有了, 收到, 来了, 是的
registration-came-not-yet = 还没有
    .also = 还没, 没有, 没到, 没收到, 没来
registration-mail-open = 太好了。点邮件里的链接，看到「验证成功」就行。接着是第一次登录：
registration-resend =
    请在 App 里点一次**重新发送**，等 10 分钟；几封都来了，只有**最新一封**的链接有用。
    还收不到，换一个常用的个人邮箱注册，通常就好了。
    没有「不收邮件也能激活」的付费办法，说有的都是骗子。

## 提交不了

registration-form = 页面上是怎么提示的？
registration-slot-form = 页面提示
    .also = 提示, 报错
registration-form-taken = 邮箱已被注册
    .also = 已被注册, 已注册, 被注册, 注册过, 已存在, 已被使用, 被占用, 账户已存在
registration-form-address = 邮箱格式不对、不支持
    .also = 格式不对, 格式错误, 邮箱无效, 不支持这个邮箱, 邮箱不支持, 无效邮箱, 邮箱格式
registration-form-password = 密码不合要求
    .also = 密码太简单, 密码太短, 密码不符合, 密码强度, 密码格式, 两次密码不一致, 密码不一致, 不符合要求, 太简单
registration-form-stuck = 点了没反应、一直转圈
    .also = 没反应, 转圈, 一直加载, 卡住, 点不动, 灰色, 按钮灰, 网络错误, 网络异常
registration-form-region = 所在地区不支持
    .also = 地区不支持, 所在地区, 国家不支持, 不支持您的地区, 地区限制
registration-form-other = 其他提示
    .also = 其他, 别的

registration-taken =
    这个邮箱已经有账户了，不用再注册一次。
    可能是您以前注册过。忘了密码也没关系，可以找回。您想怎么办？
registration-taken-log-in = 去登录或找回密码
    .also = 登录, 去登录, 找回密码, 找回, 忘记密码
registration-taken-not-me = 我从没注册过
    .also = 没注册过, 不是我注册的, 不是我, 没注册
registration-taken-another = 换个邮箱注册
    .also = 换邮箱, 换一个, 换个邮箱
registration-taken-by-other =
    那可能是别人误填了您的邮箱，也可能有人冒用，需要人工核对。
    请先改一下这个**邮箱自己的密码**，保证邮箱只有您能进。
registration-taken-use-another = 好的，用另一个您自己的邮箱重新注册就行。有问题随时在这里找我。
registration-bad-address =
    请看看：有没有多出空格、中文的「。」「＠」，后缀有没有写全。
    一次性的临时邮箱常被拒，也不安全：以后找回密码全靠它。请换常用的个人邮箱。
registration-bad-password =
    按页面的要求改：通常要够长，有字母也有数字。两次要一样，注意大小写和多余的空格。
    请用没在别处用过的密码，自己记好，**不用告诉我**。
registration-no-answer =
    请依次试：换个网络（Wi-Fi 换成流量）→ 关掉 VPN 或代理 → 退出 App 重开 → 更新到最新版。
    按钮是灰的，多半是有一项没填、协议没勾选。
    别连着点，可能会重复提交。
registration-other-notice =
    请先核对每一项，更新 App，换个网络再试一次。
    还是不行，把提示的**原话**记下来，人工查得更快。

## 登录以后

registration-first-done = 登上了吗？
registration-first-done-fine = 登上了
    .also = 登上去了, 登录成功, 成功了, 好了, 可以了, 进去了
registration-first-done-unverified = 说邮箱没验证
    .also = 没验证, 未验证, 邮箱未验证, 没激活, 未激活
registration-first-done-refused = 登不上
    .also = 登不上去, 密码错误, 密码不对, 登录失败, 登录不了, 没登上, 进不去
registration-first-done-person = 请人工
    .also = 要人帮, 客服

registration-helped = 这样能解决吗？
registration-helped-solved = 解决了
    .also = 好了, 可以了, 成功了, 收到了, 注册好了
registration-helped-try = 我先去试试
    .also = 试试, 我试试, 去试试, 再试试, 我看看
registration-helped-person = 不行，请人工看
    .also = 不行, 没用, 没解决, 还是不行, 还是没有, 没有

registration-glad =
    太好了，欢迎！往后记得：助记词抄在纸上收好，谁要都不给；转大额之前，先转一小笔。
    有问题，随时在这里找我。
registration-come-back = 好的。做好了，或者卡住了，随时在这里告诉我。

## 交给人工之前

registration-take =
    我请人工接着帮您。先记几件事，约一分钟，人工就不用再问一遍。
    请**不要**发密码、验证码、助记词或私钥，验证邮件里的链接也不要发。
registration-account = 注册时填的是哪个邮箱？（只要邮箱，不要密码）
registration-slot-account = 注册邮箱
    .also = 账户, 账号, 邮箱
registration-device = 用的是什么设备？
registration-slot-device = 设备
    .also = 手机, 系统
registration-device-android = 安卓手机
    .also = 安卓, android, 华为, 小米, oppo, vivo, 三星, 荣耀
registration-device-ios = 苹果手机
    .also = 苹果, iphone, ios, ipad
registration-device-computer = 电脑
    .also = windows, mac, 浏览器, 网页
registration-notice = 页面上的提示写了什么？照着抄一句就行，没有提示就跳过。
registration-slot-notice = 页面原话
    .also = 原话, 提示原话
registration-when = 大约什么时候注册的？例如 `今天 14:30` 或 `昨天 20:00`。
registration-slot-when = 时间
    .also = 日期, 什么时候
registration-scene = 请写一下经过：做到哪一步、看到什么、试过什么。越细，查得越快。
registration-slot-scene = 经过
    .also = 描述, 说明, 情景
registration-pictures =
    有截图就发来，最多 6 张。
    图上**不能**有密码、验证码、助记词或私钥。
registration-slot-pictures = 截图
    .also = 图片, 照片, 图
registration-check = 请核对一下，没问题我就交给人工：

registration-person =
    已交给人工。工单 **#{ $code }**，您排在第 { $position } 位。
    通常 { -fact-reply-online }内回复；高峰期会久些，复杂的情况要更多时间。想到什么，直接在这里补充。
    客服给的建议请记下来，以后用得上。
