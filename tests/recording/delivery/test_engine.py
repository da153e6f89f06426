"""The uploader: what is written at the last moment is delivered, and its end is what is left to say."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.core.console import Console
from cometr_py.recording.delivery.engine import DeliveryEngine
from cometr_py.recording.delivery.executors import ThreadExecutor
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.records import End, Header, Times
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, hold_as_writer
from tests.support.faulty import Fault, FaultyComet

STATUS, TIMES = "/write/experiment/update-status", "/write/experiment/set-start-end-time"


class Script:
    """A recording as a script would make it, with everything that it does called by the test."""

    def __init__(self, tmp_path: Path, key: str, url: str) -> None:
        self.folder = SpoolFolder(tmp_path / "recordings" / "one").create()
        self.journal = Journal(self.folder.journal)
        self.held = hold_as_writer(self.folder.journal)
        self.journal.append(Header("j" * 32, key, url, "local", "tests", True, False, now(), os.getpid()))

    def log(self, step: int) -> None:
        self.journal.append(("m", "loss", 0.5, step, None, None, now()))

    def end(self) -> None:
        self.journal.append(End(False, None, now()))

    def let_go(self) -> None:
        os.close(self.held)
        self.journal.close()


def now() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture
def script(faulty: FaultyComet, tmp_path: Path) -> Script:
    experiment = cometr_py.create_experiment(
        project_name="tests", keep_active=False, log_output=False, log_code=False, log_system_details=False
    ).stop()
    return Script(tmp_path, experiment.get_key(), faulty.url)


def deliver(script: Script, wait: Callable[[float], object] = time.sleep, **options: float) -> ProgressState:
    drain_timeout = options.get("drain_timeout", 20.0)
    settings = config.resolve(url=script.folder.read_header()[0].url)
    return DeliveryEngine(script.folder, settings, executor=ThreadExecutor(), drain_timeout=drain_timeout).run(wait)


def steps(script: Script) -> list[int | None]:
    key = script.folder.read_header()[0].experiment_key
    return [point.step for point in cometr_py.get_experiment(key).get_metric("loss")]


def test_what_is_logged_just_before_the_last_writer_goes_is_delivered(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script does all of it between the uploader's look for more and its look for writers."""
    script.log(0)
    real = script.folder.has_writers

    def looked() -> bool:
        if script.held >= 0 and script.folder.read_state().acknowledged >= script.folder.journal.stat().st_size:
            for step in (1, 2, 3):
                script.log(step)
            script.end()
            script.let_go()
            script.held = -1
        return real()

    monkeypatch.setattr(script.folder, "has_writers", looked)
    state = deliver(script)
    assert state.complete
    assert not state.damages
    assert state.acknowledged == script.folder.journal.stat().st_size
    assert steps(script) == [0, 1, 2, 3]


def test_what_a_worker_writes_after_the_end_is_delivered(script: Script) -> None:
    script.log(0)
    script.end()

    def wait(seconds: float) -> None:
        if script.folder.read_state().complete and script.held >= 0:
            script.log(1)
            script.let_go()
            script.held = -1
        time.sleep(seconds)

    state = deliver(script, wait)
    assert (state.complete, state.damages) == (True, [])
    assert steps(script) == [0, 1]


@pytest.mark.parametrize("operation", [STATUS, TIMES])
def test_an_end_that_the_server_does_not_take_at_first_is_said_again(
    script: Script, faulty: FaultyComet, operation: str
) -> None:
    faulty.fault(Fault(operation, "refuse", times=2, status=503))
    script.log(0)
    script.journal.append(Times(now(), None))  # the user has set the start
    script.end()
    script.let_go()
    state = deliver(script)
    assert (state.complete, state.end_reported, state.last_error) == (True, True, None)
    assert faulty.count(operation) >= 3


def test_nothing_is_complete_while_the_end_is_not_reported(script: Script, faulty: FaultyComet) -> None:
    faulty.fault(Fault(STATUS, "refuse", times=1000, status=503))
    script.log(0)
    script.end()
    script.let_go()
    state = deliver(script, drain_timeout=1.0)
    assert (state.complete, state.end_reported) == (False, False)
    assert state.last_error is not None


def test_a_journal_that_begins_anew_is_delivered_from_there_on(script: Script) -> None:
    said = io.StringIO()
    script.log(0)
    begun = [False]

    def wait(seconds: float) -> None:
        size = script.folder.journal.stat().st_size
        if not begun[0] and script.folder.read_state().acknowledged >= size:
            os.truncate(script.folder.journal, 0)
            begun[0] = True
        elif begun[0] and script.held >= 0 and script.folder.read_state().truncations == 1:
            for step in (1, 2, 3):
                script.log(step)
            script.end()
            script.let_go()
            script.held = -1
        time.sleep(seconds)

    settings = config.resolve(url=script.folder.read_header()[0].url)
    script.folder.keep_header(script.folder.read_header()[0])
    console = Console(stderr=said)
    engine = DeliveryEngine(script.folder, settings, executor=ThreadExecutor(), drain_timeout=60, console=console)
    state = engine.run(wait)
    assert state.complete
    assert "was truncated" in said.getvalue()
    assert steps(script) == [0, 1, 2, 3]


def test_damage_is_told_at_once(script: Script) -> None:
    said = io.StringIO()
    for step in range(3):
        script.log(step)
    content = bytearray(script.folder.journal.read_bytes())
    content[content.rindex(b"loss", 0, content.rindex(b"loss"))] ^= 1
    script.folder.journal.write_bytes(content)
    script.end()
    script.let_go()
    settings = config.resolve(url=script.folder.read_header()[0].url)
    console = Console(stderr=said)
    engine = DeliveryEngine(script.folder, settings, executor=ThreadExecutor(), drain_timeout=60, console=console)
    state = engine.run(time.sleep)
    assert len(state.damages) == 1
    assert "cannot be read: what was recorded there is not delivered" in said.getvalue()
    assert steps(script) == [0, 2]


def test_a_worker_that_dies_while_it_writes_leaves_nothing_waiting(script: Script) -> None:
    script.log(0)
    script.end()

    def wait(seconds: float) -> None:
        if script.folder.read_state().complete and script.held >= 0:
            script.log(1)
            os.truncate(script.folder.journal, script.folder.journal.stat().st_size - 3)
            script.let_go()
            script.held = -1
        time.sleep(seconds)

    state = deliver(script, wait)
    assert (state.complete, len(state.damages)) == (True, 1)
    assert state.acknowledged == script.folder.journal.stat().st_size
    assert steps(script) == [0]
