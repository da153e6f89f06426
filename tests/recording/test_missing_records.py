"""What flush, stop, and status say about records that are not delivered."""

from __future__ import annotations

from cometr_py.recording.journal.spool_folder import ProgressState, RejectedRecord
from cometr_py.recording.missing_records import missing_records, rejected_records

REJECTED = RejectedRecord(10, 20, "metric", 400, "too long", "loss")
CHANGED = RejectedRecord(20, 30, "file", 0, "last.ckpt was not uploaded, because it changed.", "last.ckpt")


def state(*rejected: RejectedRecord, more: int = 0) -> ProgressState:
    return ProgressState(rejected=len(rejected) + more, rejected_records=list(rejected))


def test_the_server_has_rejected_only_what_was_sent() -> None:
    assert rejected_records(state(REJECTED), 1) == "the server rejected a metric 'loss' (too long)"
    assert REJECTED.problem == "the server rejected a metric 'loss': too long"
    changed = "not delivered: a file 'last.ckpt' (last.ckpt was not uploaded, because it changed.)"
    assert rejected_records(state(CHANGED), 1) == changed
    assert CHANGED.problem == "last.ckpt was not uploaded, because it changed."
    both = rejected_records(state(CHANGED, REJECTED), 2)
    assert both == f"the server rejected a metric 'loss' (too long); {changed}"


def test_records_that_are_not_listed_are_counted() -> None:
    assert rejected_records(state(REJECTED, more=3), 3) == "the server rejected 3 records"
    shown = rejected_records(state(REJECTED, more=3), 4)
    assert shown == "the server rejected a metric 'loss', and 3 more (too long)"


def test_the_message_of_flush() -> None:
    assert missing_records(state(CHANGED), 1) == (
        "Not delivered: a file 'last.ckpt' (last.ckpt was not uploaded, because it changed.); "
        "`cometr-py status` lists it. Everything else is delivered."
    )
    assert missing_records(state(CHANGED), 0) is None
