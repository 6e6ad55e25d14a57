deposit-title = Deposit
    .also = deposits, top up, topup, add funds

## What is wanted

deposit-kind = What is it about your deposit?
deposit-slot-kind = Problem
    .also = what
deposit-kind-how-to = How to deposit
    .also = how do i deposit, how can i deposit, how to top up, how do i top up, how to add funds, how do i add funds, add funds, want to deposit, make a deposit, deposit address, receiving address
deposit-kind-failed = The deposit failed
    .also = failed, fails, failing, declined, rejected, can't deposit, cannot deposit, can not deposit, unable to deposit, couldn't deposit, won't go through, didn't go through, error
deposit-kind-not-arrived = It has not arrived
    .also = not arrived, hasn't arrived, hasnt arrived, haven't arrived, never arrived, didn't arrive, did not arrive, still waiting, not received, haven't received, havent received, didn't receive, not credited, not showing, not there, missing

deposit-method = How did you pay, or how do you want to?
deposit-slot-method = Paid by
    .also = method, payment method
deposit-method-bank-card = Bank card
    .also = card, debit card, credit card, bank, visa, mastercard, bank transfer
deposit-method-coin = Coins (crypto)
    .also = USDT, BTC, ETH, TRX, USDC, TRC20, TRC 20, ERC20, ERC 20, BEP20, tether, bitcoin, ethereum, tron, crypto, coin, coins, tokens, on chain, blockchain, txid

## By bank card

deposit-debited = Please look at the transactions in your bank's app: has this money been taken?
deposit-slot-debited = Taken by the bank
    .also = bank
deposit-debited-taken = It was taken
    .also = taken, yes, charged, debited, it was charged, was taken
deposit-debited-not-taken = It was not taken
    .also = no, not taken, not charged, wasn't charged, wasn't taken, nothing taken

deposit-card-taken =
    Please don't pay a second time. Money taken but shown as failed mostly means that the payment's result has not come back yet.
    Whether it is credited or returned depends on the payment provider; banks usually return an unfinished payment by themselves, often within some working days.
    Keep the bank's record of it. I'll have a person check.

deposit-reason = Nothing was taken, so the payment was not completed and the money is still yours. What did the message say?
deposit-slot-reason = Message shown
    .also = message, reason
deposit-reason-declined = The bank declined it
    .also = declined, bank declined, card declined, declined by the bank, bank refused
deposit-reason-limit = Over a limit
    .also = limit, over the limit, exceeds limit, limit exceeded
deposit-reason-name = Name or details don't match
    .also = name mismatch, name does not match, name doesn't match, details don't match, wrong name
deposit-reason-other = Something else

deposit-card-declined =
    The money has not left your card. Usual reasons: too little balance, online payments switched off, the bank's own checks.
    Call the number on the back of your card, then try once more, or use another card **of your own**. The bank decides this one.
deposit-card-limit =
    The money has not left your card. Banks and payment providers limit each payment and each day.
    Deposit smaller amounts, ask the bank for a higher limit, or try again tomorrow.
deposit-card-name =
    The money has not left your card. The card must be **your own**, in the same name as your account.
    Check the name, the card number and the phone number your bank has, then try once more.
deposit-card-other =
    The money has not left your card. Change the network, update the app, and try once more in a few minutes.
    Don't press pay several times: you might pay twice.

deposit-waited = How long ago did you pay?
deposit-slot-waited = Waited
    .also = how long
deposit-waited-just-now = Less than 30 minutes
    .also = just now, a few minutes, minutes ago, half an hour
deposit-waited-today = 30 minutes to a day
    .also = an hour, a few hours, hours ago, today
deposit-waited-longer = More than a day
    .also = yesterday, two days, three days, days ago, a few days

deposit-card-wait =
    Don't worry yet, and don't pay again. Card deposits usually arrive quickly.
    Some minutes more are common: the bank is working on it, the provider has a queue, or a first card is being checked. Give it the full 30 minutes.
deposit-card-slow =
    That is slower than usual. Mostly the bank or the provider is still settling it; weekends and holidays move it to the next working day.
    Look at your deposit history: if it says **processing**, wait; if it says **failed** or shows nothing, ask a person.
deposit-card-late = That is too long. You needn't wait any more: I'll have a person look into it.

## By coin

deposit-failed-at = Where does it say that it failed?
deposit-slot-failed-at = Shown as failed by
    .also = where
deposit-failed-at-sender = The exchange or wallet I sent from
    .also = exchange, sender, the other wallet, sending side, the exchange
deposit-failed-at-chain = A block explorer (on the chain)
    .also = explorer, block explorer, on chain, chain, blockchain
deposit-failed-at-wallet = This wallet's app
    .also = app, this wallet, your app, in the app

deposit-coin-not-sent =
    The sending side never sent the coins: they are still there, or go back to your account there.
    Usual reasons: wrong address or network, below their minimum, over a limit, withdrawals under review or paused.
    Follow what they show you and send again; what is wrong there, their support has to settle.
deposit-coin-reverted =
    Failed on the chain means that the coins did not move: they are at the sending address, only the network fee is spent.
    Mostly the fee was too small: TRC20 needs TRX or energy, ERC20 needs ETH.
    Top that up, send a small amount first, and the rest when it has arrived.

deposit-asset = Which coin did you send?
deposit-slot-asset = Coin
    .also = asset, token, currency
deposit-asset-usdt = USDT
    .also = tether
deposit-asset-btc = BTC
    .also = bitcoin
deposit-asset-eth = ETH
    .also = ether
deposit-asset-other = Another coin
    .also = USDC, TRX, SOL, BNB, XRP, TON, DOGE, LTC

deposit-chain = Which network (chain) did you choose when sending? The withdrawal record at the sending side shows it.
deposit-slot-chain = Network
    .also = chain
deposit-chain-trc20 = TRC20 (Tron)
    .also = TRC20, TRC 20, tron
deposit-chain-erc20 = ERC20 (Ethereum)
    .also = ERC20, ERC 20, ethereum, ETH
deposit-chain-btc = Bitcoin network
    .also = BTC, bitcoin
deposit-chain-other = Another network
    .also = BEP20, BEP 20, BSC, polygon, solana, arbitrum, optimism

deposit-coin-usual =
    On { $chain } a transfer usually takes about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and { $confirmations ->
        [one] { $confirmations } confirmation
       *[other] { $confirmations } confirmations
    }. Longer when the chain is busy.
deposit-coin-usual-unknown = It arrives once the chain has confirmed it: minutes mostly, an hour or more when the chain is busy.

deposit-on-chain =
    What does the chain say about this transfer?
    At the sending side, open the withdrawal record and tap the transaction hash (TxID).
deposit-slot-on-chain = On the chain
    .also = status
deposit-on-chain-confirmed = Success, confirmed
    .also = success, confirmed, successful, completed, complete
deposit-on-chain-pending = Still confirming
    .also = pending, confirming, unconfirmed, processing
deposit-on-chain-not-found = Not found
    .also = can't find it, nothing there, no hash, no txid

deposit-coin-pending =
    Your coins are on the way, not lost. They are credited by themselves once confirmed; don't send again.
    A busy chain takes longer. Whoever offers to speed it up for money is a scammer.
deposit-coin-not-found =
    It is not on the chain: the sending side has not sent it yet, or is reviewing it, or you looked on another chain.
    Check the withdrawal's state there. **Under review**: wait. If it takes too long, ask their support.

deposit-cause = These are the usual causes. Please compare with the deposit page in the app: is it one of them?
deposit-slot-cause = Likely cause
    .also = cause
deposit-cause-wrong-network = The networks differ
    .also = wrong network, wrong chain, different network, different chain
deposit-cause-no-memo = Memo / tag left out
    .also = memo, tag, no memo, forgot the memo, forgot the tag, missing memo
deposit-cause-below-minimum = Below the minimum
    .also = too small, too little, minimum, under the minimum

deposit-coin-wrong-network =
    This is the most common cause. The coins are on a chain, not gone; whether they can be brought back depends on the coin and the chain. A person has to check. It is not always possible and may take a while.
    Please send nothing more to this address. Whoever promises recovery for a fee is a scammer.
deposit-coin-no-memo =
    Without the memo or tag the system can't tell whose coins they are, so nothing was credited. It can often be put right by a person; have the transaction hash ready.
    Please don't send again to test.
deposit-coin-below-minimum =
    Below the minimum nothing is credited by itself. With some coins a second transfer that makes up the sum helps, with others not: the deposit page says.
    If you are unsure, don't send; ask a person.

## Waiting, and how it went

deposit-offer = The best thing now is to wait a little. Shall I come back in **30 minutes** and ask whether it arrived?
deposit-offer-remind = Yes, ask me in 30 minutes
    .also = yes, ok, okay, sure, please do
deposit-offer-wait = No, I'll wait by myself
    .also = no, no thanks, i'll wait
deposit-offer-person = Ask support now
    .also = can't wait, not waiting

deposit-later = All right, I'll ask you in 30 minutes. No need to pay again; tell me if anything changes.

deposit-arrived = The 30 minutes are over. Has your deposit arrived?
deposit-arrived-here = It arrived
    .also = yes, arrived, received, got it, it's here
deposit-arrived-not-yet = Not yet
    .also = no, nope, still not, nothing yet, not arrived, hasn't arrived

deposit-helped = Does that solve it?
deposit-helped-solved = Solved
    .also = yes, it works, works now, fixed, it worked
deposit-helped-try = I'll try that first
    .also = i'll try, let me try, try it, trying
deposit-helped-person = No, ask support
    .also = no, doesn't help, still not working, not solved, doesn't work

deposit-glad = Glad to hear it! If anything comes up, write to me here.
deposit-come-back = All right. Once you know more, or if it still doesn't work, tell me here.

## Before people take over

deposit-take =
    I'll bring in a person. First a few facts, about a minute, so that they needn't ask again.
    Please **never** send a recovery phrase, private key, password or code, whoever asks.
deposit-account = What is your user name or the e-mail you registered with? (Only that, no password.)
deposit-slot-account = Account
    .also = user name, username, e-mail, email
deposit-txid = Please send the transaction hash (TxID). You can copy it from the withdrawal record at the sending side.
deposit-slot-txid = Transaction hash
    .also = hash, txid, transaction
deposit-order = Please send the order number. You can copy it from the deposit history in the app.
deposit-slot-order = Order number
    .also = order
deposit-amount = How much was it? Please add the unit, for example `500 CNY` or `100 USDT`.
deposit-slot-amount = Amount
    .also = sum, how much
deposit-when = About when did you pay? For example `today 14:30` or `yesterday 20:00`.
deposit-slot-when = Time
    .also = date, when
deposit-scene = Please tell what happened: how far you got, what you saw, what you tried. The more detail, the faster it goes.
deposit-slot-scene = What happened
    .also = description, story
deposit-pictures =
    If you have screenshots, send up to 6, for example of the payment record and the message.
    None may show a recovery phrase or private key.
deposit-slot-pictures = Screenshots
    .also = pictures, screenshot, images
deposit-check = Please check this. If it is right, I'll hand it over:
deposit-slot-minutes = Usual minutes
deposit-slot-confirmations = Confirmations

deposit-person =
    Handed over. Your case is **#{ $code }**, number { $position } in the queue.
    Most are answered within { -fact-reply-online }; longer at peak hours, and complicated cases take their time. Add anything here meanwhile.
    Note down what you are advised; you may need it later.
