"""The engine on Whoosh: its index, segments and codec, read by NumPy instead of posting by posting.

The only package that knows whoosh. It works with whoosh3 and with whoosh-reloaded.
"""

from dvsearch.engine.whoosh.engine import WhooshEngine

__all__ = ["WhooshEngine"]
