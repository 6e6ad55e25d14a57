login-title = Login
    .also = log in, sign in, signin, can't log in, forgot password, account locked, change password

## What is wanted

login-topic = What is it about logging in?
login-slot-topic = Problem
    .also = what
login-topic-forgot = Forgotten password
    .also = forgot my password, forgot password, forgot the password, forgotten my password, forgotten password, lost my password, lost password, reset my password, reset password, password reset, recover my password, don't remember my password, can't remember my password, forgot my pw, recover my account, recover my login, reset email, reset e-mail, reset mail, reset link, forgot my login password, which email i used
login-topic-wrong = It says: wrong password
    .also = wrong password, incorrect password, password is wrong, password incorrect, password is incorrect, invalid password, password rejected, password doesn't work, password does not work, password isn't working, invalid credentials
login-topic-locked = The account is locked
    .also = locked, locked out, account locked, lock, suspended, frozen, blocked, banned, disabled, too many attempts, unlock, restricted, too many login attempts
login-topic-code = Codes, two-factor
    .also = code, codes, verification code, login code, sms code, one-time code, otp, 2fa, two factor, second factor, authenticator, google authenticator, authentication app, new phone, lost my phone, phone is lost, new number, changed my number, old phone, phone number, change my phone number, changed my phone number, lost my 2fa, backup codes, broken phone, phone broke, lost my phone number
login-topic-change = Change password, e-mail or security questions
    .also = change my password, change password, change the password, new password, update my password, change my email, change my e-mail, change email, change e-mail, change the email, update my email, new email, change my security questions, change security questions, change my security question, old email, old e-mail, update my e-mail, security question, security questions, change the email of my account
login-topic-page = The login page does not work
    .also = login page, log in page, login button, sign in button, keeps loading, nothing happens, network error, keeps logging me out, logs me out, logged out all the time, timeout, time out, face id, fingerprint, log in every time, login keeps, login again

## A forgotten password

login-mailbox = The mailbox you registered with: can you still read it?
login-slot-mailbox = Registered mailbox
    .also = mailbox, e-mail, email
login-mailbox-opens = Yes, I can
    .also = yes, i can, it works, still works, can read it
login-mailbox-no-mail = Yes, but the reset e-mail doesn't come
    .also = reset email doesn't come, reset e-mail doesn't come, no reset email, no reset mail, didn't get the reset email, not getting the reset email, no mail comes, no email, nothing comes, email doesn't come
login-mailbox-lost = No, I can't get into it
    .also = no, lost, gone, can't get in, can't open it, no access, don't have it any more, deleted it, don't use it any more, forgot which email

# Where reset mails go, spam folders and the latest mail only are general practice.
login-mail-look =
    Look in this order: the **spam** and promotions folders; is it the mailbox you **registered** with; is it full?
    It may take some minutes. Ask for one more only, and use the **latest**.
    A reset mail that you didn't ask for: don't touch it. Somebody may be trying your account.
login-mail-offer = Shall I come back in **10 minutes** and ask whether it came?
login-mail-offer-remind = Yes, ask me in 10 minutes
    .also = yes, ok, okay, sure, please do
login-mail-offer-wait = No, I'll wait by myself
    .also = no, no thanks, i'll wait
login-mail-offer-person = I waited long: a person, please
    .also = can't wait, not waiting, waited long
login-mail-later = All right, I'll ask you in 10 minutes. If it comes sooner, just tell me.
login-mail-came = The 10 minutes are over. Has the reset e-mail come?
login-mail-came-here = It came
    .also = yes, came, arrived, got it, received, it's here
login-mail-came-not-yet = Not yet
    .also = no, nope, still not, nothing yet, not arrived, hasn't come

## Refused

# Capitals, keyboards, filled-in passwords and another mailbox: general practice.
login-wrong-look =
    Please don't try again at once; too many attempts lock the account. Four things to look at:
    capitals; the keyboard's language; a space at the end; an **old password filled in** by the phone.
    And did you register with **another e-mail**?
    Tap the little eye in the password field, look, then log in once more.
login-wrong-then = And now?
login-wrong-then-in = I'm in
    .also = yes, works, it works, works now, logged in, fixed
login-wrong-then-reset = Still wrong: reset it
    .also = still wrong, still not, no, doesn't work, reset, new password, forgot it
login-wrong-then-locked = It is locked now
    .also = locked, locked out, it locked me out
login-wrong-then-person = A person, please
    .also = support

## Locked

login-whose = A lock protects your account. Before it, did you mistype the password yourself a few times?
login-slot-whose = Whose attempts
    .also = who
login-whose-mine = Yes, that was me
    .also = yes, me, i did, i mistyped, mistyped it, my attempts
login-whose-not-mine = No, I didn't try
    .also = no, not me, i didn't, i didn't try, never tried, haven't tried
login-not-mine =
    Then somebody may be trying your password. The lock keeps them out for now, so take a breath.
    Change the password of your **mailbox** at once; follow no "unlock" links; give codes to nobody. I'll have a person look first.
login-attacked =
    Handed over as **urgent**. Your case is **#{ $code }**, number { $position } in the queue.
    When you can, write: your user name or e-mail (no password), when you noticed, and whether you were told of a login you don't know.
login-lock = What does the page say?
login-slot-lock = Page says
    .also = message
login-lock-timed = Try again after some time
    .also = try again later, try again in, minutes, hours, tomorrow, after some time, later, wait
login-lock-support = Contact support, or frozen
    .also = contact support, frozen, suspended, unusual activity, risk, banned, disabled
login-lock-nothing = Just locked, nothing else
    .also = just locked, nothing else, nothing, only locked
login-lock-people =
    A lock like this is lifted by people only, after a check. I can't do it, and nobody can do it faster for money.
    In a hurry you may also call `{ -official-phone }`, { -fact-hours-hotline }. A lock takes nothing from your assets.
login-lock-reset =
    Please **stop trying**: each attempt may lock it for longer. The safest way is "Forgot password": with a new password you can mostly log in again.
login-lock-wait =
    Please wait as long as the page says, and **don't try** meanwhile: each attempt may start the wait again.
    A lock takes nothing from your assets. If you'd rather not wait, set a new password now.
login-lock-offer = Shall I come back in **1 hour** and ask?
login-lock-offer-remind = Yes, ask me in 1 hour
    .also = yes, ok, okay, sure, please do
login-lock-offer-reset = Set a new password now
    .also = new password, reset, reset password, forgot password
login-lock-offer-wait = No, I'll wait by myself
    .also = no, no thanks, i'll wait
login-lock-offer-person = It is urgent: a person
    .also = urgent, can't wait, not waiting
login-lock-later = All right, I'll ask you in 1 hour. Don't log in before; if all is well sooner, just tell me.
login-lock-over = The hour is over. Once the page's time is up, log in once. Are you in?
login-lock-over-in = I'm in
    .also = yes, logged in, works, it works
login-lock-over-reset = Not sure of the password: a new one
    .also = new password, reset, reset password, not sure of the password
login-lock-over-not-yet = Still locked
    .also = no, not yet, locked, still not

## Codes and the second factor

login-factor = What about the codes?
login-slot-factor = Codes
    .also = two-factor
login-factor-not-coming = They don't come
    .also = don't come, doesn't come, not coming, never comes, not received, not receiving, didn't receive, didn't get, don't get, not getting, never got, no code, no sms, haven't received, not arriving
login-factor-rejected = They are refused
    .also = rejected, refused, wrong code, code is wrong, invalid code, code is invalid, incorrect code, code is incorrect, expired, code expired, code doesn't work, codes don't work, not accepted, invalid
login-factor-lost = My phone, number or authenticator is gone or new
    .also = lost my phone, phone is lost, lost phone, stolen phone, new phone, changed phones, broken phone, phone broke, old phone, deleted the authenticator, deleted my authenticator, lost my authenticator, lost the authenticator, authenticator is gone, uninstalled the authenticator, new number, changed my number, changed number, lost my number, lost my 2fa, lost 2fa, change my phone number, changed my phone number, second factor is gone, lost my phone number
login-by = Where is the code sent to?
login-slot-by = Sent to
    .also = where
login-by-sms = My phone, by SMS
    .also = sms, phone, text, text message
login-by-mail = My e-mail
    .also = email, e-mail, mail, mailbox

# Signal, filters, rates, and the clock for codes that are made from time: general practice.
login-code-sms =
    Look in this order: signal and credit; your phone's **blocked messages**; roaming, if you are abroad; is it the number you use now?
    Wait a full minute, send once more, use the **latest** only; tapping on and on pauses it.
    The code belongs in the app that you opened yourself. Give it to nobody.
login-code-mail =
    Look in **spam**; check that it is the registered mailbox and that it isn't full.
    Wait a few minutes, send once more, use the **latest** only.
    The code belongs in the app that you opened yourself. Give it to nobody.
login-code-rejected =
    By SMS or e-mail: only the **latest** works, and only for some minutes. Send a new one and use it.
    By authenticator: codes are made from the time. Set your phone's clock to **automatic**, sync the authenticator, take the entry of this wallet and this account, and use a fresh code at once.
login-lost = Which one is it?
login-slot-lost = What is gone
    .also = lost
login-lost-phone-lost = The phone is lost or stolen
    .also = lost my phone, phone is lost, lost phone, stolen phone, phone is gone
login-lost-new-phone = I have a new phone
    .also = new phone, changed phones, broken phone, phone broke, old phone
login-lost-app-gone = The authenticator is deleted or empty
    .also = deleted the authenticator, deleted my authenticator, lost my authenticator, lost the authenticator, authenticator is gone, uninstalled the authenticator, deleted it
login-lost-number = My phone number changed
    .also = new number, changed my number, changed number, lost my number, number is gone, number changed, change my phone number, changed my phone number, lost my phone number

# Blocking a SIM, a new SIM, locking from afar, backup codes: general practice.
login-phone-lost =
    First save three things, as fast as you can:
    1. Call your operator and **block the SIM**, so that nobody gets your codes.
    2. Lock the phone from afar; change the password of your mailbox.
    3. Was the wallet on it? Restore it in the app on another phone from the phrase you wrote down, and move the coins to a **new** wallet.
    The phrase goes into your own app only, never to anybody.
login-number-gone =
    Is the old number still yours? Get a **new SIM** from your operator, log in, then set the new number in the security settings.
    Is it given up? See whether the login page lets you use e-mail or an authenticator instead; otherwise people check who you are and change it.
login-backup = Which of these do you still have?
login-backup-old-phone = The old phone, working
    .also = old phone, the old phone, old one
login-backup-codes = Backup codes that I saved
    .also = backup codes, backup code, recovery codes, saved codes
login-backup-none = Neither
    .also = none, no, nothing, neither of them
login-use-old-phone =
    That makes it easy: log in with the code on the old phone, then move two-factor to the **new phone** in the security settings.
    Some authenticators can export accounts by a QR code. Empty the old phone only when all works.
login-use-codes =
    At login choose "Use a backup code" and use **one** that is unused (in the app only, never to anybody).
    Once in, set up two-factor again in the security settings and save the new backup codes.

## Changing

login-change = What do you want to change?
login-slot-change = To change
    .also = what to change
login-change-password = The password (I know the old one)
    .also = password, my password
login-change-email = The e-mail
    .also = email, e-mail, mail, mailbox
login-change-questions = The security questions
    .also = security question, security questions, questions
login-old-mail = The mailbox it has now: can you still read it?
login-slot-old-mail = Old mailbox
    .also = old e-mail, old email
login-old-mail-opens = Yes, I can
    .also = yes, i can, it works, still works
login-old-mail-lost = No, I can't
    .also = no, lost, gone, no access, can't get in, can't open it

## The login page

login-page-look =
    In this order: another network (Wi-Fi or mobile data), VPN or proxy off, close and reopen the app, update it, restart the phone.
    Set the phone's clock to automatic. Fingerprint or face not recognised? Use the password, then set it up again in the settings.
    Please **don't uninstall** the app: without your recovery phrase on paper, the wallet may be lost for good.

## How it went

login-helped = Does that solve it?
login-helped-solved = Solved
    .also = yes, it works, works now, fixed, it worked, i'm in
login-helped-try = I'll try that first
    .also = i'll try, let me try, try it, trying
login-helped-person = No, a person please
    .also = no, doesn't help, still not working, not solved, doesn't work

login-glad = Glad to hear it! Now look once whether your login history shows a device you don't know. If anything comes up, write to me here.
login-come-back = All right. When it works, or if it still doesn't, tell me here.

## Before people take over

# That support helps with accounts is from the wallet's public notes; what to have ready is general practice.
login-identity =
    Without these, people must first check that it is **really you**, so that nobody takes your account in your name. It takes a while; thank you for bearing with us.
    Think of: the e-mail you registered with, about when that was, your usual phone, your last login.
    They will tell you how. It needs no password, code, recovery phrase or private key.
login-take =
    I'll bring in a person. First a few facts, about a minute, so that they needn't ask again.
    Please **never** send a password, code, recovery phrase or private key, whoever asks.
login-account = What is your user name or the e-mail you registered with? (Only that, no password.)
login-slot-account = Account
    .also = user name, username
login-notice = What does the page say when you log in? Its own words, one sentence is enough. Skip it if it says nothing.
login-slot-notice = Page's words
    .also = words
login-when = Since about when? For example `today 14:30` or `yesterday 20:00`.
login-slot-when = Time
    .also = date, when
login-scene = Please tell what happened: how far you got, what you saw, what you tried. The more detail, the faster it goes.
login-slot-scene = What happened
    .also = description, story
login-pictures =
    If you have screenshots, send up to 6, for example of what the login page says.
    None may show a password, code, recovery phrase or private key.
login-slot-pictures = Screenshots
    .also = pictures, screenshot, images
login-check = Please check this. If it is right, I'll hand it over:

login-person =
    Handed over. Your case is **#{ $code }**, number { $position } in the queue.
    Most are answered within { -fact-reply-online }; longer at peak hours, and checking who you are takes longer. Add anything here meanwhile.
    Note down what you are advised; you may need it later.
