"""Servers with an empty store. It is a copy of one that has its tables: creating them takes longer than many a test."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from typing import Any

from cometr_py.server.comet_server import CometServer

_DATABASE = "comet.sqlite"


def new_comet(home: Path, **options: Any) -> CometServer:
    """Open a Comet with an empty SQLite store in this folder, or the store that is there."""
    make_store(home)
    return CometServer(home, **options)


def make_store(home: Path) -> None:
    """Put an empty SQLite store into this folder, unless there is one."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = home / _DATABASE
    if not database.exists():
        database.touch(mode=0o600)
        database.write_bytes(_empty())


@functools.cache
def _empty() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        CometServer(Path(folder)).close()
        return (Path(folder) / _DATABASE).read_bytes()
