"""How does the server run for months? What a request passes, what machines ask, and workers."""
