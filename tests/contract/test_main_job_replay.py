"""The main job against recorded answers: it needs no server, and would notice if what is sent or understood changed."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.contract import main_job


@pytest.fixture
def recorded() -> str:
    """The base URL that the cassette was recorded at."""
    first = yaml.safe_load(main_job.CASSETTE.read_text())["interactions"][0]["request"]["uri"]
    return str(first).partition("/api/")[0]


def test_the_main_job_replays_without_a_server(recorded: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", recorded)
    monkeypatch.setenv("COMET_API_KEY", "k" * 25)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    with main_job.cassette("none") as tape:
        assert main_job.run(tmp_path) == main_job.expected()
        assert tape.all_played, "every recorded request must have been made again"


def test_the_cassette_holds_no_key() -> None:
    text = main_job.CASSETTE.read_text()
    for interaction in yaml.safe_load(text)["interactions"]:
        sent = {name.lower() for name in interaction["request"]["headers"]}
        answered = {name.lower() for name in interaction["response"]["headers"]}
        assert not (sent | answered) & set(main_job.SECRET_HEADERS)
    assert "k" * 25 not in text
