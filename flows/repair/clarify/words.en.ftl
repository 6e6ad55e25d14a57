repair-clarify-title = Which one
repair-clarify-which = { $count ->
        [1] Is this what you mean?
       *[other] Which of these do you mean?
    }
