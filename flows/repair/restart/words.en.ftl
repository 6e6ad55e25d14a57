repair-restart-title = Start over
repair-restart-again = All right, "{ $flow }" from the beginning.
