"""What does an article say of itself: its date, its provinces, the decisions it cites?"""
