contact-title = Ways to reach us
    .also = contact, contacts, contact details, phone number, reach you

# The channels, what each is good for and how soon it answers are from the wallet's public support notes; numbers, accounts and
# hours are examples, all of them in data/.

contact-which =
    Right **here**: fastest, mostly { -fact-reply-online }, at working-day peaks too.
    By **telephone**: urgent things, mostly within { -fact-reply-phone }.
    By **e-mail**: complicated things, mostly within { -fact-reply-mail }.
    On **social media**: news, simple questions and feedback.
    Which one shall I show you?
contact-slot-which = Channel
    .also = which
contact-which-online = Online (here)
    .also = online, right here, live chat, online support
contact-which-telephone = Telephone
    .also = phone, phone number, telephone number, hotline, call, call you
contact-which-mail = E-mail
    .also = mail, email, mail address, email address, write to you
contact-which-social = Social media
    .also = social, wechat, telegram, twitter, x, weibo, discord, official group
contact-which-site = Website and help pages
    .also = website, site, official site, help center, help centre, help page, faq
contact-which-hours = Hours
    .also = opening hours, office hours, working hours, business hours, weekend, weekends, holidays, at night, when are you open, 24/7, 24 hours

contact-online =
    Right here. The bot is always in; people { -fact-hours-people }: say "human" to join the queue.
    Mostly answered within { -fact-reply-online }, at working-day peaks too; longer when it is very busy or complicated.
    Good for most things: you can send screenshots, and there is a code to follow.
contact-telephone =
    Hotline: `{ -official-phone }`, { -fact-hours-hotline }.
    Good for **urgent** things: an account that is locked, assets in danger. Mostly answered within { -fact-reply-phone }; there may be a queue at peak hours.
    Have your account name, transaction number, the time and what happened ready. Nobody there asks for a password, code or recovery phrase.
contact-mail =
    Mailbox: `{ -official-mail }`.
    Good for **complicated** things with papers to attach. Mostly answered within { -fact-reply-mail }; longer for complicated cases and at peak times.
    Tell your account name, transaction number, when and what happened, with screenshots. No recovery phrase, private key or password.
contact-social =
    Our accounts: { -official-accounts }.
    Good for news, simple questions and feedback. Answers there may take a while: for urgent things use this chat or the telephone.
    Don't write accounts or amounts in public. "Support" that sends you a private message first is fake.
contact-site =
    Website: `{ -official-site }`, with a way to online support; common questions: `{ -official-help }`.
    Type the address yourself; don't use search ads or links that others send. Get the app only from the official site too.
contact-hours =
    People online: { -fact-hours-people }
    Hotline: { -fact-hours-hotline }
    E-mail: write at any time, mostly answered within { -fact-reply-mail }
    The bot: always in. At peak hours people take longer; thank you for waiting.
    In another time zone, or rather in another language? Write at any time, and say "language" to change it.
contact-more = Anything else?
contact-more-fine = That's all, thanks
    .also = that's all, no, no thanks, thanks, thank you, ok, okay, got it
contact-more-other = Another channel
    .also = other, another, another one
contact-more-person = A person now
    .also = now, yes
contact-glad = All right. I'm here whenever you need me.
