policy-title = 规则与隐私
    .also = 规则, 政策, 条款, 用户协议, 隐私, 隐私政策, 公告

## 先问清楚要什么

policy-topic = 想了解哪一类？
policy-slot-topic = 类别
    .also = 哪一类, 问题
policy-topic-rules = 平台规则、账户规则
    .also = 规则, 规定, 条款, 协议, 用户协议, 服务协议, 实名, 实名制, kyc, 年龄, 未成年, 未满18, 满18, 几岁, 外国人, 国外, 海外, 哪些国家, 哪些地区, 什么国家, 支持的国家, 支持哪些国家, 大陆能用, 合法, 合规, 监管, 注销, 销户, 关闭账户, 几个账户, 牌照, 长期不用, 大陆
policy-topic-changes = 政策变动、公告
    .also = 变动, 变了, 变化, 改了, 新规, 新政策, 调整, 公告, 通知, 停止服务, 关停, 清退, 迁移, 新条款, 规则改了, 规则变了, 规则调整, 调整规则, 条款改了, 协议更新, 政策变了, 改了规则, 政策变动, 新规定, 规定变了
policy-topic-privacy = 隐私、个人资料
    .also = 隐私, 个人信息, 个人资料, 个人数据, 我的数据, 我的资料, 我的信息, 用户数据, 用户信息, 聊天记录, 收集, 数据保存, 信息泄不泄露, 存多久, 保存多久, 权限, 通讯录, 监控, 隐私条款, 能看到我的, 会被谁看到, 资料

## 规则

policy-rule = 想看哪一条？
policy-slot-rule = 规则
    .also = 哪一条
policy-rule-terms = 用户协议要点
    .also = 用户协议, 服务协议, 条款, 平台规则, 使用规则, 协议, 合法, 合规, 监管, 牌照
policy-rule-eligibility = 谁可以用：年龄、地区
    .also = 年龄, 地区, 国家, 未成年, 未满18, 满18, 几岁, 外国人, 国外, 海外, 大陆, 几个账户, 谁可以用
policy-rule-identity = 为什么要实名、验证身份
    .also = 实名, 实名制, 身份验证, 验证身份, 身份认证, kyc, 身份证, 证件
policy-rule-closing = 注销账户
    .also = 注销, 销户, 关闭账户, 删除账户, 删除账号, 关掉账户, 注销账号

policy-close-it = 要现在申请注销吗？
policy-close-it-go-on = 币已转走，申请注销
    .also = 申请注销, 注销, 要, 是的, 申请, 已经转走
policy-close-it-not-now = 先不注销
    .also = 先不, 不要, 不注销, 不用, 算了不注销
policy-close-it-another = 看别的规定
    .also = 看别的, 别的规定, 别的

## 变动

policy-saw = 您在哪里看到的？
policy-slot-saw = 看到的地方
    .also = 哪里
policy-saw-official = App 里或官网上
    .also = app里, 官网, 官网上, 站内公告, app公告, 首页公告
policy-saw-private = 短信、邮件、群里或有人私下说
    .also = 短信, 邮件, 群里, 微信群, 有人说, 私信, 朋友说, 客服说, 电话, 陌生人, 电报群
policy-saw-nowhere = 没看到，只是想问问
    .also = 没看到, 想问问, 问问, 随便问, 没有
# 借「新规」逼人转币、填助记词，是行业里常见的骗术。
policy-doubtful =
    请先别照做。规则有变动，只在 App 和官网 `{ -official-site }` 公布；自己打开看，别点对方的链接。
    说「新规」「清退」「解冻」，要您转币、交钱、填助记词的，**都是骗子**。
    您照着做过什么吗？
policy-doubtful-nothing = 没有，什么都没做
    .also = 没有, 没做, 没点, 什么都没做
policy-doubtful-acted = 填了资料、转了币或付了钱
    .also = 填了, 转了, 付了, 点了, 填过, 转过, 交了, 做了

## 隐私

policy-privacy = 想了解哪一点？
policy-slot-privacy = 隐私
    .also = 哪一点
policy-privacy-collected = 收集了哪些资料
    .also = 收集, 收集哪些, 收集什么, 存了什么, 保存什么, 有哪些资料, 隐私政策, 权限, 通讯录, 存在哪里, 监控
policy-privacy-shared = 会给谁看
    .also = 给谁看, 卖, 出售, 第三方, 共享, 分享给, 给别人, 提供给谁, 能看到我的
policy-privacy-chat = 这里的聊天怎么保存
    .also = 聊天, 聊天记录, 对话, 对话记录, 截图保存
policy-privacy-mine = 要副本、更正或删除我的资料
    .also = 副本, 导出, 更正资料, 删除我的资料, 删除我的数据, 删除我的信息, 删除个人信息, 删除数据, 删掉我的, 删资料, 清除我的, 删除我的个人信息, 更正我的资料, 一份我的

policy-request = 您想怎么处理？
policy-slot-request = 申请
    .also = 要求
policy-request-copy = 要一份副本
    .also = 副本, 导出, 下载一份, 拷贝, 一份我的
policy-request-correct = 更正
    .also = 更正资料, 修改资料, 改资料, 写错了, 更正我的资料
policy-request-erase = 删除
    .also = 删除我的资料, 删除我的数据, 删除数据, 删掉, 清除, 删资料, 删了, 删除我的个人信息

## 结果

policy-clear = 说清楚了吗？
policy-clear-clear = 清楚了
    .also = 明白了, 懂了, 知道了, 是的, 可以了
policy-clear-another = 看别的规定
    .also = 看别的, 别的, 别的规定, 还有别的
policy-clear-person = 还有疑问，请人工
    .also = 不清楚, 没有, 有疑问, 还是不懂, 请人工

policy-glad = 好的。规定以官网公布的为准，拿不准的，随时在这里问我。
policy-come-back = 好的，不急。想好了，或者还有疑问，随时在这里告诉我。

## 交给人工之前

policy-take =
    我请人工来给您准确的答复。先记几件事，一分钟就好。
    请**不要**发证件、助记词、私钥、密码或验证码，谁问都不要给。
policy-account = 您的用户名或注册邮箱是？（只要这个，不要密码）
policy-slot-account = 账户
    .also = 账号, 帐号, 帐户, 用户名, 邮箱
policy-question = 请写一下：想确认的是哪一条、您的情况是怎样的。越具体，答得越准。
policy-slot-question = 要确认的事
    .also = 疑问
policy-pictures =
    看到的公告、通知有截图就发来，最多 6 张；没有就跳过。
    图上**不能**有证件、助记词或私钥。
policy-slot-pictures = 截图
    .also = 图片, 照片, 图
policy-check = 请核对一下，没问题我就交给人工：

policy-person =
    已交给人工。工单 **#{ $code }**，您排在第 { $position } 位。
    通常 { -fact-reply-online }内回复；高峰期会久些，要核对身份或查规定的会更久。想到什么，直接在这里补充。
    客服给的答复请记下来，以后用得上。
