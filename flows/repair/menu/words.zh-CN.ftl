repair-menu-title = 菜单
repair-menu-which = 请选一项，或直接说说遇到了什么。要找真人，说「人工」。
