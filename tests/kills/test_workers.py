"""Forked workers that go on logging after their owner has stopped the experiment, or has died."""

from __future__ import annotations

from pathlib import Path

import pytest

import cometr_py
from cometr_py.server.api.operations import experiments as local_experiments
from tests.kills.runs import Script, all_delivered, altered, nothing_remains
from tests.support.arrivals import differences, ended
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import eventually

OUTLIVED = """
experiment = begin()
experiment.flush()
if os.fork() == 0:
    say("worker", os.getpid())
    wait_for("stopped")
    for number in range(100, 110):
        log(experiment, number)
        say("logged", number)
        time.sleep(0.1)
    wait_for("end")
    os._exit(0)
for number in range(3):
    log(experiment, number)
    say("logged", number)
experiment.stop()
say("stopped")
Path("stopped").touch()
END
"""
ENDS = {"owner stays": 'wait_for("end")', "owner ends": "os._exit(0)"}

#: A disk so slow that a copy can be seen while its record is not yet written.
SLOW_DISK = """
if not IS_UPLOADER:
    import shutil, time
    copy = shutil.copyfile
    def copyfile(*given, **named):
        done = copy(*given, **named)
        time.sleep(0.2)
        return done
    shutil.copyfile = copyfile
"""


@pytest.mark.parametrize("end", ENDS)
def test_what_a_worker_logs_after_stop_arrives_and_the_experiment_stays_ended(
    faulty: FaultyComet,
    environment: dict[str, str],
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    end: str,
) -> None:
    # A server that wants to hear often that an experiment runs.
    monkeypatch.setattr(local_experiments, "BEAT_EVERY", 200)
    with Script(OUTLIVED.replace("END", ENDS[end]), environment, tmp_path) as script:
        script.expect("stopped")
        eventually(lambda: len(script.numbers()) == 13, "the worker has logged all of it")
        key, numbers = script.key, script.numbers()
        script.tell("end")
        script.end()
    all_delivered(home)
    experiment = cometr_py.get_experiment(key)
    assert differences(experiment, numbers) == []
    ended(experiment)
    nothing_remains(environment)


def test_a_file_that_a_worker_uploads_after_stop_is_not_taken_away(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    with Script(
        OUTLIVED.replace("END", ENDS["owner stays"]), altered(environment, tmp_path, SLOW_DISK), tmp_path
    ) as script:
        script.expect("stopped")
        eventually(lambda: len(script.numbers()) == 13, "the worker has logged all of it")
        key, numbers = script.key, script.numbers()
        script.tell("end")
        script.end()
    all_delivered(home)
    experiment = cometr_py.get_experiment(key)
    assert differences(experiment, numbers) == []
    ended(experiment)
    nothing_remains(environment)


def test_uploads_of_a_worker_wait_for_a_server_that_is_away_when_the_owner_stops(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    uploads = faulty.fault(Fault("/upload-asset", "refuse", times=-1, status=503))
    code = OUTLIVED.replace("END", ENDS["owner ends"]).replace("stop()", "stop(1)")
    with Script(code, environment, tmp_path) as script:
        eventually(lambda: len(script.numbers()) == 13, "the worker has logged all of it")
        key, numbers = script.key, script.numbers()
        script.tell("end")
        script.end()
        uploads.times = 0
    all_delivered(home)
    experiment = cometr_py.get_experiment(key)
    assert differences(experiment, numbers) == []
    ended(experiment)
    nothing_remains(environment)


def test_workers_that_outlive_a_killed_owner_are_delivered_and_it_is_shown_as_crashed(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = OUTLIVED.replace("experiment.stop()", 'Path("stopped").touch(); os.kill(os.getpid(), signal.SIGKILL)')
    with Script(code, environment, tmp_path) as script:
        eventually(lambda: len(script.numbers()) == 13, "the worker has logged all of it")
        key, numbers = script.key, script.numbers()
        script.tell("end")
        script.end()
    all_delivered(home)
    experiment = cometr_py.get_experiment(key)
    assert differences(experiment, numbers) == []
    ended(experiment, crashed=True)
    nothing_remains(environment)
