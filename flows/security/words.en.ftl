security-title = Security
    .also = safety, account security, wallet security, keep my assets safe

security-matter = What is it? If coins are leaving right now, choose the first.
security-slot-matter = Problem
    .also = what
security-matter-theft = Coins are leaving, or the account is taken over
    .also = theft, stolen, hacked, drained, being stolen, unknown transfer, unknown login, strange login, strange transaction, missing coins, coins are missing
security-matter-leaked = My phrase, key or password may be known
    .also = leaked, leak, exposed, saw my, seen my, has seen my, know my, knows my, found my, screenshot of my, in the cloud, lost my phone, phone was stolen, sent it to the wrong, to the wrong person, gave someone a code, gave someone a verification code
security-matter-phishing = A fake site, fake agent or scam
    .also = phishing, scam, scammer, fraud, fake site, fake website, fake app, fake agent, fake support, impersonating, suspicious link, suspicious email, suspicious message, strange link, clicked a link, clicked on a link, report, giveaway, airdrop, scanned a qr, signed something, approved something
security-matter-two-factor = Turn on two-factor (2FA)
    .also = 2fa, two factor, two-step, two step, authenticator, google authenticator, second factor, mfa
security-matter-protection = How my assets are protected
    .also = protected, protect my, how safe, is it safe, is my money safe, safe from hackers, how secure, security measures, protection, strong password, good password, choose a password, set a password, safer, more secure, isolation, security tips

## Theft in progress

security-theft-person =
    I've called people, as **urgent**. Your case is **#{ $code }**, number { $position } in the queue. Do the steps above first; don't wait for us.
    When you can, write: when you noticed, what is gone, the transaction hash, the address it went to.

## A leak

security-secret = Easy now, we'll do it step by step. What has got out? (Only say which it is; **don't send it**.)
security-slot-secret = Got out
    .also = what leaked
security-secret-phrase = Recovery phrase or private key
    .also = recovery phrase, seed phrase, seed, phrase, private key, key, mnemonic, keystore
security-secret-password = Password
    .also = login password, passcode
security-secret-code = One-time code
    .also = code, sms code, verification code

security-code =
    A code works once and only for minutes, but whoever got it may have logged in or changed something with it.
    Give away no further codes.
security-password =
    Please do this now:
    1. Open the app yourself and set a **new** password that you use nowhere else ("forgot password", or in the security settings).
    2. Change the password of your mailbox too, and everywhere you used the same one.
    3. Turn on two-factor, and log all other devices out.
security-password-done = Done
    .also = i did it, changed it, all done, it's done
security-password-help = I can't, please help
    .also = i can't, cannot, help, help me, locked out, can't log in
security-password-check = One more look: do you see logins, withdrawals, a mailbox or a phone number that you don't know?
security-password-check-fine = All as it should be
    .also = no, nothing, all fine, fine, looks fine, nothing strange
security-password-check-strange = Something I don't know
    .also = yes, something strange, i do, unknown login

security-funds =
    When a phrase or key is known, a new password does not help: the coins have to go to a **new wallet**. We begin now; the sooner the better.
    First look: are the coins in the old wallet still there?
security-slot-funds = Coins still there
    .also = coins there
security-funds-there = All there
    .also = yes, still there, they are there, nothing is missing
security-funds-gone = Some are gone, or leaving now
    .also = no, gone, some are gone, missing, leaving now
security-slot-progress = Progress of the move
security-progress-began = just begun
security-progress-new-wallet = new wallet made
security-progress-moved = coins moved
security-progress-approvals = approvals checked
security-progress-chains = other chains checked
security-progress-wallets = other wallets checked

security-hurry =
    There is still time. Five steps: tap when one is done, and I tell you the next.
    From now on **type the old phrase or key nowhere**. Whoever wants you to "verify", "unfreeze" or "restore" with it is a scammer.
security-new-wallet =
    Step 1: **make a new wallet.**
    Create it in the official app, don't import the old one; a clean device is best. Write the new phrase on paper: no screenshot, no photo, and show it to nobody.
security-new-wallet-done = New wallet made
    .also = done, i did it, made it, created it, ready
security-new-wallet-help = I can't, please help
    .also = i can't, cannot, help, help me
security-move =
    Step 2: **move the coins to it, the most valuable first.**
    Send them from the old wallet's app; you needn't type the old phrase for that. Copy the address from the new wallet, compare its beginning and end, and keep coin and network the same.
    If the network fee is lacking, add just enough and send at once.
security-move-done = All moved
    .also = done, moved, i did it, all sent, sent
security-move-gone = Some were taken
    .also = taken, they were taken, someone took them, gone
security-move-help = It won't go, please help
    .also = it won't go, i can't, cannot, help, help me, no fee, not enough fee
security-approvals =
    Step 3: **check approvals.**
    Disconnect and revoke every site and contract that the old wallet approved. Take what is staked or lent out to the new wallet where you can.
    Let the new wallet approve nothing for now.
security-approvals-done = Checked
    .also = done, i did it, all checked, none
security-approvals-help = I don't know how, please help
    .also = i don't know how, i can't, help, help me
security-chains =
    Step 4: **check the other chains.**
    One phrase holds the coins of all chains. Look at each (BTC, ETH, TRON and so on), at NFTs and small coins as well, and move what is left.
security-chains-done = All looked at
    .also = done, i did it, all checked, nothing left
security-chains-help = I don't know how, please help
    .also = i don't know how, i can't, help, help me
security-wallets =
    Step 5: **check other wallets with the same phrase.**
    Other apps, phones and hardware wallets into which it was imported are not safe either: move those as well. Delete it from photos, clouds and chats.
    Receive nothing at the old addresses: tell whoever pays you, and change them at your exchange.
security-wallets-done = All moved
    .also = done, i did it, all done, no others, none
security-wallets-help = I have a question, please help
    .also = question, i have a question, i can't, help, help me

## Phishing and impersonation

security-happened = How far did it go?
security-slot-happened = How far
    .also = what happened
security-happened-clicked = I opened it and typed nothing
    .also = clicked, opened it, i clicked, scanned it, typed nothing, just clicked
security-happened-typed = I typed my phrase, password or a code
    .also = typed, typed it, entered it, i typed, i entered, logged in, gave a code, gave my password
security-happened-paid = I paid or sent coins
    .also = paid, i paid, sent coins, sent money, sent them, transferred
security-happened-contacted = Somebody only wrote to me, or I saw it
    .also = wrote to me, contacted me, messaged me, called me, dmed me, emailed me, added me, just saw it, i didn't answer
security-happened-asking = Nothing yet: how do I recognise one?
    .also = nothing yet, nothing happened, not yet, how do i recognise, how to recognise, how to recognize, how to tell, just asking
security-clicked =
    Only opening it rarely harms your coins. Please do this:
    1. Close that page; delete what was downloaded, and don't install it.
    2. If you connected your wallet there, or tapped "approve" or "sign", disconnect and revoke it at once; when in doubt, move the coins to a new wallet.
    3. Update the app and your phone, and watch for transfers and logins that you don't know.
security-contacted =
    Well done, not answering. Our agents never add, message or call anybody first, and there is no "deposit", "unfreezing fee" or "tax" to pay.
    Don't reply, don't follow links, don't share your screen; block them. To know whether something is official, send me the account or link at any time.
security-paid =
    Don't pay again: "one more payment and you can withdraw" and "tax to unfreeze" are the next part of the scam, and whoever offers to "recover it" is a scammer too.
    Keep their account, the address, the transaction hash and the chat. If you paid by card, call your bank now; and please tell the police soon.
    A transfer on the chain can't be undone, but the earlier it is written down the better. I'll have a person look.
security-report = Shall I report it? I take a few things down and people look into it, so that others are spared.
security-report-report = Report it
    .also = report, yes, please, ok, sure
security-report-ignore = No, thanks
    .also = no, not now, leave it

## To know

security-more = Which of these would you like to see as well?
security-more-passwords = How to choose a good password
    .also = password, passwords, good password
security-more-fakes = How to recognise fake sites and agents
    .also = fakes, fake sites, fake agents, phishing, recognise
security-more-enough = That's all, thanks
    .also = that's all, no, no thanks, thanks, thank you, ok, okay, got it
security-glad = All right. A link, account or agent you are not sure of: send it to me at any time and I'll check.

## Before people take over

security-take =
    I'll have a person go on with you. A few facts first, a minute or so; you may skip any.
    Please **never** send your recovery phrase, private key, password or a code, whoever asks.
security-suspect = What is their site, account, phone number or mailbox? (As text; don't open it.)
security-slot-suspect = Suspicious site or account
    .also = site, link, their account
security-amount = How much did you pay? With its unit, for example `500 CNY` or `100 USDT`.
security-slot-amount = Amount
    .also = how much
security-txid = If you sent coins, please paste the transaction hash (TxID). You can copy it from the record of the transfer.
security-slot-txid = Transaction hash
    .also = hash, txid, transaction id
security-account = Your user name or e-mail? (Only that, no password.)
security-slot-account = Account
    .also = user name, username, email
security-when = When was it, about? For example `today 14:30` or `yesterday 20:00`.
security-slot-when = Time
    .also = date, when
security-scene = What happened? How it came about, what you did, how things stand now.
security-slot-scene = What happened
    .also = description, story
security-pictures =
    Screenshots are welcome, up to 6: the chat, the transfer.
    There must be **no** recovery phrase or private key on them.
security-slot-pictures = Screenshots
    .also = pictures, photos
security-check = Is everything right? Then people get it:
security-person =
    I've passed it on with **high** priority. Your case is **#{ $code }**, number { $position } in the queue.
    Mostly answered within { -fact-reply-online }; longer at peak hours, and complicated cases take their time. If anything new happens, write it here.
    Please note down what you are advised.

security-safe = All right, you were quick. When you are not sure the next time, ask me before you tap anything.
