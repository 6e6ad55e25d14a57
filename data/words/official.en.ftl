# Official channels, hours, and the term for answers. All of it is an **example** that an operator replaces before going live;
# sites, mailboxes, numbers, accounts and explorers are those of data/official.yaml.

-official-help = help.example.com
-official-mailbox = support@example.com
-official-hotline = +1 202-555-0134
-official-telegram = @starbridge_example
-official-wechat = starbridge-example
-official-x = @starbridge_eg

-explorer-tron = tronscan.org
-explorer-ethereum = etherscan.io
-explorer-bitcoin = mempool.space

-hours-people = every day 9:00–24:00 (UTC+8)
-hours-hotline = every day 9:00–21:00 (UTC+8)
-complaint-term = 3 working days
