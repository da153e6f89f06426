"""A fresh local Comet for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cometr_py.local.comet import LocalComet
from tests.local.client import InProcess


@pytest.fixture
def comet(tmp_path: Path) -> Iterator[LocalComet]:
    """A Comet in this process."""
    found = LocalComet(tmp_path / "home")
    yield found
    found.close()


@pytest.fixture
def api(comet: LocalComet) -> InProcess:
    """Calls the Comet."""
    return InProcess(comet)
