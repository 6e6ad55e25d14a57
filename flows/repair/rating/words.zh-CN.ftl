repair-rating-title = 评价
repair-rating-stars = 工单 #{ $code } 这次帮得怎么样？请打 1–5 分，5 分最好。想多说几句也可以直接写。
repair-rating-thanks = 谢谢，我们记下了。要是问题还在，说「人工」，我们接着帮您。
