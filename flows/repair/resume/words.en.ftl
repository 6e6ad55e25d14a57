repair-resume-title = Go on
repair-resume-back = Back to "{ $flow }".
