repair-status-title = My case
repair-status-none = You have no case just now. Tell me what happened; for a person, say "human".
