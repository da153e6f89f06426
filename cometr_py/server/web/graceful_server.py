"""End a server in order: finish the requests in flight within a limited time, then close the store.

The first SIGTERM or SIGINT closes the port, so that new connections are refused, and lets requests in flight finish.
The second one ends the process at once, which loses nothing that was acknowledged.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from types import FrameType

import uvicorn

#: Seconds that requests in flight have to finish.
GRACE = 8
#: Seconds after those when the process ends although a thread still works on a request.
_LIMIT = 4
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_log = logging.getLogger(__name__)


class GracefulServer(uvicorn.Server):
    """A server that calls `close` when its last request is finished, and then ends by the signal.

    Args:
        config: How to serve.
        close: Closes what the requests used.
        grace: Seconds that requests in flight have to finish.
    """

    def __init__(self, config: uvicorn.Config, close: Callable[[], object], *, grace: int = GRACE) -> None:
        """Prepare to serve."""
        config.timeout_graceful_shutdown = grace
        super().__init__(config)
        self._close = close
        self._limit = grace + _LIMIT
        self._received: int | None = None

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Handle signals while the server runs; unlike uvicorn, do not yet pass them on when it ends."""
        # Signals reach the main thread only.
        handled = _SIGNALS if threading.current_thread() is threading.main_thread() else ()
        earlier = {number: signal.signal(number, self.handle_exit) for number in handled}
        try:
            yield
        finally:
            self._close()
            for number, handler in earlier.items():
                signal.signal(number, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end at the first signal; end at once at the second one."""
        del frame
        if self._received is not None:
            signal.signal(sig, signal.SIG_DFL)
            os.kill(os.getpid(), sig)
            return
        self._received = sig
        self.should_exit = True
        watchdog = threading.Timer(self._limit, self._give_up, [sig])
        watchdog.daemon = True
        watchdog.start()

    def end_as_signalled(self) -> None:
        """Let the signal that ended the server take its usual effect, so that the caller of the process sees it."""
        if self._received is not None:
            signal.raise_signal(self._received)

    def _give_up(self, sig: int) -> None:
        """End the process: a request takes too long in a thread, and nothing can stop that."""
        _log.warning("A request is still being answered %s s after signal %d: ending without it", self._limit, sig)
        os._exit(128 + sig)
