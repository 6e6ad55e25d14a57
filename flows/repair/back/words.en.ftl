repair-back-title = Back
repair-back-nowhere = There is no earlier question to go back to. For other things, say "menu".
