repair-repeat-title = 再说一遍
repair-repeat-which = 眼下没有等您回答的问题。想问什么，请选一项或直接说。
