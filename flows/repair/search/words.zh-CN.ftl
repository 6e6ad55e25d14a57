repair-search-title = 查文章
repair-search-how = 想查什么？请这样说：`查 手续费`，或 `/search 手续费`。
