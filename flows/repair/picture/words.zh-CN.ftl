repair-picture-title = 图片里有没有秘密
repair-picture-shows = 我看不懂图片。请先看一眼：您发的图片或文件里，有**助记词、私钥、密码或验证码**吗？您回答之前，谁也看不到它。
repair-picture-shows-clean = 没有
    .also = 没, 没有的, 里面没有, 不含, 不包含
repair-picture-shows-secret = 有
    .also = 有的, 里面有, 是的, 好像有, 可能有
repair-picture-gone =
    您刚才发的图片或文件我没有留下，谁也没有看到。
    如果里面有助记词或私钥，请马上新建一个钱包，把资产都转过去，旧钱包不要再用；也请把聊天里的那条删掉。
    如果里面什么秘密都没有，再发一次就行。
