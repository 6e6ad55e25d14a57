## 工单卡

desk-card =
    工单 **#{ $code }** { $category } · { $state } · { $priority }
    客户 { $customer } · { $language } · { $channel }
    等待自 { $since } · 客服 { $agent }
desk-risk = ⚠️ 风险：客户在 { $at } 发过不能外传的内容（已拦下，谁也看不到）。请提醒客户尽快转移资产或改密码，不要向客户要。
desk-facts = **记下的信息**
desk-no-facts = 没有记下信息，请看对话。
desk-talk = **到目前为止的对话**
desk-customer-line = { $name }：{ $text }
desk-bot-line = 机器人：{ $text }
desk-agent-line = 客服 { $agent }：{ $text }
desk-note-line = 备注（{ $agent }）：{ $text }
desk-unsaid-line = { $name }（已撤回）：{ $text }
desk-state-waiting = 等待
desk-state-open = 处理中
desk-state-closed = 已结束
desk-priority-urgent = 🔴 紧急
desk-priority-high = 🟠 高
desk-priority-normal = 普通
desk-priority-low = 低
desk-nobody = 无

## 客户来的

desk-relay = **{ $name }**：{ $text }
desk-said-at = （{ $at } 发来）
desk-reply = ↩ 回复：{ $to }
desk-relay-edited = **{ $name }**（改了消息）：{ $text }
desk-relay-unsaid = **{ $name }** 撤回了这条消息：{ $text }
desk-file-lost = ［文件 { $name } 没能收下］
desk-left = #{ $code } 客户离开了，不再等人工。
desk-came-back = #{ $code } 客户又回来了。
desk-rated = #{ $code } 客户评分：{ $rating } / 5
desk-comment = #{ $code } 客户评语：{ $text }
desk-emergency = 🔴 **#{ $code } 紧急**：客户说资产可能被盗，请马上接单。
desk-secret = ⚠️ #{ $code } 客户发了不能外传的内容（{ $kinds }）。已拦下，没有保存，谁也看不到。请提醒客户尽快转移资产或改密码，不要向客户要。
desk-secret-parts = ⚠️ #{ $code } 客户把不能外传的内容（{ $kinds }）拆成几条发了。认出来之后都已去掉，不再保存；群里如果还看得到，请删掉。请提醒客户尽快转移资产或改密码，不要向客户要。
desk-delete = 🗑 #{ $code } 请马上在本群删除客户这几个时间发的转达消息，里面有秘密的一部分：{ $times }。带有这些话的摘要也请删掉。
desk-official = #{ $code } 客户问是不是官方，机器人已答：`{ $thing }` → { $verdict }。
desk-reported = ⚠️ #{ $code } 客户**举报**了冒充的网址、账号或客服，证据已加到卡上。请勿点开。
desk-added = #{ $code } 客户补充了资料，已加到新卡上。客户没有在等，由机器人接着聊。
desk-waits = 🙋 #{ $code } 客户叫了人工，**现在在等**。新资料已加到新卡上。

## 卡上的按钮

desk-do-take = 接单
desk-do-urgent = 标为紧急
desk-do-normal = 取消紧急
desk-do-note = 备注
desk-do-transfer = 转交
desk-do-close = 结单
desk-do-reopen = 重开

## 做了什么

desk-taken = #{ $code } 由 { $agent } 接单。
desk-taken-already = #{ $code } 已经由 { $agent } 接单。
desk-also-answering = 注意：#{ $code } 由 { $agent } 处理，您的回复也已发出。
desk-transferred = #{ $code } 由 { $agent } 转给 { $to }。
desk-priority-set = #{ $code } 优先级改为 { $priority }（{ $agent }）。
desk-noted = #{ $code } 已备注，客户看不到。
desk-closed = #{ $code } 由 { $agent } 结单。
desk-closed-already = #{ $code } 已经结单。要再说话，先发 `#{ $code } 重开`。
desk-reopened = #{ $code } 由 { $agent } 重开。
desk-open-already = #{ $code } 还开着，不用重开。
desk-other-case-open = #{ $code } 的客户另有工单 #{ $other } 开着，请在那边处理。

## 没做成的

desk-blocked = ⛔ #{ $code } 这条**没有发出**，客户没有看到。请改好再发：
desk-why-asks_secret = · 像是在向客户要助记词、私钥、密码或验证码：谁都不能要，也不能放行。核对身份可以问用户名或 TXID。
desk-why-unlisted_link = · 里面的网址不在官方名单上：请换成官方网址，或请组长放行一次（引用这条回复 `放行`，或发 `#{ $code } 放行 网址`）。
desk-why-unlisted_address = · 里面的链上地址不在名单上，客户也没有说过：不能放行。请让客户在 App 里自己复制地址。
desk-why-unlisted_number = · 里面的电话不在名单上，客户也没有说过：不能放行。请用官方电话，或就在这里谈。
desk-why-unlisted_account = · 里面的账号、邮箱或私聊邀请不在名单上：不能放行。请就在这里谈，不要让客户加任何人。
desk-why-contact_card = · 名片、链接卡片不能发给客户，也不能放行。请用文字说。
desk-why-mnemonic = · 里面有助记词：谁都不能发，不能放行。请去掉。
desk-why-private_key = · 里面有私钥：谁都不能发，不能放行。请去掉。
desk-why-keystore = · 里面有 keystore 文件的内容：谁都不能发，不能放行。请去掉。
desk-why-password = · 里面有密码：谁都不能发，不能放行。请去掉。
desk-why-one_time_code = · 里面有验证码：谁都不能发，不能放行。请去掉。
desk-why-card = · 里面有完整的银行卡号：不能放行。请只写后四位。
desk-why-national_id = · 里面有身份证号码：不能放行。请去掉。
desk-why-ambiguous_hex = · 里面的 64 位十六进制可能是私钥。如果是交易哈希，请在前面写明 `TXID` 再发。
desk-released = 🔓 #{ $code } { $agent } 放行一次：{ $links }。请把那条回复再发一遍，只能用一次。
desk-release-lead = #{ $code } 只有组长能放行。
desk-release-which = #{ $code } 要放行哪个网址？请发 `#{ $code } 放行 网址`，或引用被拦下的那条回复 `放行`。
desk-release-refused = ⛔ #{ $code } 这个**不能放行**：
desk-undelivered =
    ⚠️ #{ $code } 有一条消息没有送到客户：{ $why ->
        [unknown_outcome] 不确定对方有没有收到，请再问一句
        [too_big] 太大了
        [rejected] 被平台拒绝
       *[other] 一直发不出去（{ $why }）
    }
desk-unreachable = ⚠️ #{ $code } 现在联系不到客户（可能屏蔽了机器人）。
desk-reachable = #{ $code } 客户又能联系到了。
desk-cant-correct = #{ $code } 这次修改**没有**发给客户。请另发一条。
desk-begun = 📱 #{ $code } { $agent } 用手机直接和客户聊起来了，所以开了这个工单。机器人不再说话，客户的话都转到这里，结单后机器人再接着服务。
desk-said-past = 📱 #{ $code } { $agent } 用手机对客户说：{ $text }
desk-past-the-desk =
    ⚠️ { $agent } 用手机直接发给客户（{ $customer }）的一条消息没有通过检查，{ $back ->
        [yes] 已撤回
       *[no] **没能撤回**
    }。请负责人看一下。以后请只在这里回复客户。
desk-channel-away =
    ⚠️ { $channel } 连不上：{ $why ->
        [kicked] 账号在别处登录了
        [logged_out] 手机上退出了登录
        [refused] 平台不让这个账号登录
        [no_network] 网络不通
        [waiting] 等待扫码登录
       *[other] { $why }
    }。要发的消息会留着，登录后再发。
desk-channel-back = { $channel } 又连上了，留着的消息正在发出。
desk-how-note = #{ $code } 写备注：`// 内容`，只有内部看得到。
desk-how-transfer = #{ $code } 转给同事：写 `转 小李`，工单回到队列等人接。
desk-how-priority = #{ $code } 改优先级：写 `优先 紧急`，或 高、普通、低。
desk-behind =
    ⏳ 这个群积压了约 { $minutes } 分钟的消息：平台限制每分钟的条数。急的先发，其余陆续补上。{ $to ->
        [none] 新工单还是到这里。
        [telegram-room] 新工单先到 Telegram 群。
        [wechat-room] 新工单先到微信群。
        [web-room] 新工单先到网页工作台。
       *[other] 新工单先到 { $to }。
    }
desk-caught-up = ✅ 这个群积压的消息已补上，新工单照常到这里。
desk-taken-back = ↩ #{ $code } 已撤回，客户没有收到。
desk-cant-take-back = #{ $code } 来不及了，已经发出去了。
desk-which-case = 这是给哪个工单的？请引用那条消息，或以工单号开头，例如 `#1024 您好`。
desk-no-such-case = 没有工单 #{ $code }。
desk-unknown-command = 没有「{ $command }」这个命令。说「/help」看全部。

## 队列

desk-queue = **排队和处理中：{ $count }**
desk-queue-line = **#{ $code }** { $category } · { $priority } · { $state } · { $since } · { $agent }
desk-queue-empty = 没有工单在等，辛苦了。

## 文章

desk-articles = **看过的文章：{ $count } 篇**，最没帮上忙的在前（看过 · 👍 · 👎 · 看完找人工）
desk-article-line = 《{ $title }》 { $shown } · 👍 { $helped } · 👎 { $failed } · 🙋 { $person }
desk-articles-none = 还没有客户看过文章。

desk-help =
    在工单里说，或引用它的消息，或以工单号开头，例如 `#1024 您好`。
    `接单` `/take` 由我处理
    `结单` `/close` 结束
    `重开` `/reopen` 再打开
    `撤回` `/undo` 在头几秒内收回上一条回复，或被引用的那条
    `备注 …` `/note …` `//…` 只有内部看得到
    `转 小李` `/transfer Li` 转给同事
    `优先 紧急|高|普通|低` `/priority urgent|high|normal|low`
    `排队` `/queue` 看所有工单
    `知识` `/articles` 哪些文章没帮上客户
    `工单` `/case` 再看一次这张卡
    `放行 网址` `/release 网址` 组长放行一次被拦下的网址
    `帮助` `/help` 看这一条
    其他的话会原样发给客户。不要向客户要助记词、私钥、密码或验证码。
