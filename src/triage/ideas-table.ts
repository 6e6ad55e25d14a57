/**
 * Ideas that customers of a wallet speak of, and the words for each, between slashes: Chinese in Simplified characters,
 * English in lower case without apostrophes. Words are found anywhere in Chinese and as whole words in English. What an
 * idea says of a problem is not said here: that is learned from the examples.
 */
export const IDEAS: Record<string, string> = {
  register:
    '注册/开户/开个户/开账户/开个账户/开账号/开个账号/开个号/创建账/建账户/建个号/建号/建个账号/申请账号/申请个号/办个账号/弄个账号/没有账号/没账号/还没号/sign up/signup/' +
    'signing up/signed up/register/registering/registered/registration/create an account/create account/' +
    'creating an account/open an account/make an account/make a wallet/create a wallet/创建钱包/新建钱包/join/办个号/弄个号/搞个号',
  newcomer:
    '新用户/新手/小白/第一次用/第一次使用/首次使用/刚下载好/刚装好/刚安装/刚装上/刚来/入门/零基础/初次/没用过/new user/new here/newbie/beginner/' +
    'get started/getting started/first time/new to this/just downloaded/just installed/from scratch',
  confirmMail:
    '验证邮件/激活邮件/确认邮件/注册邮件/验证链接/激活链接/确认链接/激活码/验证邮箱/邮箱验证/verification email/verification mail/' +
    'verification link/confirmation email/confirmation mail/confirmation link/activation email/' +
    'activation mail/activation link/verify my email/verify email/confirm my email',
  invite: '邀请码/推荐码/邀请人/邀请链接/invite code/invitation code/referral code/promo code/invitation',
  login:
    '登录/登陆/登入/登不/登上/登进/登得/上不去/进不去/进不了/log in/login/logging in/logged in/logged out/logs me out/sign in/' +
    'signin/signing in/signed out/get into my account/access my account',
  password: '密码/口令/password/passcode/pin code/pw/pwd',
  forgot:
    '忘了/忘记/忘掉/忘的/想不起/不记得/记不得/记不住/记不清/forgot/forget/forgotten/dont remember/cant remember/do not remember',
  reset: '找回/重置/重设/reset/recover my account/recover account/账号找回',
  locked:
    '锁了/被锁/锁住/锁定/冻结/被封/封号/封了/停用/禁用/locked/frozen/suspended/blocked/disabled/banned/restricted/风控/限制了',
  authenticator:
    '谷歌验证/身份验证器/验证器/双重验证/双重认证/二次验证/二次认证/两步验证/双因素/双因子/动态码/动态口令/2fa/authenticator/two factor/two step/' +
    '2 step/otp/mfa/令牌',
  code: '验证码/短信码/校验码/verification code/sms code/login code/security code/one time code',
  question: '安全问题/密保/security question/security questions/secret question',
  mail: '邮箱/邮件/email/emails/mail/mails/e mail/mailbox',
  spam: '垃圾箱/垃圾邮件/spam folder/junk',
  newPhone:
    '换手机/换了手机/新手机/旧手机/换机/换了个手机/手机号换了/new phone/changed my phone/changed phone/old phone/new device/' +
    'another phone/手机号不用了/手机号停用',
  change: '修改/更改/更换/换绑/改一下/改绑/改成/change my/change the/changing my/update my email/switch my',
  deposit:
    '充值/充钱/充币/充进/充了/充不/充个/充到/充过/充u/充usdt/能充/想充/怎么充/充多少/充最/宝充/信充/卡充/入金/存钱/存币/存进/存款/打进/打了/打到钱包/转进/转入/充错/汇入/' +
    '到我钱包/top up/topup/topped up/topping up/deposit/deposits/deposited/depositing/fund it/fund my/' +
    'fund the/add money/add funds/added money/add coins/put money in/put money into/load money/' +
    'load my wallet/money in',
  buy:
    '买币/买u/买usdt/购买/买比特币/买以太/刷卡买/buy crypto/buy coins/buy btc/buy usdt/buy bitcoin/buy eth/purchase/' +
    'bought/buying crypto',
  incoming:
    '转给我/给我转/打给我/发给我/给我打/从交易所/交易所转/交易所提到这/提到这里/收款/收币/我收不到/我没收到/receive/receiving/received/incoming/' +
    'sent to my wallet/sent me/came in/sent in/到我这/我的地址',
  withdraw:
    '提现/提币/提款/提钱/提u/提usdt/取现/取钱/取款/取出/出金/提出/提到/提走/提不/提了/提个/能提/提多少/怎么提/拿出来/拿出去/拿钱/取不/转出来/变现/卖币/卖出/卖掉/换成人民币/' +
    '换成现金/换成钱/套现/withdraw/withdraws/withdrawal/withdrawals/withdrawing/withdrew/cash out/cashing out/' +
    'cashed out/cashout/take money out/take my money out/get my money out/money out/payout/pull my money/' +
    'pull out my/sell my coins/sell coins/to my bank/funds out/coins out',
  transfer:
    '转账/转帐/转给/转出/转币/转错/转了/转不/转一笔/转u/打给/发给/发币/汇给/转走了一笔/对方/收款方/朋友没收/send coins/send crypto/send usdt/' +
    'send money/how to send/transfer/transfers/transferring/transferred/i sent/sent to/sending/recipient/' +
    'receiver/send btc/send eth/send it to/send a/the other side/转的/转过去/汇过去',
  transaction: '交易/这笔/那笔/一笔/这单/transaction/transactions/tx/txn/trade/trades/txs',
  notCome:
    '没到/未到/不到账/还没来/没来/没收到/没看到/没有到/没显示/不显示/看不到/没有收到/收不到/没有看到/未收到/没进来/还没有/没动静/没反应/没见到/去哪了/哪去了/not arrived/' +
    'hasnt arrived/havent arrived/not received/not showing/doesnt show/not show/didnt arrive/' +
    'never arrived/never came/hasnt come/not come/doesnt come/didnt come/nothing came/still nothing/' +
    'missing/didnt get/did not get/havent received/havent got/not here/where is my/wheres my/' +
    'not in my wallet/no sign of/still waiting',
  pending:
    '待确认/未确认/没确认/确认中/没有确认/卡住/卡着/卡了/卡在/处理中/审核/打包/排队/pending/stuck/unconfirmed/not confirmed/processing/' +
    'under review/in review/waiting for confirmation/hanging',
  failed:
    '失败/不成功/没成功/报错/出错/错误/异常/被拒/拒绝/驳回/退回/fail/fails/failed/failing/error/errors/declined/rejected/refused/' +
    'denied/doesnt go through/not going through/didnt go through/unsuccessful/reverted',
  fee: '手续费/矿工费/网络费/服务费/费率/费用/燃料费/gas/fee/fees/收费/扣费/收多少/扣多少/扣我/commission/charge/charges/cost/costs/gwei',
  dear: '太贵/好贵/好高/太高/这么高/这么贵/贵了/expensive/too high/so high/too much/rip off',
  limit: '限额/额度/上限/最多/最大/最低/最少/最小/起步/limit/limits/maximum/minimum/max/min/at least',
  howLong:
    '多久/多长时间/要几天/几天/几小时/几个小时/多少天/什么时候到/how long/how many days/how many hours/how much time/how soon',
  when: '什么时候/何时/几号/哪天/when',
  howTo:
    '怎么/如何/怎样/咋/教程/步骤/流程/教我/教一下/how to/how do i/how can i/how do you/how does/steps/guide/tutorial/' +
    'instructions/show me how/walk me through',
  where: '在哪/哪里/哪儿/去哪/where',
  hash: '哈希/txid/hash/区块浏览器/浏览器查/explorer/交易号/交易编号/流水号/订单号/etherscan/tronscan',
  confirmations: '确认数/个确认/区块确认/confirmation count/confirmations/how many confirmations/blocks',
  speedUp: '加速/加快/快点确认/speed up/accelerate/faster confirm/bump/rbf',
  undo: '撤销/撤回/取消/退回来/追回/收回/cancel/undo/reverse/revert/call back',
  wrongAddress:
    '转错/地址错/错地址/填错地址/地址填错/错误地址/发错/打错/转错人/wrong address/wrong wallet/wrong person/wrong account/' +
    'incorrect address',
  swap:
    '闪兑/兑换/换币/互换/滑点/swap/swaps/swapping/swapped/slippage/exchange one coin/convert/跨链/跨链桥/bridge/bridging/' +
    'bridged',
  nonce: 'nonce/gas limit/out of gas/gas不够/gas不足/燃料不足/矿工费不足',
  charged: '扣了/扣款/被扣/多扣/两次/重复/扣两/扣钱/charged/double/twice/deducted/taken from my/debited',
  network:
    '网络选/选错网络/选错链/主网/公链/链选/走哪条链/哪条链/trc20/erc20/bep20/trc/erc/bsc/tron/polygon/arbitrum/wrong network/' +
    'wrong chain/network',
  memo: 'memo/标签/备注没填/tag/destination tag/payment id',
  coin:
    '币/usdt/btc/eth/比特币/以太/泰达/u币/xrp/trx/sol/bnb/usdc/doge/coins/coin/crypto/token/tokens/bitcoin/ether/' +
    '代币/数字货币',
  money: '钱/资金/资产/余额/money/funds/balance/assets/savings',
  exchange: '交易所/币安/欧易/火币/抹茶/库币/binance/okx/coinbase/kraken/bybit/huobi/kucoin/gate/exchange',
  bank: '银行/银行卡/借记卡/储蓄卡/信用卡/刷卡/卡里/到卡/bank/bank card/card/debit/credit card/visa/mastercard/iban/sepa/wire',
  payApp: '支付宝/微信支付/微信充/微信付/云闪付/花呗/paypal/apple pay/google pay/venmo/alipay',
  identity:
    '实名/身份认证/身份验证/认证没过/认证不通过/认证失败/kyc/身份证/人脸/verify my identity/identity verification/identity check/' +
    'identity/id check/id verification/passport/id card/know your customer/selfie',
  stolen:
    '被盗/盗了/偷/盗走/盗刷/被转走/转走了/给转走/转走/没了/不见了/消失/变成0/变成零/清空/空了/少了/被动过/不是我转/不是我操作/不是我弄/不是本人/stolen/stole/steal/' +
    'theft/thief/hacked/hack/hacker/drained/emptied/is gone/are gone/all gone/gone missing/disappeared/' +
    'vanished/unauthorized/unauthorised/without my permission/wasnt me/not me/i didnt make/someone took/' +
    'someone moved/compromised/swept/wiped out/黑了/被黑/黑客',
  scam:
    '骗/诈骗/钓鱼/假的/冒充/假冒/假客服/仿冒/杀猪盘/传销/scam/scams/scammed/scammer/fraud/phishing/phished/fake/impersonat/' +
    'impersonator/impersonating/pretend/pretends/pretending/impersonation/ripped off/cheated/conned/' +
    'imposter/保证金/解冻费/安全账户',
  stranger:
    '有人/陌生/自称/不认识/来路不明/莫名其妙/奇怪的/可疑/someone/somebody/a guy/some guy/stranger/unknown/strange/suspicious/' +
    'weird/random',
  saysSupport:
    '说是客服/自称客服/冒充你们/冒充客服/客服加我/客服让我/客服要我/说是你们/自称是你们/工作人员加我/says hes your support/' +
    'your support team contacted/claims to be/from your support/saying they are support/support dm/' +
    'dmed me/support messaged me/asked for my/asks for my/asking for my/want my seed/needs my seed',
  isItYou:
    '是你们发的/是你们的吗/是真的吗/真的假的/是不是真的/是官方的吗/是你们官方/is this you/is it you/is this from you/is it from you/' +
    'is this real/is it real/is it legit/is this legit/did you send/legit/genuine/是你们发/send me this/sms from you/send this',
  leaked:
    '泄露/泄漏/被看到/看到了/给了别人/告诉了/告诉别人/发给别人/发出去了/输了密码/填了助记词/输入了助记词/暴露/leaked/leak/exposed/gave my/shared my/' +
    'entered my/typed my/told my/someone saw/saw my',
  seed:
    '助记词/私钥/密钥/恢复短语/种子/keystore/seed/seed phrase/recovery phrase/private key/mnemonic/secret phrase/' +
    'backup phrase/12 words/24 words/备份词/恢复词',
  link: '链接/网址/二维码链接/网站/网页/link/url/site/website/web page',
  clicked: '点了/点开了/点进/扫了/授权了/签名了/clicked/opened a link/signed a/approved/connected my wallet',
  approve: '授权/取消授权/合约/approval/approvals/revoke/contract/permission',
  airdrop: '空投/airdrop/air drop/nft',
  virus: '病毒/中毒/木马/中招/恶意软件/virus/malware/trojan/spyware/keylogger',
  protect:
    '安全吗/安不安全/安全么/保护/防骗/防盗/防范/怎么防/更安全/保障/靠谱/跑路/安全措施/safe/secure/protect/protection/security/how safe/' +
    'keep safe/insurance/insured/trust you/trustworthy',
  turnOn: '开启/打开/怎么开/开通/绑定/设置/启用/turn on/enable/activate/set up/setup/bind',
  otherPlace:
    '异地/陌生设备/陌生人登录/别人登录/其他设备/another country/unknown device/new device login/login alert/logged into my',
  download:
    '下载/安装/安装包/装不上/装不了/apk/download/downloading/downloaded/install/installing/installed/app store/' +
    'play store/google play/应用商店/应用市场/testflight/能装/装吗',
  update: '更新/升级/新版/旧版/版本/最新版/update/updating/updated/upgrade/version/latest version/old version',
  crash:
    '闪退/崩溃/黑屏/白屏/卡死/打不开/死机/转圈/加载/没响应/无响应/卡顿/好卡/很卡/卡得/慢死/crash/crashes/crashed/crashing/freezes/' +
    'frozen screen/freezing/black screen/white screen/blank screen/wont open/doesnt open/cant open/' +
    'closes itself/closes by itself/loading/spinning/laggy/lags/lag/slow/unresponsive/hangs/not loading',
  sync: '同步/刷新/不更新/sync/syncing/synced/synchronize/refresh/refreshing/out of date',
  notify: '推送/通知/提醒/消息提示/push/notification/notifications/alerts',
  scan: '扫码/二维码/扫一扫/摄像头/相机/scan/scanner/qr/camera',
  platform:
    '安卓/苹果/华为/小米/鸿蒙/三星/ios/iphone/android/ipad/windows/mac/手机系统/电脑版/桌面版/桌面端/网页版/插件/desktop/extension/' +
    'browser/tablet/huawei/samsung/xiaomi/oppo/vivo',
  app: 'app/应用/软件/客户端/程序/application/the wallet app',
  move:
    '搬过去/迁移/转移钱包/导入/恢复钱包/导出/备份/import/restore/migrate/move my wallet/transfer my wallet/backup/back up/' +
    'export',
  screen:
    '页面/界面/按钮/按键/字体/屏幕/图标/菜单/排版/button/buttons/screen/interface/font/icon/layout/menu/design/ui',
  terms:
    '协议/条款/政策/规则/规定/制度/规章/须知/terms/policy/policies/rules/agreement/tos/conditions/regulation/regulations/' +
    'guidelines/eula/合规/免责/disclaimer',
  privacy:
    '隐私/个人信息/我的信息/我的数据/哪些信息/收集/数据/privacy/personal data/my data/data/personal information/gdpr/cookie/' +
    'cookies/信息卖',
  law:
    '法律/监管/牌照/合法/违法/犯法/执照/许可/反洗钱/law/laws/legal/illegal/regulated/regulator/license/licence/licensed/' +
    'compliance/compliant/jurisdiction/aml/sanctions/法规',
  country:
    '国家/地区/大陆/中国/国内/美国/香港/台湾/国外/海外/境外/country/countries/region/usa/china/hong kong/europe/uk/abroad/' +
    'overseas/my state/欧洲/日本/新加坡/马来/加拿大/澳洲/singapore/canada/india/japan/australia',
  age: '未成年/成年/几岁/多大年龄/岁可以/岁能/年龄/minor/minors/age/under 18/years old to/teenager/kids/18',
  tax: '税/报税/tax/taxes/irs/hmrc',
  closeAccount:
    '注销/销户/删除账户/删除账号/删号/删账号/close my account/delete my account/deactivate/remove my account/' +
    'closing my account/terminate my account/account deletion',
  changed:
    '改了吗/变了吗/调整/变更/调的/改的/最近改/新规/变动/修订/生效/changed/changes/change in/new rules/new terms/new policy/' +
    'take effect/effective/announcement/公告/revised/amended',
  complain:
    '投诉/举报你们/申诉/差评/曝光/消协/起诉/告你们/律师/维权/complain/complaint/complaints/complaining/report you/sue/lawyer/' +
    'appeal/dispute/grievance/12315/监管投诉/escalate/escalation',
  rude:
    '态度/骂人/骂我/敷衍/推来推去/踢皮球/推诿/答非所问/不耐烦/拉黑/挂我电话/挂电话/复制粘贴/不负责/没人负责/忽悠/不专业/rude/unprofessional/attitude/' +
    'insulted/hung up/ignored/ignoring/ignores/lied/lying/copy paste/passed around/sent me in circles/' +
    'swore',
  unhappy:
    '不满/太差/差劲/垃圾/生气/气死/失望/受够/过分/坑人/恶心/什么破/无语/离谱/扯淡/烂/terrible/awful/worst/horrible/bad service/' +
    'poor service/angry/furious/disappointed/unhappy/not happy/unacceptable/ridiculous/disgusting/joke of/' +
    'pathetic/useless support/fed up/disgrace/treated/sick of',
  noAnswer:
    '没人理/没人管/没人回/不回复/没回复/不理我/没有人回/一直不回/不处理/没人处理/没人解决/没解决/没有解决/拖了/拖着/nobody answers/nobody answered/' +
    'no one answers/no one replies/nobody replied/no reply/no response/never replied/not answered/' +
    'still no answer/ignoring me/keep waiting/nobody is helping/no one is helping/without solving/' +
    'not resolved/unsolved/unresolved',
  boss: '领导/经理/主管/负责人/老板/上级/manager/supervisor/boss/your superior/head of support/someone in charge',
  demand:
    '给个说法/给我个说法/说法/解释/交代/赔偿/赔我/补偿/道歉/凭什么/compensation/compensate/refund me/apology/apologize/explanation/' +
    'explain yourselves/你们的责任/your fault',
  outcome:
    '处理结果/结果/我的案子/工单/进展/受理/my case/my ticket/ticket/case was/case got/outcome/decision/result of/' +
    'what happened to',
  suggest:
    '建议/意见/反馈/提议/想法/点子/需求/吐槽/suggestion/suggestions/suggest/feedback/idea/ideas/feature request/' +
    'request a feature/propose/proposal/input for/improvement',
  wish:
    '能不能加/能不能出/可以加/可不可以加/加个/加一个/增加/新增/希望/求加/求个/求出/期待/如果能/要是能/最好能/应该加/应该做/应该有/应该出/多加/出个/做个/做一个/支持一下/能加/优化/' +
    '改进/完善/改大/简化/please add/can you add/could you add/can you make/could you make/would be nice/' +
    'would be great/be great if/be nice if/be cool if/i wish/wish there/wish the/wish it/you should/' +
    'you guys should/should have/should support/should add/add support/please support/please make/' +
    'please bring/love to see/id like to see/want to see/how about adding/consider adding/any plans/' +
    'plan to add/improve/id love/add an option/let us/let me set/make it possible/allow us',
  feature:
    '功能/深色模式/夜间模式/暗黑/黑夜模式/主题/小组件/地址簿/收藏/指纹/人脸解锁/语音/搜索/图表/统计/桌面端/批量/价格提醒/feature/dark mode/night mode/' +
    'theme/widget/fingerprint/face unlock/address book/chart/charts/price alert/price alerts/search bar/' +
    'watch app/voice/shortcut/favourites/favorites/label addresses/export to/bulk',
  phone:
    '电话/热线/打给你们/打过去/号码/座机/拨打/拨哪/占线/phone/telephone/hotline/call you/phone line/ring you/number to call/' +
    'phone number/call center/call centre/helpline',
  channel:
    '联系/联系方式/怎么找你们/找到你们/找你们/渠道/在线客服/客服入口/contact/contacts/reach you/get in touch/get hold of/live chat/' +
    'reach support/reach out/write to you/support channels',
  social:
    '微信号/公众号/微信群/qq群/官方群/微博/抖音/小红书/推特/电报/电报群/社群/群吗/社交/视频号/快手/知乎/telegram/twitter/facebook/discord/' +
    'instagram/youtube/reddit/social media/wechat/whatsapp/group chat/tiktok/linkedin/x account',
  hours:
    '几点/上班/下班/工作时间/营业时间/服务时间/周末/节假日/放假/休息/值班/半夜/晚上/凌晨/24小时/周日/周六/春节/过年/hours/weekend/weekends/24 7/24/7/' +
    'at night/holiday/holidays/sunday/saturday/what time do you/open on/business hours/available on/' +
    'time zone/christmas/new year/圣诞/元旦/国庆/are you open/open today',
  replyTime:
    '多久回/回复要/多久能回/几天回/回复时间/回得快/响应时间/多久有人/reply time/response time/how fast do you/how long until you/' +
    'get back to me/time to answer/how long to answer/how quickly/answer an email/how long for a reply/' +
    'how long before you',
  office:
    '公司地址/办公室/办公地址/线下/门店/总部/office/headquarters/company address/visit you/your location/based in',
  official: '官网/官方网站/官方/official/official site/official website',
  human:
    '人工/真人/活人/转人/找人/来个人/来人/接线员/坐席/有人吗/有人么/有没有人/要人/换个人/真的人/跟人/和人聊/human/real person/live person/' +
    'actual person/a person/talk to someone/speak to someone/speak with someone/live agent/an agent/agent/' +
    'operator/representative/real human/someone real/somebody real/anyone there/anybody there/' +
    'talk to somebody/speak to somebody/transfer me/connect me/put me through/human being/rep/叫个活/来个活',
  support:
    '客服/小二/服务员/support/customer service/customer support/helpdesk/help desk/customer care/service agent/' +
    'service',
  bot: '机器人/自动回复/智能客服/菜单/选项/ai回复/bot/bots/robot/chatbot/machine/automated/menu/auto reply',
  wallet: '钱包/账户/账号/帐户/户头/wallet/account/accounts/acct',
  cant:
    '不了/不到/不上/不能/没法/无法/不行/用不了/不好使/没用/cant/cannot/can not/unable/not able/doesnt work/not working/wont/' +
    'isnt working/does not work/broken/keeps',
  not: '没/没有/不/未/无/no/not/never/didnt/doesnt/hasnt/havent/isnt/arent',
  grey: '灰的/灰色/点不了/点不动/按不了/不能点/greyed/grayed/grey/gray/disabled button/cant click/cant tap',
  address: '地址/address/addresses',
  record: '记录/明细/历史/账单/流水/history/records/statement/log of',
};
