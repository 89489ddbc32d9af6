"""What does the reader see? Pages and JSON over a Searcher; alone in knowing starlette and jinja2."""
