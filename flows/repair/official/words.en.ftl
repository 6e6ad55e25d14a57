repair-official-title = Is it official?
repair-official-slot-thing = Site or account asked about
repair-official-slot-verdict = Checked
repair-official-slot-when = Asked
repair-official-verdict-official = official
repair-official-verdict-lookalike = poses as official
repair-official-verdict-unknown = not official

repair-official-send =
    Let me check. Please send me that link, account, phone number or mailbox as text, not as a picture.
    Until then, don't log in there and don't pay.
repair-official-send-never-mind = Never mind
    .also = no, not now, no thanks
repair-official-where =
    All right. The official list is published on the official site: `{ -official-list }`. Type it into your browser yourself; don't follow links that others sent.
repair-official-ours =
    Even so, nobody needs your recovery phrase, private key, password or a code.
    Don't take my word alone: a fake bot would vouch for itself too. The list is published on the official site, `{ -official-list }`. Type it into your browser yourself and compare.
repair-official-stranger =
    Please **don't** log in, pay, download or add anybody there, and don't type your recovery phrase, private key, password or a code.
    Don't take my word alone: the official list is published on the official site, `{ -official-list }`. Type it into your browser yourself and compare.
    Shall I report it? If you have already typed anything there, or paid, tell me now.
repair-official-stranger-report = Report it
    .also = report, yes, report this, please report
repair-official-stranger-entered = I typed something or paid
    .also = i typed something, i paid, i logged in, already paid, i already paid, i entered it, too late
repair-official-stranger-ignore = No, leave it
    .also = no, nothing, no thanks, i didn't
repair-official-report =
    Thank you, this helps others too. The evidence is in case **#{ $code }**, number { $position } in the queue.
    Screenshots of the chat, their account and the time are welcome here. If you'd rather not wait, say "stop waiting".
repair-official-urgent =
    It went to a person as **urgent**: case **#{ $code }**, number { $position } in the queue. Please do the steps above now, without waiting for us.
    Their account, screenshots of the chat and the time are welcome here.
repair-official-ignore = All right, just leave it alone. Whenever you are not sure, send it to me first.
