"""A Comet that can be made to fail, and experiments recorded to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.faulty import FaultyComet


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    """COMET_URL_OVERRIDE names a Comet that honours idempotency keys."""
    yield from _faulty(tmp_path, monkeypatch, supports_idempotency=True)


@pytest.fixture(params=["honours keys", "knows no keys"])
def either(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    """The same, and once like a server that has never heard of idempotency keys."""
    yield from _faulty(tmp_path, monkeypatch, supports_idempotency=request.param == "honours keys")


def _faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, supports_idempotency: bool) -> Iterator[FaultyComet]:
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    with FaultyComet(tmp_path / "served", supports_idempotency=supports_idempotency) as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet
