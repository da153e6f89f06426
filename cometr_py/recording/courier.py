"""The courier: a process of its own that delivers what stands in a journal.

``python -m cometr_py.recording.courier FOLDER`` is started by the recorder, which keeps its standard input open and
writes a byte to it when somebody waits. It runs in a session of its own, so that neither Ctrl-C nor the death of the
training process ends it. When the last writer of the journal is gone it delivers what is left, says how the
experiment ended, and exits; where the server cannot be reached for an hour, it leaves the rest to `cometr-py sync`.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import logging
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from cometr_py import transport
from cometr_py.config import Settings, resolve
from cometr_py.errors import AuthenticationError, CometError, PermissionDeniedError
from cometr_py.recording import creation
from cometr_py.recording.delivery import LANES, Courses
from cometr_py.recording.folder import MOST_DAMAGES, Folder, State, unlock
from cometr_py.recording.heartbeat import Heartbeat
from cometr_py.recording.journal import Entry, JournalReader
from cometr_py.recording.lanes import REJECTED_WAIT, Lane, Ledger, is_passing
from cometr_py.recording.pace import Pace
from cometr_py.recording.recorder import Launch
from cometr_py.recording.records import End, Times
from cometr_py.recording.sync import forget
from cometr_py.recording.vitals import Vitals

log = logging.getLogger("cometr_py.courier")

#: Seconds between two looks at the journal.
LOOK = 0.05
#: Records read ahead of their delivery; what stands beyond them waits on disk, so that memory stays the same.
READ_AHEAD = 20_000
#: Seconds between two tries to create an experiment whose creation was put off.
CREATION_WAIT = 2.0
#: Seconds after which a delivered recording may go.
KEEP_DELIVERED = 24 * 3600.0
#: Seconds for which delivery is tried after the last writer is gone.
PATIENCE = 3600.0
#: The same after somebody has asked the courier to end, as a cluster does before it ends everything.
SHORT_PATIENCE = 20.0
#: Seconds that a request may take, and the least that it gets in the script's last moments.
REQUEST_TIMEOUT, SHORTEST_TIMEOUT = 60.0, 0.2
#: Seconds between two tries to say that the experiment has ended, and to wait for a heart-beat that says otherwise.
REPORT_WAIT, LAST_BEAT_WAIT = 2.0, 5.0
#: How much nicer than the training process it is, which may need every processor: a third of the share of time.
GIVES_WAY = 5


class Courier:
    """Delivers one journal.

    Args:
        folder: The recording.
        settings: Server and key.
        warn: Tells the user something.
        patience: Seconds to go on trying after the last writer is gone.
        threaded: Each kind of record in a thread of its own. Otherwise one after the other in this one, and the first
            failure is the end: what a script does on its way out.
        deadline: When no more requests are to be begun, seconds of the monotonic clock; not for threads.
    """

    def __init__(
        self,
        folder: Folder,
        settings: Settings,
        warn: Callable[[str], None],
        patience: float = PATIENCE,
        *,
        threaded: bool = True,
        deadline: float | None = None,
    ) -> None:
        self.folder = folder
        self.ledger = Ledger(folder)
        self._patience = patience
        self.header, after = folder.read_header()
        self._reader = JournalReader(folder.journal, max(after, self.ledger.state.acknowledged))
        self._dispatched = self._reader.position
        #: Whether it begins with something else than its header, as one does that was emptied while it was written.
        self._headless = after == 0 and not self.ledger.state.generation and begins_whole(folder)
        self._told: set[str] = set()
        self._tell = warn
        self._deadline = deadline
        left = REQUEST_TIMEOUT if deadline is None else deadline - time.monotonic()
        self.client = transport.connect(settings, retries=0, timeout=min(max(left, SHORTEST_TIMEOUT), REQUEST_TIMEOUT))
        self._threaded = threaded
        self._giving_up = threading.Event()
        secrets = [settings.api_key] if settings.api_key else []
        courses = Courses(self.client, self.header, self.ledger, folder.path, self.warn, secrets, deadline)
        pace = Pace.for_url(self.header.url, self.warn)
        self.lanes: dict[str, Lane] = {}
        for name, course in courses.by_lane().items():
            self.lanes[name] = Lane(
                name,
                course,
                self.ledger,
                self.header.journal_id,
                pace,
                self._progressed,
                self.warn,
                threaded=threaded,
                # One failure is enough for all of them where a script wants to end.
                closing=None if threaded else self._giving_up,
                deadline=deadline,
            )
        self._courses = courses
        self._heartbeat = Heartbeat(self.client, self.header)
        self._vitals = Vitals(folder.journal, self.header)
        self._stays = False
        # An earlier courier may have read that the owner is gone, and even said so.
        ended = self.ledger.state.ended
        self._end: End | None = None if ended is None else End(*ended)
        self._concluded = self._tidied = False
        self._create_again = self._report_again = 0.0
        self._progress = (-1, -1)
        self._last_seen = self.header.started

    def warn(self, message: str) -> None:
        """Tell the user something, each text once."""
        if message not in self._told:
            self._told.add(message)
            log.warning(message)
            self._tell(message)

    def run(self, wait: Callable[[float], object], *, stay: bool = True) -> State:
        """Deliver until everything is delivered and nobody writes any more, or until trying is of no more use.

        Args:
            wait: Waits for about the given seconds, less where somebody is in a hurry.
            stay: Wait for more while somebody still writes; otherwise what is there now is all.

        Returns:
            The state at the end.
        """

        def begin(state: State) -> None:
            # What stopped an earlier courier may have been put right since.
            state.courier_pid, state.blocked, state.hopeless = os.getpid(), None, False

        self.ledger.update(begin)
        self._stays = stay
        try:
            self._serve(wait, stay)
        finally:
            self._heartbeat.stop()
            self._vitals.stop()
            for lane in self.lanes.values():
                lane.close()
            self.client.get_httpx_client().close()
        return self.ledger.state

    def hurry(self) -> None:
        """Somebody wants the courier to end: go on while there is a script, and not much longer."""
        self._patience = min(self._patience, SHORT_PATIENCE)

    def _serve(self, wait: Callable[[float], object], stay: bool) -> None:
        idle_since = time.monotonic()
        while True:
            # Asked before reading: what the last writer has left is there once it is gone.
            writers = self.folder.has_writers()
            if self._read():
                continue
            if not stay and writers and self._delivered_all():
                return
            if self._end is not None or not writers or not stay:
                ended = self._end is not None or not writers
                if ended and self._delivered_all() and self._conclude(writers) and not writers:
                    return
                if self._giving_up.is_set() or (self.ledger.state.hopeless and not writers):
                    return
            if self._moves() or (writers and stay):
                idle_since = time.monotonic()
            elif time.monotonic() > idle_since + self._patience + self.ledger.state.asked:
                return
            wait(LOOK)

    def _moves(self) -> bool:
        """Whether delivery has come further since this was asked last, or a request is on its way."""
        before = self._progress
        self._progress = (self.ledger.state.acknowledged, self.ledger.state.delivered)
        return self._progress != before or any(lane.takes_its_time for lane in self.lanes.values())

    def _exists(self) -> bool:
        """Whether the experiment is there to be written to; creates one whose creation was put off."""
        if not self.header.deferred or self.ledger.state.created:
            return True
        if time.monotonic() < self._create_again:
            return False
        try:
            creation.create(self.client, self.header)
        except CometError as error:
            hopeless, reason = not is_passing(error), str(error)
            if hopeless:
                self.warn(f"the experiment cannot be created, everything is kept on disk: {reason}")
            self._create_again = time.monotonic() + (REJECTED_WAIT if hopeless else CREATION_WAIT)
            self.ledger.update(lambda state: note_blocked(state, reason, hopeless))
            return False
        self.ledger.update(note_created)
        return True

    def _read(self) -> bool:
        """Hand what has been appended to the lanes; False where there was nothing, or no room for more."""
        if not self._exists():
            return False
        if self._stays and self._end is None:
            self._vitals.start()
            if self.header.keep_active:
                self._heartbeat.start()
        if sum(lane.waiting() for lane in self.lanes.values()) > READ_AHEAD:
            return False
        if (self._reader.truncated() or self._headless) and not self._begin_anew():
            return False
        return self._dispatch(self._reader.read())

    def _begin_anew(self) -> bool:
        """The journal has lost what was in it: what was read is delivered first, then what has been appended since."""
        if not self._delivered_all():
            return False
        self._headless = False
        self.warn(f"{self.folder.journal} is shorter than it was; what had not been delivered of it is lost.")
        self._reader.position = self._dispatched = 0

        def change(state: State) -> None:
            state.generation += 1
            state.acknowledged = 0
            for lane in self.lanes.values():
                lane.start_anew()

        self.ledger.update(change)
        return True

    def _dispatch(self, entries: list[Entry]) -> bool:
        """Hand records to their lanes; False where there are none."""
        if not entries:
            return False
        self._tell_damages()
        by_lane: dict[str | None, list[Entry]] = {name: [] for name in (None, *self.lanes)}
        for entry in entries:
            by_lane[LANES[type(entry.record)]].append(entry)
        for name, lane in self.lanes.items():
            lane.put(by_lane[name])
        for entry in by_lane[None]:
            if isinstance(entry.record, End):
                self._end = entry.record
                self.ledger.state.ended = (self._end.crashed, self._end.error, self._end.timestamp)
                self._vitals.stop()
            elif isinstance(entry.record, Times):
                begun, ended = self.ledger.state.times
                said = entry.record
                self.ledger.state.times = (
                    begun if said.start is None else said.start,
                    ended if said.end is None else said.end,
                )
        self._last_seen = max(self._last_seen, getattr(entries[-1].record, "timestamp", 0))
        self._dispatched = self._reader.position
        self._concluded = False
        self.ledger.update(self._progressed)
        return True

    def _progressed(self, state: State) -> None:
        # The position is read before the lanes are asked: a record on its way between the two counts as waiting.
        dispatched = self._dispatched
        waiting = [first for lane in self.lanes.values() if (first := lane.first_waiting()) is not None]
        state.acknowledged = max(state.acknowledged, min([dispatched, *waiting]))
        if self._reader.damages:
            found = {*state.damages, *((damage.start, damage.end) for damage in self._reader.damages)}
            state.damages = sorted(found)[:MOST_DAMAGES]
        state.complete = False

    def _delivered_all(self) -> bool:
        if self.header.deferred and not self.ledger.state.created:
            return False
        return all(lane.first_waiting() is None for lane in self.lanes.values())

    def _tell_damages(self) -> None:
        for damage in self._reader.damages:
            self.warn(
                f"{damage.end - damage.start:,} bytes of {self.folder.journal}, from byte {damage.start:,} on, cannot "
                "be read: what was recorded there is not delivered."
            )

    def _conclude(self, writers: bool) -> bool:
        """Everything is delivered and the owner is gone: say how the experiment ended, and tidy up.

        Returns:
            Whether that is done; otherwise there is something to read or to say again.
        """
        if self._concluded and (writers or self._tidied):
            return True
        if self._dispatch(self._reader.read()):
            return False
        if not writers:
            self._reader.drop_tail()  # the script died while it wrote
            self._tell_damages()
        if self.header.created_here and not self.ledger.state.end_reported and not self._report_end():
            return False
        self._concluded, self._tidied = True, not writers

        def change(state: State) -> None:
            self._dispatched = self._reader.position
            self._progressed(state)
            state.complete = True

        self.ledger.update(change)
        if not self.ledger.state.refused and not writers:
            for left in self.folder.files.glob("*"):
                left.unlink(missing_ok=True)
        return True

    def _report_end(self) -> bool:
        """Say how the experiment ended; False where it has to be said again."""
        if time.monotonic() < self._report_again:
            return False
        if self._deadline is not None and time.monotonic() > self._deadline:
            self._giving_up.set()
            return False
        error: str | None
        if self._end is None:
            crashed, error, ended = True, "The process ended without stopping the experiment.", self._last_seen
        else:
            crashed, error, ended = self._end.crashed, self._end.error, self._end.timestamp
        # The end of the recording is not the end of the experiment where the user has said when that was.
        said = self.ledger.state.times
        started = self.header.started if said[0] is None else said[0]
        ended = max(ended, started) if said[1] is None else said[1]  # the clock may have been put back
        self._heartbeat.stop(LAST_BEAT_WAIT)
        try:
            self._courses.conclude(crashed=crashed, error=error, started=started, ended=ended)
        except CometError as problem:
            rejected = isinstance(problem, (AuthenticationError, PermissionDeniedError))
            if rejected or is_passing(problem):
                reason = str(problem)
                log.warning("the experiment's end could not be reported yet: %s", reason)
                self.ledger.update(lambda state: note_blocked(state, reason, rejected))
                self._report_again = time.monotonic() + (REJECTED_WAIT if rejected else REPORT_WAIT)
                if not self._threaded:
                    self._giving_up.set()
                return False
            self.warn(f"the server does not take the experiment's end: {problem}")

        def change(state: State) -> None:
            state.end_reported, state.blocked, state.hopeless = True, None, False

        self.ledger.update(change)
        return True


def begins_whole(folder: Folder) -> bool:
    """Whether a journal is empty, or begins with a record that can be read."""
    reader = JournalReader(folder.journal)
    try:
        entries = reader.read(1)
        return entries[0].start == 0 if entries else not reader.unread()
    finally:
        reader.close()


def note_blocked(state: State, reason: str, hopeless: bool) -> None:
    state.blocked, state.hopeless = reason, hopeless


def note_created(state: State) -> None:
    state.created, state.blocked, state.hopeless = True, None, False


class Ears:
    """Standard input: where the recorder says who it is, and later that somebody waits."""

    def __init__(self) -> None:
        self._open = True
        self._closed = threading.Event()

    def launch(self) -> Launch:
        return msgspec.json.decode(sys.stdin.buffer.readline(), type=Launch)

    def wait(self, seconds: float) -> None:
        if not self._open:
            self._closed.wait(seconds)
            return
        ready, _, _ = select.select([0], [], [], seconds)
        if ready and not os.read(0, 4096):
            self._open = False
            leave_terminal()


def leave_terminal() -> None:
    """The script is gone: let go of its stderr, which somebody may be reading to its end."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    os.close(quiet)


def tell_user(message: str) -> None:
    with contextlib.suppress(OSError):
        os.write(2, f"cometr_py: {message}\n".encode())


def main(folder_path: str) -> int:
    """Run one courier; 0 where everything was delivered or another courier is at work."""
    os.nice(GIVES_WAY)
    # Whoever ends the script by signals to all of its processes wants nothing to be lost either.
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(number, signal.SIG_IGN)
    logging.raiseExceptions = False  # a log that the disk has no room for is no news for the script's terminal
    folder = Folder(Path(folder_path))
    logging.basicConfig(
        filename=folder.log, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", encoding="utf-8"
    )
    logging.getLogger("httpx").setLevel(logging.WARNING)
    trace = folder.log.open("a", encoding="utf-8")
    faulthandler.enable(trace)  # a courier that the system ends leaves word of where it was
    # Nothing that was loaded goes again, and records hold no cycles: looking for garbage among them is time lost.
    gc.freeze()
    gc.set_threshold(50_000)
    ears = Ears()
    launch = ears.launch()
    lock = take_lock(folder)
    if lock is None:
        return 0
    try:
        state = folder.read_state()
        if state.complete and state.acknowledged >= folder.journal.stat().st_size:
            return 0  # a short run has delivered itself on its way out
        header, _ = folder.read_header()
        settings = resolve(api_key=launch.api_key, url=header.url)
        courier = Courier(folder, settings, tell_user)
        signal.signal(signal.SIGTERM, lambda *_: courier.hurry())
        state = courier.run(ears.wait)
    except FileNotFoundError as error:
        log.error("somebody has removed the recording: %s", error)
        return 1
    except CometError as error:
        log.error("%s", error)
        tell_user(str(error))
        return 1
    finally:
        unlock(lock)
    forget(folder.path.parent, KEEP_DELIVERED)
    return 0 if state.complete else 1


def take_lock(folder: Folder) -> int | None:
    """The courier's lock; whoever only looks whether there is a courier holds it for a moment, hence several tries."""
    for _ in range(20):
        lock = folder.lock_courier()
        if lock is not None:
            return lock
        time.sleep(0.01)
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
