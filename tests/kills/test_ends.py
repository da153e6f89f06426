"""What is logged at the very end of a script, while its uploader is slow to notice: all kinds of record arrive."""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path

import pytest

from tests.kills.runs import Script, all_delivered, altered, nothing_remains
from tests.support.arrivals import arrived
from tests.support.faulty import FaultyComet

#: Runs of each kind, in one script, and what each of them logs at its end.
RUNS, LOGGED = 8, range(2)

# An uploader learns from a lock whether anybody still writes; on a busy processor it may look late.
SLOW_TO_LOOK = """
if IS_UPLOADER:
    import fcntl, time
    at_once = fcntl.flock
    def flock(*given):
        time.sleep(0.15)
        return at_once(*given)
    fcntl.flock = flock
"""

ENDS = {
    "stop()": "experiment.stop()",
    "exit at once": "os._exit(0)",
    "normal end": "pass",
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
}

MANY = """
from cometr_py import transport  # once for all of them

def run(number):
    chance = random.Random(number)
    experiment = begin(keep_existing=True)
    # Half of them end before their uploader is ready, the others at any moment of its look at the journal.
    if number % 2:
        experiment.flush()
        time.sleep(chance.uniform(0.0, 0.2))
    for one in range(LOGGED):
        log(experiment, one)
    END

for number in range(RUNS):
    child = os.fork()
    if child == 0:
        run(number)
        sys.exit(0)
    if number % 4 == 3:
        os.waitpid(child, 0)  # few at a time
while True:
    try:
        os.wait()
    except ChildProcessError:
        break
os._exit(0)
"""

PAUSED = """
experiment = begin()
experiment.flush()
say("uploader", uploader(experiment.get_key()))
wait_for("go")
for one in LOGGED:
    log(experiment, one)
say("logged")
wait_for("end")
END
"""


@pytest.mark.parametrize("end", ENDS)
def test_nothing_logged_at_the_end_is_taken_for_half_a_record(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, end: str
) -> None:
    code = MANY.replace("RUNS", str(RUNS)).replace("LOGGED", str(len(LOGGED))).replace("END", ENDS[end])
    with Script(code, altered(environment, tmp_path, SLOW_TO_LOOK), tmp_path) as script:
        assert script.end(120) == 0, script.stderr
        keys = [words[0] for words in script.words("key")]
    assert len(keys) == RUNS
    all_delivered(home)
    for key in keys:
        arrived(key, LOGGED, crashed=end in ("exit at once", "killed"))
    nothing_remains(environment)


@pytest.mark.parametrize("end", ENDS)
def test_a_uploader_that_was_paused_over_the_end_delivers_all_of_it(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, end: str
) -> None:
    code = PAUSED.replace("LOGGED", repr(LOGGED)).replace("END", ENDS[end].replace("stop()", "stop(1)"))
    with Script(code, environment, tmp_path) as script:
        process = int(script.expect("uploader")[0])
        os.kill(process, signal.SIGSTOP)
        try:
            script.tell("go")
            script.expect("logged")
            script.tell("end")
            if end == "normal end":  # which would wait for the uploader
                os.kill(process, signal.SIGCONT)
            script.end()
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)
    all_delivered(home)
    arrived(script.key, LOGGED, crashed=end in ("exit at once", "killed"))
    nothing_remains(environment)
