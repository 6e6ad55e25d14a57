transaction-title = Transfers and transactions
    .also = transfer, transfers, transaction, transactions, send coins

## What is wanted

transaction-kind = What is it about your transfer?
transaction-slot-kind = Problem
    .also = what
transaction-kind-how-to = How to send
    .also = how to send, how do i send, steps of a transaction, check before sending, how can i send, how to transfer, how do i transfer, how can i transfer, how to swap, how do i swap, want to send, how does a transaction work, how do transactions work
transaction-kind-fees = Network fee
    .also = fee, fees, gas, gas fee, network fee, miner fee, cost, costs, energy, how much does it cost, need trx, need eth, gas refunded
transaction-kind-status = The state of a transfer
    .also = status, state, pending, confirming, unconfirmed, stuck, track, check my transaction, check a transaction, look up, not arrived, hasn't arrived, hasnt arrived, not received, haven't received, didn't arrive, still waiting, how long, where is my, where is the transfer, never arrived, got nothing, have nothing, has nothing, not found, speed up, lookup, go through, no confirmations, not in the history, isn't in the history
transaction-kind-failed = It failed, or I can't send
    .also = failed, fails, failing, reverted, can't send, cant send, cannot send, unable to send, couldn't send, can't transfer, error, not enough gas, insufficient gas, insufficient funds, not enough energy, out of energy, out of gas, insufficient funds for gas, failed but i paid gas
transaction-kind-mistake = Sent to the wrong place
    .also = wrong address, wrong network, wrong chain, wrong person, wrong wallet, mistake, by mistake, cancel my transaction, cancel a transaction, cancel transaction, reverse, undo, call it back, contract address

transaction-kind-hash = What a transaction hash is
    .also = what is a transaction hash, what is a txid, where do i find the txid, where is the txid, where do i find the hash, find my txid, what is a hash, what's a hash, what is the hash, what's a txid, what is txid

## The state of one transfer

transaction-chain = On which network (chain) is it? The app's transaction history shows it.
transaction-slot-chain = Network
    .also = chain
transaction-chain-trc20 = Tron (TRC20)
    .also = tron, TRC20, TRC 20, TRX
transaction-chain-erc20 = Ethereum (ERC20)
    .also = ethereum, ERC20, ERC 20, ETH
transaction-chain-btc = Bitcoin network
    .also = BTC, bitcoin
transaction-chain-other = Another network
    .also = BEP20, BEP 20, BSC, polygon, solana, arbitrum, optimism
transaction-txid =
    Please paste the transaction hash (TxID): tap the transfer in the app's history to copy it.
    It may be shown to anyone; it is **not** a private key. If you can't find it, skip.
transaction-slot-txid = Transaction hash
    .also = hash, txid, transaction

transaction-look-tron =
    Thank you. Please open `{ -explorer-trc20 }` in a browser and paste this into its search box:
    `{ $txid }`
    It shows how this one stands. You only look: no login, no connecting of a wallet.
transaction-look-ethereum =
    Thank you. Please open `{ -explorer-erc20 }` in a browser and paste this into its search box:
    `{ $txid }`
    It shows how this one stands. You only look: no login, no connecting of a wallet.
transaction-look-bitcoin =
    Thank you. Please open `{ -explorer-btc }` in a browser and paste this into its search box:
    `{ $txid }`
    It shows how this one stands. You only look: no login, no connecting of a wallet.
transaction-look-other = Thank you. For this network I can't recommend a site to look on, so a person will. Don't use a site that a stranger sent you.

transaction-on-chain = How does this one stand?
transaction-slot-on-chain = On the chain
    .also = status
transaction-on-chain-confirmed = Success
    .also = success, successful, confirmed, completed, complete, done
transaction-on-chain-pending = Pending (still confirming)
    .also = pending, still confirming, confirming, unconfirmed, processing
transaction-on-chain-failed = Failed
    .also = failed, fail, reverted, out of gas, out of energy
transaction-on-chain-not-found = Not found
    .also = can't find it, nothing found, no result, nothing there

# What follows is general practice.

transaction-confirmed =
    Success means that the coins are at the other address; on this side all is well.
    Did the receiving side get them?
transaction-confirmed-fine = Yes, all is well
    .also = yes, received, arrived, got it, all good, it's here
transaction-confirmed-there = No, a person or platform didn't
    .also = no, they didn't, not received, they did not, exchange didn't, the exchange has nothing
transaction-confirmed-here = It should be in this wallet
    .also = in this wallet, my wallet, i am the receiver, i should receive it, i didn't get it
transaction-there =
    Success and not credited: the receiving side is the reason. Still confirming, below their minimum, memo left out, or another network.
    Check the address, then give them the hash. If it is a platform, send it to **that platform's support**: only they can credit it.
transaction-pending =
    Your coins are in line for a block, not lost. Usually minutes; an hour or more when the chain is busy or the fee low.
    Don't send again. If the app offers "Speed up" for it, you can use that; otherwise just wait.
    Whoever sells speeding up in a private chat is a scammer.
transaction-not-found =
    Two things first: is it **the same chain**, and is the hash complete?
    If so, it was mostly just submitted and not broadcast yet, or the app was offline. Open the app and refresh; don't send again.
transaction-failed =
    A failed transfer moved nothing: the coins are still at your address. If it failed on the chain, the network fee is spent.
    Mostly the fee was too small: Tron needs TRX or energy, Ethereum ETH, Bitcoin some BTC left over.
    Top up, see that the balance covers amount and fee, then send **a small amount** first.

transaction-offer = The best thing now is to wait a little. Shall I come back in **30 minutes** and ask?
transaction-offer-remind = Yes, ask me in 30 minutes
    .also = yes, ok, okay, sure, please do
transaction-offer-wait = No, I'll look myself
    .also = no, no thanks, i'll wait
transaction-offer-person = Ask support now
    .also = can't wait, not waiting
transaction-later = All right, I'll ask you in 30 minutes. Don't send it again; tell me if anything changes.
transaction-arrived = The 30 minutes are over. Did the transfer go through?
transaction-arrived-here = It did
    .also = yes, arrived, received, it went through, success, done
transaction-arrived-not-yet = Not yet
    .also = no, nope, still not, nothing yet, not arrived, hasn't arrived, still pending

## Sent to the wrong place

transaction-owner =
    First look at the app's history: not confirmed yet, and there is "Cancel"? Tap it **at once**. Once confirmed, nobody can call it back, but it isn't always lost.
    Whose address did it go to?
transaction-slot-owner = Went to
    .also = whose address
transaction-owner-own = Another address of mine
    .also = mine, my own, my other wallet, my own wallet, my address
transaction-owner-platform = An exchange or platform
    .also = exchange, platform, an exchange, a platform
transaction-owner-stranger = Somebody else's, or unknown
    .also = somebody else, someone else, a stranger, stranger, unknown, another person, a friend
transaction-mine =
    Then the coins are still yours. In that wallet, switch to **the network you sent on**, add the coin, and you should see them.
    With networks of one family (Ethereum and its like) that mostly works; if not, let a person check.
    Use a recovery phrase only in your own wallet app, never on any web page.
transaction-platform =
    Send that platform's support the **hash, coin, network and amount** now and say it was a mistake. Whether it comes back is theirs to decide; it may cost and take time.
    Find their support only on their own site or in their app. Whoever writes to you first is a scammer.
transaction-stranger =
    I'm sorry: nobody can call back a transfer on a chain, and neither can we.
    If you know the receiver, give them the hash and ask for it back; if not, it is mostly lost. Keep the records; for a large sum you can go to the police.
    Whoever promises recovery for a fee is a scammer. Don't lose twice.

transaction-stranger-then = Shall a person check the address and the record once more?
transaction-stranger-then-person = Yes, a person please
    .also = yes, ok, okay, please, check
transaction-stranger-then-alone = No, thanks
    .also = no, not now, leave it
transaction-sorry = All right. I'm sorry that I couldn't do more. If something comes to mind, or somebody offers to "recover" it, ask me first.

transaction-helped = Does that solve it?
transaction-helped-solved = Solved
    .also = yes, it works, works now, fixed, it worked, got it, clear, i see it
transaction-helped-try = I'll try that first
    .also = i'll try, let me try, try it, trying, i'll ask them
transaction-helped-person = No, ask support
    .also = no, doesn't help, still not working, not solved, doesn't work

transaction-glad = Good to hear! If anything comes up, write to me here.
transaction-come-back = All right. Once you know more, or if it still doesn't work, tell me here.

## Before people take over

transaction-take =
    I'll bring in a person. First a few facts, about a minute, so that they needn't ask again.
    Please **never** send a recovery phrase, private key, password or code, whoever asks.
transaction-account = What is your user name or the e-mail you registered with? (Only that, no password.)
transaction-slot-account = Account
    .also = user name, username, e-mail, email
transaction-amount = How much was it? Please add the unit, for example `100 USDT`.
transaction-slot-amount = Amount
    .also = sum, how much
transaction-when = About when did you send it? For example `today 14:30` or `yesterday 20:00`.
transaction-slot-when = Time
    .also = date, when
transaction-scene = Please tell what happened: from where to where, what you saw, what you tried. The more detail, the faster it goes.
transaction-slot-scene = What happened
    .also = description, story
transaction-pictures =
    If you have screenshots, send up to 6, for example of the transaction's record and the message.
    None may show a recovery phrase or private key.
transaction-slot-pictures = Screenshots
    .also = pictures, screenshot, images
transaction-check = Please check this. If it is right, I'll hand it over:

transaction-person =
    Handed over. Your case is **#{ $code }**, number { $position } in the queue.
    Most are answered within { -fact-reply-online }; longer at peak hours, and complicated cases take their time. Add anything here meanwhile.
    Note down what you are advised. To see how it stands, say "status".
