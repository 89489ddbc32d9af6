"""The errors of dvsearch, one root and one class for each thing a caller can do about it.

DvsearchError                  every error that dvsearch raises on purpose
├── InputError                 a file or record cannot be read: skip it, report it, go on
├── ConfigError                a setting or parameter has a value that cannot be used
├── QueryError                 a request asks for more than the limits allow
├── OutOfTime                  a search took longer than the time limit: ask for less
├── ArticleNotFound            no article has this id
├── ModelUnusable              pyvi's files cannot be used: install it again
├── EvaluationError            judgments or floors cannot be used, or a floor is not held
└── IndexError_                something about an index directory
    ├── IndexMissing           there is no index there yet: run `dvsearch index`
    ├── IndexDamaged           no generation of it can be opened: run `dvsearch doctor`
    ├── IndexOutdated          written by another schema version: rebuild it
    └── IndexLocked            another process is writing; its holder is named

Floors raise these; the edges (cli, web) translate them once, into an exit code or an HTTP status.
Messages are for the person who reads them: they name the file, line or parameter, and what to do.
"""

__all__ = [
    "ArticleNotFound",
    "ConfigError",
    "DvsearchError",
    "EvaluationError",
    "IndexDamaged",
    "IndexError_",
    "IndexLocked",
    "IndexMissing",
    "IndexOutdated",
    "InputError",
    "ModelUnusable",
    "OutOfTime",
    "QueryError",
]


class DvsearchError(Exception):
    """Root of all errors that dvsearch raises on purpose."""


class InputError(DvsearchError):
    """A file or one record of it cannot be read.

    `where` names it ("articles/a.jsonl:12"), `reason` says why and what to do.
    """

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)  # both in args, so that it survives pickling
        self.where = where
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


class ConfigError(DvsearchError):
    """A setting or parameter has a value that cannot be used."""


class QueryError(DvsearchError):
    """A search request asks for more than the limits allow."""


class OutOfTime(DvsearchError):
    """A search took longer than the time limit allows."""


class ArticleNotFound(DvsearchError):
    """No article of the index has the id asked for."""


class ModelUnusable(DvsearchError):
    """The files that pyvi brings, its model and its dictionary, are missing, damaged or of another kind."""


class EvaluationError(DvsearchError):
    """Judgments or floors cannot be used, or a pinned floor is not held."""


class IndexError_(DvsearchError):  # noqa: N801 - `IndexError` is Python's own
    """Something about an index directory."""


class IndexMissing(IndexError_):
    """There is no index in the directory."""


class IndexDamaged(IndexError_):
    """No generation of the index can be opened."""


class IndexOutdated(IndexError_):
    """The index was written by another schema version."""


class IndexLocked(IndexError_):
    """Another process holds the write lock."""
