repair-skip-title = 跳过
repair-skip-needed = 这一项跳不过去，请尽量选最接近的，或照您记得的写。实在不行，说「人工」。
