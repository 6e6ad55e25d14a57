repair-status-title = My case
    .also = status, my status, case status, my case, my ticket, ticket status
repair-status-none = You have no case just now. Tell me what happened; for a person, say "human".
