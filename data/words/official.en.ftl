# Official channels one by one, and hours. All of it is an **example** that an operator replaces before going live; sites, accounts
# and explorers are those of data/official.yaml. Mailbox, telephone and figures are no words: brand.yaml and facts.yaml have them.

-official-help = help.example.com
-official-telegram = @starbridge_example
-official-wechat = starbridge-example
-official-x = @starbridge_eg

-explorer-tron = tronscan.org
-explorer-ethereum = etherscan.io
-explorer-bitcoin = mempool.space

-hours-people = every day 9:00–24:00 (UTC+8)
-hours-hotline = every day 9:00–21:00 (UTC+8)
