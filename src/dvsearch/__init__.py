"""dvsearch: a search engine over Vietnamese political news."""

__version__ = "0.1.0"

__all__ = ["__version__"]
