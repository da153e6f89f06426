"""A journal that is damaged while its uploader is at work: what can be read arrives, and the damage is reported."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import cometr_py
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.spool_folder import SpoolFolder
from tests.kills.runs import Script, all_delivered, ask, recorded, uploader_of
from tests.support.arrivals import ended
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import eventually

RUN = """
experiment = begin(log_output=False)
def log_numbers(numbers):
    for number in numbers:
        experiment.log_metric("loss", float(number), step=number)
log_numbers(range(100))
experiment.flush()
say("delivered")
wait_for("log")
log_numbers(range(100, 200))
say("logged")
wait_for("go on")
log_numbers(range(200, 300))
say("all")
wait_for("end")
experiment.stop(20)
say("stopped")
"""


def steps(key: str) -> list[int]:
    return sorted(point.step or 0 for point in cometr_py.get_experiment(key).get_metric("loss"))


def flip(journal: Path, place: int) -> None:
    """Another bit at that place, in the file as it is."""
    with journal.open("r+b", buffering=0) as file:
        file.seek(place)
        (found,) = file.read(1)
        file.seek(place)
        file.write(bytes([found ^ 0x10]))


def damaged_in_the_middle(script: Script, home: Path, damage: Callable[[Path, int], None]) -> SpoolFolder:
    """Run the script; while its uploader is stopped, the journal is damaged, at or after a place not yet delivered."""
    script.expect("delivered")
    folder = recorded(home).folder
    journal = folder.journal
    place = journal.stat().st_size
    uploader = uploader_of(home)
    os.kill(uploader, signal.SIGSTOP)
    try:
        script.tell("log")
        script.expect("logged")
        damage(journal, place)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(uploader, signal.SIGCONT)
    script.tell("go on")
    script.expect("all")
    return folder


def is_reported(done: subprocess.CompletedProcess[str]) -> bool:
    return any(word in done.stdout + done.stderr for word in ("damage", "is lost"))


@pytest.mark.parametrize("records_on", [0, 50, 99], ids=["the next record", "one in between", "the last of them"])
def test_a_bit_flipped_before_delivery_costs_one_record_and_is_reported_by_status_and_sync(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, records_on: int
) -> None:
    def damage(journal: Path, place: int) -> None:
        reader = JournalReader(journal, place)
        entries = reader.read()
        reader.close()
        flip(journal, (entries[records_on].start + entries[records_on].end) // 2)

    with Script(RUN, environment, tmp_path) as script:
        damaged_in_the_middle(script, home, damage)
        expected = [number for number in range(300) if number != 100 + records_on]
        eventually(lambda: steps(script.key) == expected, "all but the damaged one are delivered")
        while_running = ask(environment, "status")
        assert is_reported(while_running), f"status says nothing of the damage: {while_running.stdout}"
        script.tell("end")
        assert script.end() == 0, script.stderr
    all_delivered(home)
    assert steps(script.key) == expected
    ended(cometr_py.get_experiment(script.key))
    for command in ("status", "sync"):
        done = ask(environment, command)
        assert is_reported(done), f"{command} says nothing of the damage: {done.stdout}"
        assert "Traceback" not in done.stderr, done.stderr


def test_a_journal_that_is_emptied_while_it_is_written_is_reported(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    def damage(journal: Path, _: int) -> None:
        os.truncate(journal, 0)

    with Script(RUN, environment, tmp_path) as script:
        folder = damaged_in_the_middle(script, home, damage)
        script.tell("end")
        assert script.end() == 0, script.stderr
    eventually(lambda: not folder.has_uploader(), "no uploader is at work any more")
    found = steps(script.key)
    assert found == sorted(set(found)), "nothing is stored twice"
    assert set(range(100)) <= set(found), "what was delivered before stays"
    status, sync = ask(environment, "status"), ask(environment, "sync", "--timeout", "60")
    assert is_reported(status), f"status says nothing of the damage: {status.stdout}"
    assert is_reported(sync), f"sync says nothing of the damage: {sync.stdout}"
    if not set(range(200, 300)) <= set(steps(script.key)):
        assert sync.returncode == 1, "what was logged afterwards is not delivered, and sync says that nothing remains"
    else:
        ended(cometr_py.get_experiment(script.key))


def test_a_journal_whose_first_record_is_damaged_is_reported_by_status_and_sync(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    faulty.fault(Fault("/batch/", "refuse", times=-1, status=503))
    code = """
experiment = begin()
experiment.log_metric("loss", 1.0, step=1)
os.kill(uploader(experiment.get_key()), signal.SIGKILL)
os.kill(os.getpid(), signal.SIGKILL)
"""
    with Script(code, environment, tmp_path) as script:
        assert script.end() == -signal.SIGKILL
    folder = recorded(home).folder
    eventually(lambda: not folder.has_uploader(), "the uploader is dead")
    flip(folder.journal, 30)
    faulty.mend()
    for command in ("status", "sync"):
        done = ask(environment, command)
        assert script.key in done.stdout, f"{command} says nothing of it: {done.stdout}"
        assert "Everything recorded" not in done.stdout
        assert "Traceback" not in done.stderr, done.stderr
    # Whose it is stands in a second place.
    assert is_reported(done), f"sync says nothing of the damage: {done.stdout}{done.stderr}"
    assert done.returncode == 0, done.stdout + done.stderr
    assert steps(script.key) == [1]
