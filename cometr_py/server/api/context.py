"""What a handler gets: the request decoded, one transaction, the asset files, and the few look-ups that all share."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Row, bindparam, select, update

from cometr_py.server.api.bodies import Part, read_json, read_typed
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.errors import NO_EXPERIMENT_KEY, NO_SUCH_EXPERIMENT, ApiError
from cometr_py.server.storage import packed_files
from cometr_py.server.storage.database import Store
from cometr_py.server.storage.files import AssetFiles, Incoming
from cometr_py.server.storage.tables import experiments, projects

T = TypeVar("T")
_BY_KEY = select(experiments).where(experiments.c.key == bindparam("wanted"))
_LOCKED_BY_KEY = _BY_KEY.with_for_update()
_TOUCH_EXPERIMENT = (
    update(experiments).where(experiments.c.id == bindparam("wanted")).values(updated_at=bindparam("now"))
)
_TOUCH_PROJECT = update(projects).where(projects.c.id == bindparam("wanted")).values(updated_at=bindparam("now"))
#: Whoever is at the keyboard: the local Comet has one user.
USER = "local"
#: The rows that only say "something changed" are written at most this often (ms).
_TOUCH_EVERY = 1000


class Context:
    """One request on its way through a handler.

    Attributes:
        connection: The transaction: a writing one for operations that write. It is there from `begin` on.
        now: Milliseconds since the epoch, the same throughout the request.
        freed: Hashes of asset files that may have become unused; looked into when the transaction is over.
            A transaction that fails adds those that it has stored.
        unpacked: The files of an archive, by their names in it.
        root_url: Where this Comet is reached, without a trailing slash.
    """

    connection: Connection

    def __init__(
        self,
        *,
        store: Store,
        writes: bool,
        files: AssetFiles,
        root_url: str,
        path: Mapping[str, str],
        query: Mapping[str, str],
        headers: Mapping[str, str],
        body: bytes,
        parts: Mapping[str, Part],
    ) -> None:
        self.store = store
        self.writes = writes
        self.files = files
        self.root_url = root_url
        self.path = Fields(path, "the path")
        self.query = Fields(query, "the query")
        self.headers = headers
        self.parts = parts
        self.freed: set[str] = set()
        self._kept: set[str] = set()
        self._packs: set[str] = set()
        self.unpacked: list[tuple[str, Incoming | packed_files.Member]] = []
        self.now = int(time.time() * 1000)
        self._raw = body
        self._json: Any = msgspec.UNSET

    @property
    def json(self) -> Any:
        """The body as decoded JSON."""
        if self._json is msgspec.UNSET:
            self._json = read_json(self._raw)
        return self._json

    @property
    def body(self) -> Fields:
        """The members of the body, which has to be a JSON object."""
        if not isinstance(self.json, dict):
            raise ApiError("the body should be a JSON object")
        return Fields(self.json, "the body")

    @property
    def items(self) -> list[Fields]:
        """The members of each object of the body, which has to be a JSON array."""
        if not isinstance(self.json, list):
            raise ApiError("the body should be a JSON array of objects")
        return Fields({"item": self.json}, "the body").objects("item")

    def decoded(self, kind: type[T]) -> T | None:
        """The body as this msgspec type, None where it is written differently: read it by `body` then."""
        return read_typed(self._raw, kind)

    def keep(self, incoming: Incoming) -> None:
        """Stores the bytes of an asset whose row this transaction has written."""
        self.store.lock_files(self.connection)
        self._kept.add(self.files.keep(incoming))

    def keep_members(self, archive: Incoming, members: Collection[packed_files.Member]) -> None:
        """Stores the bytes of small assets, whose rows this transaction has written, with the archive they are in."""
        self.store.lock_files(self.connection)
        pack = packed_files.keep(self.connection, self.files, archive, members)
        if pack is not None:
            self._packs.add(pack)

    def content(self, sha256: str) -> Path | bytes:
        """The bytes of an asset, or the file that holds nothing else."""
        path = self.files.path(sha256)
        if path.exists():
            return path
        place = packed_files.places(self.connection, [sha256]).get(sha256)
        return path if place is None else self.files.read(place)

    def bundle(self, members: Collection[tuple[str, str]]) -> Path:
        """A zip archive of stored files, given as (name inside, hash)."""
        return self.files.bundle(members, packed_files.places(self.connection, {sha256 for _, sha256 in members}))

    def failed(self) -> None:
        """The transaction was rolled back."""
        self.freed = self._kept
        for pack in self._packs:
            self.files.remove_pack(pack)

    def experiment(self, source: Fields, name: str = "experimentKey") -> Row[Any]:
        """The experiment that the request names.

        Raises:
            ApiError: None is named, or it does not exist.
        """
        return self.experiment_with_key(source.required(name, NO_EXPERIMENT_KEY))

    def experiment_with_key(self, key: str) -> Row[Any]:
        """Return the experiment with this key; raise ApiError if there is none. A writing request locks it."""
        found = self.connection.execute(_LOCKED_BY_KEY if self.writes else _BY_KEY, {"wanted": key}).first()
        if found is None:
            raise ApiError(f"No such experiment: {key[:64]}", code=NO_SUCH_EXPERIMENT)
        return found

    def experiment_with_id(self, experiment_id: int | None) -> Row[Any]:
        """The experiment with this number in the store. Raises ApiError if there is none."""
        query = select(experiments.c.key).where(experiments.c.id == experiment_id)
        return self.experiment_with_key(self.connection.execute(query).scalar() or "")

    def changing(self, source: Fields, name: str = "experimentKey") -> Row[Any]:
        """The experiment that the request names and is about to change, which is noted as its last activity."""
        found = self.experiment(source, name)
        if self.now - found.updated_at > _TOUCH_EVERY:
            self.connection.execute(_TOUCH_EXPERIMENT, {"wanted": found.id, "now": self.now})
            self.connection.execute(_TOUCH_PROJECT, {"wanted": found.project_id, "now": self.now})
        return found
