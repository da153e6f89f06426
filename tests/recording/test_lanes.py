"""Lanes: what an interrupted courier was sending goes first, and damage to it holds nothing up."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cometr_py.errors import NotFoundError, RateLimitError, ResponseError
from cometr_py.recording.folder import Folder, LanePosition, State
from cometr_py.recording.journal import Entry
from cometr_py.recording.lanes import LONGEST_PATIENCE, Course, Lane, Ledger
from cometr_py.recording.pace import Pace
from cometr_py.recording.records import Tags
from tests.processes import eventually


class Noting(Course):
    """Keeps what it is asked to send."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, list[int]]] = []
        self.settled: list[tuple[str, list[int]]] = []

    def count(self, waiting: Sequence[Entry]) -> int:
        return len(waiting)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        self.sent.append((key, [entry.start for entry in batch]))

    def settle(self, batch: Sequence[Entry], key: str) -> None:
        self.settled.append((key, [entry.start for entry in batch]))


def lane(folder: Path, course: Course, *, sending: tuple[int, int] | None) -> Lane:
    place = Folder(folder / "recording").create()
    place.write_state(State(lanes={"others": LanePosition(position=0, sending=sending)}))
    ledger = Ledger(place)
    return Lane("others", course, ledger, "id", Pace({}, 0, print), lambda state: None, print, threaded=True)


def entries(*starts: int) -> list[Entry]:
    return [Entry(start, start + 10, Tags(["t"])) for start in starts]


def test_an_interrupted_stretch_goes_first_under_the_same_key(tmp_path: Path) -> None:
    course = Noting()
    line = lane(tmp_path, course, sending=(0, 20))
    line.put(entries(0, 10, 20, 30))
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert course.settled == [("id-0-20", [0, 10])]
    assert course.sent == [("id-20-40", [20, 30])]


def test_a_stretch_whose_last_record_was_damaged_holds_nothing_up(tmp_path: Path) -> None:
    course = Noting()
    line = lane(tmp_path, course, sending=(0, 30))
    line.put(entries(0, 10))
    eventually(lambda: line.first_waiting() is None, "what is left of the stretch is delivered")
    line.close()
    assert course.settled == [("id-0-20", [0, 10])]


class Failing(Noting):
    """Fails as it is told to, then takes everything."""

    def __init__(self, *failures: Exception) -> None:
        super().__init__()
        self._failures = list(failures)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        if self._failures:
            raise self._failures.pop(0)
        super().send(batch, key)

    settle = send


@pytest.mark.parametrize(
    "failure",
    [
        OSError(errno.EIO, "the disk does not answer"),
        ResponseError("later", status=408, method="POST", path="/"),
        RateLimitError("later", status=429, method="POST", path="/"),
    ],
    ids=["a disk", "408", "429"],
)
def test_what_may_pass_is_tried_again(tmp_path: Path, failure: Exception) -> None:
    course = Failing(failure, failure)
    line = lane(tmp_path, course, sending=None)
    line.put(entries(0, 10))
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert [starts for _, starts in course.sent] == [[0, 10]]
    assert line.ledger.state.refused == 0


def test_a_record_that_nobody_has_thought_of_holds_no_other_up(tmp_path: Path) -> None:
    class Picky(Noting):
        def send(self, batch: Sequence[Entry], key: str) -> None:
            if 20 in [entry.start for entry in batch]:
                raise TypeError("what is this?")
            super().send(batch, key)

    course = Picky()
    line = lane(tmp_path, course, sending=None)
    line.put(entries(0, 10, 20, 30))
    eventually(lambda: line.first_waiting() is None, "the others are delivered")
    line.close()
    assert sorted(start for _, starts in course.sent for start in starts) == [0, 10, 30]
    (refusal,) = line.ledger.state.refusals
    assert (refusal.start, refusal.message) == (20, "what is this?")


def test_a_deleted_experiment_is_not_asked_about_record_by_record(tmp_path: Path) -> None:
    asked = []

    class Gone(Noting):
        def send(self, batch: Sequence[Entry], key: str) -> None:
            asked.append(key)
            raise NotFoundError("no such experiment", status=404, method="POST", path="/")

    line = lane(tmp_path, Gone(), sending=None)
    line.put(entries(*range(0, 1000, 10)))
    eventually(lambda: line.first_waiting() is None, "all is refused")
    line.close()
    assert len(asked) == 1
    assert line.ledger.state.refused == 100


def test_nothing_is_sent_before_it_is_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course = Noting()
    line = lane(tmp_path, course, sending=None)
    full = [True]
    real = Folder.write_state

    def write_state(folder: Folder, state: State) -> None:
        if full[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(folder, state)

    monkeypatch.setattr(Folder, "write_state", write_state)
    told: list[str] = []
    line._warn = told.append
    line.put(entries(0, 10))
    eventually(lambda: told, "it says that it waits")
    assert course.sent == []
    full[0] = False
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert [starts for _, starts in course.sent] == [[0, 10]]


def test_no_server_can_ask_for_more_patience_than_minutes(tmp_path: Path) -> None:
    failure = RateLimitError("later", status=429, method="POST", path="/", retry_after=86_400.0)
    line = lane(tmp_path, Failing(failure), sending=None)
    line.put(entries(0))
    eventually(lambda: line.ledger.state.blocked, "it is blocked")
    line.close()
    assert line.ledger.state.not_before <= time.time() + LONGEST_PATIENCE


def test_a_lane_is_not_empty_before_the_state_says_so(tmp_path: Path) -> None:
    """Whoever finds nothing waiting may say that everything is delivered, and must have the last word."""
    line = lane(tmp_path, Noting(), sending=None)
    seen: list[bool] = []
    real = line.ledger.update

    def update(change: Callable[[State], None]) -> bool:
        seen.append(line.first_waiting() is None)
        return real(change)

    line.ledger.update = update  # type: ignore[method-assign]  # looks on
    line.put(entries(0))
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert True not in seen


def test_what_held_up_a_record_is_over_when_it_is_refused(tmp_path: Path) -> None:
    late = ResponseError("later", status=408, method="POST", path="/")
    line = lane(tmp_path, Failing(late, ResponseError("no", status=400, method="POST", path="/")), sending=None)
    line.put(entries(0))
    eventually(lambda: line.first_waiting() is None, "it is refused")
    line.close()
    assert (line.ledger.state.refused, line.ledger.state.blocked) == (1, None)


def test_what_holds_up_another_lane_is_not_over_because_this_one_delivers(tmp_path: Path) -> None:
    line = lane(tmp_path, Noting(), sending=None)
    line.ledger.state.blocked = "metrics wait"
    line.put(entries(0))
    eventually(lambda: line.first_waiting() is None, "it is delivered")
    line.close()
    assert line.ledger.state.blocked == "metrics wait"
