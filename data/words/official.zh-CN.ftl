# 官方渠道、服务时间和答复期限。这里的每一项都是**示例**，上线前由运营方换成自己的；
# 网址、邮箱、电话、账号和浏览器要和 data/official.yaml 里的一样。

-official-help = help.example.com
-official-mailbox = support@example.com
-official-hotline = +1 202-555-0134
-official-telegram = @starbridge_example
-official-wechat = starbridge-example
-official-x = @starbridge_eg

-explorer-tron = tronscan.org
-explorer-ethereum = etherscan.io
-explorer-bitcoin = mempool.space

-hours-people = 每天 9:00–24:00（UTC+8）
-hours-hotline = 每天 9:00–21:00（UTC+8）
-complaint-term = 3 个工作日
