repair-search-title = Search the articles
repair-search-how = What are you looking for? Write it like this: `/search fees`.
