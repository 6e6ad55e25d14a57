repair-silence-title = 还在吗
repair-silence-there = 您还在吗？不着急，想好了接着答就行；要真人，说「人工」。
