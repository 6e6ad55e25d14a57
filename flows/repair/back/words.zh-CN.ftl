repair-back-title = 返回上一步
repair-back-nowhere = 前面没有可以退回的问题了。想看别的，说「菜单」。
