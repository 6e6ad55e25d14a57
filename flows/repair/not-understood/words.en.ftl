repair-not-understood-title = Not understood
repair-not-understood-sorry = Sorry, I didn't get that. Please say it more simply, or say "menu" or "human".
