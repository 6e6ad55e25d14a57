repair-welcome-title = 欢迎
repair-welcome-hello =
    您好，这里是本钱包的自动客服。随时说「人工」，就由真人接手。
    我们**绝不会**要您的助记词、私钥、密码或验证码，请不要发给任何人。
repair-welcome-which = 请选一项，或直接说说遇到了什么。
