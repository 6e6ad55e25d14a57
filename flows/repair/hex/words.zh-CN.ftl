repair-hex-title = 这串字符是什么
repair-hex-which = 您发的这一串，**交易号**和**私钥**都是这个样子。它是哪一个？您回答之前，我没有保存，也没有给任何人看。
repair-hex-which-hash = 交易号
    .also = 交易哈希, 哈希, 哈希值, 交易ID, txid, hash, 是交易号, 交易号啊, 转账编号
repair-hex-which-key = 私钥
    .also = 是私钥, 我的私钥, 钱包私钥, 密钥
