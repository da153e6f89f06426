"""The heart-beat: telling the server that the experiment is still running."""

from __future__ import annotations

import logging
import threading

from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.api.experiments import set_experiment_status

from cometr_py.errors import CometError
from cometr_py.recording.journal.records import Header

log = logging.getLogger("cometr_py.uploader")

#: Seconds between two beats where the server does not say how many.
USUAL_GAP = 10.0
#: The most that a server is believed.
LONGEST_GAP = 3600.0


class Heartbeat:
    """Beats in a thread of the uploader until it is stopped; a failed beat is followed by the next one.

    Args:
        client: The connection.
        header: Whose heart it is.
    """

    def __init__(self, client: AuthenticatedClient, header: Header) -> None:
        self._client = client
        self._key = header.experiment_key
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heart-beat", daemon=True)

    def start(self) -> None:
        """Begin at once; harmless when repeated."""
        if self._thread.ident is None:
            self._thread.start()

    def stop(self, timeout: float = 0.0) -> None:
        """Stop; harmless when repeated or never started.

        Args:
            timeout: Seconds to wait for a beat under way, which would tell the server that the experiment still runs.
        """
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        gap = USUAL_GAP
        while not self._stopping.is_set():
            try:
                gap = self._beat()
            except CometError as error:
                log.info("heart-beat: %s", error)
            except Exception:  # an answer that nobody expects, say; the next one may be better
                log.info("heart-beat", exc_info=True)
            self._stopping.wait(min(gap, LONGEST_GAP))

    def _beat(self) -> float:
        status = set_experiment_status.sync(client=self._client, experiment_key=self._key)
        millis = status.is_alive_beat_duration_millis
        return millis / 1000 if isinstance(millis, int) and millis > 0 else USUAL_GAP
