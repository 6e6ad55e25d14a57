repair-thanks-title = 谢谢
repair-thanks-welcome = 不客气。还有别的事，直接说就行。
