repair-unreadable-title = 读不出来
repair-unreadable-empty = 这条消息是空的，或者我读不出来。请用文字再说一次。
