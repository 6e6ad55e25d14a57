## The case's card

desk-card =
    Case **#{ $code }** { $category } · { $state } · { $priority }
    Customer { $customer } · { $language } · { $channel }
    Waiting since { $since } · Agent { $agent }
desk-risk = ⚠️ Risk: at { $at } the customer sent something that must not be shared (it was stopped, and nobody can see it). Remind them to move their assets or change the password; never ask for it.
desk-facts = **Facts taken down**
desk-no-facts = No facts were taken down: see the talk.
desk-talk = **The talk so far**
desk-customer-line = { $name }: { $text }
desk-bot-line = Bot: { $text }
desk-agent-line = Agent { $agent }: { $text }
desk-note-line = Note ({ $agent }): { $text }
desk-unsaid-line = { $name } (taken back): { $text }
desk-state-waiting = waiting
desk-state-open = open
desk-state-closed = closed
desk-priority-urgent = 🔴 urgent
desk-priority-high = 🟠 high
desk-priority-normal = normal
desk-priority-low = low
desk-nobody = nobody

## From the customer

desk-relay = **{ $name }**: { $text }
desk-said-at = (sent { $at })
desk-reply = ↩ In answer to: { $to }
desk-relay-edited = **{ $name }** (edited): { $text }
desk-relay-unsaid = **{ $name }** took this message back: { $text }
desk-file-lost = [the file { $name } could not be taken]
desk-left = #{ $code } The customer left and no longer waits for a person.
desk-came-back = #{ $code } The customer is back.
desk-rated = #{ $code } Rated { $rating } / 5 by the customer
desk-comment = #{ $code } The customer's comment: { $text }
desk-emergency = 🔴 **#{ $code } urgent**: the customer speaks of theft. Please take it at once.
desk-secret = ⚠️ #{ $code } The customer sent something that must not be shared ({ $kinds }). It was stopped, not kept, and nobody can see it. Remind them to move their assets or change the password; never ask for it.
desk-secret-parts = ⚠️ #{ $code } The customer sent something that must not be shared ({ $kinds }) in several messages. Once it was recognised they were all redacted, and it is no longer kept; if you still see any of it here, please delete it. Remind them to move their assets or change the password; never ask for it.
desk-delete = 🗑 #{ $code } Please delete here at once what was relayed from the customer at these times; it holds parts of a secret: { $times }. Delete any summary that repeats it as well.
desk-official = #{ $code } The customer asked whether it is official, and the bot answered: `{ $thing }` → { $verdict }.
desk-reported = ⚠️ #{ $code } The customer **reported** a fake site, account or agent; the evidence is on the card. Don't open it.
desk-added = #{ $code } The customer added facts; they are on the new card. Nobody waits: the bot goes on with the customer.
desk-waits = 🙋 #{ $code } The customer called for a person and **waits now**. New facts are on the new card.

## Buttons on the card

desk-do-take = Take it
desk-do-urgent = Mark urgent
desk-do-normal = Not urgent
desk-do-note = Note
desk-do-transfer = Transfer
desk-do-close = Close
desk-do-reopen = Reopen

## What was done

desk-taken = #{ $code } taken by { $agent }.
desk-taken-already = #{ $code } is { $agent }'s already.
desk-also-answering = Mind: #{ $code } is { $agent }'s. Your answer went out as well.
desk-transferred = #{ $code } passed by { $agent } to { $to }.
desk-priority-set = #{ $code } priority now { $priority } ({ $agent }).
desk-noted = #{ $code } noted. The customer can't see it.
desk-closed = #{ $code } closed by { $agent }.
desk-closed-already = #{ $code } is closed already. To speak again, first send `#{ $code } /reopen`.
desk-reopened = #{ $code } reopened by { $agent }.
desk-open-already = #{ $code } is still open.
desk-other-case-open = The customer of #{ $code } has case #{ $other } open: please go on there.

## What was not done

desk-blocked = ⛔ #{ $code } That was **not sent**, and the customer did not see it. Please change it and send it again:
desk-why-asks_secret = · It seems to ask for a recovery phrase, key, password or code: nobody may, and nobody can release it. To know a customer, ask for the user name or the TXID.
desk-why-unlisted_link = · It has a link that is not on the official list: use an official one, or have a lead release it once (quote this and answer `/release`, or send `#{ $code } /release` and the link).
desk-why-unlisted_address = · It has an address on a chain that is neither listed nor the customer's own: nobody can release it. Have the customer copy theirs from the app.
desk-why-unlisted_number = · It has a telephone number that is neither listed nor the customer's own: nobody can release it. Use the official number, or talk here.
desk-why-unlisted_account = · It has an account, a mailbox or an invitation that is not listed: nobody can release it. Talk here, and have the customer add nobody.
desk-why-contact_card = · Contact cards and link cards can't go to customers, and nobody can release them. Say it in words.
desk-why-mnemonic = · It has a recovery phrase: nobody may send one, and nobody can release it. Take it out.
desk-why-private_key = · It has a private key: nobody may send one, and nobody can release it. Take it out.
desk-why-keystore = · It has what is in a keystore file: nobody may send that, and nobody can release it. Take it out.
desk-why-password = · It has a password. Nobody may send one, and nobody can release it. Take it out.
desk-why-one_time_code = · It has a one-time code: nobody may send one, and nobody can release it. Take it out.
desk-why-card = · It has a whole card number: nobody can release it. Name the last four digits only.
desk-why-national_id = · It has an identity number: nobody can release it. Take it out.
desk-why-ambiguous_hex = · Its 64 hex digits may be a private key. If they are a transaction's hash, write `TXID` before them.
desk-released = 🔓 #{ $code } { $agent } released once: { $links }. Please send that answer again; it works one time.
desk-release-lead = #{ $code } Only a lead can release that.
desk-release-which = #{ $code } Which link? Send `#{ $code } /release` and the link, or quote the message that was stopped and answer `/release`.
desk-release-refused = ⛔ #{ $code } That **can't be released**:
desk-undelivered =
    ⚠️ #{ $code } A message did not reach the customer: { $why ->
        [unknown_outcome] it may or may not have arrived, please ask
        [too_big] it is too big
        [rejected] the platform refused it
       *[other] it can't be sent ({ $why })
    }
desk-unreachable = ⚠️ #{ $code } The customer can't be reached now (the bot may be blocked).
desk-reachable = #{ $code } The customer can be reached again.
desk-cant-correct = #{ $code } That change did **not** go to the customer. Please send a new message.
desk-begun = 📱 #{ $code } { $agent } began to talk to the customer straight from the phone, so this case was opened. The bot is silent, and what the customer says comes here, until the case is closed.
desk-said-past = 📱 #{ $code } { $agent } said to the customer from the phone: { $text }
desk-past-the-desk =
    ⚠️ A message that { $agent } sent to the customer ({ $customer }) straight from the phone does not pass the check. { $back ->
        [yes] It was taken back.
       *[no] It could **not** be taken back.
    } Leads, please have a look. Please answer customers only here.
desk-channel-away =
    ⚠️ { $channel } can't be reached: { $why ->
        [kicked] the account logged in elsewhere
        [logged_out] it was logged out on the phone
        [refused] the platform does not let this account log in
        [no_network] the network is down
        [waiting] a code waits to be scanned
       *[other] { $why }
    }. What is to be sent is kept, and goes out after the next login.
desk-channel-back = { $channel } is back. What was kept is going out.
desk-how-note = #{ $code } To note something, write `// what it is`: only you see it.
desk-how-transfer = #{ $code } To give it to a colleague, write `/transfer Li`: it waits in the queue again.
desk-how-priority = #{ $code } To set the priority, write `/priority urgent`, or high, normal, low.
desk-behind =
    ⏳ Messages for this group are about { $minutes } min behind: the platform allows so many a minute. Urgent ones go first, the others follow. { $to ->
        [none] New cases still come here.
        [telegram-room] New cases go to the Telegram group for now.
        [wechat-room] New cases go to the WeChat group for now.
        [web-room] New cases go to the desk's page for now.
       *[other] New cases go to { $to } for now.
    }
desk-caught-up = ✅ Messages for this group have caught up. New cases come here as usual.
desk-taken-back = ↩ #{ $code } taken back. The customer did not get it.
desk-cant-take-back = #{ $code } Too late: it was sent already.
desk-which-case = Which case is this for? Quote its message, or begin with its code, for example `#1024 Hello`.
desk-no-such-case = There is no case #{ $code }.
desk-unknown-command = There is no command "{ $command }". See `/help`.

## The queue

desk-queue = **Waiting and open: { $count }**
desk-queue-line = **#{ $code }** { $category } · { $priority } · { $state } · { $since } · { $agent }
desk-queue-empty = Nobody is waiting. Well done.

## Articles

desk-articles =
    { $count ->
        [one] **One article was read.**
       *[other] **{ $count } articles were read**, the least helpful first.
    } (shown · 👍 · 👎 · 🙋 asked for a person)
desk-article-line = “{ $title }” { $shown } · 👍 { $helped } · 👎 { $failed } · 🙋 { $person }
desk-articles-none = No customer has read an article yet.

desk-help =
    Write inside a case, quote its message, or begin with its code, for example `#1024 Hello`.
    `/take` `接单` it is mine
    `/close` `结单` close it
    `/reopen` `重开` open it again
    `/undo` `撤回` take back the last answer, or the one quoted, in its first seconds
    `/note …` `//…` `备注 …` only the team sees it
    `/transfer Li` `转 小李` pass it to a colleague
    `/priority urgent|high|normal|low` `优先 紧急|高|普通|低`
    `/queue` `排队` all cases
    `/articles` `知识` which articles don't help customers
    `/case` `工单` this card again
    `/release link` `放行 link` a lead lets a stopped link go out once
    `/help` `帮助` this list
    Anything else goes to the customer as it is. Never ask a customer for a recovery phrase, private key, password or code.
