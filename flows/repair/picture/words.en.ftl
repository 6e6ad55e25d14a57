repair-picture-title = Does the picture show a secret
repair-picture-shows = I can't read pictures. Please look first: does what you sent show a **recovery phrase, private key, password or code**? Until you answer, nobody sees it.
repair-picture-shows-clean = No, it doesn't
    .also = no, nope, none, it does not, it shows none
repair-picture-shows-secret = Yes, it does
    .also = yes, yeah, it does, maybe
repair-picture-gone =
    I didn't keep the picture or file you sent, and nobody saw it.
    If it shows a recovery phrase or private key, make a new wallet at once, move everything there and don't use the old one again. Please delete that message in the chat as well.
    If it shows nothing secret, just send it again.
