repair-secret-title = Something never to be shared
repair-secret-gone =
    { $kinds ->
        [mnemonic] What you sent looks like a **recovery phrase**.
        [private_key] What you sent looks like a **private key**.
        [keystore] What you sent looks like a **wallet key file**.
        [password] What you sent looks like a **password**. Please change it now.
        [one_time_code] What you sent looks like a **one-time code**.
       *[other] What you sent seems to hold something that must never be shared.
    } I didn't keep it, and nobody was shown it. { $deleted ->
        [yes] I'm deleting that message from the chat; if you can still see it, please delete it yourself.
       *[no] I can't delete your messages: please hold that one and choose "Delete", or "Recall" if you sent it just now.
    }
    We never need it. Whoever asks for it, don't give it.
