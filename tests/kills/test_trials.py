"""One trial of each kind that ``scripts/chaos`` goes on with for as long as asked."""

from __future__ import annotations

import random

import pytest

from tests.kills.trials import KINDS, Kind, trial


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_was_acknowledged_arrives_once(kind: Kind) -> None:
    result = trial(kind, random.Random(kind.name))
    assert result.acknowledged > 0
    assert result.good, result
    assert result.delivered == result.acknowledged
