"""The state of an experiment as commands show it."""

from __future__ import annotations

from typing import Any

import pytest
from comet_rest_v2.models import ExperimentMetadata

from cometr_py import config
from cometr_py.cli.experiment_ref import about
from tests.support.experiment_replies import experiment_reply

STATES: list[tuple[dict[str, Any], str]] = [
    ({"running": True}, "running"),
    ({"running": False, "hasCrashed": True, "silentMillis": 14 * 60_000 + 5}, "no signal for 14 min"),
    ({"running": False, "hasCrashed": True}, "crashed"),
    ({"running": False, "hasCrashed": False}, "ended"),
    ({"running": False, "hasCrashed": False, "archived": True}, "archived"),
    ({"running": None, "hasCrashed": None}, "ended"),
]


@pytest.mark.parametrize(("given", "shown"), STATES)
def test_state(given: dict[str, Any], shown: str) -> None:
    metadata = ExperimentMetadata.from_dict(experiment_reply("a" * 32, **given))
    found = about(metadata, config.resolve(url="http://127.0.0.1:1"))
    assert found.state == shown


@pytest.mark.parametrize("error", ["RuntimeError: no more memory", None])
def test_the_error_of_an_experiment_is_shown(error: str | None) -> None:
    metadata = ExperimentMetadata.from_dict(experiment_reply("a" * 32, hasCrashed=True, error=error))
    assert about(metadata, config.resolve(url="http://127.0.0.1:1")).error == error
