repair-stale-title = 按钮已过期
repair-stale-old = 这个按钮是之前的，已经不能用了。请看最新的一条。
