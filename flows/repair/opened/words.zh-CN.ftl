repair-opened-title = 已打开
repair-opened-understood = 您说的是「{ $flow }」，我们一步步来。不是的话，说「取消」。
