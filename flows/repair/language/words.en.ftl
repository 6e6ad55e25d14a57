repair-language-title = Language
repair-language-which = Please choose a language · 请选择语言
repair-language-changed = All right, we'll use English. Just go on, or say "menu".
