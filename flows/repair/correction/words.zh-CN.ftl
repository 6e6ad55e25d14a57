repair-correction-title = 更正
repair-correction-which = 要改哪一项？
