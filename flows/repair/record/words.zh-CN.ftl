repair-record-title = 处理记录
repair-record-slot-code = 工单号
repair-record-none = 您还没有工单，所以还没有记录。遇到问题直接说；要真人，说「人工」。
repair-record-offer = 要完整的一份存下来吗？
repair-record-offer-file = 发给我存下来
    .also = 要, 要的, 好, 好的, 文件, 发文件, 发给我, 保存
repair-record-offer-enough = 不用了
    .also = 不要, 不用, 够了
