repair-clarify-title = 确认一下
repair-clarify-which = 您想问的是哪一项？
