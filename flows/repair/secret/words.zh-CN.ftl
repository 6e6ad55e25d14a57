repair-secret-title = 收到不该外传的内容
repair-secret-gone =
    { $kinds ->
        [mnemonic] 您刚才发的像是**助记词**。
        [private_key] 您刚才发的像是**私钥**。
        [keystore] 您刚才发的像是**钱包密钥文件**。
        [password] 您刚才发的像是**密码**。
        [one_time_code] 您刚才发的像是**验证码**。
       *[other] 您刚才发的内容里，像是有不能外传的信息。
    }我没有保存，也没有给任何人看。请在聊天里把那条删掉。
    我们永远不需要它，谁来要都不要给。
