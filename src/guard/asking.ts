import { isTypedInApp, toUs, withoutOwnUse } from './own-use.ts';

/** A secret that is named, in a marked text; the marks stand apart by one space. */
const S = ' ?[\\ue000-\\ue002]\\ue003? ?';

/** Ways to have something from somebody, in Chinese: any, and those that need no other word to be plain. */
const GIVE_ZH =
  '发(?![现生票布起])|传(?!统)|提供|告[诉知]|回复|分享|出示|提交|交(?:给|一下|出|来)|上传|附|留(?:一?下|个)|备注|私信|贴|复制|拷贝|拍(?!卖)|截(?:[图屏](?!里|上|中|保|有)|个|一|张)|录屏|报(?!错|警)|念|读(?:给|一|出|下|来)|说(?!明)|讲|写(?![的错着有])|打(?![开击印车])|敲|拿(?:给|来|出)|给(?![了过别他陌骗任对新])|核[对实验]|验证(?! ?码)|校验|看[看一下]|晒|同步|登记|补充|透露|列(?:出|一下)|抄送|转(?:给|发)|填|[输录键导]入|扫|索[要取]|收集|来个|备案|[上申]报|报备|递[交给过]|寄|托管|代管|亮出|公开|出具|补交|[丢甩扔]过?来|查验|检验|审核|比对|交代|拿来|口述|编辑';
const PLAIN_ZH =
  '(?:拿|递|丢|甩|(?<!重)发|传|给|报|念|读|说|讲|贴|拍|打|敲|交|写(?!下来)|列|转|填|回)(?:给|到|进|在|至|一?下|一?遍|出|过?来|我|上|吗|吧|予|$)|提供|告[诉知]|回复|分享|提交|上传|截[图屏个一]|复制|出示|给|私信|备案|托管|口述';
/** Nothing but what belongs to the thing that is given. */
const THING = '[^是会能不没才就也都错页功要求的,]{0,14}(?:的[^是会能不没页,]{0,6})?';

const GIVE_EN =
  '(?:provid|send|giv|tell|shar|repl[yi]|respond|message|forward|confirm|disclos|submi|reveal|show|read|dictat|spell|list|typ|past|post|drop|upload|attach|e-?mail|mail|dm|text|hand|input|enter|writ|verify|validat|scan|screenshot|snap|photo|film|fill|suppl|deliver|report|insert|transmit|transfer|speak|say|state|copy|add|sync|add|fetch|bring|divulg|relay|communicat|convey|furnish|present|produc|surrender|expos|pass|recit|repeat|specify|display|captur|grab|hold up|ping|pm|lend|entrust|put|get (?=me|us)|let (?=me|us)|gimme|shoot)[a-z]*';
/** What comes before a verb that is a request. */
const DIRECTED =
  "(?:^[^a-z]*|(?<![a-z])(?:please|pls|plz|kindly|just|simply|to|you|and|or|must|should|mind|now|by|then|can|so|also|first|next|ok|okay|for|could|would|will|ahead|are|is|customers?|all|of|i'll|2|1|3|->)[ ,]+)";
const OBJECT =
  '(?:(?!(?<![a-z])(?:that(?! ?[\\ue000-\\ue002])|which|who|when|where|asks?|before|after|if|is|are|was|were|than)(?![a-z])).){0,50}';

const GIVING = new RegExp(
  [
    `(?:${GIVE_ZH})${THING}${S}`,
    `${S}[^是会能不没才就都错,]{0,10}(?:${PLAIN_ZH})`,
    `${DIRECTED}(?:${GIVE_EN})(?![a-z])${OBJECT}${S}`,
    `${S}.{0,20}(?:(?:to|with) (?:me|us|support|our)|here|below)(?![a-z])|${S}(?:in|into|on) (?:the|your|a) (?:ticket|reply|message|chat|comment)|${S}导入到?我们`,
    `${S}(?:to me|to us|here|now|too|first|for verification)?[ ,]*(?:pls|plz|please)[ .!?]*$`,
    `(?:pls|plz|please) ${S}[ .!?]*$`,
    `^[^a-z]*(?:(?:please|kindly|just|now|then|so) ){0,2}(?!(?:please|kindly|just|now|then|so|if|when|once|after|before|as|your?|the|an?|this|that|these|those|it|we|i|they|he|she|transaction|order|hash|address|number|title|there|here|our|my|its|no|not|only|all|both|each|every|some|any|with|without|for|in|on|at|by|from|to|of|or|and|but|is|are|was|were|be|do|does|did|have|has|had|can|could|will|would|may|might|must|should|never|what|which|who|how|why|where|remember|check|protect|secure|guard|rotate|use|never|about|questions?|paper|thanks?|hello|hi|yes|ok|sure|one|see|look|read about|simple|safety|reminder|tip|note|store|keep|both|compare|match|view|recall|mind|try|delete|remove|reset|change|choose|pick|set|make|create|request|wait|log|sign|turn|tap|open|press|back) )[a-z]+(?<!ing|s|ed|ly) (?:[a-z]+ ){0,5}${S}[ .!]*$`,
    `(?:把|将)[^,]{0,10}${S}.{0,12}(?:发|给|交|告|传|报|说|念|贴|填|拍|转|改成|留)`,
  ].join('|'),
  'u',
);
const WANTING = new RegExp(
  [
    `(?:我们?|客服|同事|工程师|技术|人员|系统|后台|这边|升级|退款|领取|解冻).{0,10}(?:需要?|要(?!求)|核|索)(?!自己)${THING}${S}`,
    `${S}(?:我们?|客服|系统|后台|这边)(?:都|也)?(?:需要?|要|得)|(?:^|只|就|我|^ ?还)要[您你]的.{0,4}${S}`,
    `需要(?:您|你)${THING}${S}|[您你](?:那边)?的.{0,4}${S}.{0,10}是 ?[?]`,
    `${S}.{0,20}(?:is|are) (?:also )?(?:required|needed|necessary|missing)(?! to restore)|${S}.{0,8}还?需要提[供交]`,
  ].join('|'),
  'u',
);
/** Plain demands of ours: no use of a customer's own looks like them. */
const DEMANDING = new RegExp(
  [
    `(?<![a-z])(?:we|i|our .{0,20}|team|support|engineer|technician|colleague|specialist|he|she|claiming|refund|system)(?![a-z])(?:'ll| will|'d| would|'m| am| may| must| have to|'re| are)?.{0,16}(?:need|require|want|like|check|see|ask|contact|waiting)[a-z]*${OBJECT}${S}`,
    `(?:请|麻烦)[您你]?先?(?:截[图屏个]|拍)(?:一?[下张])? ?${S}`,
    `^[^a-z]*(?:i |we )?(?:need|needing|require|want|looking for)(?: ur| your| the)? ?${S}`,
    `(?:all|what) (?:we|i) need ?(?:is|are)?.{0,20}${S}`,
    `(?:let (?:me|us) have|trust (?:me|us) with|gimme|shoot (?:me|us)|get (?:me|us)|(?:give|gives|giving|send|sends|sending|tell|telling|show|showing|if you (?:sent|gave|told|showed)) (?:me|us|him|her|them|our|support|the agent)) (?!if|whether|when|once|why|how|what happen|what (?:the )?(?:page|app|screen|message|error)(?!.{0,16}(?:under|below|beside|next to))|(?:on |in |at )?(?:which|what) (?:step|page|screen|field|app|site|version|part)).{0,40}${S}`,
    `(?:用|凭|以|通过|with|using|by)[^,]{0,6}${S}.{0,12}(?:登录|激活|解冻|同步|验证|领取|绑定|升级|连接|授权|log|sign|activate|verify|sync|connect|claim).{0,16}(?:我们|网站|链接|下[方面]|页面|系统|工具|our|site|link|below|page|here)`,
    `(?:can|could|may|might|shall) (?:i|we) (?:please )?(?:have|get|see|know|take|check).{0,40}${S}`,
    `(?:i|we) (?:must|need to|have to|got to) (?:have|get|see|know).{0,40}${S}|import[^,]{0,10}${S}.{0,6}(?:into|in|to) (?:our|this|the (?:tool|form|page|site))`,
    `(?:提交|提供|核验|回复|上传|发送)[^「“"]{0,6}${S}[^」”"]{0,2}后|(?:验证|核对).{0,6}\\ue000.{0,3}后|收到.{0,6}${S}之?后?.{0,4}(?:回复|告诉|发|(?<!举)报|转)|(?:拿到|有了|得到|获得)[您你]的?.{0,4}${S}`,
    `which ${S} did you (?:just )?(?:get|receive|see)|^ ?(?:请问)?[您你]的?.{0,4}${S}[?]`,
    `(?:what|which)(?:'s|s| is| are| was| were) (?:your|ur|the|that|those)(?! (?:problem|issue|matter|error|difference|purpose|message|status|rule|limit|reason|use|point))[^,]{0,40}${S}(?:again)?[?.! ]*$`,
    `(?:用|凭) ?${S}.{0,20}(?:我们|网页|网站|链接).{0,10}(?:登录|激活|验证|领取)|(?:log in|sign in|connect|verify).{0,24}(?:our|the|this) (?:site|website|page|link|portal).{0,12}(?:with|using).{0,8}${S}|(?:log in|sign in|connect|unlock|verify)[^,]{0,10}(?:with|using) (?:your |the )?${S}.{0,6}(?:on|at|in|through) (?:our|this|the (?:page|site|link|portal|form))|(?:verify|validate|confirm) (?:your )?${S}.{0,12}(?:on|at|in) (?:our|this|the (?:page|site|link))`,
    `${S}(?:都|再|也|赶紧|直接|先|请)?(?:[发传交拍念报]送?)?(?:给|到)(?:我|咱|客服)|${S}(?:请)?[发寄]送?(?:到|至)(?![您你新旧注手了哪])`,
    `${S}[^后完好时了,]{0,6}(?:告诉|发给|交给|回复|发|给)(?:我|咱)(?!们?(?:不|绝))`,
    `(?:we|i)(?:'d)? (?:have to|need to|must|want to|would like to|like to|should) (?!reset|change|protect|block|lock|unlock|replace)[a-z]+ (?:the |your )?${S}|(?:我们?|客服|这边)(?:需要|要|得)(?!重置|修改|保护).{0,6}[您你]的.{0,4}${S}`,
    `${S} (?:must|has to|have to|needs? to|should) be (?!kept|stored|written|protected|backed|secret|changed|reset|safe|in |at )[a-z]+`,
    `^ ?只要 ?(?:[您你]的?)?${S}[。! ]*$|only (?:your |the )?${S}[.! ]*$|${S} ?的?(?:本子|纸|那页|卡片).{0,4}拍`,
    `${S} ?改[成为][^,]{0,2}(?:我|指定|\\d)`,
    `(?:change|set|改|设).{0,20}${S}.{0,12}(?:to|as|成|为|给)[^,]{0,4}(?:the one|what|\\d{4,}|我|指定)`,
  ].join('|'),
  'u',
);
const WHAT = new RegExp(
  [
    `${S}.{0,8}(?:是什么|是多少|是啥|多少|是几|是 ?[?]|呢|是哪|有哪|几个|是 ?$|是不是(?!忘|丢|错|泄|被|对|没|自己))|${S}的(?:[前后]|首|第|最)`,
    `(?:what|which)(?:'s|s| is| are| was| were)? (?:(?:last|first|your|ur|the|that|of|those|words|word|number|[a-z]+ word|\\d+|in|on|are|does|did) ?){0,6}${S}(?!(?:that|you|is|for|or))`,
    `how (?:does|do) (?:your |the )?${S} ?(?:begin|start|end|go|look)|(?:which|what).{0,12}${S}.{0,20}(?:do you use|did you write)`,
    `what does the ${S}|what (?:words|digits|letters) .{0,16}${S}`,
  ].join('|'),
  'u',
);
const BARE = new RegExp(
  `^[\\s"“「『']*(?:(?:login and|and|ok|okay|now|next|so|then|the|your|ur|card's|wallet's|hi|hello|full|my|那|还有|您的?|你的?|亲|好的?|请|麻烦|please|pls|plz|s)[ ,]*){0,4}${S}(?:呢|吗|please|pls|plz|发|下|now|给|再|哈|哦| ){0,3}[?!.。]?["”」』'\\s]*$`,
  'u',
);
const BEGGED = /[?呢]|please|pls|plz|发|给|下|now|next|ok/u;
/** Whether a clause plainly demands the secret that it names, whatever else it says. */
export function demands(clause: string): boolean {
  return DEMANDING.test(clause);
}

/** Whether a clause asks for the secret that it names. `sentence` is what it stands in. */
export function asksFor(clause: string, sentence: string): boolean {
  if (demands(clause) || (BARE.test(clause) && BEGGED.test(clause))) return true;
  const rest = withoutOwnUse(clause, sentence);
  return [GIVING, WANTING, WHAT].some((rule) => rule.test(rest));
}

const OTHER_THING =
  /网址|对方|哈希|订单|编号|金额|时间|地址|用户名|(?<!客服)邮箱|账户名|版本|型号|错误|报错|出错|提示|情况|经过|记录|凭证|充值|提现|付款|聊天|账号|问题|链|网络|平台|名称|是否|有没有|为什么|什么时候|材料|(?<![a-z])(?:hash|txid|transaction|order|amount|when|address|e-?mail|user ?name|version|error|what happen\w*|which|if|whether|records?(?! the screen)|network|details|deposit|receipt|payment)(?![a-z])/u;
const PASS_ON = new RegExp(
  [
    '(?<!重)[发传拍贴截念报]送?(?:给|到|至|一?下|过来|来(?!的)|出来|我|图发)|^ ?(?:请|麻烦)?[您你]?(?:再|也|来了|收到(?:之?后|了)请?)?(?:告诉|回复|报给|说给)(?:我们?|客服)[。!]?$|来了告诉',
    '截[图屏个].{0,4}[发给传来]|^[^的]{0,14}截[图屏][。!]?$|录屏|拍照(?!片)|复制|(?:配合)?提供(?:一下|给|吧|即可|。|$)|[^a-z重]发[。!]?$|(?:请|麻烦)[您你]?再?重发[。!]?$|(?:把|将)(?:它|这些|其|显示的内容).{0,10}[发给传告]|现在发|给(?:我们?|客服|他)(?:就|吧|。|$|即可)',
    '(?<![a-z])(?:send|paste|type|drop|share|post|list|spell|read|tell|give|show|copy|submit|upload|forward|write|email|dm|text|enter|reply|add|confirm)[a-z]* (?:me |us |him )?(?:it|them|that|those|these|here|what it|a (?:screenshot|photo|picture)|the file|the (?:number|digits))(?![a-z]| down)',
    'record (?:the|your) screen|take a (?:picture|photo|screenshot)|a screenshot of|screenshot and|what (?:is|are) (?:it|they)|what (?:it|they) says?|go ahead|only (?:to|with) (?:me|us)|the file to us|send over|^ ?tell me(?: when .*)?[ .!]*$',
  ].join('|'),
  'u',
);

/** Whether a clause asks for what was named before it. */
export function asksOn(clause: string): boolean {
  return PASS_ON.test(clause) && !isTypedInApp(clause) && !OTHER_THING.test(clause);
}

/** Told to say so when something goes wrong: that is what is to be told. */
const OUTCOME =
  /(?:如果|要是|若|仍|还是|(?<![a-z])(?:if|still)(?![a-z])).{0,24}(?:收不到|没收到|不[行对到了成]|不能|不成功|无法|失败|报错|错误|异常|问题|[a-z]n't|fails?|error|wrong|not work|problem|stuck)[^,]{0,12}[, ] ?(?:(?:再|请|麻烦|随时|就|please|just) ?){0,3}(?:(?:告诉|联系|回复|通知)(?:我们?|客服)|(?:tell|contact) us|let (?:me|us) know|write (?:to )?us)(?:一?[下声])?[。.! ]*$/u;

/** Whether a sentence has the customer come back when something goes wrong. */
export function asksHowItWent(sentence: string): boolean {
  return OUTCOME.test(sentence);
}

const EXCEPT =
  /不过|但|特殊|这次|只[发给把告需]|仅[发给把]|除了|而是|只要|(?<![a-z])(?:only|just|except|but|instead|now|unless|today|this time)(?![a-z])/u;

/** Whether a clause takes somebody or something out of what was said: "… to nobody, only to me". */
export function makesException(clause: string): boolean {
  return EXCEPT.test(clause);
}

const EXCEPT_US =
  /只(?:发|给|告诉)(?:给)?我[,:].{0,12}[\ue000-\ue002]|only (?:to|with) (?:me|us)[,:].{0,12}[\ue000-\ue002]|除了?(?:我|本人|客服|官方|这里).{0,40}[\ue000-\ue002]|[\ue000-\ue002].{0,40}除了?(?:我|本人|客服|官方|这里)|[\ue000-\ue002].{0,40}(?:(?:except|besides|other than|apart from)(?: to| with| for)? (?:me|us|support|our|verified|official|this)|but(?: to| with| for)? (?:me|us)(?![a-z]))/u;
/** Not given away, as a condition, and what then becomes of the customer. */
const REFUSAL = new RegExp(
  [
    `(?:(?<![他它])不|拒绝|除非)(?:把|将)?.{0,8}(?:提供|发|给|交|报|说|配合).{0,16}${S}|(?:(?<![他它])不|除非)(?:把|将).{0,6}${S}`,
    `(?:if you (?:don't|do not|refuse|fail|won't)|unless).{0,30}${S}`,
  ].join('|'),
  'u',
);
const LACK = new RegExp(`(?<!我们?|客服|后台)没有[您你]的.{0,4}${S}|without.{0,30}${S}`, 'u');
const LOSS =
  /(?:我们?|客服|这边|系统|账户|资产|钱包|就|将|会).{0,12}(?:无法|不能|没法|没有?办法|[帮办]不[了到]|冻结|封|注销|丢失|清零)|(?<![a-z])(?:we|i|support|account|wallet|funds|coins|assets)(?![a-z]).{0,20}(?:can't|cannot|could not|unable|not able|suspend|frozen|freeze|lost|closed|block|lock)/u;
/** What customers are told honestly: a lost phrase can't be brought back by anybody. */
const NOBODY_CAN = /谁也|没有?(?:任何)?人|任何人|找回|恢复|卸载|nobody|no one|anyone|restore|recover|uninstall/u;

const TO_THEM = new RegExp(
  `(?:同事|专员|技术|工作人员|工程师|客服).{0,30}(?:把|将).{0,6}${S}.{0,4}(?:告诉|给|报给|念给)[他她]|(?:把|将).{0,6}${S}.{0,4}(?:告诉|给|报给|发给)(?:他|她|专员|同事).{0,3}(?:就|即可|吧|行)|(?:^|[,;] ?|(?<![a-z])(?:and|please|just|then) )(?:tell|give|send|show|read) (?:them|him|her) (?:the |your )?${S}`,
  'u',
);
const SCREEN =
  /共享(?:一下)?屏幕|屏幕共享|远程(?:协助|控制|桌面)|anydesk|teamviewer|向日葵|todesk|(?:shar|see|view|watch|control)[a-z]* (?:me |us )?(?:your|the) screen|screen[- ]?shar/u;

/** Whether a sentence warns of everybody but us, sends customers to a colleague with a secret, or makes something depend on giving a secret away. */
export function presses(sentence: string): boolean {
  return EXCEPT_US.test(sentence) || threatens(sentence) || TO_THEM.test(sentence);
}

const CONFIDES =
  /请告诉[他她]|please (?:tell|give|show) (?:him|her|them)(?![a-z])|给我们?(?:官方|客服|公司)?(?:就|吧|即可|。|$)|(?:可以|只|就)告诉我(?:们|一个人)?|给[他她](?:们)?(?:就(?!等于|是|会|能)|即可|吧)|(?<![a-z])(?:(?:only|just|you can|please) (?:tell|give|send|show) me[ .!]*$|(?:give|send|tell|show) (?:it|them) (?:only )?(?:to |with )?(?:me|us|our|support|him|her|official)|(?:please|can|could|just|now|then) (?:send|share|paste|type|give|tell) (?:it|them)(?: again)?(?: to (?:me|us|our .*))?[ .!]*$)(?![a-z])|^[^重再点]{0,8}(?:请|可以|麻烦)[^重再点]{0,6}发(?:送|来|一下|过来)?[。!]?$|^ ?(?:麻烦|拜托|辛苦)(?:了|您)?[。!]?$/u;

/** Whether a clause has somebody, us or a colleague, be told what nobody else is to know. */
export function confides(clause: string): boolean {
  return CONFIDES.test(clause) && !OTHER_THING.test(clause) && !/截图|截屏|照片|screenshot|picture/u.test(clause);
}

function threatens(sentence: string): boolean {
  return LOSS.test(sentence) && (REFUSAL.test(sentence) || (LACK.test(sentence) && !NOBODY_CAN.test(sentence)));
}

/** Whether a sentence has a secret shown on a screen that others see. */
export function sharesScreen(sentence: string): boolean {
  return SCREEN.test(sentence);
}

const OPEN_LIST =
  /(?:发|提供|需要|提交|回复|告诉|填写|授权|证明|核验).{0,12}(?:以下|如下|我们?|资料|信息|材料|一下)?.{0,4}$|(?:send|provide|need|give|tell|reply|submit|require|verify|ownership|forward).{0,40}$/u;

/** Whether a clause begins a list of what is asked for. */
export function isOpenList(clause: string): boolean {
  if (toUs(clause) && /[发给传]|send|forward/u.test(clause)) return true;
  return (
    OPEN_LIST.test(clause) &&
    (toUs(clause) || /以下|如下|请|麻烦|please|need|following|verify|reply|回复/u.test(clause))
  );
}

const INCLUDED = new RegExp(`^ ?(?:包含|包括|连同|including|along with|with) ?(?:the |your )?${S}`, 'u');

/** Whether a clause only lists things. */
export function isPlainList(clause: string, sentence: string): boolean {
  return INCLUDED.test(clause) || (clause.length <= 60 && withoutOwnUse(clause, sentence).length === clause.length);
}
