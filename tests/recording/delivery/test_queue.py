"""Queues: what an interrupted uploader was sending goes first, and damage to it holds nothing up."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cometr_py.errors import NotFoundError, RateLimitError, ResponseError
from cometr_py.recording.delivery.queue import LONGEST_RETRY_AFTER, BatchSender, DeliveryProgress, DeliveryQueue
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Tags
from cometr_py.recording.journal.spool_folder import ProgressState, QueuePosition, SpoolFolder
from tests.support.processes import eventually


class Noting(BatchSender):
    """Keeps what it is asked to send."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, list[int]]] = []
        self.reconciled: list[tuple[str, list[int]]] = []

    def count(self, waiting: Sequence[Entry]) -> int:
        return len(waiting)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        self.sent.append((key, [entry.start for entry in batch]))

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        self.reconciled.append((key, [entry.start for entry in batch]))


def queue(folder: Path, sender: BatchSender, *, sending: tuple[int, int] | None) -> DeliveryQueue:
    place = SpoolFolder(folder / "recording").create()
    place.write_state(ProgressState(queues={"others": QueuePosition(position=0, sending=sending)}))
    progress = DeliveryProgress(place)
    return DeliveryQueue(
        "others", sender, progress, "id", RateLimiter({}, 0, print), lambda state: None, print, threaded=True
    )


def entries(*starts: int) -> list[Entry]:
    return [Entry(start, start + 10, Tags(["t"])) for start in starts]


def test_an_interrupted_stretch_goes_first_under_the_same_key(tmp_path: Path) -> None:
    sender = Noting()
    line = queue(tmp_path, sender, sending=(0, 20))
    line.put(entries(0, 10, 20, 30))
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert sender.reconciled == [("id-0-20", [0, 10])]
    assert sender.sent == [("id-20-40", [20, 30])]


def test_a_stretch_whose_last_record_was_damaged_holds_nothing_up(tmp_path: Path) -> None:
    sender = Noting()
    line = queue(tmp_path, sender, sending=(0, 30))
    line.put(entries(0, 10))
    eventually(lambda: line.first_waiting() is None, "what is left of the stretch is delivered")
    line.close()
    assert sender.reconciled == [("id-0-20", [0, 10])]


class Failing(Noting):
    """Fails as it is told to, then takes everything."""

    def __init__(self, *failures: Exception) -> None:
        super().__init__()
        self._failures = list(failures)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        if self._failures:
            raise self._failures.pop(0)
        super().send(batch, key)

    reconcile = send


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
    sender = Failing(failure, failure)
    line = queue(tmp_path, sender, sending=None)
    line.put(entries(0, 10))
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert [starts for _, starts in sender.sent] == [[0, 10]]
    assert line.progress.state.rejected == 0


def test_a_record_that_nobody_has_thought_of_holds_no_other_up(tmp_path: Path) -> None:
    class Picky(Noting):
        def send(self, batch: Sequence[Entry], key: str) -> None:
            if 20 in [entry.start for entry in batch]:
                raise TypeError("what is this?")
            super().send(batch, key)

    sender = Picky()
    line = queue(tmp_path, sender, sending=None)
    line.put(entries(0, 10, 20, 30))
    eventually(lambda: line.first_waiting() is None, "the others are delivered")
    line.close()
    assert sorted(start for _, starts in sender.sent for start in starts) == [0, 10, 30]
    (rejection,) = line.progress.state.rejected_records
    assert (rejection.start, rejection.message) == (20, "what is this?")


def test_a_deleted_experiment_is_not_asked_about_record_by_record(tmp_path: Path) -> None:
    asked = []

    class Gone(Noting):
        def send(self, batch: Sequence[Entry], key: str) -> None:
            asked.append(key)
            raise NotFoundError("no such experiment", status=404, method="POST", path="/")

    line = queue(tmp_path, Gone(), sending=None)
    line.put(entries(*range(0, 1000, 10)))
    eventually(lambda: line.first_waiting() is None, "all is refused")
    line.close()
    assert len(asked) == 1
    assert line.progress.state.rejected == 100


def test_nothing_is_sent_before_it_is_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sender = Noting()
    line = queue(tmp_path, sender, sending=None)
    full = [True]
    real = SpoolFolder.write_state

    def write_state(folder: SpoolFolder, state: ProgressState) -> None:
        if full[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(folder, state)

    monkeypatch.setattr(SpoolFolder, "write_state", write_state)
    told: list[str] = []
    line._warn = told.append
    line.put(entries(0, 10))
    eventually(lambda: told, "it says that it waits")
    assert sender.sent == []
    full[0] = False
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert [starts for _, starts in sender.sent] == [[0, 10]]


def test_no_server_can_ask_for_more_patience_than_minutes(tmp_path: Path) -> None:
    failure = RateLimitError("later", status=429, method="POST", path="/", retry_after=86_400.0)
    line = queue(tmp_path, Failing(failure), sending=None)
    line.put(entries(0))
    eventually(lambda: line.progress.state.last_error, "it is blocked")
    line.close()
    assert line.progress.state.wait_until <= time.time() + LONGEST_RETRY_AFTER


def test_a_queue_is_not_empty_before_the_state_says_so(tmp_path: Path) -> None:
    """Whoever finds nothing waiting may say that everything is delivered, and must have the last word."""
    line = queue(tmp_path, Noting(), sending=None)
    seen: list[bool] = []
    real = line.progress.update

    def update(change: Callable[[ProgressState], None]) -> bool:
        seen.append(line.first_waiting() is None)
        return real(change)

    line.progress.update = update  # type: ignore[method-assign]  # looks on
    line.put(entries(0))
    eventually(lambda: line.first_waiting() is None, "all is delivered")
    line.close()
    assert True not in seen


def test_what_held_up_a_record_is_over_when_it_is_refused(tmp_path: Path) -> None:
    late = ResponseError("later", status=408, method="POST", path="/")
    line = queue(tmp_path, Failing(late, ResponseError("no", status=400, method="POST", path="/")), sending=None)
    line.put(entries(0))
    eventually(lambda: line.first_waiting() is None, "it is refused")
    line.close()
    assert (line.progress.state.rejected, line.progress.state.last_error) == (1, None)


def test_what_holds_up_another_queue_is_not_over_because_this_one_delivers(tmp_path: Path) -> None:
    line = queue(tmp_path, Noting(), sending=None)
    line.progress.state.last_error = "metrics wait"
    line.put(entries(0))
    eventually(lambda: line.first_waiting() is None, "it is delivered")
    line.close()
    assert line.progress.state.last_error == "metrics wait"
