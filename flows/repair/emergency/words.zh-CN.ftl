repair-emergency-title = 资产安全（紧急）
repair-emergency-handoff =
    已按**紧急**转给人工。工单 **#{ $code }**，您排在第 { $position } 位。请先做上面几步，不用等我们。
    方便时写下：什么时候发现的、少了什么、交易哈希、转到了哪个地址。
