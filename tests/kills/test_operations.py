"""Operations of a run are rejected for a while, creation and report of the end included: nothing is missing after."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kills.runs import Script, all_delivered, nothing_remains
from tests.support.arrivals import arrived
from tests.support.deliveries import OPERATIONS as DELIVERY_OPERATIONS
from tests.support.faulty import Fault, FaultyComet

RUN = """
for number in range(3):
    log(experiment, number)
experiment.stop(STOP)
say("stopped")
"""
LOGGED = range(3)

#: Every operation that such a run asks for, by its path.
CREATE, HEARTBEAT = "/api/rest/v2/write/experiment/create", "/api/rest/v2/write/experiment/set-status"
#: What takes the place of the creation where the server could not be reached for it.
PUT_OFF = "/clientlib/logger/add/run"
#: A server that knows sessions is sent their times with their state.
TIMES = "/api/rest/v2/write/experiment/set-start-end-time"
OPERATIONS = {CREATE, HEARTBEAT, *DELIVERY_OPERATIONS} - {PUT_OFF, TIMES}
#: One operation of each mechanism; tests/recording/delivery/test_fault_matrix.py tries all that a delivery asks for.
TRIED = (
    CREATE,
    PUT_OFF,
    HEARTBEAT,
    "/clientlib/batch/logger/experiment/metric",
    "/api/rest/v2/write/experiment/git/patch",
    "/api/rest/v2/write/experiment/update-status",
)
#: One after the other; the last two say how long to wait, s.
REJECTIONS: tuple[tuple[int, tuple[tuple[str, str], ...]], ...] = (
    (500, ()),
    (502, ()),
    (503, ()),
    (429, (("Retry-After", "1"),)),
    (429, (("Retry-After-Custom", "1"),)),
)

REPOSITORY = """
import subprocess
git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c"]
Path("tracked.txt").write_text("one\\n")
for command in (["init", "-q"], ["add", "tracked.txt"], ["commit", "-q", "-m", "first"]):
    subprocess.run([*git, *command], check=True)
Path("tracked.txt").write_text("two\\n")
"""


def code(stop: float = 30.0, **options: object) -> str:
    given = ", ".join(f"{name}={value!r}" for name, value in options.items())
    return REPOSITORY + f"experiment = begin({given})\n" + RUN.replace("STOP", str(stop))


def test_the_operations_of_a_run_are_all_tried(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    # Only a run that its uploader delivers beats and describes its environment as long ones do.
    with Script(code(log_git_info=True, log_system_details=True), environment, tmp_path) as script:
        assert script.end() == 0, script.stderr
    all_delivered(home)
    asked = {path for method, path in faulty.requests if method == "POST" or path.endswith("set-status")}
    assert asked == OPERATIONS, "tests for these operations are missing, or they are not asked for any more"


@pytest.mark.parametrize("path", TRIED)
def test_a_run_is_whole_after_each_kind_of_refusal(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, path: str
) -> None:
    rejections = [faulty.fault(Fault(path, "refuse", status=status, headers=headers)) for status, headers in REJECTIONS]
    git = path.endswith("/git/patch")
    if path == PUT_OFF:
        faulty.fault(Fault("/experiment/create", "cut"))
    with Script(code(log_git_info=git, log_system_details=git), environment, tmp_path) as script:
        assert script.end() == 0, script.stderr
        assert "Traceback" not in script.stderr, script.stderr
    all_delivered(home)
    if path.endswith("/create"):
        assert rejections[0].times == 0, "it was refused"
    elif not path.endswith("/set-status"):
        assert [rejection.times for rejection in rejections] == [0] * len(REJECTIONS), "each rejection was met"
    experiment = arrived(script.key, LOGGED)
    if git:
        assert "two" in (experiment.get_git_patch() or "")
    nothing_remains(environment)
