withdrawal-title = Withdrawal
    .also = withdrawals, withdraw, cash out, cashout, take money out

## What is wanted

withdrawal-kind = What is it about your withdrawal?
withdrawal-slot-kind = Problem
    .also = what
withdrawal-kind-how-to = How to withdraw
    .also = how do i withdraw, how can i withdraw, how to cash out, how can i cash out, want to cash out, how do i cash out, want to withdraw, make a withdrawal, how do i get my money out, how do i take money out, where do i withdraw
withdrawal-kind-how-long = How long it takes, where to see it
    .also = how long, how many days, when will, when does, where can i see, where do i see, weekend, weekends, holiday
withdrawal-kind-failed = It fails, or I can't withdraw
    .also = failed, fails, failing, declined, rejected, refused, can't withdraw, cant withdraw, cannot withdraw, can not withdraw, unable to withdraw, couldn't withdraw, won't go through, didn't go through, won't let me, error, returned, insufficient balance, not enough fee, limit exceeded, invalid address, name mismatch, paused, suspended, restricted, deposit before, pay tax
withdrawal-kind-not-arrived = It has not arrived
    .also = not arrived, hasn't arrived, hasnt arrived, haven't arrived, never arrived, didn't arrive, did not arrive, still waiting, not received, haven't received, havent received, didn't receive, pending, processing, under review, stuck, where is my, check withdrawal status, still nothing, not there
withdrawal-kind-fees = Fees and limits
    .also = fee, fees, limit, limits, minimum, maximum, how much can i withdraw, charged too much, cost, costs, charge, charges, how much does it cost
withdrawal-kind-identity = Identity check
    .also = identity, kyc, verification, verify my identity, id check, passport
withdrawal-kind-undo = A mistake, or cancel it
    .also = wrong address, wrong network, wrong card, wrong account, cancel withdrawal, typo, mistake, cancel my withdrawal, cancel the withdrawal, cancel a withdrawal, undo, take it back, reverse

withdrawal-under-way = Have you submitted one, and are you waiting for it?
withdrawal-under-way-waiting = Yes, I'm waiting
    .also = yes, waiting, i am waiting, i did
withdrawal-under-way-asking = No, just asking
    .also = no, not yet, just asking, thanks

withdrawal-method = Where is it going?
withdrawal-slot-method = Withdrawn to
    .also = method, where to
withdrawal-method-bank-card = A bank card
    .also = card, debit card, bank, bank account, visa, mastercard
withdrawal-method-coin = A crypto address
    .also = crypto, address, exchange, another wallet, other wallet, USDT, BTC, ETH, TRX, USDC, TRC20, ERC20, tether, bitcoin, ethereum, tron, coin, coins, tokens, on chain, txid

## It can't be done: the usual reasons
# Where notices and limits are shown differs between wallets: this is general practice. That fees and identity are checked with
# support is from the wallet's public support notes.

withdrawal-reason = What did the message say? Choose what comes closest.
withdrawal-slot-reason = Message shown
    .also = message, reason
withdrawal-reason-identity = Identity check needed
    .also = identity, kyc, verify identity, verification
withdrawal-reason-balance = Not enough balance or fee
    .also = insufficient balance, insufficient funds, not enough, insufficient fee, not enough gas, gas, energy
withdrawal-reason-limit = Over a limit, or below the minimum
    .also = limit, over the limit, limit exceeded, minimum, below the minimum, too small
withdrawal-reason-details = Wrong card or address details
    .also = wrong details, invalid address, wrong address, wrong card number, name mismatch, name does not match, name doesn't match
withdrawal-reason-paused = Withdrawals paused, or account restricted
    .also = paused, suspended, maintenance, restricted, frozen, locked, on hold, risk
withdrawal-reason-pay-first = I'm told to pay first
    .also = pay first, want a deposit, deposit first, unfreeze fee, unlock fee, tax, taxes, security deposit, release fee
withdrawal-reason-other = Something else, or no message
    .also = other, no message, it says nothing

withdrawal-balance =
    Your coins are still in the wallet. The balance must cover the **amount and the fee**; "all" takes the fee off first.
    Sending coins also needs the chain's own coin: TRC20 needs TRX or energy, ERC20 needs ETH.
    Lower the amount or top up for the fee, then try again.
withdrawal-limit =
    Your coins are still in the wallet. Each withdrawal and each day has a minimum and a maximum; the withdrawal page shows them. They depend on method, coin and identity check.
    Over it: split it, or go on tomorrow. Below it: wait until there is enough.
withdrawal-details =
    Your coins are still in the wallet. Check each line: the card must be **your own**, with the right name and number; an address must fit the network, copied from the receiving side, never typed.
    Correct it and submit again. If unsure, withdraw a small amount first.
withdrawal-paused =
    Your coins are still in the wallet. Usually it is one of three: maintenance; a pause after a changed password or a new device, to protect you; or a risk check: follow what the app says.
    Look at the app's notices and this message. With a time, try again then; without one, ask a person.
withdrawal-pay-first =
    Please **pay nothing**. The fee always comes out of what you withdraw. Whoever wants a deposit, a tax or an "unfreezing fee" from you first is a scammer.
    Don't pay them again and don't install what they sent. Their messages and their address are evidence: leave them where they are.
withdrawal-other =
    Your coins are still in the wallet. Try in this order: read the app's notices, change the network, update the app, log out and in again, submit once more after some minutes.
    Don't press submit several times: you might withdraw twice.

## Not arrived: the history first

withdrawal-record = Please open the history under "Withdraw" in the app: what does it say of this withdrawal?
withdrawal-slot-record = In the history
    .also = status, history
withdrawal-record-processing = Processing (under review)
    .also = processing, under review, pending, in review, waiting
withdrawal-record-completed = Completed (sent)
    .also = completed, complete, done, success, successful, sent, paid out
withdrawal-record-failed = Failed (returned)
    .also = failed, returned, rejected, refused
withdrawal-record-missing = It isn't there
    .also = not there, nothing there, no record, can't find it, missing
withdrawal-record-not-mine = I didn't make this one
    .also = not mine, i didn't make it, i did not make this, i never made this

withdrawal-returned = A failed withdrawal goes back to your balance; please look there first. Then let's see why:
withdrawal-missing =
    Not in the history mostly means that the last step was not confirmed: nothing was submitted, and the money is still there.
    Look at your balance. **The same**: withdraw again and confirm at the last step. **Less**: let a person check.

withdrawal-waited = How long ago did you submit it?
withdrawal-slot-waited = Waited
    .also = how long
withdrawal-waited-one-hour = Less than { -fact-withdrawal-time-from }
    .also = just now, a few minutes, minutes ago, half an hour
withdrawal-waited-two-hours = { -fact-withdrawal-time }
    .also = an hour, one hour, over an hour, more than an hour
withdrawal-waited-longer = More than { -fact-withdrawal-time-to }
    .also = three hours, a few hours, hours ago, all day, yesterday, days ago, a few days

withdrawal-early =
    Nothing to worry about: a withdrawal is usually done within **{ -fact-withdrawal-time }**. A large or a first one is checked a little longer.
    No need to submit it again.
withdrawal-soon =
    It is still within the usual **{ -fact-withdrawal-time }** and should be done soon.
    No need to submit it again.
withdrawal-offer = Shall I come back then and ask whether it arrived? You needn't watch it.
withdrawal-offer-two-two-hours = Yes, ask me in 2 hours
    .also = yes, ok, okay, sure, please do
withdrawal-offer-two-wait = No, I'll look myself
    .also = no, no thanks, i'll wait
withdrawal-offer-two-person = Ask support now
    .also = can't wait, not waiting
withdrawal-offer-one-one-hour = Yes, ask me in 1 hour
    .also = yes, ok, okay, sure, please do
withdrawal-offer-one-wait = No, I'll look myself
    .also = no, no thanks, i'll wait
withdrawal-offer-one-person = Ask support now
    .also = can't wait, not waiting
withdrawal-offer-chain-half-hour = Yes, ask me in 30 minutes
    .also = yes, ok, okay, sure, please do
withdrawal-offer-chain-wait = No, I'll look myself
    .also = no, no thanks, i'll wait
withdrawal-offer-chain-person = Ask support now
    .also = can't wait, not waiting
withdrawal-in-two = All right, I'll ask you in 2 hours. The history under "Withdraw" in the app shows the status at any time; tell me if it changes.
withdrawal-in-one = All right, I'll ask you in 1 hour. The history under "Withdraw" in the app shows the status at any time; tell me if it changes.
withdrawal-in-half = All right, I'll ask you in 30 minutes. No need to withdraw again; tell me if anything changes.
withdrawal-arrived = I said I'd come back: has your withdrawal arrived?
withdrawal-arrived-here = It arrived
    .also = yes, arrived, received, got it, it's here
withdrawal-arrived-not-yet = Not yet
    .also = no, nope, still not, nothing yet, not arrived, hasn't arrived
withdrawal-late = More than { -fact-withdrawal-time-to } is slower than usual. You needn't wait any more: I'll have a person look into it.

## Sent, and not there yet
# How banks post and chains confirm is general practice.

withdrawal-card-sent =
    It has been paid out and waits for the bank. Banks differ; weekends and holidays move it to the next working day.
    Compare the last digits of the card in the history, then look at that card's transactions. If the bank has nothing, let a person check.
withdrawal-on-chain =
    What does the chain say about it?
    Open this withdrawal in the history and tap the transaction hash (TxID).
withdrawal-slot-on-chain = On the chain
    .also = chain
withdrawal-on-chain-confirmed = Success, confirmed
    .also = success, confirmed, successful, completed, complete
withdrawal-on-chain-pending = Still confirming
    .also = pending, confirming, unconfirmed, processing
withdrawal-on-chain-not-found = Not found, or no hash
    .also = not found, can't find it, nothing there, no hash, no txid
withdrawal-coin-confirmed =
    The chain says success: the coins are at that address. If they aren't credited, the receiving side is the reason: still confirming, below their minimum, memo left out, or another network.
    Check the address, then send the hash to **the receiving platform's support**: only they can credit it.
withdrawal-coin-pending =
    Your coins are on the way, not lost. They arrive once confirmed; don't withdraw again.
    A busy chain takes longer. Whoever offers to speed it up for money is a scammer.
withdrawal-coin-not-found = The history says sent and the chain has nothing: a person has to check that.

## A mistake, or cancelled

withdrawal-undo-back = This one did not go out; the money is in your balance. Have a look, correct the details and withdraw again.
withdrawal-undo-now =
    Please open this withdrawal in the history **at once**: if there is "Cancel", use it, and the money goes back to your balance.
    Without "Cancel" it is already being worked on, and a person has to try to stop it. That depends on whether it has left: the sooner the better.
withdrawal-undo-coin =
    It is on the chain, and nobody can call it back. What helps depends on whose address it is:
    your own wallet: open it there on the same network; a platform: send the hash to **that platform's support**; a stranger: mostly it is lost.
    Whoever promises recovery for a fee is a scammer.
withdrawal-undo-card =
    It has been paid out and can't be called back here. If name and number don't match, banks usually return it to your balance, often within some working days.
    If the card is yours, look at its transactions. If it seems to be somebody else's, let a person check.

withdrawal-helped = Does that solve it?
withdrawal-helped-solved = Solved
    .also = yes, it works, works now, fixed, it worked, got it, clear, cancelled, canceled
withdrawal-helped-try = I'll try that first
    .also = i'll try, let me try, try it, trying
withdrawal-helped-person = No, ask support
    .also = no, doesn't help, still not working, not solved, doesn't work

withdrawal-glad = Good! If anything comes up, write to me here.
withdrawal-come-back = All right. Once you know more, or if it still doesn't work, tell me here.

## Before people take over

withdrawal-take =
    I'll bring in a person. First a few facts, about a minute, so that they needn't ask again.
    Please send **no** identity papers or card numbers here, and never a recovery phrase, private key, password or code, whoever asks.
withdrawal-account = What is your user name or the e-mail you registered with? (Only that, no password.)
withdrawal-slot-account = Account
    .also = user name, username, e-mail, email
withdrawal-txid = Please send the transaction hash (TxID). You can copy it from the withdrawal's record.
withdrawal-slot-txid = Transaction hash
    .also = hash, txid, transaction
withdrawal-order = Please send the withdrawal's number. You can copy it from the withdrawal history in the app.
withdrawal-slot-order = Withdrawal number
    .also = order number, order, number
withdrawal-amount = How much was it? Please add the unit, for example `500 CNY` or `100 USDT`.
withdrawal-slot-amount = Amount
    .also = sum, how much
withdrawal-when = About when was it? For example `today 14:30` or `yesterday 20:00`.
withdrawal-slot-when = Time
    .also = date, when
withdrawal-scene = Please tell what happened: how far you got, what you saw, what you tried. The more detail, the faster it goes.
withdrawal-slot-scene = What happened
    .also = description, story
withdrawal-pictures =
    If you have screenshots, send up to 6, for example of the withdrawal's record and the message.
    None may show identity papers, a recovery phrase or a private key.
withdrawal-slot-pictures = Screenshots
    .also = pictures, screenshot, images
withdrawal-check = Please check this. If it is right, I'll hand it over:

withdrawal-person =
    Handed over. Your case is **#{ $code }**, number { $position } in the queue.
    Most are answered within { -fact-reply-online }; longer at peak hours, and complicated cases take their time. Add anything here meanwhile.
    Note down what you are advised. To see how it stands, say "status".
