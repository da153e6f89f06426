"""The heartbeat: telling the server that the experiment is still running."""

from __future__ import annotations

import logging
import threading

import msgspec
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.errors import CometError
from cometr_py.recording.delivery.session_end import session_id
from cometr_py.recording.journal.records import Header

log = logging.getLogger("cometr_py.uploader")

#: Seconds between two heartbeats if the server does not specify them.
USUAL_INTERVAL = 10.0
#: Longest interval that a server can specify, seconds.
LONGEST_INTERVAL = 3600.0


class Heartbeat:
    """Sends heartbeats in a thread until it is stopped; a failed one is followed by the next.

    Args:
        client: The connection.
        experiment_key: The experiment.
        session: The header of the recording whose session it is; by default no session is named.
        usual_interval: Seconds between two heartbeats if the server does not specify them.
        clock: Waits in between.
    """

    def __init__(
        self,
        client: AuthenticatedClient,
        experiment_key: str,
        *,
        session: Header | None = None,
        usual_interval: float = USUAL_INTERVAL,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Prepare the heartbeat; :meth:`start` begins it."""
        self._client = client
        self._key = experiment_key
        self._session = session
        #: Whether to report first that an experiment continues, to a server that knows no sessions.
        self._resumes = session is not None and not session.is_first
        self._usual_interval = usual_interval
        self._clock = clock
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    def start(self) -> None:
        """Send the first one at once; idempotent."""
        if self._thread.ident is None:
            self._thread.start()

    def stop(self, timeout: float = 0.0) -> None:
        """Stop; idempotent, also if it was never started.

        Args:
            timeout: Seconds to wait for a heartbeat that is being sent: it would mark the experiment as running again.
        """
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        interval = self._usual_interval
        while not self._stopping.is_set():
            try:
                if not self._wanted():
                    return
                self._resume()
                interval = self._beat()
            except CometError as error:
                log.info("heartbeat: %s", error)
            except Exception:  # an unexpected response, for instance; the next one may be better
                log.info("heartbeat", exc_info=True)
            self._clock.wait(self._stopping, min(interval, LONGEST_INTERVAL))

    def _wanted(self) -> bool:
        """Return whether to send any: of a session that only adds something, only if the server knows sessions."""
        session = self._session
        return session is None or session.keep_active or transport.profile_of(self._client).knows_sessions

    def _resume(self) -> None:
        """Report once that the experiment runs again, to a server that would keep showing its earlier end."""
        from comet_wire.experiments import UPDATE_EXPERIMENT_STATUS, UpdateExperimentStatusRequest  # large

        if not self._resumes or transport.profile_of(self._client).knows_sessions:
            return
        runs = UpdateExperimentStatusRequest(experiment_key=self._key, is_alive=True, has_crashed=False, error=None)
        transport.call(self._client, UPDATE_EXPERIMENT_STATUS.id, content=msgspec.json.encode(runs))
        self._resumes = False

    def _beat(self) -> float:
        """Send one; return the seconds until the next."""
        from comet_wire.experiments import SET_EXPERIMENT_STATUS, HeartbeatReply  # large

        params: dict[str, object] = {"experimentKey": self._key}
        if (session := self._session) is not None and transport.profile_of(self._client).knows_sessions:
            params |= {"sessionId": session_id(session), "sessionStartMillis": session.started}
        reply = transport.call(self._client, SET_EXPERIMENT_STATUS.id, params=params)
        found: HeartbeatReply = reply.decode(HeartbeatReply)
        millis = found.is_alive_beat_duration_millis
        return millis / 1000 if isinstance(millis, int) and millis > 0 else self._usual_interval
