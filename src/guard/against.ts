/** What calms a customer, and denies nothing that is asked for beside it. */
const COMFORT = new RegExp(
  [
    '(?:别|不要|不用|不必|无需|请勿|勿)(?:再)?(?:担心|着急|急|慌|怕|害怕|紧张|顾虑|犹豫|多想|介意|客气|误会|拖延?)',
    '要不(?=[您你我就])|能不能|可不可以|要不要|方不方便|好不好|行不行|是不是|没(?:问题|关系|事)|不要紧|不好意思|不客气|别的|特别|分别|级别|个别|识别|区别|不然|不同|不仅|不但|不管|不论|无论|差别|告别',
    '(?:我们?|客服|系统|后台|官方)?(?:绝|一定|肯定|保证)?(?:对)?不会(?:泄露(?! ?[\\ue000-\\ue002])|丢失?|外传|保存|存储|记录|有(?:任何)?风险|有问题|影响|被盗|告诉别人|告诉他人|告诉任何人|让别人看|乱用)',
    "don'?t (?:worry|panic|be (?:afraid|scared)|hesitate|delay|wait)|no (?:worries|problem|risk|rush)|not a problem|never mind|nothing to (?:worry|fear)|not only",
    "(?:we|i|it|they)(?: will| would|'ll)? (?:won't|not|never|do not|don't) (?:be )?(?:store|stored|keep|kept|save|saved|share it|shared|leak|leaked|misuse|lose|steal|show it|tell anyone|record)\\w*(?: (?:it|them|this|that))?",
    "(?:不要|别|不用|无需|请勿)(?:打码|马赛克|遮[住挡盖]?|挡住?|盖住)|(?:don't|do not|isn't|is not|aren't|are not|not|without) (?:blur|cover|crop|hid|mask|censor)[a-z]*(?: (?:it|anything|the words))?",
    "(?:won't|will not) (?:be (?:stored|shared|saved|kept|leaked|seen|visible)|leak|hurt|take long)",
  ].join('|'),
  'gu',
);

const NO = new RegExp(
  [
    '不(?!过|足|是要|便|知|妨|如|久|少|断|一样|对|同|在|了)|勿|别(?![人的处家名针墅致样墅])|莫|无[需须]|没有?(?:人|任何|一个|哪个|客服|必要|让|要|收集|存)|绝非|从未|未曾|没有?办法|没法|无法|忽略|禁止|严禁|杜绝|拒绝|谨防|防止|避免|当心|小心|警惕|以免|谨慎',
    "(?<![a-z])(?:never|not|nor|dont|wont|cant|cannot|[a-z]+n't|leave out|leave .{0,20} page|nothing like|omit|neither|nobody|no one|none|no|without|ignore|avoid|refuse|beware|stop|hide|cover|mask|black out|blur|remove|careful)(?![a-z])",
    '遮[住挡盖]?|打码|马赛克|盖住|涂掉|隐去|去掉|挡住',
  ].join('|'),
  'u',
);

/** Somebody who is not us, and who asks: what they ask for is told of, not asked. */
const THEY =
  '有人|任何(?!时)|谁|凡(?:是)?|对方|骗子|陌生人|自称|冒充|假冒|假(?:客服|网站|的|app|页面|人)|诈骗|钓鱼|他们?(?!的)|那个?人|(?<![a-z])(?:anyone|anybody|someone|somebody|whoever|who(?! can)|people|scam\\w*|fraud\\w*|phish\\w*|strangers?|impost\\w*|fake|tricks?|they|a site|a website|that site|any site|sites|websites|callers?)(?![a-z])';
const DEMAND =
  '要|让|叫|索|问|骗|套|诱|以|会说|说|就|拿|通知|(?<![a-z])(?:(?:ask|request|demand|want|tell|say|claim|need|trick|try)\\w*|told|said|tries|who|has|have|with|get|know|see|make|is to)(?![a-z])';
const THEY_ASK = new RegExp(
  `[\\ue000-\\ue002]\\ue003? ?的(?:那个|那条|这个)?(?:人|网址|网站|链接|账号|号码|群)|(?:messages?|e-?mails?|calls?|texts?|web ?sites?|sites?|pages?|links?|persons?|accounts?|someone|anyone) (?:that|which|who) |(?:that|who|which) (?:ask|asked|asks|want|wanted|wants|requested|demanded|told|steals?)|(?:任何|所有|凡).{0,8}(?:网页|页面|窗口)|要求.{0,8}[\\ue000-\\ue002] ?的(?:网页|页面|网站|窗口)|any (?:web )?(?:page|site|window)|(?:是|就是|都是|一定是|肯定是)假(?:的|冒|客服|网站)|(?:${THEY}).{0,30}(?:${DEMAND})|(?:骗子|诈骗|骗局|圈套|scam|fraud|phishing|scammers?)(?![a-z])`,
  'u',
);

/** Said to a customer in our own name. */
const URGES =
  /(?:请|麻烦|劳驾)(?:[您你]|把|将|提供|告诉)|(?<![a-z])(?:please|kindly|so (?:send|confirm|give|tell|share|verify))(?![a-z])/u;
/** Before words that somebody else says. */
const QUOTING =
  /(?:[说称问要让叫骗写]着?|(?<![a-z])(?:say|says|said|saying|ask|asks|tell|tells|like|as|that))[您你]?[^\p{L}]*$/u;

/** Whether a clause urges the customer though its sentence tells of others: "there are many scams, so please …". */
export function urges(clause: string, sentence: string): boolean {
  if (!URGES.test(clause) || THEY_ASK.test(clause) || /的 *$/u.test(clause)) return false;
  return !QUOTING.test(sentence.slice(0, sentence.indexOf(clause)));
}

/** A text without what only calms: `别担心,把…` is no warning. Apostrophes become straight. */
export function withoutComfort(text: string): string {
  return text.replace(/[‘’´`]/g, "'").replace(COMFORT, ' ');
}

/** Said of all of a clause, wherever it stands. */
const TO_NOBODY =
  /(?:to|with) (?:nobody|no one|no-one|none)(?! but| except| other)|谁[也都](?:不|别)|遮[住挡盖]|打码|马赛克|盖住|涂掉|隐去|挡住|避开|不[含带]|(?:退出|离开|关闭|关掉) ?[\ue000-\ue002] ?的?(?:那一?)?[页界]面?(?:再|之?后再?) ?(?:截|录|拍)|(?<![a-z])(?:(?:isn't|is not|aren't|are not|not be|no longer) (?:visible|shown|readable|seen|in (?:it|the picture))|covered|hidden|blurred|masked|blacked out)(?![a-z])/u;

/** Where a clause begins to deny or to warn; -1 when it does neither. */
export function denialIn(clause: string): number {
  if (TO_NOBODY.test(clause)) return 0;
  return clause.search(NO);
}

/** Whether a sentence tells of what somebody else asks for. */
export function tellsOfOthers(sentence: string): boolean {
  return THEY_ASK.test(sentence);
}
