repair-language-title = 语言
repair-language-which = 请选择语言 · Please choose a language
repair-language-changed = 好的，我们用中文。直接说就行，或说「菜单」。
