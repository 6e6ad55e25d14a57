repair-offer-person-title = 请人工吗
repair-offer-person-which = 我还是没弄明白，不耽误您。要请人工吗？
repair-offer-person-which-person = 请人工
    .also = 要, 好, 好的, 可以, 是的
repair-offer-person-which-menu = 看菜单
    .also = 不用, 不要, 再看看
