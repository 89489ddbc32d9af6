"""A columnar codec for Whoosh: postings and columns as arrays in mapped files."""
