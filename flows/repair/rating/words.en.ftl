repair-rating-title = Rating
repair-rating-stars = How well were you helped with case #{ $code }? From 1 to 5, 5 is best. You can also write a comment.
repair-rating-thanks = Thank you, noted. If the problem is still there, say "human" and we'll go on.
