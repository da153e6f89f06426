"""Threads share syncs, and nobody goes on before a sync that covers its own writes."""

from __future__ import annotations

import errno
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from cometr_py.server.storage.syncing import SharedSync, SyncFailedError
from tests.support.processes import eventually


class Disk:
    """A sync that waits until it is let go, and counts."""

    def __init__(self) -> None:
        self.syncs = 0
        self.let_go = threading.Event()
        self.error: OSError | None = None

    def sync(self) -> None:
        self.syncs += 1
        assert self.let_go.wait(30)
        if self.error is not None:
            raise self.error


def test_all_that_come_during_one_sync_share_the_next() -> None:
    disk = Disk()
    shared = SharedSync(disk.sync)
    with ThreadPoolExecutor(9) as threads:
        first = threads.submit(shared.wait)
        eventually(lambda: disk.syncs == 1, "the first sync runs")
        others = [threads.submit(shared.wait) for _ in range(8)]
        assert not any(other.done() for other in others)
        disk.let_go.set()
        for one in (first, *others):
            one.result(30)
    assert 2 <= disk.syncs <= 3, "a late thread may have missed the second one"


def test_a_reader_waits_only_for_what_somebody_has_not_synced() -> None:
    disk = Disk()
    disk.let_go.set()
    shared = SharedSync(disk.sync)
    shared.wait_for_read()
    assert disk.syncs == 0
    shared.begin_write()
    shared.wait_for_read()
    assert disk.syncs == 1
    shared.end_write()
    shared.wait_for_read()
    assert disk.syncs == 1


def test_after_a_failed_sync_nothing_is_durable_any_more() -> None:
    """The system may have dropped what it could not write, and reports success afterward."""
    disk = Disk()
    disk.let_go.set()
    shared = SharedSync(disk.sync)
    disk.error = OSError(errno.EIO, "Input/output error")
    with pytest.raises(SyncFailedError):
        shared.wait()
    disk.error = None
    with pytest.raises(SyncFailedError):
        shared.wait()
