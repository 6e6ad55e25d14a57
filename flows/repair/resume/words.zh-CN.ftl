repair-resume-title = 继续
repair-resume-back = 我们接着说「{ $flow }」。
