repair-restart-title = 重新开始
repair-restart-again = 好的，「{ $flow }」从头再来。
