"""What is logged at the very end of a script, while its courier is slow to notice: all kinds of record arrive."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos.runs import Script, all_delivered, altered, arrived, nothing_remains
from tests.faulty import FaultyComet

#: Runs of each kind, in one script, and what each of them logs at its end.
RUNS, LOGGED = 20, range(3)

# A courier learns whether anybody still writes from a lock: one that gets to look late is one whose processor is busy.
SLOW_TO_LOOK = """
if IS_COURIER:
    import fcntl, time
    at_once = fcntl.flock
    def flock(*given):
        time.sleep(0.05)
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
def run(number):
    chance = random.Random(number)
    experiment = begin(keep_existing=True)
    # Half of them end before their courier is ready, the others at any moment of its look at the journal.
    if number % 2:
        courier(experiment.get_key())
        time.sleep(chance.uniform(0.0, 0.12))
    for one in range(LOGGED):
        log(experiment, one)
    END

for number in range(RUNS):
    child = os.fork()
    if child == 0:
        run(number)
        sys.exit(0)
    if number % 2:
        os.waitpid(child, 0)  # two at a time
while True:
    try:
        os.wait()
    except ChildProcessError:
        break
os._exit(0)
"""

PAUSED = """
experiment = begin()
process = courier(experiment.get_key())
say("courier", process)
wait_for("go")
for one in range(LOGGED):
    log(experiment, one)
say("logged")
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
