"""What the functions of this package share: settings, clock, console, delivery mode, and open recordings.

Module-level functions such as :func:`cometr_py.create_experiment` use the :func:`current` session. It is made lazily
from the environment and the configuration files; ``with Session(...):`` replaces it.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from cometr_py import config
from cometr_py.config import Settings
from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.core.console import CONSOLE, Console
from cometr_py.core.forking import ForkSafeLock

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

__all__ = ["DeliveryMode", "OpenRecording", "Session", "active_sessions", "current"]


class DeliveryMode(enum.Enum):
    """Who delivers records."""

    #: An uploader process of its own, which keeps delivering when the script ends or is killed.
    PROCESS = "process"
    #: This process, whenever it waits for delivery. Slower for the script, but no process is started.
    INLINE = "inline"
    #: Nobody, until ``cometr-py sync``.
    OFFLINE = "offline"


class OpenRecording(Protocol):
    """A recording that must be ended before the interpreter exits."""

    def end(self, timeout: float = ..., error: BaseException | None = None, *, at_exit: bool = False) -> None:
        """End the recording and wait for delivery; idempotent."""
        ...


class Session:
    """Settings, clock, console and delivery mode of the functions called while the session is active.

    Most programs need none: every function uses a default session. Make one to fix the settings in code, to collect
    messages, or to deliver inside this process:

        >>> with cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE):
        ...     train()

    A session is active for the whole process, in all threads, until its ``with`` block ends. Experiments that are still
    recording then are stopped.

    Args:
        settings: Settings to use instead of the environment and the configuration files. Arguments of a call go first.
        clock: Source of time.
        console: Writes messages to the user.
        delivery: Who delivers records.
        config_folders: Directories to search for configuration files; by default the working directory and the home
            directory.

    Attributes:
        clock: Source of time.
        console: Writes messages to the user.
        delivery: Who delivers records.
        recordings: Recordings that are open in this process. They are kept here until they end, so that none is
            forgotten before it is stopped.
        clients: Clients that functions called one after the other share, by settings.
        clients_lock: Held while a client is looked up or made.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        clock: Clock = SYSTEM_CLOCK,
        console: Console = CONSOLE,
        delivery: DeliveryMode = DeliveryMode.PROCESS,
        config_folders: Sequence[Path] | None = None,
    ) -> None:
        """Make a session; it is active in its ``with`` block."""
        self.clock = clock
        self.console = console
        self.delivery = DeliveryMode(delivery)
        self.recordings: set[OpenRecording] = set()
        self.clients: dict[tuple[object, ...], AuthenticatedClient] = {}
        self.clients_lock = ForkSafeLock()
        self._settings = settings
        self._config_folders = config_folders

    def resolve(
        self,
        *,
        api_key: str | None = None,
        workspace: str | None = None,
        project_name: str | None = None,
        url: str | None = None,
    ) -> Settings:
        """Return the settings of a call; its arguments go before those of the session.

        Raises:
            ConfigurationError: The URL is invalid.
        """
        return config.resolve(
            api_key=api_key,
            workspace=workspace,
            project_name=project_name,
            url=url,
            folders=self._config_folders,
            base=self._settings,
        )

    def close(self) -> None:
        """Stop the experiments that are still recording, and close the connections; idempotent."""
        for recording in list(self.recordings):
            recording.end()
        self.close_clients()

    def close_clients(self) -> None:
        """Close the connections; the next call opens them again."""
        with self.clients_lock:
            clients = list(self.clients.values())
            self.clients.clear()
        for client in clients:
            client.get_httpx_client().close()

    def __enter__(self) -> Self:
        """Activate the session."""
        _active.append(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close and deactivate the session."""
        try:
            self.close()
        finally:
            _active.remove(self)


def current() -> Session:
    """Return the session that was activated last, or else the default one."""
    return active_sessions()[-1]


def active_sessions() -> list[Session]:
    """Return the default session and those activated by ``with``, the last one at the end."""
    if not _active:
        _active.append(Session())
    return list(_active)


#: The default session, once it was needed, and those activated by ``with``.
_active: list[Session] = []
