repair-skip-title = Skip
repair-skip-needed = This one is needed: please choose what comes closest, or write what you remember. If you can't, say "human".
