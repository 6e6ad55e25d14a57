repair-menu-title = Menu
repair-menu-which = Choose one, or just tell me what happened. For a person, say "human".
