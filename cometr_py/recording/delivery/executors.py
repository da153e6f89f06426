"""Executors: where the queues of a delivery work, in a thread each or inline."""

from __future__ import annotations

import threading
from typing import Protocol

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.recording.delivery.queue import DeliveryQueue

#: Seconds to wait for a running request at the end.
CLOSING_WAIT = 5.0


class Executor(Protocol):
    """Calls :meth:`DeliveryQueue.work` whenever something is due."""

    def start(self, queue: DeliveryQueue) -> None:
        """Let a queue work from now on; idempotent."""
        ...

    def turn(self) -> None:
        """Let the queues work that have no thread of their own."""
        ...

    def close(self) -> None:
        """Stop; what is undelivered stays in the journal."""
        ...

    def fresh(self) -> Executor:
        """Return another one of the same kind, without queues."""
        ...


class ThreadExecutor:
    """One thread per queue, so that none waits for another."""

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        """Begin without threads."""
        self._clock = clock
        self._stop = threading.Event()
        self._threads: dict[DeliveryQueue, threading.Thread] = {}

    def start(self, queue: DeliveryQueue) -> None:
        """Start the queue's thread."""
        if queue not in self._threads:
            thread = threading.Thread(target=self._run, args=(queue,), name=f"queue {queue.name}", daemon=True)
            self._threads[queue] = thread
            thread.start()

    def turn(self) -> None:
        """Do nothing: the threads work by themselves."""

    def close(self) -> None:
        """Stop the threads; wait for running requests, at most :data:`CLOSING_WAIT` seconds each."""
        self._stop.set()
        for queue, thread in self._threads.items():
            queue.wake()
            thread.join(CLOSING_WAIT)

    def fresh(self) -> ThreadExecutor:
        """Return another one, without threads."""
        return ThreadExecutor(self._clock)

    def _run(self, queue: DeliveryQueue) -> None:
        while not self._stop.is_set():
            wait = queue.work(self._stop)
            if wait is None:
                queue.wait_for_entries(self._stop)
            elif wait > 0:
                self._clock.wait(self._stop, wait)


class InlineExecutor:
    """No threads: the queues work one after the other, each until it has to wait."""

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        """Begin without queues."""
        self._clock = clock
        self._stop = threading.Event()
        #: When each queue may work again.
        self._due: dict[DeliveryQueue, float] = {}

    def start(self, queue: DeliveryQueue) -> None:
        """Include the queue in the next turns."""
        self._due.setdefault(queue, self._clock.monotonic())

    def turn(self) -> None:
        """Let each queue that is due work until it has nothing to do or has to wait."""
        for queue, due in list(self._due.items()):
            while self._clock.monotonic() >= due:
                wait = queue.work(self._stop)
                if wait is None:
                    break
                due = self._clock.monotonic() + wait
            self._due[queue] = due

    def close(self) -> None:
        """Do nothing more."""
        self._stop.set()

    def fresh(self) -> InlineExecutor:
        """Return another one, without queues."""
        return InlineExecutor(self._clock)
