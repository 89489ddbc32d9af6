"""On which machine, with which versions: what a figure means nothing without."""

import importlib.metadata
import os
import platform
import sqlite3
import sys
from pathlib import Path

import psutil

__all__ = ["describe"]

_PACKAGES = (
    "dvsearch",
    "numpy",
    "whoosh3",
    "pyvi",
    "scikit-learn",
    "tantivy",
    "psutil",
    "starlette",
    "uvicorn",
)


def describe() -> dict[str, str]:
    """Processor, memory, system, Python and the libraries, and how busy the machine is."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": f"{psutil.virtual_memory().total / 2**30:.0f} GB",
        "system": platform.platform(terse=True),
        "Python": sys.version.split()[0],
        "libraries": ", ".join([*map(_version, _PACKAGES), f"SQLite {sqlite3.sqlite_version}"]),
        "load when it began": f"{load:.1f} processes",
    }


def _version(package: str) -> str:
    try:
        return f"{package} {importlib.metadata.version(package)}"
    except importlib.metadata.PackageNotFoundError:
        return f"{package} not installed"


def _processor() -> str:
    about = Path("/proc/cpuinfo")
    if about.is_file():
        for line in about.read_text("utf-8", "replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
