withdrawal-title = 提现
    .also = 提币, 提款, 取钱, 出金, 提钱

## 先问清楚要什么

withdrawal-kind = 您的提现是哪种情况？
withdrawal-slot-kind = 情况
    .also = 哪种情况, 问题
withdrawal-kind-how-to = 想知道怎么提现
    .also = 怎么提现, 怎么提币, 怎么提款, 把钱提出来, 提现怎么弄, 怎么提到, 怎么提出去, 可以提到, 怎么提钱, 怎么提出来, 如何提现, 如何提币, 怎样提现, 咋提现, 提现教程, 提现步骤, 提现流程, 想提现, 要提现, 教我提现, 怎么取钱, 怎么取出来, 怎么把, 怎么从, 怎么转出来, 在哪提现, 哪里提现
withdrawal-kind-how-long = 要多久、进度在哪看
    .also = 要多久, 多久到, 多久到账, 多久能到, 多长时间, 要几天, 什么时候到, 什么时候能到, 进度在哪, 状态在哪, 记录在哪, 在哪看, 在哪查, 周末, 节假日, 晚上可以
withdrawal-kind-failed = 提现失败、提不了
    .also = 提现失败, 失败, 提不了, 提不了现, 提不出, 提不出来, 提不到, 提现不了, 不能提现, 不能提币, 无法提现, 无法提币, 没法提现, 报错, 被拒, 驳回, 被驳回, 不成功, 提交不了, 点不了, 退回来了, 不让提, 不让我提, 余额不足, 手续费不足, 手续费不够, 矿工费不足, 超过限额, 地址无效, 姓名不一致, 暂停提现, 限制提现, 保证金, 解冻费, 通道关了
withdrawal-kind-not-arrived = 提现没到账
    .also = 没到账, 没有到账, 未到账, 不到账, 没到帐, 没到卡, 一直没到, 还没到, 没到, 没收到, 没入账, 怎么还不到, 还不到, 处理中, 审核中, 在审核, 查进度, 提现进度, 到哪了, 钱呢
withdrawal-kind-fees = 手续费、限额
    .also = 手续费, 限额, 有没有限额, 最低提现, 最少提, 最多提, 最低多少, 能提多少, 提几次, 费用, 收费, 扣多少, 扣费, 免费, 费率, 多少费
withdrawal-kind-identity = 身份验证
    .also = 实名, 认证, 验证身份, 人脸, 身份证, 核验身份, 身份审核
withdrawal-kind-undo = 填错了，或想取消
    .also = 填错, 写错, 输错, 选错, 提错, 地址错, 卡号错, 网络错, 忘填, 忘了填, 取消提现, 取消提币, 撤销, 撤回, 能改吗, 撤销提现, 不想提了

withdrawal-under-way = 您已经提交了，正在等到账吗？
withdrawal-under-way-waiting = 是，在等
    .also = 是, 是的, 对, 在等, 等着, 已经提了, 提了
withdrawal-under-way-asking = 没有，先问问
    .also = 没有, 不是, 还没, 还没提, 先问问, 问问, 知道了

withdrawal-method = 提到哪里？
withdrawal-slot-method = 方式
    .also = 提现方式, 提到哪里
withdrawal-method-bank-card = 银行卡
    .also = 借记卡, 储蓄卡, 卡里, 卡上, 银行, 人民币, 法币
withdrawal-method-coin = 数字货币地址
    .also = 提币, 数字货币, 交易所, 别的钱包, 另一个钱包, 其他钱包, USDT, BTC, ETH, TRX, USDC, TRC20, ERC20, 泰达币, 比特币, 以太坊, 波场, 链上, 哈希, 地址

## 提不了：常见的原因
# 手续费、审核和公告的位置因钱包而异，这里只说一般做法；验证、手续费要联系客服核实，来自钱包公开的客服说明。

withdrawal-reason = 当时提示了什么？照着选最接近的一项。
withdrawal-slot-reason = 失败提示
    .also = 提示, 失败原因, 原因
withdrawal-reason-identity = 要先完成身份验证
    .also = 身份验证, 身份认证, 实名, 实名认证, 人脸, 未实名
withdrawal-reason-balance = 余额或手续费不够
    .also = 余额不足, 余额不够, 手续费不足, 手续费不够, 矿工费不足, 能量不足
withdrawal-reason-limit = 超过限额，或低于最低额
    .also = 限额, 超限, 超额, 额度, 低于最低, 最低提现, 金额太小
withdrawal-reason-details = 收款信息不对
    .also = 信息不对, 信息有误, 地址不对, 地址无效, 地址错误, 卡号不对, 卡号错误, 姓名不一致, 姓名不符, 名字不对
withdrawal-reason-paused = 暂停提现，或账户被限制
    .also = 暂停, 维护, 限制, 风控, 冻结, 锁定, 暂时无法
withdrawal-reason-pay-first = 要我先付钱才能提
    .also = 先付钱, 先交钱, 先充钱, 保证金, 解冻费, 解冻金, 交税, 税费, 押金, 先转账, 会员费
withdrawal-reason-other = 其他提示，或没有提示
    .also = 其他, 其他提示, 没有提示, 没提示

withdrawal-balance =
    币还在钱包里。余额要够付**金额加手续费**；「全部提出」时，系统会先扣手续费。
    提币还要链自己的币付矿工费：TRC20 要 TRX 或能量，ERC20 要 ETH。
    把金额改小一点，或补一点手续费，再试一次。
withdrawal-limit =
    币还在钱包里。每笔和每天都有最低、最高额，提现页上写着，会因方式、币种和身份验证而不同。
    超过的，分几次提或明天再提；低于最低的，攒够再提。
withdrawal-details =
    币还在钱包里。请逐项核对：银行卡要**本人**的卡，姓名、卡号、开户行都对；地址要和所选网络同一种，从收款方复制，不手打。
    改好再提交一次。没把握就先提一小笔。
withdrawal-paused =
    币还在钱包里。常见三种：系统维护，恢复后再提；刚改过密码、换过设备，会暂停一阵保护您；风险核查，按 App 里的提示办。
    请看 App 的公告和这笔的提示：写了时间的，到时再试；没写的，请人工核实。
withdrawal-pay-first =
    请**一分钱都不要付**。提现的手续费只从提现里扣；让您先交保证金、税或解冻费的，是骗子的惯用办法。
    别再转账，别装对方给的 App，留好聊天记录和对方的地址。
withdrawal-other =
    币还在钱包里。请依次试：看 App 的公告，换个网络，把 App 更新到最新版，退出重新登录，过几分钟再提交。
    不要连着点提交，以免提了两笔。

## 没到账：先看记录

withdrawal-record = 请打开 App「提现」里的历史记录：这一笔现在是什么状态？
withdrawal-slot-record = 记录状态
    .also = 状态, 记录
withdrawal-record-processing = 处理中（审核中）
    .also = 处理中, 审核中, 待审核, 等待处理, 待处理, 排队中
withdrawal-record-completed = 已完成（已发出）
    .also = 已完成, 完成, 完成了, 成功, 已成功, 已发出, 已转出, 已打款
withdrawal-record-failed = 失败（已退回）
    .also = 失败, 已失败, 已退回, 退回, 被拒绝, 已拒绝, 驳回
withdrawal-record-missing = 没有这一笔
    .also = 没有记录, 没有这笔, 找不到这笔, 看不到这笔, 没记录
withdrawal-record-not-mine = 这一笔不是我提的
    .also = 不是我提的, 我没提过, 我没有提过, 我没提现过

withdrawal-returned = 失败的提现，钱会退回您的钱包余额，请先看看余额。再对一下原因：
withdrawal-missing =
    记录里没有，多半是最后一步没有确认，申请没有提交，钱还在余额里。
    请看一眼余额：**没少**，重新提一次，到最后一步点确认；**少了**，请人工查。

withdrawal-waited = 提交申请到现在多久了？
withdrawal-slot-waited = 已等
    .also = 等了多久, 多久
withdrawal-waited-one-hour = 不到 { -fact-withdrawal-time-from }
    .also = 刚刚, 刚才, 刚提, 刚转, 刚申请, 几分钟, 十几分钟, 半小时, 刚提交
withdrawal-waited-two-hours = { -fact-withdrawal-time }
    .also = 一个多小时, 一小时多, 一个小时, 一小时, 快两个小时
withdrawal-waited-longer = 超过 { -fact-withdrawal-time-to }
    .also = 两个多小时, 三个小时, 几个小时, 好几个小时, 半天, 一天, 昨天, 前天, 好几天

withdrawal-early =
    不用担心，这是正常的：提现一般 **{ -fact-withdrawal-time }**处理完，金额大或第一次提要多核对一会儿。
    这期间不用再提一次。
withdrawal-soon =
    还在正常的 **{ -fact-withdrawal-time }**里，应该快了。
    这期间不用再提一次。
withdrawal-offer = 要不要我到时候来问您到账没有？您不用守着。
withdrawal-offer-two-two-hours = 好，2 小时后问我
    .also = 好, 好的, 可以, 行, 要, 嗯
withdrawal-offer-two-wait = 不用，我自己看
    .also = 不用, 不要, 自己等, 我等等
withdrawal-offer-two-person = 现在就请客服查
    .also = 不想等, 等不了, 请客服
withdrawal-offer-one-one-hour = 好，1 小时后问我
    .also = 好, 好的, 可以, 行, 要, 嗯
withdrawal-offer-one-wait = 不用，我自己看
    .also = 不用, 不要, 自己等, 我等等
withdrawal-offer-one-person = 现在就请客服查
    .also = 不想等, 等不了, 请客服
withdrawal-offer-chain-half-hour = 好，30 分钟后问我
    .also = 好, 好的, 可以, 行, 要, 嗯
withdrawal-offer-chain-wait = 不用，我自己看
    .also = 不用, 不要, 自己等, 我等等
withdrawal-offer-chain-person = 现在就请客服查
    .also = 不想等, 等不了, 请客服
withdrawal-in-two = 好的，2 小时后我来问您。状态随时能在 App「提现」的历史记录里看，有变化就告诉我。
withdrawal-in-one = 好的，1 小时后我来问您。状态随时能在 App「提现」的历史记录里看，有变化就告诉我。
withdrawal-in-half = 好的，30 分钟后我来问您。这笔不用再提一次，有变化就告诉我。
withdrawal-arrived = 时间到了，我来问问：您的提现到账了吗？
withdrawal-arrived-here = 到账了
    .also = 到了, 收到了, 有了, 已到账, 是的
withdrawal-arrived-not-yet = 还没有
    .also = 还没, 没有, 没到, 没到账, 没收到
withdrawal-late = 超过 { -fact-withdrawal-time-to }，就比平时慢了，不用再干等，我请人工来查。

## 已发出，还没收到
# 银行入账、链上确认为行业通行做法。

withdrawal-card-sent =
    这边已经打款，在等银行入账。不同银行快慢不一样，遇周末、节假日会顺延到下个工作日。
    请核对提现记录里的卡号尾数，再看那张卡的明细；银行说查无此款，就请人工查。
withdrawal-on-chain =
    在链上，这笔现在是什么状态？
    打开这笔提现记录，点交易哈希（TxID）就能看到。
withdrawal-slot-on-chain = 链上状态
    .also = 链上
withdrawal-on-chain-confirmed = 成功，已确认
    .also = 成功, 已确认, 确认了, 已完成, 完成
withdrawal-on-chain-pending = 确认中
    .also = 等待确认, 待确认, 未确认, 没确认, 处理中, 打包中, pending
withdrawal-on-chain-not-found = 查不到，或没有哈希
    .also = 查不到, 没有这笔, 找不到, 还没哈希, 没有哈希
withdrawal-coin-confirmed =
    链上成功，币已到对方地址。没入账的话，原因在收款那边：还在等确认、低于他们的最低额、没填 Memo，或网络不一样。
    请核对地址，再把交易哈希发给**收款平台的客服**，只有他们能入账。
withdrawal-coin-pending =
    币在路上，没有丢。确认次数够了就会到，不用再提一次。
    拥堵时会久一些。说付费就能加速的，都是骗子。
withdrawal-coin-not-found = 记录写着已完成，链上却没有，这要人工来核对。

## 填错了，或想取消

withdrawal-undo-back = 这笔没有提出去，钱会在余额里。请看一眼余额，改对信息再提就行。
withdrawal-undo-now =
    请**马上**打开这笔提现记录：有「取消」就先取消，钱会回到余额。
    没有「取消」就说明已在处理，要请人工试着拦下。能不能拦住要看发出没有，所以越快越好。
withdrawal-undo-coin =
    币已经上链，谁也撤不回。接下来看地址是谁的：
    自己的钱包，用那个钱包打开同一网络就能看到；平台的，把交易哈希发给**那个平台的客服**；陌生人的，多半找不回。
    说付费就能追回的，都是骗子。
withdrawal-undo-card =
    已经打款，这边撤不回。卡号和姓名对不上的，银行一般会退回，钱会回到余额，常要几个工作日。
    卡是您自己的，就看那张卡的明细；像是进了别人的卡，请人工查。

withdrawal-helped = 这样能解决吗？
withdrawal-helped-solved = 解决了
    .also = 好了, 可以了, 成功了, 到了, 懂了, 明白了, 清楚了, 取消了, 取消成功
withdrawal-helped-try = 我先去试试
    .also = 试试, 我试试, 去试试, 再试试, 我看看
withdrawal-helped-person = 不行，请客服看
    .also = 不行, 不能, 没用, 没解决, 还是不行, 没有, 不对

withdrawal-glad = 好的！以后有问题，随时在这里找我。
withdrawal-come-back = 好的。有了结果，或者还是不行，随时在这里告诉我。

## 交给人工之前

withdrawal-take =
    我请人工接着帮您。先记几件事，约一分钟，人工就不用再问一遍。
    证件照片和卡号请**不要**发在这里；助记词、私钥、密码、验证码，谁问都不要给。
withdrawal-account = 您的用户名或注册邮箱是？（只要这个，不要密码）
withdrawal-slot-account = 账户
    .also = 账号, 帐号, 帐户, 用户名, 邮箱
withdrawal-txid = 请发这笔提现的交易哈希（TxID）。在提现记录里可以复制。
withdrawal-slot-txid = 交易哈希
    .also = 哈希, 交易号, 交易编号, txid, hash
withdrawal-order = 请发提现单号。在 App 的提现记录里可以复制。
withdrawal-slot-order = 提现单号
    .also = 订单号, 单号, 订单, 订单编号
withdrawal-amount = 金额是多少？请带上单位，例如 `500 元` 或 `100 USDT`。
withdrawal-slot-amount = 金额
    .also = 数量, 钱数, 多少钱
withdrawal-when = 大约什么时候的事？例如 `今天 14:30` 或 `昨天 20:00`。
withdrawal-slot-when = 时间
    .also = 日期, 什么时候
withdrawal-scene = 请写一下经过：做到哪一步、看到什么提示、试过什么。越细，查得越快。
withdrawal-slot-scene = 经过
    .also = 描述, 说明, 情景
withdrawal-pictures =
    有截图就发来，最多 6 张，例如提现记录和提示页面。
    图上**不能**有证件、助记词或私钥。
withdrawal-slot-pictures = 截图
    .also = 图片, 照片, 图
withdrawal-check = 请核对一下，没问题我就交给人工：

withdrawal-person =
    已交给人工。工单 **#{ $code }**，您排在第 { $position } 位。
    通常 { -fact-reply-online }内回复；高峰期会久些，复杂的情况要更多时间。想到什么，直接在这里补充。
    客服给的建议请记下来。要看进度，说「进度」。
