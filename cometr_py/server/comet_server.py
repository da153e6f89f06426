"""A Comet server: answers requests to the REST API v2 from a database and a folder of files."""

from __future__ import annotations

from pathlib import Path

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.server.api.authentication import Authenticator
from cometr_py.server.api.dispatch import Dispatcher, PendingRequest
from cometr_py.server.api.messages import ServerReply, ServerRequest
from cometr_py.server.storage.database import Store, sqlite_url
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.syncing import make_directory

__all__ = ["CometServer", "PendingRequest", "ServerReply", "ServerRequest"]


class CometServer:
    """A Comet server of your own.

    As many of them as you like, in any number of threads and processes, may use one folder at the same time.

    Args:
        home: The folder of the store; created if it does not exist.
        api_key: The only key that is accepted. By default, any key is.
        database: A SQLAlchemy URL of the database, instead of the SQLite file in `home`.
        durable: Whether what is answered with 200 survives a power failure; otherwise only the end of any process.
        clock: The time of requests.

    Raises:
        StoreError: The store cannot be opened: it was written by a newer version of cometr_py, or is out of reach.
    """

    def __init__(
        self,
        home: Path,
        *,
        api_key: str | None = None,
        database: str | None = None,
        durable: bool = True,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Open the store."""
        self.home = home
        make_directory(home)
        self.files = AssetFiles(home, durable=durable)
        self.store = Store(database or sqlite_url(home), durable=durable)
        self._authenticator = Authenticator(api_key, clock)
        self.clock = clock
        self._dispatcher = Dispatcher(self.store, self.files, self._authenticator, clock)

    def close(self) -> None:
        """Close the connections to the database."""
        self.store.close()

    def handle(self, request: ServerRequest) -> ServerReply:
        """Answer one request; errors become replies, too. Safe to call from any thread."""
        return self._dispatcher.handle(request)

    def begin(self, request: ServerRequest) -> PendingRequest | ServerReply:
        """Take a request whose body is still to come; return the reply if its head is enough for one.

        It takes no time, so an event loop may call it.
        """
        return self._dispatcher.begin(request)

    def accepts_key(self, key: str) -> bool:
        """Return whether this API key is accepted. What follows a star in a key only names a server.

        Raises:
            ApiError: The caller's address has sent too many wrong keys (429).
        """
        return self._authenticator.accepts(key)

    @property
    def needs_key(self) -> bool:
        """Whether only one particular key is accepted."""
        return self._authenticator.needs_key
