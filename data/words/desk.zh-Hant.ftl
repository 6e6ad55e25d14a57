# Commands stand as code, which is not made from zh-CN by itself.
desk-closed-already = #{ $code } 已經結單。要再說話，先發 `#{ $code } 重開`。
desk-why-unlisted_link = · 裡面的網址不在官方名單上：請換成官方網址，或請組長放行一次（引用這條回覆 `放行`，或發 `#{ $code } 放行 網址`）。
desk-release-which = #{ $code } 要放行哪個網址？請發 `#{ $code } 放行 網址`，或引用被攔下的那條回覆 `放行`。
desk-help =
    在工單裡說，或引用它的訊息，或以工單號開頭，例如 `#1024 您好`。
    `接單` `/take` 由我處理
    `結單` `/close` 結束
    `重開` `/reopen` 再打開
    `撤回` `/undo` 在頭幾秒內收回上一條回覆，或被引用的那條
    `備註 …` `/note …` `//…` 只有內部看得到
    `轉 小李` `/transfer Li` 轉給同事
    `優先 緊急|高|普通|低` `/priority urgent|high|normal|low`
    `排隊` `/queue` 看所有工單
    `工單` `/case` 再看一次這張卡
    `放行 網址` `/release 網址` 組長放行一次被攔下的網址
    `幫助` `/help` 看這一條
    其他的話會原樣發給客戶。不要向客戶要助記詞、私鑰、密碼或驗證碼。
