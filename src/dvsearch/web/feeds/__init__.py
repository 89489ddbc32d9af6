"""Any search as an Atom feed."""
