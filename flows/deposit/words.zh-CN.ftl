deposit-title = 充值
    .also = 充钱, 充币, 入金, 存币

## 先问清楚要什么

deposit-kind = 您的充值是哪种情况？
deposit-slot-kind = 情况
    .also = 哪种情况, 问题
deposit-kind-how-to = 想知道怎么充值
    .also = 怎么充值, 怎么充钱, 怎么充币, 如何充值, 怎样充值, 咋充值, 充值教程, 充值步骤, 充值流程, 想充值, 要充值, 教我充值, 怎么用银行卡, 怎么用卡, 如何用银行卡, 怎么往, 怎么把, 怎么从, 充值地址, 收款地址
deposit-kind-failed = 充值失败
    .also = 失败, 充不了, 充不进, 充值不了, 充值不成功, 没充成功, 不能充值, 无法充值, 报错, 被拒, 付不了款, 支付不了
deposit-kind-not-arrived = 充值没到账
    .also = 没到账, 没有到账, 未到账, 不到账, 没到帐, 一直没到, 还没到, 没到, 没收到, 没入账, 没看到钱, 没看到币, 余额没变

deposit-method = 用哪种方式充值？
deposit-slot-method = 方式
    .also = 充值方式, 付款方式
deposit-method-bank-card = 银行卡
    .also = 借记卡, 储蓄卡, 信用卡, 刷卡, 网银, 银行转账, 人民币, 法币, 扣款, 扣钱, 扣了钱
deposit-method-coin = 数字货币
    .also = USDT, BTC, ETH, TRX, USDC, TRC20, TRC 20, ERC20, ERC 20, BEP20, 泰达币, 比特币, 以太坊, 波场, 加密货币, 虚拟币, 转币, 充币, 打币, 提币, 转U, 链上, 哈希

## 银行卡

deposit-debited = 请打开银行 App 的交易明细看一下：这笔钱扣了吗？
deposit-slot-debited = 银行扣款
    .also = 扣款
deposit-debited-taken = 扣了
    .also = 扣款了, 已扣款, 已经扣了, 扣钱了, 钱扣了, 被扣了, 是的
deposit-debited-not-taken = 没有扣
    .also = 没扣, 没扣款, 没扣钱, 未扣款, 没有扣款, 没有

deposit-card-taken =
    先别再付第二次。扣了款却显示失败，多半是支付结果还没传回来。
    之后是入账还是退回，要看支付渠道的处理结果；没完成的付款一般由银行原路退回，常要几个工作日。
    请保存好扣款记录，我请人工帮您核对。

deposit-reason = 没扣款，说明付款没有完成，钱还在您卡里。当时提示了什么？
deposit-slot-reason = 失败提示
    .also = 提示, 失败原因
deposit-reason-declined = 银行拒绝付款
    .also = 银行拒绝, 被银行拒, 拒绝交易, 交易被拒, 银行不让付
deposit-reason-limit = 超过限额
    .also = 限额, 超限, 超额, 额度不足
deposit-reason-name = 姓名或信息不一致
    .also = 姓名不一致, 名字不一致, 信息不一致, 姓名不符, 名字不对, 实名不一致
deposit-reason-other = 其他提示

deposit-card-declined =
    钱没有离开您的卡，请放心。常见原因：余额不足、卡没开通线上付款、银行风控。
    请打卡背面的电话问清原因，再试一次，或换一张**本人**的卡。能不能付，由银行决定。
deposit-card-limit =
    钱没有离开您的卡，请放心。银行和支付渠道对单笔、单日都有限额。
    可以把金额改小分几次充、请银行调高限额，或明天再试。
deposit-card-name =
    钱没有离开您的卡，请放心。卡主姓名要和您的账户一致，只能用**本人**的卡。
    请核对姓名、卡号和银行预留手机号，改好再试一次。
deposit-card-other =
    钱没有离开您的卡，请放心。请换个网络、把 App 更新到最新版，过几分钟再试一次。
    不要连着点支付，以免重复付款。

deposit-waited = 付款到现在多久了？
deposit-slot-waited = 已等
    .also = 等了多久, 多久
deposit-waited-just-now = 不到 30 分钟
    .also = 刚刚, 刚才, 刚充, 刚付, 刚转, 刚扣, 几分钟, 十几分钟, 半小时
deposit-waited-today = 30 分钟到 1 天
    .also = 几个小时, 几小时, 半天, 今天
deposit-waited-longer = 超过 1 天
    .also = 昨天, 前天, 两天, 三天, 好几天, 一天多

deposit-card-wait =
    先别急，也不要重复付款。银行卡充值通常很快到账。
    慢几分钟常见：银行在处理、支付渠道在排队、第一次用卡要核验。满 30 分钟再看。
deposit-card-slow =
    比平时慢了。多半是银行或支付渠道在清算，遇周末、节假日会顺延到下个工作日。
    请看充值记录：**处理中**就再等等；**失败**或没有记录，就请人工查。
deposit-card-late = 确实等得太久了，不用再等，我请人工来查。

## 数字货币

deposit-failed-at = 失败是在哪里显示的？
deposit-slot-failed-at = 失败显示在
    .also = 哪里失败
deposit-failed-at-sender = 转出的平台或钱包
    .also = 交易所, 转出方, 那边, 对方平台, 提币失败
deposit-failed-at-chain = 区块浏览器（链上）
    .also = 链上, 浏览器, 区块浏览器, 链上失败
deposit-failed-at-wallet = 这个钱包的 App
    .also = 钱包, 钱包里, App, 这边, 你们这边

deposit-coin-not-sent =
    转出的平台没有发出这笔币，币还在那边，或会退回那边的账户。
    常见原因：地址或网络填错、低于最低提币额、超过限额、提币在审核或暂停。
    请按那边的提示改好再转；那边的问题，要由那边的客服处理。
deposit-coin-reverted =
    链上显示失败，币就没有转走，还在付款地址，只花了手续费。
    最常见是手续费不够：TRC20 要有 TRX 或能量，ERC20 要有 ETH。
    补足后请先转一小笔，到了再转其余的。

deposit-asset = 转的是哪种币？
deposit-slot-asset = 币种
    .also = 币, 什么币
deposit-asset-usdt = USDT
    .also = 泰达币, tether
deposit-asset-btc = BTC
    .also = 比特币
deposit-asset-eth = ETH
    .also = 以太币
deposit-asset-other = 其他币种
    .also = USDC, TRX, SOL, BNB, XRP, TON, DOGE, LTC

deposit-chain = 转出时选的是哪个网络（链）？在转出的平台看这笔提币记录就知道。
deposit-slot-chain = 网络
    .also = 链, 主网
deposit-chain-trc20 = TRC20（波场）
    .also = TRC20, TRC 20, 波场, 波场链, tron
deposit-chain-erc20 = ERC20（以太坊）
    .also = ERC20, ERC 20, 以太坊, ETH, 以太链
deposit-chain-btc = 比特币网络
    .also = BTC, 比特币, 比特币链
deposit-chain-other = 其他网络
    .also = BEP20, BEP 20, BSC, 币安链, polygon, solana, arbitrum, optimism, base链, TON链

deposit-coin-usual = { $chain }上的转账一般约 { $minutes } 分钟到账，要等 { $confirmations } 次链上确认。拥堵时会久一些。
deposit-coin-usual-unknown = 到账要等链上确认，快的几分钟，拥堵时可能一小时以上。

deposit-on-chain =
    在链上，这笔转账现在是什么状态？
    在转出的平台打开这笔提币记录，点交易哈希（TxID）就能看到。
deposit-slot-on-chain = 链上状态
    .also = 状态
deposit-on-chain-confirmed = 成功，已确认
    .also = 成功, 已确认, 确认了, 已完成, 完成
deposit-on-chain-pending = 确认中
    .also = 等待确认, 待确认, 未确认, 没确认, 处理中, 打包中, pending
deposit-on-chain-not-found = 查不到这笔
    .also = 查不到, 没有这笔, 找不到, 还没哈希, 没有哈希

deposit-coin-pending =
    币在路上，还没丢。确认次数够了会自动入账，不用重新转。
    拥堵时会久一些。说付费就能加速的，都是骗子。
deposit-coin-not-found =
    链上还没有，说明转出的平台没有发出，或还在审核，也可能查错了链。
    请在那边看提币状态；显示**审核中**就等，等太久请问那边的客服。

deposit-cause = 没到账，最常见的是下面几种原因。请对照 App 的充值页看看，是其中一种吗？
deposit-slot-cause = 可能的原因
    .also = 原因
deposit-cause-wrong-network = 网络选得不一样
    .also = 网络选错, 选错网络, 网络错了, 链选错, 选错链, 链不一样, 网络不一样
deposit-cause-no-memo = 忘填 Memo / Tag
    .also = 没填memo, 忘填memo, 忘了memo, 没填标签, 忘填标签, memo, tag, 标签
deposit-cause-below-minimum = 低于最低充值额
    .also = 低于最低, 金额太小, 不够最低, 太少

deposit-coin-wrong-network =
    这是最常见的原因。币在链上，没有消失；能不能找回，要看是哪种币、哪条链，由人工来查，不一定都行，也可能要些时间。
    请别再往这个地址转。私下说付费就能找回的，都是骗子。
deposit-coin-no-memo =
    没填 Memo / Tag，系统认不出是谁的，所以没有自动入账。这种情况有可能补上，要人工核对，请准备好交易哈希。
    请别再转一笔去试。
deposit-coin-below-minimum =
    低于最低额，一般不会自动入账。有的币再转一笔凑够就会一起入账，有的不会，请先看充值页的说明。
    不确定就先别转，请人工看。

## 等待与结果

deposit-offer = 现在最好等一等。要不要我 **30 分钟后**来问您到账没有？
deposit-offer-remind = 好，30 分钟后问我
    .also = 好, 好的, 可以, 行, 要, 嗯
deposit-offer-wait = 不用，我自己等
    .also = 不用, 不要, 自己等, 我等等
deposit-offer-person = 现在就请客服查
    .also = 不想等, 等不了, 请客服

deposit-later = 好的，30 分钟后我来问您。这之前不用重复付款，有新情况随时告诉我。

deposit-arrived = 30 分钟到了。您的充值到账了吗？
deposit-arrived-here = 到账了
    .also = 到了, 收到了, 有了, 已到账, 是的
deposit-arrived-not-yet = 还没有
    .also = 还没, 没有, 没到, 没到账, 没收到

deposit-helped = 这样能解决吗？
deposit-helped-solved = 解决了
    .also = 好了, 可以了, 成功了, 到了
deposit-helped-try = 我先去试试
    .also = 试试, 我试试, 去试试, 再试试, 我看看
deposit-helped-person = 不行，请客服看
    .also = 不行, 不能, 没用, 没解决, 还是不行, 没有

deposit-glad = 太好了！以后有问题，随时在这里找我。
deposit-come-back = 好的。有了结果，或者还是不行，随时在这里告诉我。

## 交给人工之前

deposit-take =
    我请人工接着帮您。先记几件事，约一分钟，人工就不用再问一遍。
    请**不要**发助记词、私钥、密码或验证码，谁问都不要给。
deposit-account = 您的用户名或注册邮箱是？（只要这个，不要密码）
deposit-slot-account = 账户
    .also = 账号, 帐号, 帐户, 用户名, 邮箱
deposit-txid = 请发这笔转账的交易哈希（TxID）。在转出平台的提币记录里可以复制。
deposit-slot-txid = 交易哈希
    .also = 哈希, 交易号, 交易编号, txid, hash
deposit-order = 请发充值订单号。在 App 的充值记录里可以复制。
deposit-slot-order = 订单号
    .also = 订单, 订单编号
deposit-amount = 金额是多少？请带上单位，例如 `500 元` 或 `100 USDT`。
deposit-slot-amount = 金额
    .also = 数量, 钱数, 多少钱
deposit-when = 大约什么时候付的？例如 `今天 14:30` 或 `昨天 20:00`。
deposit-slot-when = 时间
    .also = 日期, 什么时候
deposit-scene = 请写一下经过：做到哪一步、看到什么提示、试过什么。越细，查得越快。
deposit-slot-scene = 经过
    .also = 描述, 说明, 情景
deposit-pictures =
    有截图就发来，最多 6 张，例如付款记录和提示页面。
    图上**不能**有助记词或私钥。
deposit-slot-pictures = 截图
    .also = 图片, 照片, 图
deposit-check = 请核对一下，没问题我就交给人工：
deposit-slot-minutes = 一般到账时间（分钟）
deposit-slot-confirmations = 确认次数

deposit-person =
    已交给人工。工单 **#{ $code }**，您排在第 { $position } 位。
    通常 { -fact-reply-online }内回复；高峰期会久些，复杂的情况要更多时间。想到什么，直接在这里补充。
    客服给的建议请记下来，以后用得上。
