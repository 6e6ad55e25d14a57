## Choices

common-yes = All right, send it
    .also = yes, y, correct, right, that's right, ok, okay, confirm, send, send it, submit, fine, no problem, nothing to change
common-change = Change something
    .also = no, n, change, wrong, not right, edit, correct it, fix it
common-skip = Skip (none, or don't know)
    .also = skip, none, no, don't know, dont know, i don't know, not sure, no idea, don't have it
common-none-of-these = None of these
    .also = none, neither, no, something else, other
common-article = “{ $title }”
common-skipped = (skipped)
common-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
# What platforms are called where official accounts are listed.
-platform-wechat = WeChat official account
-platform-weibo = Weibo
-platform-x = X

common-not-given = (not published)
common-noted = Noted. { $facts }.
common-fact = { $label }: { $value }
language-zh-CN = 简体中文
    .also = chinese, mandarin, simplified chinese, simplified
language-zh-Hant = 繁體中文
    .also = traditional chinese, traditional
language-en = English

## The case

case-promise =
    First of all: agents answer only **here**. They never write first from a personal account and never ask for a recovery phrase, private key, password or code.
    Give those to nobody, and keep your personal data to yourself.

case-added = Added to case #{ $code }; the agent will see it.
case-status-bot = You have no case just now; I'm helping you. For a person, say "human".
case-status-waiting = Case **#{ $code }** ({ $category }, opened { $since }) is waiting, number { $position } in the queue. Most are answered within { -fact-reply-online }, longer at peak hours. If you'd rather not wait, say "stop waiting".
case-status-later = Case **#{ $code }** ({ $category }, opened { $since }) is on file and an agent will see to it. No need to wait here: the answer comes in this chat.
case-status-open = { $agent } has case **#{ $code }** ({ $category }, opened { $since }). Just write here.
case-status-closed = Your latest case, **#{ $code }** ({ $category }, opened { $since }), was closed on { $time }. If there is anything else, just say so.
case-status-earlier = Earlier cases:
case-status-past = #{ $code } { $category }, opened { $since }, closed { $time }

case-record =
    📋 Record of case **#{ $code }**
    About: { $category }
    Opened: { $since }
case-record-closed = Closed: { $time }
case-record-facts = What you confirmed:
case-record-answers =
    { $count ->
        [one] What the agents answered (one answer):
       *[other] What the agents answered ({ $count } answers):
    }
case-record-no-answers = No agent has answered yet.
case-record-left-out =
    { $count ->
        [one] (one earlier answer is not shown here)
       *[other] ({ $count } earlier answers are not shown here)
    }
case-record-answer = { $time } { $agent }: { $text }
case-record-note = Keep this for yourself. Whoever asks for a recovery phrase, a private key, a password or a one-time code: don't give it. Real agents never ask.
case-record-file = This is the whole record of case #{ $code }. Please keep it.

case-left-queue = All right, you are out of the queue and case #{ $code } is withdrawn. Say "human" when you need a person.
case-left-agent = All right, case #{ $code } is closed and I go on helping you. Say "human" when you need a person.
case-left-later = All right, you are out of the queue. Case #{ $code } stays open; the answer comes in this chat.
case-taken =
    Agent **{ $agent }** is here, reading your case #{ $code }, and answers from now on.
    Agents never ask for your recovery phrase, private key, password or a code.
case-transferred = Case #{ $code } has gone to a colleague who fits better. You needn't tell it again; one moment please.
case-closed = Case #{ $code } is closed. Please note down what you were advised. If there is anything else, just say so.
case-reopened = Case #{ $code } is open again; an agent goes on helping you.
case-correction = Correction of the last message: { $text }

## Is this official?

official-yes = ✅ `{ $thing }` **is official**: it is on the list that we publish.
official-lookalike = ⛔ `{ $thing }` **is a fake**: it looks like ours, and is not on the list.
official-unknown = ⚠️ `{ $thing }` **is not ours**: it is not on the official list.

incident-known = ⚠️ We know of a problem with { $flow } just now and are working on it. Your case is not lost; it may only take longer.

trial-notice = ⚠️ This is a **test** desk, not official support. Don't rely on it, and don't send real data.

## Sending and receiving

channel-message-too-long = That message is too long: { $limit } characters at most. Please send it in parts.
channel-file-too-big = That file is too big: { $limit } MB at most. Please make it smaller, or send a screenshot.
channel-not-saved = Sorry, that one could not be saved. Please send it again.

## Answers that can't be taken

check-option = I couldn't match that. Please tap the choice that comes closest, or send its number; if none fits, say "human".
check-text-short = That's a little short: please write { $min } characters or more.
check-text-long = That's a little long: please keep it under { $max } characters.
check-amount = I can't see an amount. Please write a number and a unit, for example `500 CNY` or `100 USDT`.
check-time = I can't see a time. Please write it like `today 14:30`, `yesterday 20:00` or `Oct 3 9:00`.
check-txid = That doesn't look like a whole transaction number. Please copy all of it from the record; if you can't find it, skip.
check-account = I can't see an account. Please write only your user name or e-mail, no password.
check-media = Please send a picture or file, or skip.

# What the guard found
secret-mnemonic = recovery phrase
secret-private_key = private key
secret-keystore = keystore file
secret-password = password
secret-one_time_code = one-time code
secret-card = card number
secret-national_id = identity number
secret-ambiguous_hex = what may be a private key
secret-picture = a picture that may show a secret
secret-masked = I kept only the first and last digits of the { $kinds } you sent and masked the rest. We never need all of it; no need to send it again.
secret-delete = I couldn't delete that message in the chat. Please hold it and choose "Delete".
secret-send-again = Sorry, one of your messages didn't reach me whole. Please send it again, but not if it was a recovery phrase or private key.
