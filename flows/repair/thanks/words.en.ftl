repair-thanks-title = Thanks
repair-thanks-welcome = You're welcome. If there is anything else, just say it.
