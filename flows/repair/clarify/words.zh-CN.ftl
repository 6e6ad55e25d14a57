repair-clarify-title = 确认一下
repair-clarify-which = { $count ->
        [1] 您想问的是下面这项吗？
       *[other] 您想问的是哪一项？
    }
