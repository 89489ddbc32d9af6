"""How does the search come into other pages? As a script, a frame, a form or a card; what builds them."""
