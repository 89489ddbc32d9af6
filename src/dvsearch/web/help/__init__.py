"""The page that explains how to search."""
