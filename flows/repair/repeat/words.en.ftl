repair-repeat-title = Repeat
repair-repeat-which = No question is open just now. Choose what you need, or just tell me.
