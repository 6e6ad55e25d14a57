/** A secret that is named, in a marked text; the marks stand apart by one space. */
const S = ' ?[\\ue000-\\ue002]\\ue003? ?';
const NAMED = /[\ue000-\ue002]/;
const HARD = /\ue000/;

/** Our side, as the receiver of something. */
const US = new RegExp(
  [
    '(?:给|到|向|跟|和|让|来|由|替)(?:我|咱|客服|专员|工作人员|技术|这[里边]|官方|同事|工程师|团队|后台|公司|群)|过来|[发传拍贴交报]来|告[诉知](?:我|一?下|客服)|发(?:我|一?下)',
    '(?<![a-z])(?:(?:to|with|for|give|send|sent|gave|told|tell|show|read|dictate|dm|text|email|mail|message|let|get|hand) (?:me|us|support|our|the (?:team|agent)|an? agent)|here|in (?:this|the) chat)(?![a-z])',
  ].join('|'),
  'u',
);

/** Whether a clause says that something goes to us. */
export function toUs(clause: string): boolean {
  return US.test(clause);
}

/** Told or asked of what was done with a secret, or of how it went: nobody is to do anything now. */
const BYGONE = new RegExp(
  [
    '曾|(?:有没有|是否(?!方便|可以|能|愿意)|是不是|已经|试过|还能).{0,20}(?:给|告|输入|发|填|说|透露|收到|泄|用)',
    `(?:给|告诉|念给|发给)(?:对方|别人|他|她|那个|朋友|家人|陌生|骗子|其他)`,
    `(?:给|告诉|发(?:给|出去|送)?|输入|输在|填写?|说|透露|粘贴|上传|导入)(?:了|过(?!来))|${S} ?了吗|[发写填]来?的 ?${S}|[输导]入的 ?${S}|告诉.{1,6}${S}(?:之?后|以后)`,
    '(?<![a-z])(?:(?:did|have|had|has|were|do) (?:you|anyone|anybody|someone)|(?:can|could|are) you (?:still|ever|able|remember|find))(?![^.]{0,40} me)',
    '(?<![a-z])(?:when|who|where|why|on which|in which) .{0,20}(?:did|have|do|told|asked|was|were)|(?<![\ue000-\ue003] ?)you (?:just |already |have |ever |once )?(?:sent|typed|gave|told|shared|entered|wrote|posted|said|put|imported|filled)(?![a-z])|we (?:have )?(?:noticed|hid|removed|deleted)',
    'what happen|after (?:too many|three)',
  ].join('|'),
  'u',
);
/** `Tell me whether …`: what is asked for is not the secret. */
const WHETHER = new RegExp(
  `${S}(?:是怎么|怎么|如何|为什么|什么时候)|(?:确认|检查|核对).{0,6}${S}.{0,3}(?:没|是否|有没有|顺序|拼写|已|是不是)|(?:tell me|know|say|make sure|be sure|说明|告诉我们?|确认|说一?下|描述|check).{0,10}(?:if|whether|once|when|why|how|what happen|what (?:the )?(?:page|app|screen|message|error)(?!.{0,16}(?:under|below|beside|next to))|that|which (?!words)|是否|有没有|什么时候|为什么|怎么|多久|哪种|是哪|[您你](?:已经?|设|有没)).{0,50}${S}`,
  'u',
);

/** One secret or another: which is meant, not what it is. */
const WHICH = new RegExp(
  `${S}.{0,4}还是.{0,4}${S}(?:的问题|出问题|有问题)?呢?[?。]? *$|您?说的 ?${S}是.{1,8}还是.{1,8}的[?。]? *$`,
  'u',
);

/** What an app sends or shows to a customer. */
const TO_CUSTOMER = new RegExp(
  [
    `告诉[您你].{0,4}${S}`,
    `(?:到|至|给|向)(?:您|你|客户|用户|手机|邮箱)(?!们?的? ?(?:客服|同事)|索|要|问|核|收|说).{0,12}${S}`,
    `${S}.{0,8}(?:到|至|给|来自)(?:您|你|手机|注册)|${S} ?会?发到|${S}(?:一天)?最多|(?:会|已经?|自动|重新)发送?.{0,6}${S}`,
    `(?:系统|app|平台)会.{0,8}${S}|(?:点击?|按|tap|click|press) ?["“「『].{0,12}${S}`,
    `(?<![a-z])(?:we|it|app|system|bank)(?:'ve|'ll| have| has| will)?(?: just| then)? (?:send|sent|sends|show|shows|display|displays|asks?)(?![a-z]).{0,40}${S}`,
    `${S} (?:is|are|was|were|will be|has been|have been) (?:sent|shown|mailed)|to your .{0,20}${S}|sen[dt] (?:an? |the )?${S} ?to your`,
  ].join('|'),
  'u',
);

/** Whether a clause only tells or asks of what was done with the secret that it names, or what the app does with it. */
export function isHarmless(clause: string): boolean {
  return (
    WHETHER.test(clause) || WHICH.test(clause) || ((BYGONE.test(clause) || TO_CUSTOMER.test(clause)) && !toUs(clause))
  );
}

const ENTER =
  /输入|填|录入|键入|导入|写|登录|确认|验证|抄|(?<![a-z])(?:enter|type|input|write|put|use|confirm|log in|sign in|paste|fill|import|upload)(?:ing|s|ed)?(?![a-z])/u;
const IN_APP =
  /硬件钱包|hardware wallet|在.{0,20}(?:app|应用|钱包|手机|设备|硬件|纸上?|金属板)|(?:app|应用|钱包)(?:里|内|中|的)|打开app|(?:写|抄|记|刻)[在到].{0,6}(?:纸|金属|本)|(?<![a-z])(?:in|on|into|inside) (?:the |your |a |an )?(?:new |official |mobile |hardware |starbridge )?(?:app|wallet|device|phone|paper|settings)(?![a-z])|(?:open|start) the app|on (?:the )?(?:login|app|sign-in)|offline|pen and paper|in order and keep|(?:the )?app shows/u;
const AT_LOGIN =
  /点击? ?[「“"『]|进入|登[录入](?:页|时|界面|框)|提现页|页面|官网|提示[时后]|(?:支付|登录|提现|转账|付款|验证|换号|提币|充值|绑定|解绑)[时后]|[两三]次|最新|(?<![a-z])(?:on|at|in) (?:the |your )?(?:old phone|log ?-?in|sign-?in|official|settings|payment|reset|withdrawal)|when (?:you|the app)|(?:quickly|in time|before it expires)(?![a-z])|asks (?:you )?for (?:it|a|the)/u;
const BAD_PLACE =
  /聊天|对话|这里|此处|下[方面]|表[单格]|链接|网站|验证页|客服|回复|工单|工具|扫码|(?<![a-z])(?:chat|here|below|form|link|website|our|web ?page|portal|reply|dialog|site)(?![a-z])/u;

/** Whether something is typed into the app. */
export function isTypedInApp(clause: string): boolean {
  return (
    ENTER.test(clause) && (IN_APP.test(clause) || AT_LOGIN.test(clause)) && !BAD_PLACE.test(clause) && !toUs(clause)
  );
}

/** Typed where it belongs: a phrase or key only in the app or on paper, a password or code on a login page too. */
function isInPlace(clause: string, sentence: string): boolean {
  if (!ENTER.test(clause) || BAD_PLACE.test(clause) || toUs(clause)) return false;
  return IN_APP.test(sentence) || (!HARD.test(clause) && AT_LOGIN.test(sentence));
}

/** What a customer does with a secret of their own, for themselves. */
const OWN_ZH =
  '再输入(?:一[次遍])?|存放?|放|重新输入|忘[记了]?|修?改(?:好|完|过)?|更改|重[置设]|找回|设(?:[置好定])?过?|更?换|变更|备份(?:好|过)?|保[管护存密](?:好)?|抄(?:[写好下录])?|记(?:[住好下])|丢(?:[失了])?|泄[露漏]|[输抄写]错|[收没未]{1,2}不?到[了过]?|收不到|获取|恢复|创建|生成|删除|撤回|隐藏|启用|开启|绑定|取消|掌握|拥有|知道|显示|导出|查看|找到|检查|没有|看不到|用|靠|凭|由|代替|骗[取走]|盗[取走]|套取|含有?|带有?|包含|里有|讲了|关于|有';
const OWN_EN =
  'recover(?:ed)?|request(?:ed)?|retriev(?:e|ed)|renew(?:ed)?|look(?:ed)? up|recall|forg[eo]t(?:ten)?|reset(?:ting)?|chang(?:e|ed|ing)|set(?:ting)?|creat(?:e|ed)|choose|mak(?:e|ing)|updat(?:e|ed)|los[te]|leak(?:ed)?|us(?:e|ed|ing)|reus(?:e|ing)|receiv(?:e|ed)|got|back(?:ed|ing)? up|keep(?:ing)?|kept|stor(?:e|ed)|protect|restor(?:e|ed)|import(?:ed)?|remember|written down|wrote|write down|has|have|had|contains?|delet(?:e|ed)|hid|memori[sz]e|by|wrong|about|(?:import|restor|recover|log)[a-z]* [^,]{0,30}(?:with|using|from)';
const WHOSE =
  '(?:[了过好]|您的?|你的?|新的?|旧的?|原来?的?|登[录入]|支付|交易|资金|短信|手机|邮箱|一下|自己的?|账户的?|钱包的?|强|最新的?| |up|your|the|a|an|any|new|old|strong|login|payment|that|this|down|own|wallet|account|for|of|many){0,9}(?:(?:complex|good|simple|better|another|different|safe|secure|second|payment|one|same) ?)?';
const ABOUT_ZH =
  '问题|消息|短信|区?分|错误?|写错|忘|不[对正到足]|重[置设]|找回|修改|管理|输?入?框|提示|规则|强度|长度|位数|页面|失效|过期|(?:[一五十\\d]+分钟内)?有效|已经?|都?会|没[到收]|收不到|未到|到了|泄露|丢失|之?[后前时](?!两|三|四|五|六|几|面|半|[一二])|以[后前]|保护|登录(?!一下)|功能|设置|至少|连续|只[有保在]|一[旦般]|(?:也|同样|和).{0,6}一样|是(?:用来|恢复|给您|唯一|由|您自己|一[组串种]|\\d)|由|输入(?:后|错|次|不|三|两|几)|可以(?!发|给|告|提|拍|打|写)|要(?:防|按|妥|保|好|有)|和地址|有(?:没有|\\d| ?[\\ue000])|需?要?自己|对应|控制|的(?!前|后|截|照|图|内容|单词|第|每|全|明|备份|一|那|几|正|文|话|二维|首|最|本|纸|笔)|(?:文件)?(?:请)?[您你]?(?:自己)?(?:妥善|离线|好好)?(?:保[存管]|抄|写(?:下来|在纸)|记|备份|存放|放在|存在|刻|锁|收好|藏)|=|(?:文件)?(?:加上|和).{0,6}才能';
const ABOUT_EN =
  '(?:problems?|issues?|requests?|down|by hand|reset|manager|field|page|error|screen|hints?|rules?|has|have|had|did|does|do|was|were|will|would|is (?:the|a|wrong|valid|only|for|like|yours|not|your|safe|off|on|kept|sent|12|24)|are (?:the|yours|case|stored)|never|expires?|arrives?|itself|that (?:restores|you use)|restores?|lock|needs|leaked|works?|can|on paper|offline|before you|by sms|opens?|controls?|generates?|protects?|belongs?|invalid|to restore|to open|in a safe|when the|(?:you|he|she|they) (?:imported|set|chose|backed)(?! up when))(?![a-z])';
const OWN = new RegExp(
  `(?<![a-z])(?:before|after|once|when|while|until) you (?:enter|type|input)(?: in)?(?: the| your)? ?[\\ue001\\ue002]\\ue003? ?(?! ?(?:here|below|to|in|into|on)(?![a-z]))|(?<![a-z])(?:enter|type|try|check)(?: in)? (?:the |your )?${S}(?:again|once more)|(?:${OWN_ZH}|(?<![a-z])(?:${OWN_EN})(?![a-z]))${WHOSE}${S}|${S}(?:${ABOUT_ZH}|${ABOUT_EN})`,
  'gu',
);

/**
 * A clause without what customers do with a secret by themselves, and what is only said of one; empty when they type
 * it where it belongs, or when no secret is left. `sentence` is what the clause stands in.
 */
export function withoutOwnUse(clause: string, sentence: string): string {
  const rest = clause.replace(OWN, '·');
  return NAMED.test(rest) && !isInPlace(rest, sentence) ? rest : '';
}
