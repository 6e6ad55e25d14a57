repair-found-title = Articles found
repair-found-which = These may help. Which one would you like to read?
