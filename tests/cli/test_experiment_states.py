"""The state of an experiment as commands show it."""

from __future__ import annotations

from typing import Any

import pytest
from comet_rest_v2.models import ExperimentMetadata

from cometr_py import config
from cometr_py.cli.experiment_ref import about

STATES: list[tuple[dict[str, Any], str]] = [
    ({"running": True}, "running"),
    ({"running": False, "has_crashed": True, "silent_millis": 14 * 60_000 + 5}, "no signal for 14 min"),
    ({"running": False, "has_crashed": True}, "crashed"),
    ({"running": False, "has_crashed": False}, "ended"),
    ({"running": False, "has_crashed": False, "archived": True}, "archived"),
    ({}, "ended"),
]


@pytest.mark.parametrize(("given", "shown"), STATES)
def test_state(given: dict[str, Any], shown: str) -> None:
    found = about(ExperimentMetadata(experiment_key="a" * 32, **given), config.resolve(url="http://127.0.0.1:1"))
    assert found.state == shown
