transaction-title = 转账与交易
    .also = 转账, 交易, 转币, 交易查询, 查交易

## 先问清楚要什么

transaction-kind = 您的转账是哪种情况？
transaction-slot-kind = 情况
    .also = 哪种情况, 问题
transaction-kind-how-to = 想知道怎么转账
    .also = 怎么转账, 怎么转币, 怎么转U, 怎么把, 怎么给, 注意什么, 哪些步骤, 怎么用钱包做交易, 怎么打币, 怎么发送, 怎么转, 怎么交易, 怎么兑换, 如何转账, 如何交易, 怎样转账, 咋转账, 转账教程, 转账步骤, 转账流程, 交易流程, 想转账, 要转账, 教我转账
transaction-kind-fees = 矿工费、手续费
    .also = 矿工费, 手续费, 网络费, 费用, 收费, gas, gas费, gas fee, 能量, 带宽, 多少费, 要TRX, 要ETH, 矿工费退, 手续费退
transaction-kind-status = 查一笔转账的状态
    .also = 查一笔, 查转账, 查交易, 查一下, 查询, 状态, 进度, 确认中, 待确认, 未确认, 打包中, pending, 没到账, 没收到, 还没到, 没到, 多久到, 多久能到, 什么时候到, 到哪了, 卡住, 不动, 加速, 成功没, 成功了没, 查不到, 看不到, 没看到, 记录里没有
transaction-kind-failed = 转账失败、转不出去
    .also = 转账失败, 交易失败, 失败, 转不出, 转不出去, 转不了, 发不出去, 不能转账, 无法转账, 没法转账, 报错, 余额不足, 能量不足, 手续费不足, 矿工费不足, 矿工费不够, gas不足, gas不够, 不够付, 回滚, 失败扣了矿工费
transaction-kind-mistake = 转错了
    .also = 转错, 打错, 发错, 选错, 填错, 地址错, 网络错, 链错, 转到别人地址, 合约地址, 少复制, 撤回, 撤销, 能撤吗, 取消转账, 取消交易, 转账怎么取消, 交易怎么取消

transaction-kind-hash = 交易哈希是什么、在哪看
    .also = 哈希是什么, 哈希在哪, 哈希怎么看, TxID是什么, TxID在哪, TxID怎么看, 哈希值, 什么是哈希, 什么叫哈希, 啥是哈希, 哈希是啥, 什么是交易哈希, 什么是TxID, TxID是啥

## 查一笔转账

transaction-chain = 是哪个网络（链）的转账？点开 App 的交易记录就能看到。
transaction-slot-chain = 网络
    .also = 链, 主网
transaction-chain-trc20 = 波场（TRC20）
    .also = 波场, TRC20, TRC 20, TRX, tron
transaction-chain-erc20 = 以太坊（ERC20）
    .also = 以太坊, ERC20, ERC 20, ETH, 以太链
transaction-chain-btc = 比特币网络
    .also = BTC, 比特币, 比特币链
transaction-chain-other = 其他网络
    .also = BEP20, BEP 20, BSC, 币安链, polygon, solana, arbitrum, optimism, base链, TON链
transaction-txid =
    请粘贴这笔的交易哈希（TxID）：在 App 的交易记录里点开这一笔就能复制。
    它可以给别人看，**不是**私钥。找不到就跳过。
transaction-slot-txid = 交易哈希
    .also = 哈希, 交易号, 交易编号, txid, hash

transaction-look-tron =
    收到。请用浏览器打开 `{ -explorer-trc20 }`，把这串粘到搜索框：
    `{ $txid }`
    它会告诉您这笔现在怎么样。只是看，不用登录，也不用连接钱包。
transaction-look-ethereum =
    收到。请用浏览器打开 `{ -explorer-erc20 }`，把这串粘到搜索框：
    `{ $txid }`
    它会告诉您这笔现在怎么样。只是看，不用登录，也不用连接钱包。
transaction-look-bitcoin =
    收到。请用浏览器打开 `{ -explorer-btc }`，把这串粘到搜索框：
    `{ $txid }`
    它会告诉您这笔现在怎么样。只是看，不用登录，也不用连接钱包。
transaction-look-other = 收到。这个网络我没有可以推荐的查询网站，请人工来查。别用陌生人发来的网站查。

transaction-on-chain = 这笔现在是什么状态？
transaction-slot-on-chain = 链上状态
    .also = 状态, 链上
transaction-on-chain-confirmed = 成功（Success）
    .also = 成功, 已确认, 确认了, 已完成, 完成, success, confirmed
transaction-on-chain-pending = 确认中（Pending）
    .also = 确认中, 等待确认, 待确认, 未确认, 没确认, 处理中, 打包中, pending, unconfirmed
transaction-on-chain-failed = 失败（Failed）
    .also = 失败, 失败了, 交易失败, failed, fail, reverted, out of gas, out of energy
transaction-on-chain-not-found = 查不到
    .also = 没有这笔, 找不到, 搜不到, 没结果, not found

# 以下为行业通行做法。

transaction-confirmed =
    成功就是币已经到了对方地址，这边没有问题。
    收款那边收到了吗？
transaction-confirmed-fine = 收到了，没事了
    .also = 收到了, 到了, 有了, 没事了, 是的
transaction-confirmed-there = 别人或平台没收到
    .also = 没收到, 没有, 还没有, 对方没收到, 平台没到账, 交易所没到账, 别人没收到
transaction-confirmed-here = 转到本钱包，没看到
    .also = 我的钱包没到, 我这边没收到, 转给我自己的, 我是收款的, 我没收到
transaction-there =
    链上成功还没入账，原因在收款那边：在等更多确认、低于他们的最低额、没填 Memo，或网络不一样。
    请核对地址，再把交易哈希发给对方；是平台，就发给**那个平台的客服**，只有他们能入账。
transaction-pending =
    币在排队等打包，没有丢，一般几分钟；链上拥堵或矿工费低，可能一小时以上。
    别再转一笔。App 里这笔若有「加速」，可以用；没有就等着。
    加微信、收费「加速」的，都是骗子。
transaction-not-found =
    先看两件事：查的是不是**同一条链**，哈希有没有复制全。
    都对还查不到，多半刚提交、还没广播出去，或 App 当时没连上网。打开 App 刷新一下，先别重复转。
transaction-failed =
    失败的转账，币还在您的地址，没有转走；链上失败的，会花掉矿工费。
    最常见是费用不够：波场要 TRX 或能量，以太坊要 ETH，比特币要留够 BTC。
    补一点，看看余额够不够金额加费用，再转**一小笔**试试。

transaction-offer = 现在最好等一等。要不要我 **30 分钟后**来问您？
transaction-offer-remind = 好，30 分钟后问我
    .also = 好, 好的, 可以, 行, 要, 嗯
transaction-offer-wait = 不用，我自己看
    .also = 不用, 不要, 自己等, 我等等
transaction-offer-person = 现在就请客服查
    .also = 不想等, 等不了, 请客服
transaction-later = 好的，30 分钟后我来问您。这之前别重复转，有变化就告诉我。
transaction-arrived = 30 分钟到了。这笔转账成功了吗？
transaction-arrived-here = 成功了
    .also = 成功, 到了, 收到了, 有了, 是的, 好了
transaction-arrived-not-yet = 还没有
    .also = 还没, 没有, 没到, 没到账, 没收到, 还在确认

## 转错了

transaction-owner =
    先看 App 的交易记录：还没确认、又有「取消」的，**马上**点取消。已经确认的，谁也撤不回，但不一定没救。
    币转到了谁的地址？
transaction-slot-owner = 转到了
    .also = 谁的地址
transaction-owner-own = 我自己的另一个地址
    .also = 我自己的, 自己的, 自己的钱包, 自己的地址, 我的另一个
transaction-owner-platform = 交易所或平台的地址
    .also = 交易所, 平台, 交易平台
transaction-owner-stranger = 别人的，或不认识的
    .also = 别人, 别人的, 陌生人, 不认识, 其他人, 不知道是谁的, 不知道谁的
transaction-mine =
    那币还在您手里。用那个钱包，切到**转账时选的网络**，添加这个币，就能看到。
    网络和地址同一类（例如都是以太坊一系）的，一般都能看到；看不到，请人工帮您核对。
    助记词只在自己的钱包 App 里用，别填到任何网页上。
transaction-platform =
    请马上把**交易哈希、币种、网络、金额**发给那个平台的客服，说明转错了，能不能找回由他们定，也可能收费、要等。
    只从平台的官网或 App 找客服。主动来联系您的，都是骗子。
transaction-stranger =
    很抱歉，链上的转账没有人能撤回，我们也不能。
    认识对方的，把交易哈希发给对方，请他退回；不认识的，多半找不回。请留好记录，金额大可以报警。
    保证能追回、先收费的，都是骗子，别再亏一次。

transaction-stranger-then = 要不要请人工再核对一遍地址和记录？
transaction-stranger-then-person = 请人工核对
    .also = 要, 好, 好的, 可以, 请人工, 核对
transaction-stranger-then-alone = 不用了
    .also = 不用, 不要, 算了吧, 知道了
transaction-sorry = 好的。很抱歉没能帮上更多。想起什么，或有人来说能「追回」，随时先来问我。

transaction-helped = 这样能解决吗？
transaction-helped-solved = 解决了
    .also = 好了, 可以了, 成功了, 懂了, 明白了, 清楚了, 看到了, 知道了
transaction-helped-try = 我先去试试
    .also = 试试, 我试试, 去试试, 再试试, 我看看, 去问问
transaction-helped-person = 不行，请客服看
    .also = 不行, 不能, 没用, 没解决, 还是不行, 没有

transaction-glad = 好的，放心了！以后有问题，随时在这里找我。
transaction-come-back = 好的。有了结果，或者还是不行，随时在这里告诉我。

## 交给人工之前

transaction-take =
    我请人工接着帮您。先记几件事，约一分钟，人工就不用再问一遍。
    请**不要**发助记词、私钥、密码或验证码，谁问都不要给。
transaction-account = 您的用户名或注册邮箱是？（只要这个，不要密码）
transaction-slot-account = 账户
    .also = 账号, 帐号, 帐户, 用户名, 邮箱
transaction-amount = 转了多少？请带上单位，例如 `100 USDT`。
transaction-slot-amount = 金额
    .also = 数量, 钱数, 多少钱
transaction-when = 大约什么时候转的？例如 `今天 14:30` 或 `昨天 20:00`。
transaction-slot-when = 时间
    .also = 日期, 什么时候
transaction-scene = 请写一下经过：从哪里转到哪里、看到什么提示、试过什么。越细，查得越快。
transaction-slot-scene = 经过
    .also = 描述, 说明, 情景
transaction-pictures =
    有截图就发来，最多 6 张，例如交易记录和提示页面。
    图上**不能**有助记词或私钥。
transaction-slot-pictures = 截图
    .also = 图片, 照片, 图
transaction-check = 请核对一下，没问题我就交给人工：

transaction-person =
    已交给人工。工单 **#{ $code }**，您排在第 { $position } 位。
    通常 { -fact-reply-online }内回复；高峰期会久些，复杂的情况要更多时间。想到什么，直接在这里补充。
    客服给的建议请记下来。要看进度，说「进度」。
