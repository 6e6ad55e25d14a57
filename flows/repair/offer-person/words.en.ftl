repair-offer-person-title = A person?
repair-offer-person-which = I still don't get it, and won't waste your time. Shall I call a person?
repair-offer-person-which-person = Yes, a person
    .also = yes, ok, okay, sure, please
repair-offer-person-which-menu = Show the menu
    .also = no, no thanks, not now
