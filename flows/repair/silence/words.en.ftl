repair-silence-title = Still there
repair-silence-there = Are you still there? No hurry: just go on when you can. For a person, say "human".
