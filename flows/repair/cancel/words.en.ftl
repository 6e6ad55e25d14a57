repair-cancel-title = Cancel
repair-cancel-which = All right, we leave that. If you need anything else, choose one or just tell me.
