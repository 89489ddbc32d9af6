"""What does the archive itself say about the documents that it cites?"""

from dvsearch.register.build import build_register, citing_articles
from dvsearch.register.entries import Claim, DecisionDocument, DecisionEntry, Learned, Order, ordered
from dvsearch.register.register import Register
from dvsearch.register.titles import read_title

__all__ = [
    "Claim",
    "DecisionDocument",
    "DecisionEntry",
    "Learned",
    "Order",
    "Register",
    "build_register",
    "citing_articles",
    "ordered",
    "read_title",
]
