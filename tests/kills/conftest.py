"""A Comet that misbehaves, and the environment of scripts that record to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.faulty import FaultyComet

pytest.register_assert_rewrite("tests.kills.runs", "tests.support.arrivals")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """COMETR_HOME of the scripts, and of the test itself."""
    return tmp_path / "cometr"


@pytest.fixture
def supports_idempotency() -> bool:
    """Whether the Comet of the test honours idempotency keys; a test's parameter of this name says otherwise."""
    return True


@pytest.fixture
def faulty(
    tmp_path: Path, home: Path, supports_idempotency: bool, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FaultyComet]:
    """COMET_URL_OVERRIDE names this Comet."""
    monkeypatch.setenv("COMETR_HOME", str(home))
    with FaultyComet(tmp_path / "served", supports_idempotency=supports_idempotency) as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet


@pytest.fixture
def environment(faulty: FaultyComet, home: Path, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """Of a script, and of `cometr-py`."""
    return {**installed, "COMET_URL_OVERRIDE": faulty.url, "COMETR_HOME": str(home), "HOME": str(tmp_path / "home")}
