/** The words for what is secret, in Chinese, English and pinyin. Folded texts are searched, in any case. */

/** Words for a one-time code, and those that are one only with a number close by. */
export const CODE =
  '验证码|驗證碼|校验码|校驗碼|动态(?:密码|口令|码)|動態(?:密碼|碼)|确认码|確認碼|安全码|安全碼|授权码|授權碼|认证码|認證碼|登[录入陆]码|登錄碼|短信码|簡訊碼|一次性(?:密码|密碼|口令|代码)|(?:二次|双重|两步|雙重)(?:验证|驗證)(?:的?码|碼)?|(?:谷歌|google|邮箱|短信)(?:验证器?(?!码)|驗證器?(?!碼)|身份验证器)|收到(?:的|了)?(?:一个|个)?码|(?:谷歌|google|\\bga|身份验证器)的?码|验证的码|(?:[四六八]|\\d)位(?:数字?)?码|(?<!\\p{Script=Han})码(?=是)' +
  '|\\byan ?zheng ?ma\\b|(?:2fa|otp)(?:码|碼)|\\b2fa(?: ?code)?\\b|(?<![a-z])(?:2fa|otp)(?=[是为])|\\botps?(?:\\b|(?=\\d))|\\bone[- ]?time[- ]?(?:code|passcode|password|pin)s?\\b|\\bpass ?code (?:from|by|via|in) (?:sms|text|email)\\b|\\bauthenticator(?: app)?(?: code)?\\b|\\b(?:verification|verify|confirmation|security|auth(?:entication|entication|orization)?|login|log-?in|sign-?in|sms|email|text(?: message)?|access)[ -]?(?:code|number|pin)s?\\b|\\bverification\\b|\\bcvv2?\\b|\\bcvc\\b|\\b(?:\\d|four|six|eight)[- ]digit code\\b|\\bcode\\b|code(?=是)';

/** Words for a password or a PIN. */
export const PASSWORD =
  '(?:密码|密碼)(?![学學管本箱框锁鎖器])|口令|pin ?码|pin ?碼|\\bmi ?ma\\b|\\bpass[ -]?words?\\b|\\bpasswd\\b|\\bpass[ -]?phrases?\\b|\\bpass[ -]?codes?\\b|\\bpins?(?: ?(?:code|number))?\\b|pin(?=是)|\\bpwd\\b|\\bpw\\b|\\bpass(?=\\s?[:=]|\\s+is\\b)|password(?=是)';

/** Words for a private key. */
export const KEY = '私钥|私鑰|私匙|密钥|密鑰|\\b(?:private|secret|priv)[ _-]?keys?\\b|\\bprivkey\\b';

/** Before "code": codes that are no secret. */
export const OPEN_CODES =
  /(?:\b(?:errors?|status|zip|post(?:al)?|country|area|sort|qr|bar|promo(?:tion(?:al)?)?|referr?al|invit(?:e|ation)|discount|coupon|voucher|gift|swift|bic|iban|source|case|ticket|order|tracking|product|reference|ref|branch|bank|routing|dial(?:ing)?|response|http|exit|colou?r|contract|currency|language|redeem|version|return(?:ed)?|result|shows?|stock|dress|booking|errors? with)|错误|報錯|报错|返回|状态|错|邀请|推荐)[ :,-]{0,3}$/iu;

/** Words that say what a password is like or what became of it, where one may stand as its value: "my password is wrong". */
export const NOT_VALUES = new Set(
  (
    'a an the my your our their his her its it this that these those what which who whom when where why how not no none never always only also just still now then too so very ' +
    'being been is are was were be am if or and but because for from to of in on at by with without as about after before again already ' +
    'wrong right correct incorrect invalid valid bad good fine ok okay true false safe unsafe secure insecure weak strong short long easy hard simple complex ' +
    'old new same different similar unique random secret private public hidden visible lost gone stolen unknown known missing empty blank optional mandatory ' +
    'case sensitive necessary important useless useful needed enough available unavailable temporary permanent default automatic mine yours theirs nothing ' +
    'something anything everything longer shorter stronger weaker better worse fully really actually probably maybe definitely surely exactly completely ' +
    'set reset sent kept put stuck forgotten broken written chosen given taken shown known saved case-sensitive on off up down out over under there here ' +
    'error errors fail fails failure problem issue help please thanks thank rejected accepted compulsory unreadable incorrectly correctly properly ' +
    'field box page screen app wallet account login security phone email sms text code codes number digits characters letters words required'
  ).split(' '),
);

/** Coins, networks, systems and the like: letters with digits that are nobody's password. */
export const NAMES =
  /^(?:(?:trc|erc|bep|brc|spl|trx|eip|bip|brc)-?\d{0,4}|usd[tc]?\d{0,6}|ios ?[\d.]*|android ?[\d.]*|iphone ?\d*\w*|ipad\w*|windows ?\d*|win\d+|macos[\d.]*|v?\d+(?:\.\d+)+\w*|v\d+|web3|2fa|h5|mp[34]|4g|5g|k线|sha-?\d+|e-?\d{3,5}|ipv[46]|layer2|pixel ?\d\w*|(?:mate|redmi|galaxy|note|mi)\d+\w*|1password|keepass\w*|lastpass|icloud|usb[\d.]*|\d+g|base58|base64|app[\d.]*|\d+-[a-z]+|[a-z]+-?(?:trc|erc|bep)-?\d+|(?:error|http|err)-?\d+|(?:chrome|safari|firefox|edge|harmonyos|vivo|oppo)\w*[\d.]*|[\d.,]+(?:st|nd|rd|th|s|x|u|k|m|h|hrs?|min|mins|gb|mb|am|pm|%|usdt|usdc|btc|eth|trx|usd|eur|gbp|rmb|cny)|#?\d+|\+\d+|[\d.,:/-]+|@\w+|[\w.]+@\w+\.\w+|[a-z]+-[a-z]+(?:-[a-z]+)*)$/iu;

/** What says that what follows is something else: "forgot my password, my account is kate_1990". */
export const ELSE =
  /账[号户]|帐[号户]|賬[號戶]|帳[號戶]|用户(?!密)|用戶|昵称|名|邮箱|郵箱|手机|手機|电话|電話|(?<!符)[号號]|版本|系统|系統|代码|错误|錯誤|报错|单|單|地址|链接|連結|网|網|链|币|余额|金额|提示|[¥$€£]|\b(?:users?|username|accounts?|e-?mail|phone|name|u?id|version|order|errors?|address|link|model|ticket|number|network|amount|balance)\b/iu;
