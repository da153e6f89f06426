"""The delivery engine: takes one journal through the phases of a delivery.

The uploader runs it with threads until the script is gone; `cometr-py sync` runs it with threads on what earlier runs
have left; a short script runs it inline before it exits.
"""

from __future__ import annotations

import logging
import math
import os
from collections.abc import Callable
from dataclasses import replace

from cometr_py import transport
from cometr_py.config import Settings
from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.core.console import CONSOLE, Console
from cometr_py.core.failures import classify
from cometr_py.core.format_versions import newer_records
from cometr_py.core.retrying import Backoff
from cometr_py.errors import CometError
from cometr_py.recording.delivery import deferred_creation, kinds
from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.budget import RequestBudget
from cometr_py.recording.delivery.delivery_context import DeliveryContext
from cometr_py.recording.delivery.earlier_recordings import EarlierRecordings, is_continued
from cometr_py.recording.delivery.executors import Executor
from cometr_py.recording.delivery.heartbeat import Heartbeat
from cometr_py.recording.delivery.intake import JournalIntake
from cometr_py.recording.delivery.kinds.others import OTHERS
from cometr_py.recording.delivery.kinds.record_kind import SenderContext
from cometr_py.recording.delivery.phases import FINAL, GiveUpReason, Phase, Situation, next_phase
from cometr_py.recording.delivery.progress import DeliveryProgress
from cometr_py.recording.delivery.queue import USER_ACTION_WAIT, DeliveryQueue, retry_policy
from cometr_py.recording.delivery.rank_failures import report_rank_end
from cometr_py.recording.delivery.rate_limit import RateLimiter
from cometr_py.recording.delivery.record_parts import as_delivered
from cometr_py.recording.delivery.server_health import ServerHealth
from cometr_py.recording.delivery.session_end import SessionEnd, session_end
from cometr_py.recording.journal.exit_traces import read_exit
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Resume
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder
from cometr_py.recording.observe.system_metrics import SystemMetrics

log = logging.getLogger("cometr_py.uploader")

#: Seconds between two looks at the journal.
LOOK = 0.05
#: Seconds for which delivery is tried after the last writer is gone.
DRAIN_TIMEOUT = 3600.0
#: The same after the uploader was asked to exit, as a cluster does before it kills everything.
SHORT_DRAIN_TIMEOUT = 20.0
#: Seconds that a request may take, and the least that it gets before a deadline.
REQUEST_TIMEOUT, SHORTEST_TIMEOUT = 30.0, 0.2
#: Seconds between two attempts to create the experiment, or to report its end.
RETRY_WAIT, LONGEST_RETRY_WAIT = 2.0, 5.0
#: Seconds to wait for a heartbeat that is being sent when the end is reported.
LAST_HEARTBEAT_WAIT = 5.0
#: Attempts to report the end before it is also tried without the error message.
END_ATTEMPTS = 2


class DeliveryEngine:
    """Delivers one journal.

    Args:
        folder: The recording's folder.
        settings: Server and key.
        executor: Lets the queues work, in threads or inline.
        budget: How many attempts there are; as many as it takes if not given.
        follow: Wait for more as long as some process can append; otherwise deliver only the present records.
        note_exit: Notes in the recording's folder how the script's process has ended, if that can be observed.
        drain_timeout: Seconds to keep trying while nothing can be delivered and nothing is appended.
        clock: Measures time.
        console: Where problems are reported.

    Attributes:
        phase: What it is doing.
        give_up_reason: Why something is undelivered, in phase :attr:`Phase.GIVEN_UP`.
        progress: The delivery progress.
        client: Its connection.
    """

    def __init__(
        self,
        folder: SpoolFolder,
        settings: Settings,
        *,
        executor: Executor,
        budget: RequestBudget | None = None,
        follow: bool = True,
        note_exit: Callable[[], object] = lambda: None,
        drain_timeout: float = DRAIN_TIMEOUT,
        clock: Clock = SYSTEM_CLOCK,
        console: Console = CONSOLE,
    ) -> None:
        """Read the header and the progress; nothing is sent yet."""
        self.folder = folder
        self.phase = Phase.EARLIER
        self.give_up_reason: GiveUpReason | None = None
        self.progress = DeliveryProgress(folder, clock)
        self.header, self._after_header = folder.read_header()
        self._clock = clock
        self._console = console
        self._executor = executor
        self._settings = settings
        self._budget = budget or RequestBudget(clock)
        self._follow = follow
        self._note_exit = note_exit
        self._drain_timeout = drain_timeout
        timeout = self._budget.time_left(REQUEST_TIMEOUT, SHORTEST_TIMEOUT)
        self.client = transport.connect(settings, retries=0, timeout=timeout)
        self._health = ServerHealth(clock)
        self._api = ApiWriter(self.client, self.header, self.progress)
        self._intake = JournalIntake(
            folder, self.progress, after_header=self._after_header, started=self.header.started, warn=self._warn
        )
        self._queues = self._create_queues([settings.api_key] if settings.api_key else [])
        self._intake.connect(self._queues)
        self._heartbeat = Heartbeat(self.client, self.header.experiment_key, session=self.header, clock=clock)
        self._system_metrics = SystemMetrics(folder.journal, self.header, clock)
        self._earlier = EarlierRecordings(folder, self.header, self._another, clock)
        self._earlier_delivered = False
        self._creation = _Attempts(clock)
        self._end_report = _Attempts(clock)
        self._moved = (-1, -1, 0)
        self._idle_since = clock.monotonic()

    def run(self, wait: Callable[[float], object]) -> ProgressState:
        """Deliver until everything is delivered and no process can append, or until it is given up.

        Args:
            wait: Waits for about so many seconds, less if somebody waits for the delivery.

        Returns:
            The progress at the end.
        """
        self.begin()
        try:
            while self.phase not in FINAL:
                if not self.step() and self.phase not in FINAL:
                    wait(LOOK)
        finally:
            self.close()
        return self.progress.state

    def begin(self) -> None:
        """Begin; :meth:`run` does so by itself."""

        def change(state: ProgressState) -> None:
            # The user may have changed what stopped an earlier delivery.
            state.uploader_pid, state.last_error, state.needs_user_action = os.getpid(), None, False
            state.settled = False

        self.progress.update(change)
        self._idle_since = self._clock.monotonic()

    def close(self) -> ProgressState:
        """Stop, and return the progress; :meth:`run` does so by itself."""
        self._earlier.close()
        self._heartbeat.stop()
        self._system_metrics.stop()
        self._executor.close()
        self.client.get_httpx_client().close()
        return self.progress.state

    def hurry(self) -> None:
        """Keep going while there is a script, and not much longer: something wants this process to exit."""
        self._drain_timeout = min(self._drain_timeout, SHORT_DRAIN_TIMEOUT)

    def step(self) -> bool:
        """Do some work of the current phase, then decide about the next.

        Returns:
            Whether there is more to do at once.
        """
        # Asked before reading: what the last writer has appended is there once it is gone.
        writers = self.folder.has_writers()
        has_read = self._work(writers)
        before = self.phase
        self.phase, self.give_up_reason = next_phase(before, self._situation(writers, has_read))
        if self.phase is Phase.GIVEN_UP:
            log.info("delivery ends: %s", self.give_up_reason.value if self.give_up_reason else "")
        if before is Phase.CREATE and self.phase is Phase.DELIVER:
            self._begin_delivery()
        return has_read or self.phase is not before

    def _begin_delivery(self) -> None:
        if deferred_creation.names(self.header, self.progress.state):
            queue = self._queues[OTHERS]
            if queue.put([as_delivered(Entry(0, self._after_header, self.header))]):
                self._executor.start(queue)
        self._intake.note_header()
        if self._follow and self._intake.end is None:
            self._system_metrics.start()
            self._begin_heartbeat()

    def _begin_heartbeat(self) -> None:
        if self.header.keep_active or not self.header.created_here:
            self._heartbeat.start()

    def _settle(self) -> bool:
        """Return whether what is set aside is left to others; note it once everything else is delivered, too."""
        unsettled = [queue.name for queue in self._queues.values() if not queue.settle()]
        settled = not unsettled
        state = self.progress.state
        done = settled and self.phase is Phase.REPORT_END and state.end_reported and self._intake.delivered()
        if state.set_aside and done is not state.settled:
            self.progress.update(lambda state: setattr(state, "settled", done))
        return settled

    def _exhausted(self) -> GiveUpReason | None:
        """Return why no more requests may be made; what is set aside is tried once if only one run is allowed."""
        only_aside = self.progress.state.set_aside and self._intake.delivered()
        if only_aside and self._budget.isolates and not any(queue.has_due() for queue in self._queues.values()):
            return self._budget.exhausted or GiveUpReason.FAILED
        return self._budget.exhausted

    def _work(self, writers: bool) -> bool:
        """Do some work of the current phase; return whether records were read."""
        if self.phase is Phase.EARLIER:
            self._deliver_earlier()
            if self._follow and writers and not self._earlier_delivered:
                self._begin_heartbeat()  # that may take long, and the script runs
            return False
        if self.phase is Phase.CREATE:
            self._create()
            return False
        ready = self._intake.read()
        for queue in ready or ():
            self._executor.start(queue)
        self._resume_set_aside()
        self._executor.turn()
        if ready is not None:
            if self._intake.end is not None:
                self._system_metrics.stop()
            return True
        if self.phase is Phase.REPORT_END:
            self._report_end()
        elif self.phase is Phase.TIDY:
            self._tidy(writers)
        return False

    def _resume_set_aside(self) -> None:
        """Let the queues work that have set something aside in an earlier delivery."""
        for name in {one.queue for one in self.progress.state.set_aside}:
            if name in self._queues:
                self._executor.start(self._queues[name])

    def _situation(self, writers: bool, has_read: bool) -> Situation:
        state = self.progress.state
        return Situation(
            earlier_delivered=self._earlier_delivered,
            created=self._is_created(),
            has_read=has_read,
            delivered=self._intake.delivered(),
            ended=self._intake.end is not None or not writers,
            writers=writers,
            follow=self._follow,
            end_reported=state.end_reported,
            set_aside=bool(state.set_aside),
            settled=self._settle(),
            tidied=state.complete,
            budget_exhausted=self._exhausted(),
            needs_user_action=state.needs_user_action,
            timed_out=self._is_timed_out(writers),
        )

    def _is_created(self) -> bool:
        return self.progress.state.created or not self.header.create_later

    def _is_timed_out(self, writers: bool) -> bool:
        """Return whether delivery is stuck for the whole drain timeout."""
        now, state = self._clock.monotonic(), self.progress.state
        before, self._moved = self._moved, (state.delivered, state.rejected, self._earlier.moved)
        busy = any(queue.busy for queue in self._queues.values())
        if self._moved != before or busy or (writers and self._follow):
            self._idle_since = now
        return now > self._idle_since + self._drain_timeout + state.retry_after

    def _deliver_earlier(self) -> None:
        """Deliver earlier recordings of the experiment; show why that fails as the problem of this one."""
        self._earlier_delivered = self._earlier.work()
        problem = self._earlier.problem
        if problem != self.progress.state.last_error:
            self.progress.update(lambda state: setattr(state, "last_error", problem))

    def _another(self, folder: SpoolFolder) -> DeliveryEngine:
        """Return the delivery of another recording of the experiment, in the time and with the attempts of this one."""
        return DeliveryEngine(
            folder,
            self._settings,
            executor=self._executor.fresh(),
            budget=self._budget,
            follow=False,
            drain_timeout=math.inf,  # this delivery ends it
            clock=self._clock,
            console=self._console,
        )

    def _create(self) -> None:
        """Find or create the experiment if that is not done yet."""
        if self._is_created() or not self._creation.due() or not self._budget.allows_request():
            return
        try:
            deferred_creation.create(self._api, self.client)
        except CometError as error:
            if classify(error).transient:
                self._note_failure(error, self._creation, needs_user_action=False)
            else:
                what = "continued" if self.header.resume is Resume.GET else "created"
                self._warn(f"the experiment cannot be {what}, everything is kept on disk: {error}")
                self._note_failure(error, self._creation, needs_user_action=True)
            return

        def change(state: ProgressState) -> None:
            state.created, state.last_error, state.needs_user_action = True, None, False

        self.progress.update(change)

    def _report_end(self) -> None:
        """Report how the session ended, unless that is done."""
        if self.progress.state.end_reported or not self._end_report.due() or not self._budget.allows_request():
            return
        # A server that knows sessions ignores the end of an earlier one; to others, it would end the later one.
        if not self._api.server().knows_sessions and is_continued(self.folder, self.header):
            self.progress.update(lambda state: setattr(state, "end_reported", True))
            return
        if self._intake.end is None:
            self._note_exit()
        process = read_exit(self.folder.path)
        end = session_end(self.header, self._intake.end, process, last_record=self._intake.last_timestamp)
        self._heartbeat.stop(LAST_HEARTBEAT_WAIT)
        begun = self._clock.monotonic()
        try:
            self._send_end(end)
        except CometError as problem:
            failure = classify(problem)
            if not failure.record_rejected:
                log.warning("the experiment's end could not be reported yet: %s", problem)
                self._note_failure(problem, self._end_report, needs_user_action=failure.needs_user_action)
                return
            self._warn(f"the server rejected the experiment's end: {problem}")
        self._health.note_success(begun)

        def change(state: ProgressState) -> None:
            state.end_reported, state.last_error, state.needs_user_action = True, None, False

        self.progress.update(change)

    def _send_end(self, end: SessionEnd) -> None:
        """Report the end; without the error message if the server does not accept that."""
        times = self.progress.state.times
        try:
            report_rank_end(self._api, end, times)
        except CometError as problem:
            rejected = classify(problem).record_rejected
            if end.error is None or (self._end_report.failures < END_ATTEMPTS and not rejected):
                raise
            report_rank_end(self._api, replace(end, error=None), times)
            self._warn(
                f"the experiment's end is reported without its error message, which the server rejects: {problem}"
            )

    def _tidy(self, writers: bool) -> None:
        """Mark the recording as complete; when no process can append any more, remove what was kept for delivery."""
        if writers and self.progress.state.complete:
            return
        if not writers:
            self._intake.drop_tail()
        self.progress.update(self._intake.note_complete)
        if self._intake.unknown:
            left = newer_records(self._intake.unknown, self.header.written_by)
            self._warn(f"records remain in {self.folder.journal}: {left}.")
        elif not self.progress.state.rejected and not writers:
            for copied in self.folder.files.glob("*"):
                copied.unlink(missing_ok=True)

    def _note_failure(self, error: CometError, attempts: _Attempts, *, needs_user_action: bool) -> None:
        attempts.failed(error, least_wait=USER_ACTION_WAIT if needs_user_action else 0.0)
        self._budget.note_failure()

        def change(state: ProgressState) -> None:
            state.last_error, state.needs_user_action = str(error), needs_user_action

        self.progress.update(change)

    def _create_queues(self, secrets: list[str]) -> dict[str, DeliveryQueue]:
        context = DeliveryContext(
            journal_id=self.header.journal_id,
            progress=self.progress,
            rate_limiter=RateLimiter(self._api.server, self._warn, self._clock),
            budget=self._budget,
            clock=self._clock,
            on_change=self._intake.note_position,
            warn=self._warn,
            journal=self.folder.journal,
            queue_of=lambda entry: kinds.QUEUE_NAMES[type(entry.record)],
            health=self._health,
            limit_time=self._api.limit_time,
        )
        senders = kinds.senders(
            SenderContext(
                api=self._api,
                folder=self.folder.path,
                warn=self._warn,
                secrets=secrets,
                deadline=self._budget.deadline,
                clock=self._clock,
            )
        )
        return {name: DeliveryQueue(name, sender, context) for name, sender in senders.items()}

    def _warn(self, message: str) -> None:
        """Show a notice, each message once per recording."""
        self._console.notice_once(message, topic=f"{self.folder.path}: {message}", level=logging.WARNING)


class _Attempts:
    """When the engine's own requests may be made again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._backoff = Backoff(policy=retry_policy(clock, RETRY_WAIT, LONGEST_RETRY_WAIT))
        self._not_before = clock.monotonic()

    @property
    def failures(self) -> int:
        """How many attempts have failed."""
        return self._backoff.failed

    def due(self) -> bool:
        """Return whether the next attempt may be made."""
        return self._clock.monotonic() >= self._not_before

    def failed(self, error: CometError, *, least_wait: float) -> None:
        """Plan the next attempt."""
        self._not_before = self._clock.monotonic() + max(self._backoff.after(error), least_wait)
