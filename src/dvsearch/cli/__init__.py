"""The command line: one command a file, one table of commands (`program`)."""

from dvsearch.cli.program import main

__all__ = ["main"]
