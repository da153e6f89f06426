"""Lanes: what an interrupted courier was sending goes first, and damage to it holds nothing up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cometr_py.recording.folder import Folder, LanePosition, State
from cometr_py.recording.journal import Entry
from cometr_py.recording.lanes import Course, Lane, Ledger
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
