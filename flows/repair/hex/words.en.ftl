repair-hex-title = What the letters and digits are
repair-hex-which = A **transaction number** and a **private key** look the same, like what you just sent. Which one is it? Until you answer I keep nothing of it, and nobody is shown it.
repair-hex-which-hash = Transaction number
    .also = transaction hash, transaction id, transaction, tx hash, tx id, a transaction number, it's a transaction number
repair-hex-which-key = Private key
    .also = a private key, my private key, it's a private key, key
