repair-media-kept-title = 收到文件
repair-media-kept-kept = 收到 { $count } 个文件。我看不懂图，请用一句话说说是什么事。图上若有助记词或私钥，请马上删掉。
