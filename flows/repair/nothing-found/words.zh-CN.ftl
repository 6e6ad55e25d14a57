repair-nothing-found-title = 没有找到
repair-nothing-found-which = 没有找到合适的文章。可以换个说法告诉我，或者：
repair-nothing-found-which-person = 请人工
    .also = 好, 好的, 请人工客服
repair-nothing-found-which-menu = 看菜单
    .also = 不用, 不用了, 先不用
