policy-title = Rules and privacy
    .also = rules, policy, policies, terms, terms of use, terms of service, privacy, privacy policy, announcements

## What is wanted

policy-topic = What would you like to know about?
policy-slot-topic = About
    .also = topic
policy-topic-rules = Rules of the service and of accounts
    .also = rules, rule, terms, terms of use, terms of service, user agreement, agreement, kyc, age, old enough, under 18, minor, minors, which countries, my country, countries, legal, regulated, regulation, licensed, close my account, closing my account, delete my account, close account, delete account, how old, license, licence, inactive account, my rules
policy-topic-changes = Changes and announcements
    .also = change, changes, changed, new policy, new rule, new rules, new terms, announcement, announcements, notice, shutting down, shut down, migration, migrate, what changed in the terms, accept the new terms, rule change, policy change
policy-topic-privacy = Privacy and personal data
    .also = privacy, personal data, personal information, my data, my information, user data, gdpr, data protection, chat history, collect, collected, my id photo, contacts, permissions, track my, see my balance, read this chat, my personal information

## Rules

policy-rule = Which one?
policy-slot-rule = Rule
    .also = which one
policy-rule-terms = The terms in short
    .also = terms, terms of use, terms of service, user agreement, agreement, rules of the platform, legal, regulated, regulation, licensed, license, licence
policy-rule-eligibility = Who may use it: age, region
    .also = age, region, country, countries, old enough, under 18, minor, minors, who may use it, how old
policy-rule-identity = Why identity is checked
    .also = kyc, identity, verify my identity, identity check, my id, passport, documents
policy-rule-closing = Closing an account
    .also = close my account, closing my account, delete my account, close account, delete account, account deletion

policy-close-it = Would you like to apply for it now?
policy-close-it-go-on = My coins are moved: close it
    .also = close it, yes, apply, please close it
policy-close-it-not-now = Not now
    .also = no, not yet, don't close it
policy-close-it-another = See another rule
    .also = another, another rule, something else

## Changes

policy-saw = Where did you see it?
policy-slot-saw = Seen
    .also = where
policy-saw-official = In the app or on the official site
    .also = in the app, official site, in app, on your website, app notice
policy-saw-private = SMS, e-mail, a group, or somebody told me
    .also = sms, text message, email, e-mail, a group, telegram group, somebody told me, someone told me, someone said, a call, phone call, private message, dm
policy-saw-nowhere = Nowhere; I only want to ask
    .also = nowhere, just asking, only asking, i only want to ask
# "New rules" that make people move coins or type a phrase are a common trick.
policy-doubtful =
    Please don't do what it says yet. Changes are published in the app and on the official site only, `{ -official-site }`; open it yourself, not by their link.
    Whoever wants you to move coins, pay or type a phrase because of a "new rule" **is a scammer**.
    Have you done any of it?
policy-doubtful-nothing = No, nothing
    .also = no, nothing, i did nothing, not yet
policy-doubtful-acted = I typed something, sent coins or paid
    .also = yes, i paid, i sent coins, typed, paid, sent coins, i clicked, i did

## Privacy

policy-privacy = Which point?
policy-slot-privacy = Privacy
    .also = which point
policy-privacy-collected = What is collected
    .also = collect, collected, what do you store, what you store, what data, privacy policy, permissions, contacts, track my, where is my data, how long do you keep my
policy-privacy-shared = Who gets to see it
    .also = share, shared, sell, sold, third party, third parties, give my data, who sees, see my balance
policy-privacy-chat = How this chat is kept
    .also = chat, this chat, chat history, conversation
policy-privacy-mine = A copy, a correction or deletion of my data
    .also = a copy, copy of my data, export my data, correct my data, delete my data, delete my information, erase my data, remove my data, deletion of my data, erase my personal data, correct my personal, copy of my personal

policy-request = What would you like?
policy-slot-request = Request
    .also = wish
policy-request-copy = A copy
    .also = copy, copy of my data, export, export my data, download
policy-request-correct = A correction
    .also = correct, correct my data, correction, fix my data, correct my personal
policy-request-erase = Deletion
    .also = delete, erase, remove, delete my data, erase my data, remove my data, delete my information, erase my personal data

## How it went

policy-clear = Is it clear?
policy-clear-clear = Yes
    .also = clear, it's clear, i see, understood, got it
policy-clear-another = See another rule
    .also = another, another rule, something else, other
policy-clear-person = A question is left: a person
    .also = no, not clear, still a question, i have a question

policy-glad = Good. What the official site says is what counts. If you are unsure, ask me here any time.
policy-come-back = All right, take your time. When you have decided, or have a question, tell me here.

## Before people take over

policy-take =
    I'll bring in a person for an exact answer. First a few facts, about a minute.
    Please **never** send identity papers, a recovery phrase, private key, password or code, whoever asks.
policy-account = What is your user name or the e-mail you registered with? (Only that, no password.)
policy-slot-account = Account
    .also = user name, username, e-mail, email
policy-question = Please write which rule you want to be sure of, and how things are with you. The more exact, the better the answer.
policy-slot-question = Question
    .also = to be sure of
policy-pictures =
    If you have screenshots of the announcement, send up to 6; otherwise skip this.
    None may show identity papers, a recovery phrase or private key.
policy-slot-pictures = Screenshots
    .also = pictures, screenshot, images
policy-check = Please check this. If it is right, I'll hand it over:

policy-person =
    Handed over. Your case is **#{ $code }**, number { $position } in the queue.
    Most are answered within { -fact-reply-online }; longer at peak hours, and checking who you are or what a rule says takes longer. Add anything here meanwhile.
    Note down what you are told; you may need it later.
