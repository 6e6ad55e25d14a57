repair-unreadable-title = Unreadable
repair-unreadable-empty = That message was empty, or I couldn't read it. Please say it again in words.
