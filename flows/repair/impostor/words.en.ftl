repair-impostor-title = Is the agent real?
repair-impostor-slot-owner = Who has the case
repair-impostor-owner-agent = an agent
repair-impostor-owner-queue = in the queue
repair-impostor-slot-claim = In the customer's words
repair-impostor-slot-when = Said

repair-impostor-bot =
    I am the automatic support; **no** agent is talking to you now. Our agents never write first to anybody who has not asked for a person here.
    Whoever calls himself our support elsewhere is a fake. For a real person, say "human".
repair-impostor-agent =
    Yes, **real**: { $agent }, who answers you **here** in case **#{ $code }**, is one of ours.
    Whoever writes to you elsewhere is not. Real agents never add you or write first from a personal account, and never ask for a recovery phrase, private key, password or code.
repair-impostor-queue =
    Case **#{ $code }** is still waiting: **no** agent has spoken to you yet. I'll say here who it is when one takes it.
    Whoever calls himself our support elsewhere is a fake.
repair-impostor-elsewhere =
    Has somebody written to you elsewhere? Please don't answer, don't pay, and give no recovery phrase, private key, password or code.
    Don't take my word alone: the official list is published on the official site, `{ -official-list }`. Type it into your browser yourself and compare. If you have their account or a link, send it and I'll check it.
repair-impostor-elsewhere-report = Yes, report it
    .also = report, report it, yes, somebody has
repair-impostor-elsewhere-entered = Yes, and I gave them something or paid
    .also = i gave it, i gave them, i paid, already paid, too late, i told him
repair-impostor-elsewhere-ignore = No, just asking
    .also = no, just asking, nobody, no thanks
