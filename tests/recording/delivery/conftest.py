"""A recording to deliver, to a server that can be made to fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.deliveries import RecordedScript
from tests.support.faulty import FaultyComet

pytest.register_assert_rewrite("tests.support.arrivals")


@pytest.fixture
def script(faulty: FaultyComet, tmp_path: Path) -> Iterator[RecordedScript]:
    """A recording to a server that supports idempotency keys."""
    yield from _script(faulty, tmp_path)


@pytest.fixture
def script_to_either(either: FaultyComet, tmp_path: Path) -> Iterator[RecordedScript]:
    """The same, and once to a server that has never heard of idempotency keys."""
    yield from _script(either, tmp_path)


def _script(comet: FaultyComet, tmp_path: Path) -> Iterator[RecordedScript]:
    (tmp_path / "recordings").mkdir()
    script = RecordedScript(tmp_path / "recordings", comet.url)
    yield script
    script.vanish()
