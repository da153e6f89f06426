"""Assets in the store: finding them, storing them, and deleting them."""

from __future__ import annotations

import posixpath
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from comet_wire.limits import FILE_NAME_MAX_LENGTH
from sqlalchemy import ColumnElement, Connection, func, select

from cometr_py.server.domain.content_types import START, Declared, by_name, content_type_of
from cometr_py.server.domain.deletion import delete_assets
from cometr_py.server.errors import ARTIFACT_VERSION_IMMUTABLE, NO_SUCH_ARTIFACT_VERSION, ApiError
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.files import Incoming
from cometr_py.server.storage.packed_files import Member
from cometr_py.server.storage.rows import StoredRow, cut_columns
from cometr_py.server.storage.storable import storable
from cometr_py.server.storage.tables import artifact_versions, assets, experiment_models, experiments

DEFAULT_TYPE = "asset"
GIT_PATCH = "git-patch"
MODEL_ELEMENT = "model-element"
_NAME_IT_YOURSELF = "auto-generated-in-the-backend"
_ASSET_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_FOLDERS = {"notebook": "notebooks", "image": "media", "audio": "media"}
# Made once, which spares SQLAlchemy the analysis that it else repeats for every file.
_INSERT = assets.insert()
_SHOWN = tuple(column for column in assets.c if column.name not in ("experiment_id", "model_id"))
_SHOWN_NAMES = frozenset(column.name for column in _SHOWN)


@dataclass(frozen=True)
class StoredAsset:
    """An asset as it is stored.

    Attributes:
        id: Its number in the store; assets are numbered in the order in which they were logged.
        experiment_key: The key of the experiment that logged it; None if that is not known any more.
        sha256: The hash of its content; None if that is stored elsewhere, or if it is made of items.
        content_type: As it was decided when the asset was stored; see `media_type`.
        link: Where the content of a remote asset is.
        tags: As they were sent.
        parent_id: The asset that this is an item of.
    """

    id: int
    experiment_key: str | None
    asset_id: str
    file_name: str
    type: str
    size: int
    sha256: str | None
    link: str | None
    metadata: str | None
    step: int | None
    epoch: float | None
    context: str | None
    grouping: str | None
    tags: str | None
    parent_id: str | None
    artifact_version_id: str | None
    created_at: int
    content_type: str | None = None

    @property
    def media_type(self) -> str:
        """Its content type; what its name stands for if an older version has stored it."""
        return self.content_type or by_name(self.file_name)

    @property
    def is_remote(self) -> bool:
        """Whether its content is stored elsewhere."""
        return self.link is not None

    @property
    def folder(self) -> str:
        """The folder that it is shown in."""
        if self.grouping:
            return f"models/{self.grouping}" if self.type == MODEL_ELEMENT else self.grouping
        return posixpath.dirname(self.file_name) or _FOLDERS.get(self.type, "others")

    @property
    def tag_names(self) -> list[str]:
        """Its tags, which clients send as a JSON array, or separated by commas."""
        if not self.tags:
            return []
        try:
            return msgspec.json.decode(self.tags.encode(), type=list[str])
        except msgspec.DecodeError:
            return [tag.strip() for tag in self.tags.split(",")]


@dataclass(frozen=True)
class IncomingUpload:
    """One asset on its way in: either `content` or `link` is given.

    Attributes:
        declared: What the client declares about the content, beside its name.
        sent_name: What the form calls the file, where nothing else gives it a name.
    """

    content: Incoming | Member | None = None
    declared: Declared | None = None
    sent_name: str | None = None
    link: str | None = None
    file_name: str | None = None
    type: str = DEFAULT_TYPE
    asset_id: str | None = None
    overwrite: bool = False
    step: int | None = None
    epoch: float | None = None
    context: str | None = None
    grouping: str | None = None
    metadata: str | None = None
    tags: str | None = None
    parent_id: str | None = None
    artifact_version_id: str | None = None


def assets_of_experiment(
    connection: Connection,
    experiment_id: int,
    experiment_key: str,
    kind: str | None = None,
    *,
    longest: int | None = None,
) -> list[StoredAsset]:
    """Return the assets of an experiment, or those of one type, in the order in which they were logged.

    Args:
        connection: The transaction.
        experiment_id: The experiment.
        experiment_key: Its key.
        kind: The type.
        longest: Strings, such as metadata, are cut to this number of characters.
    """
    mine = assets.c.experiment_id == experiment_id
    condition = mine if kind is None else mine & (assets.c.type == kind)
    return stored_assets(connection, condition, experiment_key, longest=longest)


def stored_assets(
    connection: Connection, condition: ColumnElement[bool], experiment_key: str | None, *, longest: int | None = None
) -> list[StoredAsset]:
    """Return the assets that fulfil a condition, in the order in which they were logged.

    Args:
        connection: The transaction.
        condition: Which assets.
        experiment_key: The experiment that logged all of them.
        longest: Strings, such as metadata, are cut to this number of characters.
    """
    columns = _SHOWN if longest is None else [one for one in cut_columns(assets, longest) if one.name in _SHOWN_NAMES]
    query = select(*columns).where(condition).order_by(assets.c.id)
    return [StoredAsset(experiment_key=experiment_key, **row) for row in connection.execute(query).mappings()]


def find_asset(connection: Connection, asset_id: str, experiment_key: str | None = None) -> StoredAsset | None:
    """Return the newest asset with this id, None if there is none.

    Args:
        connection: The transaction.
        asset_id: The asset's id, which is unique within an experiment only.
        experiment_key: An asset of this experiment is preferred. It may also be the experiment that uses an artifact,
            rather than the one that made it.
    """
    query = select(*_SHOWN, experiments.c.key.label("experiment_key")).outerjoin_from(assets, experiments)
    query = query.where(assets.c.asset_id == asset_id)
    if experiment_key:
        mine = select(experiments.c.id).where(experiments.c.key == experiment_key).scalar_subquery()
        query = query.order_by((assets.c.experiment_id == mine).desc())
    found = connection.execute(query.order_by(assets.c.id.desc())).mappings().first()
    return None if found is None else StoredAsset(**found)


def stored_asset(connection: Connection, asset_id: str, experiment_key: str | None = None) -> tuple[StoredAsset, str]:
    """Return the asset with this id, as `find_asset` does, and the hash of its content.

    Raises:
        ApiError: There is none (404), or its content is not stored here.
    """
    found = find_asset(connection, asset_id, experiment_key)
    if found is None:
        raise ApiError(f"No such asset: {asset_id[:64]}", status=404)
    if found.sha256 is None:
        where = f"a remote asset: its bytes are at {found.link}" if found.link else "made of items: read those"
        raise ApiError(f"{found.file_name} is {where}")
    return found, found.sha256


def served_type(asset: StoredAsset, content: Path | bytes) -> str:
    """Return the content type to send the content of an asset with."""
    if asset.content_type is not None:
        return asset.content_type
    if isinstance(content, bytes):
        return content_type_of(content[:START], asset.type, asset.file_name)
    with content.open("rb") as file:
        return content_type_of(file.read(START), asset.type, asset.file_name)


def remove_asset(connection: Connection, files: FileTransaction, experiment_id: int, asset_id: str) -> bool:
    """Delete an asset of an experiment; return whether there was one with this id."""
    mine = (assets.c.experiment_id == experiment_id) & (assets.c.asset_id == asset_id)
    return delete_assets(connection, files, mine) > 0


def stored_files(rows: Iterable[StoredAsset]) -> list[tuple[str, str]]:
    """Return the name and the hash of those assets whose content is stored here."""
    return [(row.file_name, row.sha256) for row in rows if row.sha256 is not None]


def add_asset(
    connection: Connection, now: int, files: FileTransaction, experiment: StoredRow, upload: IncomingUpload
) -> str:
    """Store an asset and return its id.

    The same id sent again for the same experiment replaces the asset, so that an upload may be repeated.
    """
    _check_version(connection, upload.artifact_version_id)
    row = _new_row(connection, now, files, experiment, upload)
    connection.execute(_INSERT, row)
    if isinstance(upload.content, Incoming):
        files.keep(connection, upload.content)
    return str(row["asset_id"])


def add_archive(
    connection: Connection,
    now: int,
    files: FileTransaction,
    experiment: StoredRow,
    upload: IncomingUpload,
    archive: Incoming,
) -> None:
    """Store the unpacked files of an archive. The upload describes each of them, except for its name."""
    _check_version(connection, upload.artifact_version_id)
    rows = [
        _new_row(connection, now, files, experiment, replace(upload, content=content, file_name=name, declared=None))
        for name, content in files.unpacked
    ]
    connection.execute(_INSERT, rows)
    members: list[Member] = []
    for _, content in files.unpacked:
        if isinstance(content, Incoming):
            files.keep(connection, content)
        else:
            members.append(content)
    if members:
        files.keep_members(connection, archive, members)


def _new_row(
    connection: Connection, now: int, files: FileTransaction, experiment: StoredRow, upload: IncomingUpload
) -> dict[str, str | int | float | None]:
    """Return the row of an asset, and delete what it replaces."""
    asset_id = upload.asset_id or uuid.uuid4().hex
    if not _ASSET_ID.fullmatch(asset_id):
        raise ApiError("assetId has 1 to 64 letters, digits, dots, dashes and underscores")
    name = _file_name(connection, experiment, upload)
    mine = assets.c.experiment_id == experiment.id
    if upload.asset_id:
        delete_assets(connection, files, mine & (assets.c.asset_id == asset_id))
    if upload.overwrite:
        same = mine & (assets.c.file_name == name) & (assets.c.type == upload.type)
        version = assets.c.artifact_version_id
        delete_assets(connection, files, same & (version.is_not_distinct_from(upload.artifact_version_id)))
    return {
        "experiment_id": experiment.id,
        "asset_id": asset_id,
        "file_name": name,
        "type": upload.type,
        "size": 0 if upload.content is None else upload.content.size,
        "sha256": None if upload.content is None else upload.content.sha256,
        "link": upload.link,
        "metadata": _json_text(upload.metadata),
        "step": upload.step,
        "epoch": upload.epoch,
        "context": upload.context,
        "grouping": upload.grouping,
        "model_id": _model_id(connection, now, experiment, upload),
        "tags": upload.tags,
        "parent_id": upload.parent_id,
        "artifact_version_id": upload.artifact_version_id,
        "created_at": now,
        "content_type": _content_type(upload, name),
    }


def _content_type(upload: IncomingUpload, name: str) -> str | None:
    content = upload.content
    if content is None:
        return None
    if isinstance(content, Member):
        return content_type_of(content.start, upload.type, name, upload.declared)
    content.finish()
    with content.path.open("rb") as file:
        return content_type_of(file.read(START), upload.type, name, upload.declared)


def _model_id(connection: Connection, now: int, experiment: StoredRow, upload: IncomingUpload) -> str | None:
    """Return the model that a model's element belongs to; its first element creates it."""
    if upload.type != MODEL_ELEMENT or not upload.grouping:
        return None
    columns = experiment_models.c
    query = select(columns.id).where(columns.experiment_id == experiment.id, columns.name == upload.grouping)
    found: str | None = connection.execute(query).scalar()
    if found is None:
        found = uuid.uuid4().hex
        row = {
            "id": found,
            "experiment_id": experiment.id,
            "experiment_key": experiment.key,
            "name": upload.grouping,
            "created_at": now,
        }
        connection.execute(experiment_models.insert().values(row))
    return found


def _check_version(connection: Connection, version_id: str | None) -> None:
    """Check that files can still be added to this version of an artifact."""
    if version_id is None:
        return
    query = select(artifact_versions.c.state).where(artifact_versions.c.id == version_id)
    state = connection.execute(query).scalar()
    if state is None:
        raise ApiError("No such version of an artifact", code=NO_SUCH_ARTIFACT_VERSION)
    if state == "CLOSED":
        raise ApiError("This version of an artifact is closed", code=ARTIFACT_VERSION_IMMUTABLE)


def _file_name(connection: Connection, experiment: StoredRow, upload: IncomingUpload) -> str:
    name = upload.file_name
    if name == _NAME_IT_YOURSELF:
        count = select(func.count()).where(assets.c.experiment_id == experiment.id, assets.c.type == upload.type)
        number = connection.execute(count).scalar_one() + 1
        return f"{upload.type}-{number}.txt"
    if not name and upload.link is not None:
        name = posixpath.basename(urlsplit(upload.link).path) or "remote"
    if not name:
        name = posixpath.basename((upload.sent_name or "").replace("\\", "/"))
    name = storable(name or "file")
    if len(name) > FILE_NAME_MAX_LENGTH:
        raise ApiError(f"A file's name has {FILE_NAME_MAX_LENGTH} characters at most, not {len(name)}")
    return name


def _json_text(metadata: str | None) -> str | None:
    """Return metadata as it was sent, and check that it is JSON."""
    if not metadata or metadata == "null":
        return None
    try:
        msgspec.json.decode(metadata.encode())
    except (msgspec.DecodeError, RecursionError):
        raise ApiError("The part `metadata` is not JSON") from None
    return metadata
