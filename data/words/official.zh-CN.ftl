# 逐个写出的官方渠道和服务时间。这里的每一项都是**示例**，上线前由运营方换成自己的；
# 网址、账号和浏览器要和 data/official.yaml 里的一样。邮箱、电话和各种数字在 brand.yaml 和 facts.yaml。

-official-help = help.example.com
-official-telegram = @starbridge_example
-official-wechat = starbridge-example
-official-x = @starbridge_eg

-explorer-tron = tronscan.org
-explorer-ethereum = etherscan.io
-explorer-bitcoin = mempool.space

-hours-people = 每天 9:00–24:00（UTC+8）
-hours-hotline = 每天 9:00–21:00（UTC+8）
