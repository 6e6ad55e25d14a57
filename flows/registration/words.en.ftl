registration-title = Registration
    .also = register, sign up, signup, open an account, create an account, verification e-mail

## What is wanted

registration-topic = What is it about registering?
registration-slot-topic = Problem
    .also = what
registration-topic-how-to = How to register
    .also = how do i register, how can i register, how to sign up, how do i sign up, how can i sign up, how to create an account, how do i create an account, how to open an account, how do i open an account, want to register, want to sign up, want to open an account, create an account, open an account, steps to register, where do i sign up, do i need, can i register, can i sign up, to sign up, get an account, make an account, start an account, open a wallet account, new account, is registration free, registration take
registration-topic-mail = The verification e-mail
    .also = verification e-mail, verification email, verification mail, activation email, activation e-mail, confirmation email, confirmation e-mail, verify my email, verify my e-mail, verify email, verification link, activation link, confirmation link, no email, no e-mail, activation mail, confirmation mail, sign up email, typed the wrong email, mistyped my email, email verification, e-mail verification, not verified, not activated, resend, no verification code, verification code, didn't get the code
registration-topic-form = It is refused, or fails
    .also = registration failed, registration fails, registration error, can't register, cant register, cannot register, unable to register, couldn't register, can't sign up, cant sign up, cannot sign up, unable to sign up, sign up failed, sign up fails, sign up error, already registered, already taken, already in use, already exists, unable to create an account, can't create an account, cannot create an account, create account error, creating the account, error when i register, register button, register page, sign up page, sign up form, sign up keeps failing, sign up says, sign up rejects, country is not supported, invalid email
registration-topic-first-login = Registered; the first login
    .also = first login, first time login, log in for the first time, logging in for the first time, after registering, after registration, after signing up, just registered
registration-topic-questions = Setting security questions
    .also = security question, security questions, secret question, secret questions

## How to register

# What to have ready: e-mail and password are from the wallet's public support notes; one's own mailbox and a fresh password are
# general practice.
registration-prepare =
    It takes a few minutes. Have two things ready:
    a mailbox **of your own** that gets mail, and a **new password**, different from all your others.
    Password and recovery phrase stay with you. Nobody needs them, not even me.
registration-how-done = How far did you get?
registration-how-done-registered = Registered
    .also = done, all done, finished, it worked, i'm registered, complete
registration-how-done-no-mail = The e-mail did not come, or won't open
    .also = no email, no e-mail, no mail, email didn't come, didn't get the email, link doesn't open, link won't open
registration-how-done-refused = It was refused, or shows an error
    .also = error, refused, failed, rejected, can't submit, it won't let me
registration-how-done-later = I'll go and do it
    .also = later, i'll try, let me try, will try, trying it

## The verification e-mail

registration-mail = What about the verification e-mail?
registration-slot-mail = Verification e-mail
    .also = e-mail, mail
registration-mail-nothing = It has not come
    .also = not come, didn't come, hasn't come, didn't get, did not get, haven't got, didn't receive, haven't received, not received, never got, never came, never arrived, not arrived, hasn't arrived, didn't arrive, nothing came, no email, no e-mail, nothing
registration-mail-expired = The link has expired
    .also = expired, link expired, no longer valid, not valid, invalid, already used, invalid link
registration-mail-broken = The link does not open
    .also = doesn't open, won't open, not opening, doesn't work, not working, nothing happens, blank page, broken link, link is broken, broken
registration-mail-wrong-address = I typed the wrong address
    .also = wrong address, wrong email, wrong e-mail, typo in my email, misspelled my email, mistyped my email, mistyped

# Sending again, the latest mail only, spam folders and another browser are general practice.
registration-expired-link =
    Links live for a while only, and work once.
    Try to log in first: you may be verified already. If not, tap **send again** in the app, and use the link in the **latest** mail only.
registration-broken-link =
    Press long to **copy the link**, and paste it into your phone's own browser; mail apps often block it.
    If that fails, change the network, or open your mail on a computer.
    Use only the mail you have just asked for. One you didn't ask for: don't touch it.
registration-wrong-mailbox =
    No harm done: an account that isn't verified can't be used.
    Register again with the **right address** and open the link there. If it won't let you, ask a person.
registration-mail-look =
    Mostly a filter caught it. Please look, in this order:
    1. The **spam**, promotions and updates folders; search for the wallet's name.
    2. Is one letter of the address wrong? Is the mailbox full?
    3. Mailboxes of firms and schools block a lot; a personal one is safer.
registration-waited = How long ago was it sent?
registration-slot-waited = Waited
    .also = how long
registration-waited-minutes = Less than 10 minutes
    .also = just now, a few minutes, a minute, two minutes, five minutes, minutes ago
registration-waited-longer = More than 10 minutes
    .also = half an hour, an hour, hours, hours ago, a day, yesterday, long ago

registration-offer = Mail may take some minutes; better not to tap send again yet. Shall I come back in **10 minutes** and ask?
registration-offer-remind = Yes, ask me in 10 minutes
    .also = yes, ok, okay, sure, please do
registration-offer-wait = No, I'll wait by myself
    .also = no, no thanks, i'll wait
registration-offer-person = A person, now
    .also = can't wait, not waiting
registration-later = All right, I'll ask you in 10 minutes. If it comes sooner, just tell me.
registration-came = The 10 minutes are over. Has the e-mail come?
registration-came-here = It came
    .also = yes, came, arrived, got it, received, it's here
registration-came-not-yet = Not yet
    .also = no, nope, still not, nothing yet, not arrived, hasn't come
registration-mail-open = Good. Open the link in it, until it says that you are verified. Then comes the first login:
registration-resend =
    Tap **send again** once and give it 10 minutes. If several come, only the **latest** link works.
    Still nothing? Registering with another personal mailbox mostly helps.
    Nobody can "activate" you for money: whoever offers it is a scammer.

## It is refused

registration-form = What does the page say?
registration-slot-form = Page says
    .also = message, error
registration-form-taken = The e-mail is already registered
    .also = already registered, already taken, already in use, already exists, already used, is taken, account exists
registration-form-address = The e-mail is not accepted
    .also = invalid email, invalid e-mail, invalid address, email format, e-mail format, wrong format, email not accepted, email is not accepted, rejects my email
registration-form-password = The password is not accepted
    .also = password too weak, weak password, password too short, passwords don't match, passwords do not match, password is not accepted, password requirements, password not accepted, password is too weak
registration-form-stuck = Nothing happens, it keeps loading
    .also = nothing happens, keeps loading, loading forever, spinning, stuck, greyed out, grayed out, button is grey, network error
registration-form-region = My region is not supported
    .also = region, country, country is not supported, not available in my country, my country
registration-form-other = Something else
    .also = other

registration-taken =
    This e-mail has an account already; no need to register again.
    You may have done it long ago. If you forgot the password, you can reset it. What would you like to do?
registration-taken-log-in = Log in, or a new password
    .also = log in, login, reset, forgot password, new password
registration-taken-not-me = I never registered
    .also = never registered, not me, never signed up
registration-taken-another = Use another e-mail
    .also = another email, another e-mail, other email, different email
registration-taken-by-other =
    Someone may have mistyped their address, or is misusing yours: a person has to look into it.
    Meanwhile make sure that nobody but you can get into this **mailbox**.
registration-taken-use-another = All right, register with another mailbox of your own. If anything comes up, write to me here.
registration-bad-address =
    Please look for spaces, full-width signs, and an ending that was cut off.
    Disposable addresses are often refused, and unsafe: the mailbox is your way back in some day. Better take your everyday one.
registration-bad-password =
    Follow the page's rules: usually long enough, with letters and digits. Both times the same; mind capitals and spaces.
    Use one that you use nowhere else, keep it, and **don't tell me**.
registration-no-answer =
    In this order: another network (Wi-Fi or mobile data), VPN or proxy off, close and reopen the app, update it.
    A grey button mostly means that a field is empty or the terms are not ticked.
    Don't keep tapping: it might be sent twice.
registration-other-notice =
    Check each field, update the app, and try once more on another network.
    If it fails again, keep the **exact words** of the message: a person finds it faster.

## Afterwards

registration-first-done = Are you in?
registration-first-done-fine = I'm in
    .also = yes, logged in, it works, it worked, all good, works
registration-first-done-unverified = It says: e-mail not verified
    .also = not verified, unverified, not activated, verify first
registration-first-done-refused = I can't log in
    .also = no, can't log in, cannot log in, wrong password, login failed, not in
registration-first-done-person = A person, please
    .also = support

registration-helped = Does that solve it?
registration-helped-solved = Solved
    .also = yes, it works, works now, fixed, it worked
registration-helped-try = I'll try that first
    .also = i'll try, let me try, try it, trying
registration-helped-person = No, a person please
    .also = no, doesn't help, still not working, not solved, doesn't work

registration-glad =
    Welcome! Two things for later: write your recovery phrase on paper and give it to nobody; before a large transfer, send a small one.
    If anything comes up, write to me here.
registration-come-back = All right. When it's done, or if you get stuck, tell me here.

## Before people take over

registration-take =
    I'll bring in a person. First a few facts, about a minute, so that they needn't ask again.
    Please **never** send a password, code, recovery phrase or private key, nor the link in the e-mail.
registration-account = Which e-mail did you register with? (Only that, no password.)
registration-slot-account = E-mail
    .also = account, email
registration-device = What do you use?
registration-slot-device = Device
    .also = phone, system
registration-device-android = Android phone
    .also = android, samsung, huawei, xiaomi, pixel
registration-device-ios = iPhone
    .also = ios, ipad, apple
registration-device-computer = Computer
    .also = windows, mac, browser, pc, laptop
registration-notice = What does the page say? Its own words, one sentence is enough. Skip it if it says nothing.
registration-slot-notice = Page's words
    .also = words, message
registration-when = About when did you register? For example `today 14:30` or `yesterday 20:00`.
registration-slot-when = Time
    .also = date, when
registration-scene = Please tell what happened: how far you got, what you saw, what you tried. The more detail, the faster it goes.
registration-slot-scene = What happened
    .also = description, story
registration-pictures =
    If you have screenshots, send up to 6.
    None may show a password, code, recovery phrase or private key.
registration-slot-pictures = Screenshots
    .also = pictures, screenshot, images
registration-check = Please check this. If it is right, I'll hand it over:

registration-person =
    Handed over. Your case is **#{ $code }**, number { $position } in the queue.
    Most are answered within { -fact-reply-online }; longer at peak hours, and complicated cases take their time. Add anything here meanwhile.
    Note down what you are advised; you may need it later.
