complaint-title = Complaint
    .also = complain, complaints, make a complaint, file a complaint

complaint-road =
    I'm sorry that we let you down. A complaint gets a code, goes up to those responsible, and is answered within a set term.
    How would you like to complain? Registering it here is fastest: a few minutes.
complaint-road-here = Register it here
    .also = here, online, right here, register, yes, ok
complaint-road-telephone = By telephone (urgent)
    .also = telephone, phone, call, hotline
complaint-road-mail = By e-mail (in writing)
    .also = mail, e-mail, email, in writing
complaint-road-social = On social media
    .also = social, social media, wechat, telegram, twitter, x

# The four roads are from the wallet's public support notes; numbers, accounts,
# hours and the term are examples, all of them in data/.

complaint-telephone =
    Urgent? Call `{ -official-phone }`, { -fact-hours-hotline }.
    Mostly answered within { -fact-reply-phone }; there may be a queue at peak hours. It is written down and dealt with during the call: have your account name, the time and what happened ready.
complaint-mail =
    In writing: `{ -official-mail }`. Tell your account name, when, what happened, why you complain, any numbers and what you want done, with screenshots.
    You mostly hear from us within { -fact-reply-mail }, and have an answer within { -fact-complaint-answer }; complicated cases take longer, so please bear with us.
complaint-social =
    Our accounts: { -official-accounts }.
    Everybody can read it there, and the official account answers: please write **no** account, amount or personal data.
    Public posts draw fake support. Whoever sends you a private message first is not us.
complaint-too = Shall we register it here as well? With a code you can follow it at any time.
complaint-too-here = Yes, register it
    .also = yes, ok, okay, sure, register
complaint-too-alone = No need
    .also = no, no thanks, not now
complaint-come-back = All right. If you want to register it here later, say "complaint".

complaint-subject = What is it about?
complaint-slot-subject = About
    .also = subject, type
complaint-subject-agent = How an agent behaved or answered
    .also = agent, rude, rude agent, attitude, staff, unhelpful, wrong answer, unprofessional
complaint-subject-slow = No answer, or too slow
    .also = slow, too slow, no answer, no reply, ignored, nobody answers, nobody replies, waiting too long, delay, ignoring me, nobody answered, nothing was done
complaint-subject-money = Money or charges
    .also = money, charges, charged, overcharged, fee, fees, refund, compensation, loss
complaint-subject-app = The app, errors
    .also = app, crash, crashes, bug, bugs, errors
complaint-subject-rule = An unfair rule or decision
    .also = unfair, rule, rules, policy, decision, banned, frozen, terms
complaint-subject-other = Something else
    .also = other

complaint-scene = Please tell what happened: who said or did what, and what came of it. The more complete, the faster it goes.
complaint-slot-scene = What happened
    .also = description, story
complaint-when = When was it? For example `today 14:30` or `yesterday 20:00`. Skip it if you don't remember.
complaint-slot-when = Time
    .also = date, when
complaint-wish = What would you like done? For example: find the cause, return a fee, an apology, somebody else in charge.
complaint-slot-wish = Wanted
    .also = wish, demand
complaint-earlier = Was there a case about it before? If so, which number, such as `#1024`? You can skip this.
complaint-slot-earlier = Earlier case
    .also = case number, code, earlier
complaint-account = What is your user name or the e-mail you registered with? (Only that, no password.)
complaint-slot-account = Account
    .also = user name, username, e-mail, email
complaint-pictures =
    If you have screenshots, send up to 6, for example of the talk and the records.
    None may show a recovery phrase or private key.
complaint-slot-pictures = Screenshots
    .also = pictures, screenshot, images
complaint-check = Please check this. If it is right, I'll register it and pass it up:

complaint-person =
    Your complaint is registered as **#{ $code }** and passed up with **high priority**.
    We answer within **{ -fact-complaint-answer }**; if it needs checking with others, you are told how it stands.
    Say "status" or `/status` at any time. To add something, say "agent" first: what you write then goes into this case.
