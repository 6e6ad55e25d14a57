repair-unfinished-title = Unfinished
repair-unfinished-which = "{ $flow }" was left unfinished. Shall we go on?
repair-unfinished-which-go-on = Go on
    .also = yes, continue, ok, okay, sure
repair-unfinished-which-stop = No need
    .also = no, no thanks, stop, it's solved, solved, done
repair-unfinished-stopped = All right, that's it then. I'm here whenever you need me.
