"""The page of an article."""
