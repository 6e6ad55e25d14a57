# Only what is not to be said as it is made from zh-CN.
language-zh-CN = 简体中文
    .also = 中文, 汉语, 普通话
