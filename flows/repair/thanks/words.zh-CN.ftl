repair-thanks-title = 谢谢
repair-thanks-welcome = 好的，不客气。还有别的事，直接说就行。
