repair-changed-title = The steps changed
repair-changed-again = Sorry, the steps of "{ $flow }" have just been updated, so we have to begin again. Start now?
