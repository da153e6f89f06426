"""How a script ends, and what the server is told of it: an error, an exit code, a rank, process one of a container."""

from __future__ import annotations

import os
import shutil
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

import cometr_py
from tests.kills.runs import Script, all_delivered, nothing_remains
from tests.support.arrivals import arrived, differences, ended
from tests.support.faulty import FaultyComet
from tests.support.processes import eventually


@dataclass(frozen=True)
class End:
    """One way to end: the code that does, its exit code, and whether that is a crash."""

    code: str
    exit_code: int
    crashed: bool
    error: str = ""


WITH = """
with begin() as experiment:
    for number in range(3):
        log(experiment, number)
"""
WITHOUT = """
experiment = begin()
for number in range(3):
    log(experiment, number)
"""
ENDS = {
    "an error": End(WITHOUT + "raise ValueError('of the script')", 1, True, "ValueError: of the script"),
    "an error in with": End(WITH + "    raise ValueError('of the script')", 1, True, "ValueError: of the script"),
    "an error that is no text": End(
        WITH + "    raise ValueError(os.fsdecode(b'caf\\xe9'))", 1, True, "ValueError: caf?"
    ),
    "an error that says nothing": End(
        "class Odd(Exception):\n  def __str__(self): return 1 / 0" + WITH + "    raise Odd", 1, True, "Odd: ("
    ),
    "an error that is caught": End("try:\n  1 / 0\nexcept ZeroDivisionError:\n  pass" + WITHOUT, 0, False),
    "exit 0": End(WITHOUT + "sys.exit(0)", 0, False),
    "exit 0 in with": End(WITH + "    sys.exit(0)", 0, False),
    "exit without a code in with": End(WITH + "    sys.exit()", 0, False),
    "exit 3": End(WITHOUT + "sys.exit(3)", 3, True, "exit code 3"),
    "exit 3 in with": End(WITH + "    sys.exit(3)", 3, True),
    "exit with words in with": End(WITH + "    sys.exit('no data')", 1, True, "no data"),
    "an error in a thread": End(
        WITHOUT + "thread = threading.Thread(target=lambda: 1 / 0); thread.start(); thread.join()", 0, False
    ),
    "stopped before the error": End(WITHOUT + "experiment.stop()\nraise ValueError('of the script')", 1, False),
}


@pytest.mark.parametrize("end", ENDS)
def test_the_server_is_told_how_a_script_ended(
    environment: dict[str, str], tmp_path: Path, home: Path, end: str
) -> None:
    way = ENDS[end]
    with Script(way.code, environment, tmp_path) as script:
        assert script.end() == way.exit_code, script.stderr
    all_delivered(home)
    experiment = arrived(script.key, range(3), crashed=way.crashed)
    assert way.error in str(experiment.get_metadata().to_dict().get("error"))
    nothing_remains(environment)


RANKS = """
if len(sys.argv) > 1:
    rank, key = int(sys.argv[1]), sys.argv[2]
    experiment = cometr_py.get_experiment(key, log_output=True)
    for number in range(rank * 10, rank * 10 + 5):
        log(experiment, number)
    if rank == 1:
        END
    wait_for("crashed")
    log(experiment, rank * 10 + 5)
else:
    import subprocess
    experiment = begin()
    ranks = [subprocess.Popen([sys.executable, __file__, str(rank), experiment.get_key()]) for rank in (1, 2)]
    for number in range(5):
        log(experiment, number)
    say("first", ranks[0].wait())
    Path("crashed").touch()
    say("second", ranks[1].wait())
    log(experiment, 5)
"""


@pytest.mark.parametrize("end", ["raise ValueError('of a rank')", "os.kill(os.getpid(), signal.SIGKILL)"])
def test_a_rank_that_crashes_takes_nothing_with_it(
    environment: dict[str, str], tmp_path: Path, home: Path, end: str
) -> None:
    with Script(RANKS.replace("END", end), environment, tmp_path) as script:
        assert script.end() == 0, script.stderr
        assert script.expect("first") != ["0"]
        assert script.expect("second") == ["0"]
    all_delivered(home)
    experiment = cometr_py.get_experiment(script.key)
    assert differences(experiment, [*range(6), *range(10, 15), *range(20, 26)]) == []
    # Whether a failed rank counts depends on whether it overlaps with the last one that began.
    assert experiment.get_metadata().running is False
    nothing_remains(environment)


FORKED_RANKS = """
experiment = begin()
children = []
for rank in (1, 2):
    child = os.fork()
    if child == 0:
        for number in range(rank * 10, rank * 10 + 5):
            log(experiment, number)
        if rank == 1:
            raise ValueError("of a rank")
        wait_for("crashed")
        log(experiment, rank * 10 + 5)
        sys.exit(0)
    children.append(child)
os.waitpid(children[0], 0)
Path("crashed").touch()
os.waitpid(children[1], 0)
log(experiment, 0)
"""


def test_a_forked_rank_that_crashes_does_not_end_the_experiment(
    environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    with Script(FORKED_RANKS, environment, tmp_path) as script:
        assert script.end() == 0, script.stderr
        assert "of a rank" in script.stderr
    all_delivered(home)
    experiment = cometr_py.get_experiment(script.key)
    assert differences(experiment, [0, *range(10, 15), *range(20, 26)]) == []
    ended(experiment)
    nothing_remains(environment)


FIRST = """
assert os.getpid() == 1
experiment = begin()
experiment.flush()
for number in range(5):
    log(experiment, number)
say("logged", 1)
time.sleep(60)
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="there is no unshare here to make a process number one")
@pytest.mark.parametrize("stop", ["killed", "asked, then killed", "ends upon being asked"])
def test_a_container_that_is_stopped_leaves_the_rest_to_sync(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, stop: str
) -> None:
    listens = stop == "ends upon being asked"
    code = ("signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))\n" if listens else "") + FIRST
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    before = ["unshare", "--pid", "--fork", "--kill-child", *user]
    with Script(code, environment, tmp_path, before) as script:
        eventually(lambda: script.words("logged") or script.process.poll() is not None, "the script has logged")
        if not script.words("logged") and ("unshare failed" in script.stderr or "not permitted" in script.stderr):
            pytest.skip(f"no namespaces may be made here: {script.stderr.strip()}")
        first = int(Path(f"/proc/{script.process.pid}/task/{script.process.pid}/children").read_text())
        if stop != "killed":
            os.kill(first, signal.SIGTERM)
        if not listens:
            # A process number one that does not listen for it never hears of SIGTERM.
            os.kill(first, signal.SIGKILL)
        script.end()
    # The uploader has died with the container's other processes, or it has delivered everything before.
    nothing_remains(environment)
    arrived(script.key, range(5), crashed=not listens)
