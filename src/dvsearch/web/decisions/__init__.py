"""The page of a decision: what the archive knows of it, and how it was covered; and the table of all."""
