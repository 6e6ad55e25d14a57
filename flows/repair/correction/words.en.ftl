repair-correction-title = Correct
repair-correction-which = Which one shall we change?
