security-title = 资产安全
    .also = 安全, 安全问题, 账户安全, 账号安全, 钱包安全

security-matter = 是哪一种情况？资产正在被转走，就先点第一个。
security-slot-matter = 情况
    .also = 哪种情况
security-matter-theft = 币正在被转走、账户被盗
    .also = 被盗, 盗了, 被偷, 正在转走, 被转走, 少了币, 币少了, 币没了, 被黑, 陌生转账, 陌生登录, 异地登录
security-matter-leaked = 助记词、私钥或密码可能泄露了
    .also = 泄露, 泄漏, 外泄, 被人看到, 被看到, 被别人知道, 截图存了, 存在云盘, 存在相册, 发到群里, 发错了, 发错人, 发错人了, 说出去了, 给了别人, 给别人了, 告诉了别人, 告诉别人, 手机丢了, 手机被偷
security-matter-phishing = 碰到假网站、假客服、诈骗
    .also = 钓鱼, 钓鱼网站, 诈骗, 骗子, 假网站, 假官网, 假客服, 冒充, 假app, 假链接, 可疑链接, 奇怪的链接, 陌生链接, 点了链接, 可疑短信, 可疑邮件, 垃圾短信, 举报, 中奖, 空投, 扫了码, 扫码, 授权了
security-matter-two-factor = 打开双重认证（2FA）
    .also = 双重认证, 双重验证, 两步验证, 二次验证, 二步验证, 谷歌验证, 谷歌验证器, 身份验证器, 验证器, 2fa, 绑定谷歌
security-matter-protection = 了解资产怎么保护
    .also = 怎么保护, 如何保护, 怎么保障, 如何保障, 安全吗, 安不安全, 会不会被盗, 防盗, 怎么设密码, 密码怎么设, 设置密码, 设密码, 安全的密码, 什么样的密码, 安全措施, 安全性, 更安全, 隔离, 风险提示, 注意什么, 丢币

## 正在被盗

security-theft-person =
    已按**紧急**转给人工。工单 **#{ $code }**，您排在第 { $position } 位。请先做上面几步，不用等我们。
    方便时写下：什么时候发现的、少了什么、交易哈希、转到了哪个地址。

## 泄露

security-secret = 别急，我陪您一步步来。泄露的是哪一样？（只说是哪一样，**内容不要发**）
security-slot-secret = 泄露的是
    .also = 泄露了什么
security-secret-phrase = 助记词或私钥
    .also = 助记词, 私钥, 密钥, 恢复词, 种子, keystore
security-secret-password = 密码
    .also = 登录密码, 账户密码, 支付密码
security-secret-code = 验证码
    .also = 短信码, 动态码

security-code =
    验证码用一次、过几分钟就失效，但给出去的那次，对方可能已经登录或改了设置。
    再来的验证码，一个都不要给。
security-password =
    请现在就做：
    1. 自己打开 App，用「找回密码」或安全设置，换一个**没用过的**新密码。
    2. 邮箱密码也换掉；别处用过同一个密码的，都要换。
    3. 打开双重认证，并退出其他设备的登录。
security-password-done = 做好了
    .also = 好了, 改好了, 换好了, 完成了
security-password-help = 做不了，要帮忙
    .also = 做不了, 不行, 登不上, 进不去, 帮我, 不会
security-password-check = 再看一眼：登录记录、提现记录、绑定的邮箱和手机，有没有不认识的？
security-password-check-fine = 都正常
    .also = 正常, 没有, 没问题, 没有异常
security-password-check-strange = 有不认识的
    .also = 有, 有异常, 不认识, 不对劲

security-funds =
    助记词或私钥泄露，改密码没有用，只能把币搬到**新钱包**。越快越好，我们现在就开始。
    先看一眼：旧钱包里的币还在吗？
security-slot-funds = 币还在吗
    .also = 币在不在
security-funds-there = 都还在
    .also = 还在, 在, 都在, 没少
security-funds-gone = 少了，或正在被转走
    .also = 少了, 没了, 不在, 不在了, 被转走, 在被转走
security-slot-progress = 搬家进度
security-progress-began = 刚开始
security-progress-new-wallet = 新钱包建好了
security-progress-moved = 币已转走
security-progress-approvals = 授权已检查
security-progress-chains = 其他链已检查
security-progress-wallets = 其他钱包已检查

security-hurry =
    还来得及。接下来共 5 步，每步做好了点一下，我再说下一步。
    旧助记词、旧私钥从现在起**不要再输入到任何地方**，谁让您「验证」「解冻」「恢复」都是骗子。
security-new-wallet =
    第 1 步：**建一个新钱包。**
    在官方 App 里新建，不要导入旧的；最好换一台干净的设备。新的助记词抄在纸上，不截图，不拍照，不发给人。
security-new-wallet-done = 新钱包建好了
    .also = 好了, 建好了, 做好了, 完成了
security-new-wallet-help = 做不了，要帮忙
    .also = 做不了, 不会, 不行, 帮我
security-move =
    第 2 步：**把币转到新钱包，值钱的先转。**
    在旧钱包的 App 里直接转，不用再输入旧助记词。新地址从新钱包里复制，核对头尾几位；币和网络要一致。
    手续费不够，只补刚好够的一点，补到就马上转。
security-move-done = 转完了
    .also = 好了, 转好了, 都转了, 做好了, 完成了
security-move-gone = 有币被转走了
    .also = 被转走了, 被抢先转走, 没了, 少了
security-move-help = 转不动，要帮忙
    .also = 转不动, 转不了, 不会, 不行, 手续费不够, 帮我
security-approvals =
    第 3 步：**检查授权。**
    旧钱包授权过的网站和合约，都断开、取消。质押、理财、借贷里的，能取的取到新钱包。
    新钱包先不要授权任何网站。
security-approvals-done = 检查好了
    .also = 好了, 做好了, 完成了, 没有授权
security-approvals-help = 不会弄，要帮忙
    .also = 不会, 不会弄, 做不了, 不行, 帮我
security-chains =
    第 4 步：**检查其他链。**
    同一套助记词管着所有链。BTC、ETH、TRON 等每条链都看一遍，NFT 和小币也别漏，剩下的一起转走。
security-chains-done = 都看过了
    .also = 好了, 看过了, 做好了, 完成了, 没有了
security-chains-help = 不会看，要帮忙
    .also = 不会, 不会看, 做不了, 不行, 帮我
security-wallets =
    第 5 步：**检查用过同一套助记词的其他钱包。**
    别的 App、别的手机、硬件钱包里导入过它的，都不安全，一样要搬走。存过它的相册、网盘、聊天记录，也请删掉。
    旧地址不要再收款：告诉会给您转账的人，交易所里保存的也换成新地址。
security-wallets-done = 都搬好了
    .also = 好了, 搬好了, 做好了, 完成了, 没有别的
security-wallets-help = 有疑问，要帮忙
    .also = 有疑问, 不会, 做不了, 不行, 帮我

## 钓鱼与冒充

security-happened = 到哪一步了？
security-slot-happened = 到哪一步
    .also = 发生了什么
security-happened-clicked = 点开了，什么都没填
    .also = 点了, 点开了, 打开了, 扫了码, 只是点了, 没填, 没输入
security-happened-typed = 填了助记词、密码或验证码
    .also = 填了, 输入了, 输了, 登录了, 给了密码, 给了验证码
security-happened-paid = 付了钱或转了币
    .also = 付了, 付款了, 付钱了, 转账了, 转了钱, 转币了, 打钱了, 打款了
security-happened-contacted = 只是有人联系我，或看到了
    .also = 联系我, 加我, 私聊我, 打电话给我, 只是看到, 还没理他, 收到短信, 收到邮件
security-happened-asking = 没碰到，想知道怎么认
    .also = 没碰到, 没遇到, 怎么认, 怎么识别, 怎么分辨, 怎么辨别, 想了解, 只是问问
security-clicked =
    只是点开，币一般没事。请做这几件：
    1. 关掉那个页面；下载了什么就删掉，不要安装。
    2. 连接过钱包、点过「授权」「签名」的，马上断开、取消；有疑问就把币搬到新钱包。
    3. 把 App 和手机系统更新到最新版，留意接下来的转账和登录提醒。
security-contacted =
    没理他就对了。我们的客服从不主动加好友、私聊、打电话，也不会让您付「保证金」「解冻费」「手续费」。
    请不要回复、不要点链接、不要屏幕共享，直接拉黑。是不是官方，把账号或链接发来，我随时帮您核对。
security-paid =
    先别再付：「再交一笔就能提现」「交税解冻」都是骗局的下一步；说能「帮您追回」的也是骗子。
    请保存好对方的账号、地址、交易哈希和聊天记录。用银行卡付的，马上打给银行；也请尽快报警。
    链上的转账撤不回来，但越早记下来越有用。我请人工来看。
security-report = 要举报吗？我记几件事，请人工处理，免得别人也上当。
security-report-report = 举报
    .also = 要, 好, 好的, 要举报, 我要举报, 是的
security-report-ignore = 不用了
    .also = 不用, 不要, 算了

## 了解

security-more = 想再看哪一样？
security-more-passwords = 怎么设一个好密码
    .also = 密码, 设密码, 好密码
security-more-fakes = 怎么认出假网站、假客服
    .also = 假网站, 假客服, 钓鱼, 怎么认, 怎么识别
security-more-enough = 够了，谢谢
    .also = 够了, 不用了, 没有了, 知道了, 好的, 谢谢, 好
security-glad = 好的。拿不准的链接、账号或客服，随时发来让我核对。

## 交给人工之前

security-take =
    我请人工接着帮您。先记几件事，约一分钟，都可以跳过。
    请**不要**发助记词、私钥、密码或验证码，谁问都不要给。
security-suspect = 对方的网址、账号、电话或邮箱是什么？（用文字发来，不要点开）
security-slot-suspect = 可疑的网址或账号
    .also = 网址, 链接, 对方账号
security-amount = 付了多少？请带上单位，例如 `500 元` 或 `100 USDT`。
security-slot-amount = 金额
    .also = 数量, 多少钱
security-txid = 如果是转币，请发交易哈希（TxID）。在转出记录里可以复制。
security-slot-txid = 交易哈希
    .also = 哈希, 交易号, txid, hash
security-account = 您的用户名或注册邮箱是？（只要这个，不要密码）
security-slot-account = 账户
    .also = 账号, 帐号, 用户名, 邮箱
security-when = 大约什么时候的事？例如 `今天 14:30` 或 `昨天 20:00`。
security-slot-when = 时间
    .also = 日期, 什么时候
security-scene = 请写一下经过：怎么发生的、做过什么、现在怎么样。
security-slot-scene = 经过
    .also = 描述, 说明
security-pictures =
    有截图就发来，最多 6 张，例如聊天记录、转账记录。
    图上**不能**有助记词或私钥。
security-slot-pictures = 截图
    .also = 图片, 照片, 图
security-check = 请核对一下，没问题我就交给人工：
security-person =
    已优先转给人工。工单 **#{ $code }**，您排在第 { $position } 位。
    通常 { -fact-reply-online }内回复；高峰期会久些，复杂的情况要更多时间。发现新情况，直接在这里补充。
    客服给的建议请记下来，以后用得上。

security-safe = 好的，您处理得很及时。以后拿不准的，先发来问我，别急着点。
