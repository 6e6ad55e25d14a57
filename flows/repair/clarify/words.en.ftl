repair-clarify-title = Which one
repair-clarify-which = Which of these do you mean?
