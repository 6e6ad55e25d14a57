repair-emergency-title = Assets at risk (urgent)
repair-emergency-handoff =
    I've called people, as **urgent**. Your case is **#{ $code }**, number { $position } in the queue. Do the steps above first; don't wait for us.
    When you can, write: when you noticed, what is gone, the transaction hash, the address it went to.
