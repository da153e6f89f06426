"""Queues: what is retried, split, and rejected, on a fake clock and without threads."""

from __future__ import annotations

import errno
import itertools
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cometr_py.core.clock import SYSTEM_CLOCK, FakeClock
from cometr_py.errors import APIConnectionError, AuthenticationError, NotFoundError, RateLimitError, ResponseError
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.budget import RequestBudget
from cometr_py.recording.delivery.delivery_context import DeliveryContext
from cometr_py.recording.delivery.executors import InlineExecutor, ThreadExecutor
from cometr_py.recording.delivery.phases import GiveUpReason
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.delivery.queue import (
    DISK_FULL_WAIT,
    INTERRUPTED_WAIT,
    LONGEST_RETRY_AFTER,
    LONGEST_WAIT,
    USER_ACTION_WAIT,
    DeliveryQueue,
)
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.delivery.server_health import ServerHealth
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Tags
from cometr_py.recording.journal.spool_folder import ProgressState, QueuePosition, SpoolFolder
from cometr_py.transport.server_profile import OWN
from tests.support.processes import eventually


class RecordingSender(BatchSender):
    """Keeps what it is asked to send, after the given failures."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.sent: list[tuple[str, list[int]]] = []
        self.reconciled: list[tuple[str, list[int]]] = []

    def count(self, waiting: Sequence[Entry]) -> int:
        return len(waiting)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        self._take(self.sent, batch, key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        self._take(self.reconciled, batch, key)

    def _take(self, taken: list[tuple[str, list[int]]], batch: Sequence[Entry], key: str) -> None:
        if self.failures:
            raise self.failures.pop(0)
        taken.append((key, [entry.start for entry in batch]))


class Bench:
    """One queue with everything it needs."""

    def __init__(
        self,
        path: Path,
        sender: BatchSender,
        *,
        sending: tuple[int, int] | None = None,
        first_failure_ends: bool = False,
        deadline: float | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.told: list[str] = []
        path.mkdir(exist_ok=True)
        self.folder = SpoolFolder(path / "recording").create()
        self.folder.write_state(ProgressState(queues={"others": QueuePosition(position=0, sending=sending)}))
        self.progress = DeliveryProgress(self.folder, self.clock)
        self.budget = RequestBudget(self.clock, deadline=deadline, first_failure_ends=first_failure_ends)
        self.context = DeliveryContext(
            journal_id="id",
            progress=self.progress,
            rate_limiter=RateLimiter(lambda: OWN, print),
            budget=self.budget,
            clock=self.clock,
            on_change=lambda state: None,
            warn=self.told.append,
            journal=self.folder.journal,
            queue_of=lambda entry: "others",
            health=ServerHealth(self.clock),
        )
        self.queue = DeliveryQueue("others", sender, self.context)
        self.executor = InlineExecutor(self.clock)
        self.executor.start(self.queue)

    def deliver(self, *starts: int, within: float = 0.0) -> None:
        """Put records and let the queue work for some time."""
        self.queue.put([Entry(start, start + 10, Tags(["t"])) for start in starts])
        until = self.clock.monotonic() + within
        while True:
            self.executor.turn()
            if self.queue.first_waiting() is None or self.clock.monotonic() >= until:
                return
            self.clock.sleep(0.05)

    @property
    def empty(self) -> bool:
        return self.queue.first_waiting() is None


def http_error(status: int, retry_after: float | None = None) -> ResponseError:
    kind = RateLimitError if status == 429 else AuthenticationError if status == 401 else ResponseError
    return kind("later", status=status, method="POST", path="/", retry_after=retry_after)


def lost_response() -> APIConnectionError:
    return APIConnectionError("the response was lost", sent=True)


def test_an_interrupted_stretch_goes_first_under_the_same_key(tmp_path: Path) -> None:
    sender = RecordingSender()
    bench = Bench(tmp_path, sender, sending=(0, 20))
    bench.deliver(0, 10, 20, 30)
    assert bench.empty
    assert sender.reconciled == [("id-0-20", [0, 10])]
    assert sender.sent == [("id-20-40", [20, 30])]


def test_an_interrupted_stretch_is_waited_for_until_all_of_it_is_read(tmp_path: Path) -> None:
    sender = RecordingSender()
    bench = Bench(tmp_path, sender, sending=(0, 30))
    bench.deliver(0, 10)
    assert not bench.empty
    bench.clock.advance(INTERRUPTED_WAIT / 2)
    bench.deliver(20, 30)
    assert sender.reconciled == [("id-0-30", [0, 10, 20])]
    assert sender.sent == [("id-30-40", [30])]


def test_a_stretch_whose_last_record_was_damaged_holds_nothing_up(tmp_path: Path) -> None:
    sender = RecordingSender()
    bench = Bench(tmp_path, sender, sending=(0, 30))
    bench.deliver(0, 10, within=INTERRUPTED_WAIT * 2)
    assert sender.reconciled == [("id-0-20", [0, 10])]
    assert bench.clock.monotonic() <= INTERRUPTED_WAIT + 0.2


@pytest.mark.parametrize(
    "failure",
    [OSError(errno.EIO, "the disk does not answer"), *map(http_error, (408, 425, 429))],
    ids=["a disk", "408", "425", "429"],
)
def test_what_may_pass_is_tried_again(tmp_path: Path, failure: Exception) -> None:
    sender = RecordingSender(failure, failure)
    bench = Bench(tmp_path, sender)
    bench.deliver(0, 10, within=LONGEST_WAIT)
    assert bench.empty
    assert [starts for _, starts in sender.sent + sender.reconciled] == [[0, 10]]
    assert bench.progress.state.rejected == 0


def test_the_waits_between_attempts_grow_up_to_a_limit(tmp_path: Path) -> None:
    sender = RecordingSender(*[APIConnectionError("no route")] * 12)
    bench = Bench(tmp_path, sender)
    moments: list[float] = []
    while not bench.empty or not moments:
        left = len(sender.failures)
        bench.deliver(*([] if moments else [0]))
        if len(sender.failures) < left or bench.empty:
            moments.append(bench.clock.monotonic())
        bench.clock.advance(0.05)
    waits = [after - before for before, after in itertools.pairwise(moments)]
    assert waits[0] < 0.3
    assert LONGEST_WAIT / 2 <= waits[-1] <= LONGEST_WAIT + 0.1
    assert sum(waits[:3]) < sum(waits[-3:])


@pytest.mark.parametrize(
    ("failure", "reconciles"),
    [(lost_response(), True), (http_error(408), True), (http_error(429), False), (http_error(425), False)],
    ids=["lost response", "408", "429", "425"],
)
def test_a_batch_is_reconciled_only_if_the_server_may_have_stored_it(
    tmp_path: Path, failure: Exception, reconciles: bool
) -> None:
    sender = RecordingSender(failure)
    bench = Bench(tmp_path, sender)
    bench.deliver(0, within=LONGEST_WAIT)
    assert [bool(sender.reconciled), bool(sender.sent)] == [reconciles, not reconciles]


def test_a_server_with_idempotency_keys_is_sent_the_same_batch_again(tmp_path: Path) -> None:
    sender = RecordingSender(lost_response())
    bench = Bench(tmp_path, sender)
    bench.progress.state.supports_idempotency = True
    bench.deliver(0, 10, within=LONGEST_WAIT)
    assert (sender.sent, sender.reconciled) == ([("id-0-20", [0, 10])], [])


def test_a_rejected_batch_is_halved_until_the_bad_records_are_found(tmp_path: Path) -> None:
    class Picky(RecordingSender):
        def send(self, batch: Sequence[Entry], key: str) -> None:
            if {20, 60} & {entry.start for entry in batch}:
                raise ResponseError("no", status=400, method="POST", path="/")
            super().send(batch, key)

    sender = Picky()
    bench = Bench(tmp_path, sender)
    bench.deliver(*range(0, 80, 10))
    assert bench.empty
    assert [start for _, starts in sender.sent for start in starts] == [0, 10, 30, 40, 50, 70], "and in order"
    assert [one.start for one in bench.progress.state.rejected_records] == [20, 60]
    assert {one.status for one in bench.progress.state.rejected_records} == {400}


def test_halves_of_a_batch_that_may_be_stored_are_reconciled(tmp_path: Path) -> None:
    sender = RecordingSender(lost_response(), ResponseError("no", status=400, method="POST", path="/"))
    bench = Bench(tmp_path, sender)
    bench.deliver(0, 10, within=LONGEST_WAIT)
    assert (sender.sent, sender.reconciled) == ([], [("id-0-10", [0]), ("id-10-20", [10])])


def test_a_half_that_fails_is_retried_before_the_other(tmp_path: Path) -> None:
    rejection = ResponseError("no", status=400, method="POST", path="/")
    sender = RecordingSender(rejection, http_error(429, 3.0))
    bench = Bench(tmp_path, sender)
    bench.deliver(0, 10)
    assert sender.sent == []
    bench.deliver(within=4)
    assert sender.sent == [("id-0-10", [0]), ("id-10-20", [10])]
    assert bench.clock.monotonic() >= 3


def test_a_record_that_nobody_has_thought_of_holds_no_other_up(tmp_path: Path) -> None:
    class Picky(RecordingSender):
        def send(self, batch: Sequence[Entry], key: str) -> None:
            if 20 in [entry.start for entry in batch]:
                raise TypeError("what is this?")
            super().send(batch, key)

    sender = Picky()
    bench = Bench(tmp_path, sender)
    bench.deliver(0, 10, 20, 30)
    assert bench.empty
    assert sorted(start for _, starts in sender.sent for start in starts) == [0, 10, 30]
    (rejection,) = bench.progress.state.rejected_records
    assert (rejection.start, rejection.message) == (20, "what is this?")


def test_a_deleted_experiment_is_not_asked_about_record_by_record(tmp_path: Path) -> None:
    asked = []

    class Gone(RecordingSender):
        def send(self, batch: Sequence[Entry], key: str) -> None:
            asked.append(key)
            raise NotFoundError("no such experiment", status=404, method="POST", path="/")

    bench = Bench(tmp_path, Gone())
    bench.deliver(*range(0, 1000, 10))
    assert bench.empty
    assert len(asked) == 1
    assert bench.progress.state.rejected == 100


def test_nothing_is_sent_before_it_is_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sender = RecordingSender()
    bench = Bench(tmp_path, sender)
    with monkeypatch.context() as patch:

        def write_state(folder: SpoolFolder, state: ProgressState) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        patch.setattr(SpoolFolder, "write_state", write_state)
        bench.deliver(0, 10, within=5 * DISK_FULL_WAIT)
        assert "the disk is full" in bench.told[0]
        assert sender.sent == []
    bench.deliver(within=2 * DISK_FULL_WAIT)
    assert [starts for _, starts in sender.sent] == [[0, 10]]


def test_a_server_gets_the_time_that_it_asks_for(tmp_path: Path) -> None:
    sender = RecordingSender(http_error(429, 7.0), http_error(429, 7.0))
    bench = Bench(tmp_path, sender)
    bench.deliver(0, within=13.9)
    assert sender.sent == []
    bench.deliver(within=0.4)
    assert [starts for _, starts in sender.sent] == [[0]]


def test_no_server_can_ask_for_more_than_minutes(tmp_path: Path) -> None:
    sender = RecordingSender(http_error(429, 86_400.0))
    bench = Bench(tmp_path, sender)
    bench.deliver(0, within=LONGEST_RETRY_AFTER - 1)
    assert bench.progress.state.wait_until <= bench.clock.time() + LONGEST_RETRY_AFTER
    assert sender.sent == []
    bench.deliver(within=2)
    assert bench.empty


def test_what_one_server_asks_for_holds_for_all_queues(tmp_path: Path) -> None:
    bench = Bench(tmp_path, RecordingSender(http_error(429, 5.0)))
    bench.deliver(0)
    other_sender = RecordingSender()
    other = DeliveryQueue("output", other_sender, bench.context)
    other.put([Entry(10, 20, Tags(["t"]))])
    wait = other.work(threading.Event())
    assert wait is not None
    assert 4 < wait <= 5
    assert other_sender.sent == []


def test_a_rejected_key_is_tried_rarely_and_said(tmp_path: Path) -> None:
    sender = RecordingSender(http_error(401))
    bench = Bench(tmp_path, sender)
    bench.deliver(0, within=USER_ACTION_WAIT - 1)
    assert bench.progress.state.needs_user_action
    assert "nothing can be delivered at the moment" in bench.told[0]
    assert not bench.empty
    bench.deliver(within=2)
    assert bench.empty
    assert (bench.progress.state.needs_user_action, bench.progress.state.last_error) == (False, None)


def test_a_queue_is_not_empty_before_the_state_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread that finds nothing waiting may say that everything is delivered, and must have the last word."""
    bench = Bench(tmp_path, RecordingSender())
    seen: list[bool] = []
    real = bench.progress.update

    def update(change: Callable[[ProgressState], None]) -> bool:
        seen.append(bench.empty)
        return real(change)

    monkeypatch.setattr(bench.progress, "update", update)
    bench.deliver(0)
    assert bench.empty
    assert seen
    assert True not in seen


def test_what_held_up_a_record_is_over_when_it_is_refused(tmp_path: Path) -> None:
    bench = Bench(tmp_path, RecordingSender(http_error(408), http_error(400)))
    bench.deliver(0, within=LONGEST_WAIT)
    assert bench.empty
    assert (bench.progress.state.rejected, bench.progress.state.last_error) == (1, None)


def test_what_holds_up_another_queue_is_not_over_because_this_one_delivers(tmp_path: Path) -> None:
    bench = Bench(tmp_path, RecordingSender())
    bench.progress.state.last_error = "metrics wait"
    bench.deliver(0)
    assert bench.empty
    assert bench.progress.state.last_error == "metrics wait"


def test_the_first_failure_ends_a_delivery_without_retries(tmp_path: Path) -> None:
    sender = RecordingSender(http_error(429))
    bench = Bench(tmp_path, sender, first_failure_ends=True)
    bench.deliver(0, within=LONGEST_WAIT)
    assert sender.sent == []
    assert bench.budget.exhausted is GiveUpReason.FAILED


def test_no_request_begins_after_the_deadline(tmp_path: Path) -> None:
    sender = RecordingSender()
    bench = Bench(tmp_path, sender, deadline=5.0)
    bench.deliver(0)
    bench.clock.advance(5.1)
    bench.deliver(10, within=LONGEST_WAIT)
    assert [starts for _, starts in sender.sent] == [[0]]
    assert bench.budget.exhausted is GiveUpReason.DEADLINE


def test_threads_deliver_what_is_put_later_and_end_when_they_are_closed(tmp_path: Path) -> None:
    sender = RecordingSender(http_error(429))
    place = SpoolFolder(tmp_path / "recording").create()
    executor = ThreadExecutor()
    bench = Bench(tmp_path / "bench", sender)
    context = DeliveryContext(
        journal_id="id",
        progress=DeliveryProgress(place),
        rate_limiter=RateLimiter(lambda: OWN, print),
        budget=RequestBudget(SYSTEM_CLOCK),
        clock=SYSTEM_CLOCK,
        on_change=lambda state: None,
        warn=bench.told.append,
        journal=place.journal,
        queue_of=lambda entry: "others",
        health=ServerHealth(SYSTEM_CLOCK),
    )
    queue = DeliveryQueue("others", sender, context)
    for start in (0, 10):
        assert queue.put([Entry(start, start + 10, Tags(["t"]))])
        executor.start(queue)
        eventually(lambda: queue.first_waiting() is None, "it is delivered")
    before = threading.active_count()
    executor.close()
    assert threading.active_count() == before - 1
    assert [starts for _, starts in sender.sent] == [[0], [10]]
