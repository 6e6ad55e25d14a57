repair-welcome-title = Welcome
repair-welcome-hello =
    Hello, this is the wallet's automatic support. Say "human" at any time and a person takes over.
    We **never** ask for your recovery phrase, private key, password or a code. Please send them to nobody.
repair-welcome-which = Choose one, or just tell me what happened.
