/**
 * What people say that has nothing to do with a wallet, one a line: without it, triage would find something of a wallet in
 * everything.
 */
export const ELSEWHERE = linesOf(`
明天会下雨吗
后天气温多少度
上海现在冷不冷
台风什么时候到
今天空气质量怎么样
出门要带伞吗
晚饭做什么好
红烧肉怎么做
鸡蛋煮几分钟
附近有什么好吃的
推荐一家川菜馆
奶茶喝哪个好
外卖怎么还没送到
我点的外卖洒了
冰箱不制冷了
洗衣机怎么用
空调漏水怎么修
马桶堵了
家里停电了
停水通知在哪看
水费在哪交
燃气费怎么缴
物业电话多少
房租什么时候交
租房要注意什么
房价还会跌吗
公积金怎么提取
社保怎么查
医保怎么报销
身份证丢了怎么补办
护照怎么办理
驾照过期了
违章怎么处理
车子年检要带什么
加油站在哪
电动车怎么充电
轮胎没气了
高速堵不堵
火车票怎么退
高铁票抢不到
飞机晚点了
航班几点起飞
行李丢了找谁
酒店几点退房
订一间大床房
景点门票多少钱
去三亚玩几天合适
日本签证要什么材料
附近地铁站怎么走
公交车多久一班
打车去火车站多少钱
共享单车怎么开锁
快递怎么还没到
帮我查一下快递单号
包裹被人拿错了
我要寄个快递
淘宝怎么退款
京东客服电话
拼多多砍一刀
买的衣服大了想换
鞋子开胶了能退吗
手机屏幕碎了
手机没信号
手机电池不耐用
电脑蓝屏了
电脑怎么重装系统
打印机连不上
家里wifi连不上
宽带怎么办理
话费怎么充
流量用完了
微信怎么加好友
微信登不上去
微信红包发不出去
qq密码忘了
抖音怎么涨粉
微博账号被封了
支付宝蚂蚁森林怎么玩
花呗怎么还
信用卡怎么办
房贷利率多少
车险怎么买
基金亏了怎么办
股票什么时候涨
a股今天怎么样
黄金价格多少
美元汇率多少
王者荣耀怎么上分
游戏账号被盗了
原神抽卡
steam怎么退款
电影几点开场
最近有什么好看的电视剧
这首歌叫什么
唱首歌给我听
讲个笑话
讲个故事
你叫什么名字
你几岁了
你是男的还是女的
你会做什么
你聪明吗
你爱我吗
我喜欢你
我好无聊
我心情不好
我和男朋友吵架了
女朋友生气了怎么哄
失眠怎么办
感冒吃什么药
头疼怎么办
肚子疼
孩子不吃饭怎么办
宝宝湿疹
怀孕能吃螃蟹吗
打疫苗要空腹吗
医院几点上班
怎么挂号
牙医多少钱
怎么瘦肚子
健身计划
跑步膝盖疼
篮球比赛几点
国足赢了吗
欧冠决赛谁赢了
奥运会金牌榜
高考志愿怎么填
四级成绩什么时候出
考公务员难吗
论文怎么写
这道数学题怎么解
1加1等于几
三角函数公式
英语单词怎么背
帮我写一篇作文
帮我写首诗
翻译成英文
这个字怎么读
成语接龙
李白是哪个朝代的
中国有多少个省
地球到月亮多远
世界上最高的山
总统是谁
现在几点了
今天星期几
今天几号
春节是哪天
端午节放几天假
中秋节吃什么
什么时候放假
老板不给我涨工资
简历怎么写
面试要准备什么
想辞职
公司迟到扣钱
年终奖发了吗
工资什么时候发
加班太累了
同事好烦
猫不吃东西
狗狗打喷嚏
养什么鱼好
花怎么浇水
多肉怎么养
头发怎么护理
口红什么色号好看
穿什么衣服
送女朋友什么礼物
结婚要多少钱
今年运势怎么样
属什么的最好
星座配对
梦见蛇是什么意思
彩票开奖号码
双色球中奖了吗
麻将怎么打
象棋怎么下
象棋教程
吉他怎么学
画画入门
摄影构图技巧
单反相机推荐
笔记本电脑买哪个好
耳机推荐
电视多大合适
装修要多少钱
沙发怎么选
家具有甲醛吗
瓷砖颜色
驾校报名
科目二怎么过
幼儿园怎么报名
孩子作业没写完
小学几点放学
老师电话多少
同学聚会
你好
您好
在吗
在不在
哈喽
嗨
早
早安
晚安
晚上好
下午好
好的
好
嗯嗯
哦
行
可以
谢谢
谢谢你
不客气
没事
没有了
不用了
再见
拜拜
哈哈
呵呵
666
是的
不是
对
没错
知道了
明白了
收到
等一下
稍等
一会再说
昨天下午三点
今天早上
500
1000u
100元左右
大概上个星期
不知道
忘了
随便
无所谓
测试
test
嗯
啊
？？？
什么意思
你说什么
然后呢
为什么
真的吗
太好了
好吧
算了
没什么
你真棒
辛苦了
生日快乐
新年快乐
恭喜发财
我饿了
我困了
好累啊
好热
好冷
下雪了
堵车了
停车场在哪
厕所在哪
超市几点关门
银行几点开门
邮局在哪
图书馆开放时间
博物馆要预约吗
理发多少钱
洗车多少钱
干洗店
开锁师傅电话
搬家公司
保洁阿姨
修手机的
修空调的
装宽带的
充电宝怎么还
健身卡能退吗
理发店会员卡退款
视频会员怎么取消自动续费
爱奇艺会员
网易云音乐登录不了
美团骑手态度差
滴滴投诉
航空公司投诉电话
顺丰快递丢件赔多少
移动客服
联通人工客服
银行卡密码忘了去哪改
银行卡丢了挂失
医院投诉
12345是什么电话
报警打多少
火警电话
叫救护车
我家被偷了
自行车被偷了
钱包掉公交车上了
皮夹子丢了
捡到一个钱包
hi
hello
hey there
good morning
good evening
good night
how are you
thanks
thank you so much
ok
okay got it
yes
no
maybe later
bye
lol
haha
what
why
really
never mind
asdf
i'm bored
tell me a joke
sing me something
what's your name
how old are you
do you like dogs
are you married
who made you
i love you
what should i eat tonight
recipe for banana bread
how long to boil an egg
best pizza near me
book a table for two
is the restaurant open on sunday
will it rain tomorrow
how hot is it outside
what day is it
what time is it in london
when is the next bus
flight to new york
my flight got delayed
lost my luggage
cheap hotel in paris
do i need a visa for japan
how far is the moon
capital of australia
who wrote hamlet
who won the world cup
what's the score of the game
when does the season start
translate hello to spanish
what's 15 percent of 80
solve this equation
help me with my homework
write an essay about dogs
write a cover letter
how do i get a pay rise
my boss hates me
my girlfriend left me
i feel sad
i can't sleep
my head hurts
what's good for a cold
is it safe to take ibuprofen
how to lose weight
how many calories in an apple
dentist near me
my dog is sick
what do cats eat
my cat won't eat
how to fix a flat tyre
my car makes a noise
oil change cost
parking near the station
where can i buy shoes
return a dress i bought
where is my amazon parcel
my package never came
amazon refund
my uber driver was rude
uber overcharged me
my internet is down
wifi is slow
my laptop is broken
my phone screen is cracked
how do i reset my router
printer won't print
my netflix password doesn't work
spotify keeps stopping
facebook locked my account
instagram account hacked
cancel my gym membership
cancel my subscription to hulu
electricity bill
pay my water bill
rent is too high
mortgage rates today
how to buy a house
best stocks to buy
is gold going up
exchange rate dollar to euro
credit score check
car insurance quote
file my taxes
how do i get a passport
renew my driving licence
best movies this year
what song is this
play some music
set an alarm for six
set a timer for ten minutes
remind me to call mom
call my mom
turn off the lights
shopping list
best phone to buy
which laptop is good
good book recommendation
how to learn guitar
chess opening
tell me a story
horoscope for today
meaning of life
happy birthday
merry christmas
what should i wear
gift ideas for dad
wedding venue
baby won't stop crying
school holidays
university ranking
plumber near me
someone stole my bike
my car was stolen
lost my keys
微信怎么注销
支付宝利率多少
淘宝账号被盗
qq号被盗了
steam账号登不上
银行app打不开
usdt
100 usdt
50u
btc
eth
trc20
erc20
银行卡
招商银行
bank card
card
visa
张三
李明
我叫王芳
alice88
my account name is bob77
john smith
我的账户名是小明
昨天晚上八点左右
今天下午2点30
上周五
yesterday at 3pm
about two hours ago
last friday
已经发了
发过了
我看看
我再试试
好了
成功了
到了
收到了谢谢
没有截图
不方便
the first one
第一个
第二个
都不是
其他
other
none of these
i dont know
not sure
不清楚
不太懂
啥意思
我在忙
一会儿发你
电话是01062345678
地址在海淀区中关村大街1号
营业时间是早上九点到晚上九点
建议你去颐和园
问题
有问题
我有个问题
有个问题想问你
问个问题
急
急急急
在线等
救命
帮帮我
帮个忙
i have a question
question
i have a problem
a problem
help me
it's urgent
urgent
`);

/**
 * Written by others: dialogues of CrossWOZ (github.com/thu-coai/CrossWOZ, Apache-2.0; of test/corpora/zh-dialogue.tune.txt) and,
 * in English, questions of "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction" (Larson et al. 2019,
 * github.com/clinc/oos-eval, CC-BY-3.0, creativecommons.org/licenses/by/3.0), chosen from its training and validation parts.
 */
export const ELSEWHERE_BY_OTHERS = linesOf(`
三里屯酒吧街不错，有兴趣吗？
不错不错，南京大饭店自助餐厅的人均消费多少钱？
不错哦，那餐馆周边都有什么景点你清楚吗？
不错啊，你知道这个景点的评分吗？
不错啊，那能告诉我一下喜蜗牛日料的营业时间吗？
世界花卉大观园地址在哪？
乐多港奇幻乐园是评分4分以上的吗？
也好，那你帮我查一下这个景点的地址吧。
也行啊，那你有它家的电话吗？
人均消费多少，在哪？
从郭靖烤全羊到清华大学怎么坐地铁？
他家的人均消费是100-150元吗？
他家的周边有什么餐馆吗？
他家评分是多少？
你也很棒，谢谢哦。那清华大学附近有啥酒店吗？
你好，我想要找一家评分是5分的经济型酒店。
全聚德烤鸭店(清华园店)周边还有什么餐馆？
再帮我推荐一个人均消费是50元一下的餐馆。
再麻烦查下兰州老马饭庄(安四路店)的地址在哪里？
北京京仪大酒店周边有什么景点吗？
北京古代建筑博物馆周边还有什么景点可以玩的吗？
北京市政协会议中心附近吃饭方便吗？
北京平谷金海湖怎么样，环境优雅。
北京海洋馆周边的景点还有什么？
北京香江戴斯酒店是什么类型的酒店，周边有哪些餐馆？
北京鹏润国际大酒店在哪，附近有吃饭的地方吗？
可以呀，有电话吗？
可以啊，你有酒店的电话吗发给我一下。
可以的，我想知道这家餐馆的营业时间。
可以，电话是多少呢？
听起来不错。这家餐馆周边有什么景点？
周口店北京人遗址博物馆的电话是多少？
周边的景点有哪些呢？
周边还有啥可以游玩的景点吗？
哇塞，都是我爱吃的菜啊，那餐馆周边有酒店吗？
哦。这两个酒店哪个是高档型的？
哦哦，我想去一个游玩时间在2小时~3小时的景点
哦，那你知道他家的地址吗？
哪个更好呢？
啊，不收费更好呀，那它周边还有什么景点呢。
嗯呢。这家餐馆的周边有哪些好点的酒店？
嗯嗯。这家酒店有残疾人设施吗？
嗯嗯，听朋友说角楼很好玩的，你知道这个景点的电话吗？
嗯是不错，酒店周边有啥好玩的地方吗？
嗯，听着不错。那附近有什么好的酒店吗？
嗯，挺不错的，那军都山餐厅的地址是在哪里呢？
嗯，知道了，那你知道不知道这个餐馆在什么位置啊？
嗯，那您把它的地址与周边有什么酒店告诉我一下。
太好了，那你能告诉我一下这个景点的地址吗？
太棒了，那你知道这个餐馆的地址吗？
好。还有这家酒店有免费国内长途电话的服务吗？
好吧，就去这个酒店吧，麻烦帮我查一下它家的评分呗？
好呀，就去这里了，帮我查一下景点周边有哪些酒店好吗？
好啊，它周边还有别的景点吗？
好嘞，然后饭馆周围还有啥好玩的地方吗？
好的。北京天健宾馆有会议室吗？
好的。这个景点的附近有哪些味道好的餐馆吗？
好的，云蒙峡周边有哪些餐馆呢？
好的，他周边有什么景点吗？推荐一下。
好的，再帮我推荐一家舒适型酒店吧。
好的，周边有什么酒店呢？
好的，它的周边有什么景点吗？
好的，帮我找一个舒适型的酒店，评分要5分的哦。
好的，感谢你的帮忙。
好的，景点周边都有什么吃饭的餐馆？
好的，景点的周边都有哪些餐馆啊？
好的，这个景点的周边都有哪些餐馆呢？
好的，这个景点的电话是多少啊？
好的，这家是什么时间营业呢？
好的，这家酒店价格是多少呢？
好的，那这个酒店在什么位置啊？
好的，那这家餐馆周边有什么景点吗？
好的，门票是多少钱？
好，他家人均消费多少呀？
好，可以玩1小时吗？
好，地址在哪？
好，有电话吗？
好，那它属于什么类型的酒店，然后周边都有什么景点呢。
好，附近有什么酒店吗？
它周边有什么餐馆吗，我想招待客户。
富国海底世界周边有可以吃饭的餐馆吗？
就去珍宝馆吧，这里的地址是多少？
当然是天坛饭店中餐厅了，它家通常几点营业呀？
恩。这两家酒店哪个公共区域和部分房间提供wifi吗？
恩。这家餐馆的附近还有什么好吃的餐馆吗？
恭王府周边景点有什么？
您太客气了，还有什么可以帮到您吗？
您好，请帮我找一家评分在4.5分以上的酒店。
想溜达你可以去景山公园啊，这种地方最适合闲逛了。
我喜欢旅游村，他家的电话是多少啊？
我希望人均消费在50-100元，有合适的吗？
我还是去那间咖啡吧，告诉我一下它家的营业时间好吗？
我选择去北京中煤宾馆，你知道他家周边餐馆都有什么吗？
挺好，那这个景点周边还有其他好玩的景点吗？
故宫能玩久？周边有什么餐馆可以顺便吃饭吗？
故宫餐厅评分多少啊？周边住宿方便吗？
是吗，我正有此意，景点在哪里啊？
是吗，这个景点的评分咋样？
是吗，那你知道它家评分是多少吗？
是啊，看评分应该还不错，帮我看一下游玩时间是多少？
景点的周边有哪些别的好玩的景点啊？
景点的电话是多少啊？
有地址吗？
游玩之后我想在万寿山周边用餐，有合适的餐馆吗？
烤肉宛饭庄的电话是多少，方便留给我吗？
电话是多少呢？周边有什么酒店么？
真不错，那它周边都有什么餐馆呢？
给你推荐大三元酒家怎么样，这家餐馆非常有名。
给您预定锦江之星(北京奥体中心店)怎么样？
老书虫周边有什么可以游玩的景点吗？
老书虫的地址在哪啊？
胡椒厨房(通州万达广场店)的电话是多少，地址在哪？
行，有电话吗？
行，电话是多少？我问问订餐事宜，周边有什么景点吗？
轻武器博物馆的地址在哪呢？
还是去正阳门吧，它周边还有别的景点吗？
还真没去过。中华民族园周边有什么酒店？
还行，不算太长时间，知道这个景点的评分吗？
这两个餐馆有人均消费是50-100元的吗？
这个景点的周边有哪些餐馆啊？
这个景点的周边有酒店可以住吗？
这个景点的周边还有哪些别的景点啊？
这个景点的周边还有哪些餐馆呢？
这个景点的地址是在哪 ？
这个景点的电话是多少，周边有什么酒店吗？
这么多好吃的地方，真不错呢，那景点周边有酒店吗？
这些酒店中哪个是豪华型酒店呢？
这几个景点没有评分在4.5以上的
这家的营业时间是几点？
这家酒店提供24小时热水吗？
这家酒店评分多少，价格多少？
这家餐馆有什么好吃的推荐菜啊？
那好吧，这个酒店评分是多少啊？
那它周边都有什么景点与酒店呢。
那就去北京野生动物园吧，门票是多少？地址在哪呢？
那就去国子监转转好了，能帮我查一下地址吗？
那就奢侈一回。大渔铁板烧(蓝色港湾店)在什么地方？
那我就去它家吧，该酒店周边都有什么好玩的景点呀？
那酒店的周边有景点吗？
那里电话号码是多少？
那间咖啡有电话吗？周边吃饭方便吗？
酒店属于什么类型啊？
酒店的周边都有哪些餐馆呢？
酒店的最低价格是多少？
酒店的评分多少啊？
雅悦酒店(北京西直门店)的附近有啥好吃的餐馆吗？
颐和园我觉得不错，它的门票是免费的吗。
餐馆的周边还有哪些别的餐馆啊？
餐馆的地址在哪里啊？
餐馆的地址是在哪啊？
a show on broadway
add a song to my rock playlist
add mop bathroom to my to do list
am kind of busy now
any alerts for travelers to canada
any headlines from my area
are androids expensive
are any earning reports due
are any justice league movies coming out
are bad habits closely related with addictions
are over the ear headphones better than in ear headphones
are there any cybersecurity jobs available in pittsburgh
are there any local stations covering the moral march in raleigh in februaryu
are there any new companies to look out for
are there meeting rooms available between 9-10
are white and brown eggs any different
are you able to answer algebra equations
are you self employed
assist me in getting a car rental
book a flight from chicago to dc on monday and returning on wednesday
call mark
call work
can i mix antifreeze with water
can i substitute cream for milk
can i substitute lemon juice for lime juice
can you change your accent to the male british one
can you find me a hotel in columbus with good reviews
can you find my location on the map, please
can you get me a table for 8 at mastro's at 8:30pm
can you get me an uber to the science museum
can you give me the standard tuning notes
can you help me study for a history exam
can you let me know if it will be warm this week
can you list me tiger wood's stats
can you make a reservation at the restaurant for tonight
can you remember who compiled you
can you say what you just said again
can you slow down how fast you talk
can you tell me a fun fact regarding cars
can you tell me a joke about politicians
can you tell me how to compute price per ounce
can you tell me some fake news
can you tell me something about the nfl
can you tell me the age of the ai
can you tell me the latest georgia news
can you tell me the mpg of this car
can you tell me the nutritional content of chicken nuggets
can you tell me the types of pets you have
can you translate hello into swedish for me
cancel my reservation for dinner
change the name of your system
check days of pto
check my car's tire pressure
clear my entire schedule for april 1
create alarm
cut cucumbers can stay in the fridge for how long before spoiling
delete everything on my todo list
did i remember to add buy flowers to my chore list today
did my vacation get approved
do ducks eat meat, vegetables, or both
do ducks sleep
do i have a note on the calendar for black friday
do i have any meetings today between 5 and 6
do i need a visa to go to cuba
do people prefer summer over fall
do you have a list of ingredients that i'll need for blondies
does hypnosis work to break bad habits
does tartine in san francisco take reservations
doy ou know what timezone chicago is in
find out for me as to why people get autism
find the next song on this playlist
flip it please
for the shopping list, add ham as well
from now on, i want you to answer me using japanese
get everything on my shopping list
get me dwight howard shooting average
give me a run down of my meeting schedules for the day
give me the info of when our next day off is
give the dice a roll
go back to factory settings please
god's plan will be added to my new playlist
have an alarm wake me at 10:30 am
help - i can't find my w-2
help me change my insurance plan
help me find my phone
hey do you know how to jump start a car battery
how are you doing, ai
how can i become an aerospace engineer
how can i breach a network
how can i easily replace a string on my guitar
how can i get involved in restaurant marketing
how can i keep my windshield from fogging up in winter
how can i root an android phone
how do i change my billing address
how do i change my car oil
how do i compute the median of a set of numbers
how do i cook boiled eggs
how do i find the area of a circle
how do i fix a dead car battery
how do i get better at go
how do i start my own marketing firm
how do i transport my 401k
how do you convert inches to centimeters
how do you know when your dog is ill
how do you learn how to play electric violin
how does a democracy work
how does cybersecurity work
how expensive is an apple share
how far can i go on one tank of gas
how fast does an airplane travel
how high does my sat score need to be to get into harvard
how is glue made
how is hello said in french
how long does it take to become an architect
how long does it take to get to spago's in los angeles
how long have you been alive
how long is winter
how long should i cook the asparagus for
how long will a bus ride take if i'm going to the capitol building
how many countries in the world are democracies
how many days so far have i taken off
how many firewalls should i have and what type
how many miles can i drive before needing the next oil change
how many onions do i have on hand
how many oscars did star wars films win
how many people live in taiwan
how many pints are in four cups
how many planets have we discovered
how many players are on the chicago bulls
how many points per game is lebron james averaging this season
how many sides are in a hexagon
how many students attend ucsb
how many vacation hours have i accrued
how much did i earn in income only last year
how much is 1 share of aapl
how the birds fly
how to unclog a drain
how's everything
i am wanting to know the carry-on restrictions for united airlines
i gotta have a 10 minute timer
i had fun speaking with you
i have to get my 401k rollover because i just got a new job
i like this song who is it by
i lost my phone and need help retrieving it
i missed what you said, please say it again
i need to listen to my beyonce playlist
i need to put in a pto request for march 4 to march 6
i wanna change your name to audrey
i wanna know my income
i want to know how the mcdonalds reviews are
i want to know your name
i want to rent a car in boise from april 12-15
i want to see the nutritional content of the hamburger
i would like an uber please
i would like you to call me mary
i'd like to hear my workout playlist
i'd like to know this song's name
i'd like you to refer to me as bob
i'm cooking an egg, timer for 3 mins
i'm going to need a meeting room on 9am on tuesday
i'm looking for a roundtrip flight from koa to mgj for june to july
i'm low on mouthwash so create an order for me
im going to be in paraguay from january 7th until january 10th
im going to be in slovakia from january 16th until january 19th
im not going to dinner tonight
is android better than iphone
is autism a genetic disease
is cnn really fake news
is flu contagious
is it bad to not remember your dreams
is it possible to survive in a black hole
is it still safe to consume the cake she backed last thursday
is it true that nicotine is harder to kick than heroin
is k-12 education required outside of the united states
is marijuana addictive
is my calendar free next sunday
is the brexit finalized yet
is the united states a democracy
is there a meaning in life
is there a travel alert in argentina
is there a wait time to get into tgifridays
is there any rain in the next 3 days
is there overtime in college football
it depends
it was really nice to be able to chat with you
king of acid
last incident of my car in the shop
let barbara know where i'm at
let me know how the outback steakhouse reviews are
let me know when i'm going to be paid
let the rents have my current location
lets go with heads or tails
look up the kind of fuel i use in my car
lower volume
my car needs an appointment for an oil change
nay
negate last command
new insurance is obtainable how
not sure, maybe
please check and report on my tire pressure
please confirm i have a reservation for 2 pm on february 21st
please confirm my reservation for thursday at 10am
please explain the catch rule to me
please find the capital of pakistan and its population
please get me my wheelchair
please inform me on bad habits and overcoming them
please make sure the volume is on 4
please read my todo list
please remind me to do this later
please respond in english
please say things more quickly
please switch to whisper mode
please tell me the location of the nearest target store
please turn on whisper mode because i am about to be in class
put carrots on my shopping list
quiet now
remind me to set the meat out to defrost
remove from calendar jesse's bbq on june 9th
reset the factory settings if possible
say what you think my name is
send a text to brooklyn with the message that i will see them later
set temperature to 75
should i hit or stay at 17 in blackjack
show me a well reviewed hotel in evans
show me recent activity in my backyard
show me the channel guide
steps to change car oil
suo2
take me to the next song on this playlist
tell me how long i will need to spend preparing a meat loaf dish
tell me how to spell anonymous
tell me if per se in nyc takes reservations
tell me the amount of calories in muffins
tell me the timezone las vegas is in
tell me what date it is please
tell me what my shopping list consists of
tell my all my reminders
text mom and let her know i'll be there soon
thank you a lot for that answer
that is untrue
that would be true
the birds fly with there wings
the dice need to be rolled
to what extent until the following three day weekend
turn lights on in my bedroom
use your male voice
what act score is considered good
what animals have alpha males
what are ai's hobbies
what are black holes
what are some deals on amazon
what are some of picasso's most famous works
what are some ways to reduce spending
what are the benefits of completing college
what are the best italian restaurants in chicago
what are van gogh's best pieces
what brand of earphones is the best reviewed of 2019
what can i make for dinner using ground beef
what carry-on restrictions does southwest impose
what city is the super bowl
what did i ask to be reminded about
what do geese eat
what do i have left in the gas tank
what do i need to cook chicken soup
what do my health benefits consist of
what do you call someone who was born in segovia
what do you know me as
what do you think i should make for dinner
what do you want me to call you
what does it mean if i dream of falling off a building
what does it mean to be an alpha male
what does it mean to have equality
what does zesty mean
what dog breed sold the most in 2018
what festivals are there to see in paris
what game has the best odds at a casino
what gasoline do i need to buy
what hobbies do you do
what is 10000 divided by 20
what is 213 times 3
what is a good beef recipe
what is happening with brexit right nowu
what is left in my gas tank
what is naval engineering
what is rhineland
what is saas marketing
what is the calorie content of a scoop of chocolate ice cream
what is the cheapest electric guitar
what is the current market trend
what is the current status of my vacation request
what is the formula for the circumference of a circle
what is the friendliest breed
what is the highest earning game on atari
what is the largest state in the us
what is the most popular airline
what is the name of the 13th president
what is the next football game
what is the purpose or benefit of a cash advance
what is the underlying purpose to life
what is your place of origin
what kind of items are on my shopping list
what kind of outlets do they use in z
what new reality shows are there for 2019
what other nations were involved in the chinese trade war
what percentage of species display cold blooded traits
what plug type does russia use
what shots are recommended before traveling to kenya
what shots do i need before traveling to malawi
what side in chess has the general advantage
what site publishes the most fake news
what size wipers does this car take
what stage of evolution am i
what team does eli mannign play for
what the heck is qat
what things are there to do in kentucky
what time does the louvre open
what time is it in the central standard timezone
what trees change color in autumn
what university in the united states offers the best biomedical engineering program
what was the final vote count in the brexit referendum
what were some of ben franklin's notable accomplishments
what were the top stories this week
what will the date be in 10 days
what year was saxaphone first played
what year was shawshank redemption released
what year was star trek released
what years has korea been at war
what'll an education at boulder state college run
what's a neat fact about twinkies
what's the average battery life of an android phone
what's the average gpa to get into yale
what's the best opening gambit for a game of chess
what's the best price on super smash bros ultimate right now
what's the biggest saas marketing company in the united states
what's the definition of nuclear engineering
what's the funniest joke you know
what's the letters in 'you' word like
what's the most dominant scale in bluegrass
what's the precise coordinates of this place
what's the runtime of all the lord of the rings movies combined
what's the traffic like on my way to the terminal
when did camus die
when did the mls start
when do classes start
when do i need my oil changed
when do i need to change my tires
when do the utah jazz play next
when is it recommended that i change my tires next
when is it right now
when is the next nintendo direct
when was electrical engineering created
when was kobe bryant born
when was my car last worked on
when was nintendo created
when was the last time i got paid
when was the last time the president visited floridau
when was the theory of evolution first considered
when was toyota created
when will my flight take off
when will the restaurant be busiest
when's my flight boarding
when's the next movie starring thor set to come out
where can i find the cruise control on my kia sportage 2010
where can i obtain a w2 form from
where can i see art
where did abraham lincoln live
where do black holes come from
where do eggs come from
where does cannabis originate from
where does the power steering fluid go
where is the dipstick
where should i go to eat tonight
where was john denver born
where were you created
where's my luggage for american airlines flight ab123 out of denver
which bus should i take to get to the statue of liberty
which character is the most famous from titanic
which days did i take off work
which insurance plan am i enrolled in, please
which marvel character has appeared in the most movies
which nations are not democratic
which piano is best for classical
who are some famous living architects
who are some notable alumni of ucsd
who built you
who do i report lost luggage to
who formulated the theory of relativity
who has the best record in the nfl
who in the area can inspect my engine light
who is radiohead
who is the coach of the chicago bulls
who is the current captain of this ship
who is the scariest character in start trek
who is your manager
who was the first capcom character
who's toledo's starting point guard for the next game
why are exponents preformed before multiplication in the order of operations
why do males want to be alpha
why do we dream
why is there fake news
will traffic be light on the way to orlando
would i be able to put in a pto request for march 21-26
would i need a tourist visa for brazil
would you say you like dogs more or cats more
yes, that is actually true
you want to know about current time now
you've been a great help
`);

function linesOf(texts: string): string[] {
  return texts.split('\n').filter(Boolean);
}
