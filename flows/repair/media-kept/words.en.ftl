repair-media-kept-title = Files received
repair-media-kept-kept =
    { $count ->
        [one] I got your file.
       *[other] I got { $count } files.
    } I can't read pictures: please tell me in a sentence what it is about. If one shows a recovery phrase or private key, delete it at once.
