repair-unfinished-title = 还没办完
repair-unfinished-which = 之前的「{ $flow }」还没办完，要继续吗？
repair-unfinished-which-go-on = 继续
    .also = 要, 好, 好的, 是的, 接着, 接着办
repair-unfinished-which-stop = 不用了
    .also = 不, 不要, 不用, 不继续, 已经好了, 解决了
repair-unfinished-stopped = 好的，那就到这里。有事随时找我。
