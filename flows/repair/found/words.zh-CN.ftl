repair-found-title = 找到的文章
repair-found-which = 这些也许能帮到您，想看哪一篇？
