"""The installed command, and one Comet with something in it that all tests of the command share."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import cometr_py
from cometr_py import transport
from tests.support.command_line import run_here
from tests.support.full_project import Writer, fill

#: A name that would colour a terminal, change its title, and be bold as markup.
HOSTILE = "\x1b[31mred \x1b]0;title\x07[bold]not bold[/bold] \u202egnp.exe"

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


@dataclass(frozen=True)
class Sample:
    """What is there.

    Attributes:
        url: Address of the server.
        key: An experiment with everything, in the project ``digits``.
        archived: An archived one of the same project.
        hostile: One with a hostile name and tag, in the project ``hostile``.
    """

    url: str
    key: str
    archived: str
    hostile: str


@pytest.fixture(scope="session")
def program() -> str:
    """The installed `cometr-py`."""
    path = Path(sys.executable).with_name("cometr-py")
    assert path.is_file(), "install the project first: pip install -e '.[local,test]'"
    return str(path)


@pytest.fixture(scope="session")
def sample(shared_serve: str) -> Iterator[Sample]:
    client = cometr_py.connect(url=shared_serve)
    key, archived = fill(Writer(client), points=1200)
    write = Writer(client, project="hostile")
    hostile = write.experiment(HOSTILE)
    write("add_tags", json={"experimentKey": hostile, "addedTags": [HOSTILE]})
    write.points(hostile, HOSTILE, [1.0, 2.0])
    write.points(hostile, "sys.cpu", [0.5])
    yield Sample(shared_serve, key, archived, hostile)
    client.get_httpx_client().close()
    transport.close_shared()


@pytest.fixture
def environment(sample: Sample, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """That of a user of the shared Comet."""
    kept = {name: value for name, value in installed.items() if name not in ("FORCE_COLOR", "NO_COLOR", "COLUMNS")}
    # Should the interpreter itself ever crash, stderr shows where.
    crash = {"PYTHONFAULTHANDLER": "1"}
    return {**kept, **crash, "HOME": str(tmp_path / "home"), "COMET_URL_OVERRIDE": sample.url, "TZ": "UTC"}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Runs `cometr-py` without a terminal."""

    def run(*arguments: str, said: str = "", **more: str) -> Done:
        return run_here(arguments, {**environment, **more}, said)

    return run


@pytest.fixture
def experiment(sample: Sample) -> Iterator[Callable[[str], str]]:
    """Makes experiments that a test may change."""
    client = cometr_py.connect(url=sample.url)
    yield Writer(client, project="changed").experiment
    client.get_httpx_client().close()
