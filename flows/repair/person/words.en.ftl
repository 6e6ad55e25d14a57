repair-person-title = A person
repair-person-handoff =
    All right, a person takes over. Your case is **#{ $code }**, number { $position } in the queue; most are answered within { -fact-reply-online }, longer at peak hours.
    Meanwhile you can write: your account name (no password), the transaction number, the time, the amount and what happened. Screenshots are welcome.
