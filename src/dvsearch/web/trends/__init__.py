"""Several queries on one time line: a page, a drawing and a table."""
