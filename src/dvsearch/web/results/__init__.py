"""The search page: the start, the results, and the filters beside them."""
