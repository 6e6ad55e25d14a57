## 选项

common-yes = 没问题，提交
    .also = 是, 是的, 对, 对的, 没错, 没有错, 没问题, 不用改, 正确, 确认, 提交, 好, 好的, 可以, ok
common-change = 有一项要改
    .also = 不对, 不是, 有错, 错了, 改, 要改, 修改, 改一下, 更正
common-skip = 跳过（没有或不知道）
    .also = 跳过, 略过, 没有, 不知道, 不清楚, 不确定, 不记得, 无
common-none-of-these = 都不是
    .also = 不是, 没有, 其他, 别的
common-article = 《{ $title }》
common-skipped = （已跳过）
common-files = { $count } 个文件
# 平台的名字：列出官方账号时用。
-platform-wechat = 微信公众号
-platform-weibo = 微博
-platform-x = X

common-not-given = （没有公布）
common-noted = 记下了，{ $facts }。
common-fact = { $label }：{ $value }
language-zh-CN = 简体中文
    .also = 中文, 汉语, 普通话, 简体, 简中, chinese
language-zh-Hant = 繁體中文
    .also = 繁体, 正体中文, 正体, 繁中
language-en = English
    .also = 英文, 英语

## 工单

case-promise =
    先说好：客服只在**这里**回复您，从不用个人账号先找您，也绝不会要助记词、私钥、密码或验证码。
    这些谁来要都不要给，个人信息也不要随便告诉别人。

case-added = 已补充到工单 #{ $code }，客服会看到。
case-status-bot = 您现在没有工单，由我来帮您。要真人，说「人工」。
case-status-waiting = 工单 **#{ $code }**（{ $category }，{ $since } 开的）在排队，您排在第 { $position } 位。通常 { -fact-reply-online }内回复，高峰期会久些。不想等了，说「不等了」。
case-status-later = 工单 **#{ $code }**（{ $category }，{ $since } 开的）已登记，会有客服处理，不用守着：有了答复就在这里告诉您。
case-status-open = 工单 **#{ $code }**（{ $category }，{ $since } 开的）由客服 { $agent } 处理，直接在这里说就行。
case-status-closed = 您最近的工单 **#{ $code }**（{ $category }，{ $since } 开的）已于 { $time } 结束。还有问题，直接说就行。
case-status-earlier = 更早的工单：
case-status-past = #{ $code } { $category }，{ $since } 开，{ $time } 结束

case-record =
    📋 工单 **#{ $code }** 的记录
    类别：{ $category }
    开始：{ $since }
case-record-closed = 结束：{ $time }
case-record-facts = 您确认过的资料：
case-record-answers = 客服的答复（共 { $count } 条）：
case-record-no-answers = 客服还没有答复。
case-record-left-out = （更早的 { $count } 条这里没有列出）
case-record-answer = { $time } { $agent }：{ $text }
case-record-note = 请自己保存好。谁来要助记词、私钥、密码或验证码都不要给，真正的客服绝不会要。
case-record-file = 这是工单 #{ $code } 的完整记录，请保存好。

case-left-queue = 好的，不再排队，工单 #{ $code } 已取消。需要时再说「人工」。
case-left-agent = 好的，工单 #{ $code } 已结束，由我接着帮您。需要时再说「人工」。
case-left-later = 好的，不再排队。工单 #{ $code } 仍然保留，有了答复就在这里告诉您。
case-taken =
    客服 **{ $agent }** 来了，正在看您的工单 #{ $code }，接下来由客服回复。
    客服绝不会要您的助记词、私钥、密码或验证码。
case-transferred = 工单 #{ $code } 转给了更合适的同事，您不用重说，请稍等。
case-closed = 工单 #{ $code } 已结束。客服给的建议请记下来。还有问题，直接说就行。
case-reopened = 工单 #{ $code } 重新打开了，客服接着帮您。
case-correction = 更正上一条：{ $text }

## 是不是官方

official-yes = ✅ `{ $thing }` **是官方的**，在我们公布的名单上。
official-lookalike = ⛔ `{ $thing }` **是冒充的**：很像我们的，但不在名单上。
official-unknown = ⚠️ `{ $thing }` **不是我们的**，不在官方名单上。

incident-known = ⚠️ 我们知道「{ $flow }」目前有问题，正在处理。您的事不会丢，只是可能要多等一会儿。

trial-notice = ⚠️ 这是**试用**客服台，不是官方客服。请不要当真，也不要发送真实资料。

## 收发

channel-message-too-long = 这条消息太长了，最多 { $limit } 个字。请分几条发。
channel-file-too-big = 这个文件太大了，最大 { $limit } MB。请压缩一下，或发截图。
channel-not-saved = 抱歉，刚才那条没有存下来。请再发一次。

## 看不懂的回答

check-option = 这句我没对上。请点下面最接近的一项，或回复它的编号；都不合适，说「人工」。
check-text-short = 有点短，请至少写 { $min } 个字。
check-text-long = 有点长，请控制在 { $max } 个字以内。
check-amount = 没看出金额。请写数字和单位，例如 `500 元` 或 `100 USDT`。
check-time = 没看出时间。请这样写：`今天 14:30`、`昨天 20:00` 或 `10月3日 9:00`。
check-txid = 这不像完整的交易编号。请从记录里整段复制过来；找不到可以跳过。
check-account = 没看出账户。请只写用户名或注册邮箱，不要写密码。
check-media = 请发图片或文件；没有就跳过。

# 卫士发现的内容
secret-mnemonic = 助记词
secret-private_key = 私钥
secret-keystore = 密钥文件
secret-password = 密码
secret-one_time_code = 验证码
secret-card = 银行卡号
secret-national_id = 身份证号
secret-ambiguous_hex = 可能是私钥的字符
secret-picture = 可能拍到秘密的图片
secret-masked = 您发的{ $kinds }我只留了头尾几位，其余已遮住。办事用不到全部数字，以后不用发。
secret-delete = 聊天里那条消息我没能删掉。请长按它，选“删除”。
secret-send-again = 不好意思，您前面有一条消息我没来得及收好。请再发一次；如果那是助记词或私钥，就不要再发了。
