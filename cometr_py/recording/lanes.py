"""Lanes: each kind of record is delivered in its own order, by its own thread, so that none waits for another.

A large upload does not hold back metrics, and a refused parameter does not hold back output. A lane takes a batch,
says in the ledger which stretch of the journal it is about to send, sends it, and says that it is done. A courier
that finds an unfinished stretch after a crash sends exactly that stretch again, under the same idempotency key.
"""

from __future__ import annotations

import contextlib
import logging
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice

from cometr_py.errors import (
    AuthenticationError,
    CometError,
    ConnectionFailed,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UnexpectedReplyError,
)
from cometr_py.recording.folder import (
    LONGEST_MESSAGE,
    MOST_REFUSALS,
    Folder,
    LanePosition,
    Refusal,
    State,
)
from cometr_py.recording.journal import Entry
from cometr_py.recording.pace import Pace

log = logging.getLogger("cometr_py.courier")

#: Entries that a lane looks at when it makes a batch.
MOST_ENTRIES = 4096
#: Failures after which the same request may well succeed later.
PASSING = (ConnectionFailed, UnexpectedReplyError, RateLimitError, ServerError)
#: Likewise, by status: the server has waited too long for the request, or does not want it so early.
PASSING_STATUSES = (408, 425)
#: Seconds between two tries while the server cannot be reached or asks for patience.
SHORTEST_WAIT, LONGEST_WAIT = 0.2, 15.0
#: Seconds to wait for records that an earlier courier was sending to be read again.
INTERRUPTED_WAIT = 1.0
#: Most seconds that a server can ask for; a clock that was wrong must not stop delivery.
LONGEST_PATIENCE = 300.0
#: Seconds between two tries to write down what is about to be sent.
NO_ROOM_WAIT = 1.0
#: Seconds between two tries after the key was rejected: somebody may repair it while the script still runs.
REJECTED_WAIT = 60.0


class Course:
    """How the batches of one lane travel. Subclasses say how they are sent, and whatever else differs."""

    #: Whether one batch may well be under way for minutes.
    takes_its_time = False

    def count(self, waiting: Sequence[Entry]) -> int:
        """How many of the first waiting entries go together; at least 1."""
        return min(len(waiting), 1)

    def weight(self, batch: Sequence[Entry]) -> int:
        """How many values the batch holds, as rate limits count them."""
        return len(batch)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Deliver the batch; raises a CometError where that failed."""
        raise NotImplementedError

    def settle(self, batch: Sequence[Entry], key: str) -> None:
        """An answer was lost: find out what of the batch arrived, and send the rest.

        Sending all of it again is right for everything that has one value only.
        """
        self.send(batch, key)

    def done(self, batch: Sequence[Entry]) -> None:
        """The batch is delivered, and the ledger knows."""


class Ledger:
    """The courier's state, shared by its lanes and written to disk with each change."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self.state: State = folder.read_state()
        #: Until when the server wants to be left alone, seconds of the monotonic clock. An earlier courier may have
        #: been asked for it, by a clock that has been put back since.
        wanted = min(max(0.0, self.state.not_before - time.time()), self.state.asked)
        self.patient_until = time.monotonic() + wanted

    def patience(self) -> float:
        """For how many seconds the server wants to be left alone."""
        return max(0.0, self.patient_until - time.monotonic())

    def lane(self, name: str) -> LanePosition:
        """The position of one lane; a new one begins where everything is known to be delivered."""
        with self._lock:
            return self.state.lanes.setdefault(name, LanePosition(position=self.state.acknowledged))

    def update(self, change: Callable[[State], None]) -> bool:
        """Change the state and write it.

        Returns:
            Whether it could be written; otherwise it is written with the next change.
        """
        with self._lock:
            change(self.state)
            try:
                self._folder.write_state(self.state)
            except OSError as error:
                log.error("how far delivery is cannot be written down: %s", error)
                return False
        return True


class Lane:
    """One lane: a queue, a thread, and the rules of trying again.

    Args:
        name: What the ledger and the limits call it.
        course: How its batches are sent.
        ledger: Where progress is kept.
        journal_id: First part of each idempotency key.
        pace: Waits where the server limits how much it takes.
        progressed: Called with the state before it is written, after each batch.
        warn: Tells the user something, each text once.
        threaded: Deliver in a thread of its own, trying again as long as it takes. Otherwise :meth:`put` delivers
            before it returns, and after the first failure nothing more is tried.
        closing: Set when nothing more is to be sent; lanes that are not threads share one.
        deadline: When a lane that is no thread begins no more requests, seconds of the monotonic clock.

    Attributes:
        takes_its_time: Whether a large file is on its way, or a batch waits for its turn by the published limits.
    """

    def __init__(
        self,
        name: str,
        course: Course,
        ledger: Ledger,
        journal_id: str,
        pace: Pace,
        progressed: Callable[[State], None],
        warn: Callable[[str], None],
        *,
        threaded: bool,
        closing: threading.Event | None = None,
        deadline: float | None = None,
    ) -> None:
        self.name = name
        self.takes_its_time = False
        self._course = course
        self.ledger = ledger
        self._journal_id = journal_id
        self._pace = pace
        self._progressed = progressed
        self._warn = warn
        self._position = ledger.lane(name)
        self._waiting: deque[Entry] = deque()
        self._changed = threading.Condition()
        self._closing = closing or threading.Event()
        self._deadline = deadline
        self._threaded = threaded
        self._blocking = False
        self._thread: threading.Thread | None = None

    def put(self, entries: Sequence[Entry]) -> None:
        """Queue entries in the order in which they stand in the journal; delivered ones are passed over."""
        fresh = [entry for entry in entries if entry.start >= self._position.position]
        if not fresh:
            return
        with self._changed:
            self._waiting.extend(fresh)
            self._changed.notify_all()
        if not self._threaded:
            self._run()
        elif self._thread is None:
            self._thread = threading.Thread(target=self._run, name=f"lane {self.name}", daemon=True)
            self._thread.start()

    def first_waiting(self) -> int | None:
        """Where the first record that is not delivered stands, bytes; None where all are."""
        with self._changed:
            return self._waiting[0].start if self._waiting else None

    def waiting(self) -> int:
        """How many records are not delivered."""
        with self._changed:
            return len(self._waiting)

    def close(self) -> None:
        """Stop trying; what is not delivered stays in the journal. Waits for a request under way, 5 s at the most."""
        self._closing.set()
        with self._changed:
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def start_anew(self) -> None:
        """The journal begins once more at 0; nothing may be waiting."""
        self._position.position, self._position.sending = 0, None

    def _run(self) -> None:
        if self._position.sending is not None:
            self._finish_interrupted(*self._position.sending)
        while (waiting := self._wait_for_entries()) and not self._closing.is_set():
            if self._deadline is not None and time.monotonic() > self._deadline:
                self._closing.set()
                return
            self._deliver(waiting[: self._course.count(waiting)], uncertain=False)

    def _wait_for_entries(self) -> list[Entry]:
        with self._changed:
            while self._threaded and not self._waiting and not self._closing.is_set():
                self._changed.wait()
            return list(islice(self._waiting, MOST_ENTRIES))

    def _finish_interrupted(self, begun: int, ended: int) -> None:
        """A courier before this one died while sending: the same stretch goes again, so that its key says the same."""
        with self._changed:
            # The stretch was read before, so that it is read again at once; but for records damaged since then, for
            # which nobody waits longer than this.
            self._changed.wait_for(
                lambda: self._closing.is_set() or (bool(self._waiting) and self._waiting[-1].end >= ended),
                timeout=INTERRUPTED_WAIT if self._threaded else 0,
            )
            stretch = [entry for entry in self._waiting if begun <= entry.start and entry.end <= ended]
        if stretch and not self._closing.is_set():
            self._deliver(stretch, uncertain=True)

    def _deliver(self, batch: list[Entry], *, uncertain: bool) -> None:
        """Send a batch until it is delivered or refused, or until this lane is closed."""
        stretch = (batch[0].start, batch[-1].end)
        generation = self.ledger.state.generation
        key = f"{self._journal_id}{f'.{generation}' if generation else ''}-{stretch[0]}-{stretch[1]}"
        # A batch that is sent before it is written down could go a second time under another key.
        while not self.ledger.update(lambda _: setattr(self._position, "sending", stretch)):
            self._warn("delivery waits: there is no room on the disk to write down how far it is.")
            if not self._threaded or self._closing.wait(NO_ROOM_WAIT):
                self._closing.set()
                return
        weight = self._course.weight(batch)
        wait = SHORTEST_WAIT
        self._rest(self.ledger.patience())
        while not self._closing.is_set():
            try:
                self.takes_its_time = True
                self._pace.wait(self.name, weight, self._closing)
                self.takes_its_time = self._course.takes_its_time and not self._blocking
                if uncertain and not self.ledger.state.honours_keys:
                    self._course.settle(batch, key)
                else:
                    self._course.send(batch, key)
            except (AuthenticationError, PermissionDeniedError) as error:
                self._blocked(error, hopeless=True)
                self._rest(REJECTED_WAIT)
            except (CometError, OSError) as error:
                if not is_passing(error):
                    self._refuse(batch, error, uncertain=uncertain)
                    return
                uncertain = uncertain or may_have_arrived(error)
                # No server, and no clock that was wrong, can ask for more than that.
                asked = min(getattr(error, "retry_after", None) or 0.0, LONGEST_PATIENCE)
                self._blocked(error, hopeless=False, asked=asked)
                self._rest(max(wait * random.uniform(0.5, 1.0), asked))
                wait = min(wait * 2, LONGEST_WAIT)
            except Exception as error:  # ours, or of a record that nobody has thought of: the others must go on
                log.exception("lane %s", self.name)
                self._refuse(batch, error, uncertain=uncertain)
                return
            else:
                self._delivered(batch, weight)
                with contextlib.suppress(OSError):
                    self._course.done(batch)
                return
            finally:
                self.takes_its_time = False

    def _rest(self, seconds: float) -> None:
        """Wait, if this lane has the time; one that is no thread stops trying."""
        if seconds > 0 and not self._threaded:
            self._closing.set()
        elif seconds > 0:
            self.takes_its_time = False
            self._closing.wait(seconds)

    def _delivered(self, batch: list[Entry], weight: int) -> None:
        def change(state: State) -> None:
            state.delivered += weight

        self._advance(batch, change)

    def _refuse(self, batch: list[Entry], error: Exception, *, uncertain: bool) -> None:
        """The server does not take this batch: halve it to save what is good; a single record is put on record."""
        if len(batch) > 1 and not isinstance(error, NotFoundError):  # what is not there takes no part of it either
            half = len(batch) // 2
            self._deliver(batch[:half], uncertain=uncertain)
            if self.first_waiting() == batch[half].start:
                self._deliver(batch[half:], uncertain=uncertain)
            return
        message = f"{error}"[:LONGEST_MESSAGE]
        kinds = [type(entry.record).__name__.lower() for entry in batch]
        self._warn(f"the server refused a {kinds[0]}: {message}")

        def change(state: State) -> None:
            state.refused += len(batch)
            for entry, kind in zip(batch, kinds, strict=True):
                if len(state.refusals) < MOST_REFUSALS:
                    status = getattr(error, "status", None) or 0
                    state.refusals.append(Refusal(entry.start, entry.end, kind, status, message))

        self._advance(batch, change)

    def _advance(self, batch: list[Entry], change: Callable[[State], None]) -> None:
        def advance(state: State) -> None:
            # In one with the rest, so that nobody finds the lane empty before the state says so.
            with self._changed:
                for _ in batch:
                    self._waiting.popleft()
            self._position.position = batch[-1].end
            self._position.sending = None
            change(state)
            if self._blocking:  # what holds up another lane is for that lane to take back
                self._blocking = False
                state.blocked, state.hopeless, state.not_before, state.asked = None, False, 0.0, 0.0
                self.ledger.patient_until = 0.0
            self._progressed(state)

        self.ledger.update(advance)

    def _blocked(self, error: Exception, *, hopeless: bool, asked: float = 0.0) -> None:
        if not self._threaded:
            self._closing.set()
        self._blocking = True
        log.warning("lane %s: %s", self.name, error)
        if hopeless:
            self._warn(f"nothing can be delivered at the moment, everything is kept on disk: {error}")

        def change(state: State) -> None:
            state.blocked, state.hopeless = str(error), hopeless
            state.not_before, state.asked = (time.time() + asked, asked) if asked else (0.0, 0.0)
            self.ledger.patient_until = time.monotonic() + asked

        self.ledger.update(change)


def is_passing(error: Exception) -> bool:
    """Whether the same request may well succeed later."""
    if isinstance(error, OSError):  # a file on a disk that does not answer
        return True
    return isinstance(error, PASSING) or getattr(error, "status", None) in PASSING_STATUSES


def may_have_arrived(error: Exception) -> bool:
    """Whether the server may have stored a request that ended in ``error``."""
    if isinstance(error, ConnectionFailed):
        return error.sent
    return not isinstance(error, RateLimitError)
