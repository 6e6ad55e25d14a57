human-title = A person
    .also = support, a human being

human-expect =
    People answer right here, mostly within { -fact-reply-online }; longer at peak hours, and complicated cases take their time.
    It goes faster with these at hand: account name, transaction number, time, amount, method, what happened, screenshots. **No** recovery phrase, private key, password or code.
human-ready = Shall I put you in the queue now?
human-ready-now = Yes, now
    .also = now, yes, ok, okay, sure
human-ready-later = Not now
    .also = no, later, not yet, no thanks
human-person =
    All right. Your case is **#{ $code }**, number { $position } in the queue. You can write what happened here meanwhile.
human-later = All right. Say "human" when you need one.
