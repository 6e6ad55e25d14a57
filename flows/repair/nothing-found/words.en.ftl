repair-nothing-found-title = Nothing found
repair-nothing-found-which = I found no article about that. Say it in other words, or:
repair-nothing-found-which-person = Ask a person
    .also = yes, ok, okay, sure, please
repair-nothing-found-which-menu = Show the menu
    .also = no, no thanks, not now
