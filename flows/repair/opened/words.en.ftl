repair-opened-title = Opened
repair-opened-understood = This is about "{ $flow }": let's go step by step. If it isn't, say "cancel".
