## The case's card

desk-card =
    Case **#{ $code }** { $category } · { $state } · { $priority }
    Customer { $customer } · { $language } · { $channel }
    Waiting since { $since } · Agent { $agent }
desk-facts = **Confirmed facts**
desk-no-facts = No facts were taken down: see the talk.
desk-talk = **The talk so far**
desk-customer-line = { $name }: { $text }
desk-bot-line = Bot: { $text }
desk-agent-line = Agent { $agent }: { $text }
desk-note-line = Note ({ $agent }): { $text }
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
desk-reply = ↩ In answer to: { $to }
desk-relay-edited = **{ $name }** (edited): { $text }
desk-file-lost = [the file { $name } could not be taken]
desk-left = #{ $code } The customer left and no longer waits for a person.
desk-came-back = #{ $code } The customer is back.
desk-rated = #{ $code } Rated { $rating } / 5 by the customer
desk-comment = #{ $code } The customer's comment: { $text }
desk-emergency = 🔴 **#{ $code } urgent**: the customer speaks of theft. Please take it at once.
desk-secret = ⚠️ #{ $code } The customer sent something that must not be shared ({ $kinds }). It was stopped, not kept, and nobody can see it. Remind them to move their assets or change the password; never ask for it.

## Buttons on the card

desk-do-take = Take it
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

desk-blocked = ⛔ #{ $code } That was **not sent**: { $reasons }. Please change it and send again.
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
desk-which-case = Which case is this for? Quote its message, or begin with its code, for example `#1024 Hello`.
desk-no-such-case = There is no case #{ $code }.
desk-unknown-command = There is no command "{ $command }". See `/help`.

## The queue

desk-queue = **Waiting and open: { $count }**
desk-queue-line = **#{ $code }** { $category } · { $priority } · { $state } · { $since } · { $agent }
desk-queue-empty = Nobody is waiting. Well done.

desk-help =
    Write inside a case, quote its message, or begin with its code, for example `#1024 Hello`.
    `/take` `接单` it is mine
    `/close` `结单` close it
    `/reopen` `重开` open it again
    `/note …` `//…` `备注 …` only the team sees it
    `/transfer Li` `转 小李` pass it to a colleague
    `/priority urgent|high|normal|low` `优先 紧急|高|普通|低`
    `/queue` `排队` all cases
    `/case` `工单` this card again
    `/help` `帮助` this list
    Anything else goes to the customer as it is. Never ask a customer for a recovery phrase, private key, password or code.
