repair-language-changed = 好的，我們用繁體中文。直接說就行，或說「選單」。
