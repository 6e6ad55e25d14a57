repair-leave-title = 退出人工
repair-leave-nobody = 您现在没有在等人工，我一直在这里。
