repair-not-understood-title = 没听懂
repair-not-understood-sorry = 抱歉，我没听懂。请换个简单的说法，或说「菜单」「人工」。
