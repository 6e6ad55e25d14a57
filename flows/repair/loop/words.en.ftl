repair-loop-title = To a person
repair-loop-handoff =
    Sorry, I was going in circles, so I've called a person. Your case is **#{ $code }**, number { $position } in the queue; most are answered within { -fact-reply-online }, longer at peak hours.
    You can write what happened here meanwhile.
