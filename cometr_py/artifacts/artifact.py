"""Artifacts: versioned sets of files, put together here and uploaded by :meth:`Experiment.log_artifact`."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import IO, Any, Self

from cometr_py import session
from cometr_py.artifacts import collect_files as artifact_folder
from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.naming import ASSET_TYPE
from cometr_py.core import open_files, validation
from cometr_py.errors import ArgumentError

__all__ = ["Artifact", "ArtifactAsset", "create_artifact"]

#: So many of the things that were left out are named.
_NAMED = 3


def create_artifact(
    artifact_name: str,
    artifact_type: str,
    artifact_version: str | None = None,
    aliases: Iterable[str] | None = None,
    metadata: Mapping[str, object] | None = None,
    version_tags: Iterable[str] | None = None,
) -> Artifact:
    """Begin a new version of an artifact. Add files to it, then log it with :meth:`Experiment.log_artifact`.

    Args:
        artifact_name: The artifact's name; a further version of the artifact where the workspace has it already.
        artifact_type: What it is, ``dataset`` for instance.
        artifact_version: The version, ``1.2.0`` for instance. The server counts on where none is given.
        aliases: Other names of this version, ``["production"]``; an older version that has one of them loses it.
        metadata: Facts about this version, whatever JSON can hold.
        version_tags: Tags of this version.

    Raises:
        ArgumentError: An argument is missing, or of the wrong kind.
    """
    return Artifact(artifact_name, artifact_type, artifact_version, aliases, metadata, version_tags)


class Artifact:
    """A version of an artifact that is not uploaded yet. Takes the arguments of :func:`create_artifact`."""

    def __init__(
        self,
        artifact_name: str,
        artifact_type: str,
        artifact_version: str | None = None,
        aliases: Iterable[str] | None = None,
        metadata: Mapping[str, object] | None = None,
        version_tags: Iterable[str] | None = None,
    ) -> None:
        """Begin a version; see :func:`create_artifact`."""
        self._name = _mandatory(artifact_name, "artifact_name", "Artifact name is mandatory")
        self._type = _mandatory(artifact_type, "artifact_type", "Artifact type is mandatory")
        self._version = artifact_values.version(artifact_version, "artifact_version")
        self._aliases = artifact_values.labels(aliases, "aliases")
        self._metadata = artifact_values.metadata(metadata)
        self._version_tags = artifact_values.labels(version_tags, "version_tags")
        self._assets: dict[str, ArtifactAsset] = {}

    def get_artifact_name(self) -> str:
        """Return the artifact's name."""
        return self._name

    def get_artifact_type(self) -> str:
        """Return the artifact's type."""
        return self._type

    def get_artifact_version(self) -> str | None:
        """Return the requested version; None leaves it to the server."""
        return self._version

    def get_aliases(self) -> list[str] | None:
        """Return the aliases without duplicates; None if none were given."""
        return _copy(self._aliases)

    def get_metadata(self) -> dict[str, object] | None:
        """Return the metadata; None if none was given."""
        return None if self._metadata is None else dict(self._metadata)

    def get_version_tags(self) -> list[str] | None:
        """Return the tags of this version without duplicates; None if none were given."""
        return _copy(self._version_tags)

    def get_assets(self) -> list[ArtifactAsset]:
        """Return the added assets, in that order."""
        return list(self._assets.values())

    def add(
        self,
        local_path: str | os.PathLike[str] | bytes | IO[bytes] | IO[str],
        overwrite: bool = False,
        logical_path: str | os.PathLike[str] | None = None,
        metadata: Mapping[str, object] | None = None,
    ) -> Self:
        """Add a file, or all files of a folder and of the folders in it.

        Hidden files are added like all others. Links are followed, and what they lead to is uploaded. An artifact
        holds nothing but files: empty folders, sockets and the like are left out, with a notice on stderr.

        Files are read when the artifact is logged; until then they must stay where they are, and they must not change
        until :meth:`Experiment.log_artifact` returns. Bytes, ``BytesIO``, ``StringIO``, and open files that are not on
        disk are kept in memory as they are now.

        Args:
            local_path: The file or folder; or bytes, or an open file. Strings are stored as UTF-8.
            overwrite: Replace an asset of the same name that the server has.
            logical_path: Where it is to lie in the artifact. A file keeps its name unless this is given; files of a
                folder go below the folder's name, or below this, with ``.`` at the top of the artifact.
            metadata: Facts about the file, or about each file of the folder.

        Raises:
            ArgumentError: There is no such file or folder, the artifact has a file of that logical path already, or
                an argument is of the wrong kind. Nothing is added then.
        """
        if local_path is None:
            raise ArgumentError("local_path", None, "local_path can not be None: give a file or a folder.")
        overwrite = validation.flag(overwrite, "overwrite")
        about = artifact_values.metadata(metadata)
        if open_files.is_bytes(local_path) or open_files.is_open_file(local_path):
            return self.add_asset(_content_asset(local_path, logical_path, overwrite, about))
        path = _path(local_path)
        if not path.exists():
            raise ArgumentError("local_path", str(path), f"local_path doesn't exists: {path}")
        if path.is_dir():
            assets = _folder_assets(path, logical_path, overwrite, about)
        elif path.is_file():
            name = path.name if logical_path is None else logical_path
            assets = [_file_asset(path, path.stat().st_size, artifact_values.logical_path(name), overwrite, about)]
        else:
            raise ArgumentError("local_path", str(path), "it is neither a file nor a folder.")
        # All of them or none.
        seen = set(self._assets)
        for asset in assets:
            _refuse_repeated(asset.get_logical_path(), seen)
            seen.add(asset.get_logical_path())
        self._assets.update((asset.get_logical_path(), asset) for asset in assets)
        return self

    def add_remote(
        self,
        uri: str,
        logical_path: str | os.PathLike[str] | None = None,
        overwrite: bool = False,
        metadata: Mapping[str, object] | None = None,
    ) -> Self:
        """Add a file that stays where it is: only its address is kept.

        Args:
            uri: The address, of any kind: ``s3://bucket/key``, ``https://...``.
            logical_path: Where it is to lie in the artifact; the last part of the address where this is not given,
                ``remote`` where the address has none.
            overwrite: Replace an asset of the same name that the server has.
            metadata: Facts about the file.

        Raises:
            ArgumentError: The address is missing, the artifact has a file of that logical path already, or an argument
                is of the wrong kind.
        """
        link = artifact_values.uri(uri)
        name = artifact_values.remote_name(link) if logical_path is None else logical_path
        return self.add_asset(ArtifactAsset(name, overwrite, remote=True, link=link, metadata=metadata))

    def add_asset(self, asset: ArtifactAsset) -> Self:
        """Add one asset, as it is.

        Raises:
            ArgumentError: The artifact has an asset of that logical path already.
        """
        if not isinstance(asset, ArtifactAsset):
            raise ArgumentError(
                "asset", asset, "it must be an ArtifactAsset; add() takes files, add_remote() addresses."
            )
        _refuse_repeated(asset.get_logical_path(), self._assets)
        self._assets[asset.get_logical_path()] = asset
        return self

    def __repr__(self) -> str:
        """Return name, type and number of assets."""
        named = f"{self._name}:{self._version}" if self._version else self._name
        return f"<Artifact {named!r} of type {self._type!r} with {len(self._assets)} assets>"


class ArtifactAsset:
    """One file of an artifact, or the address of a remote one.

    Args:
        logical_path: Where it lies in the artifact.
        overwrite: Replace an asset of the same name that the server has.
        remote: Whether only its address is kept.
        size: Size in bytes; 0 for remote ones.
        link: The address of a remote one.
        local_path: The file, where it is on this machine.
        metadata: Facts about it.
        asset_type: What kind of file it is; ``asset`` where nothing is given.
        content: The content itself, of an asset that is no file on this machine.

    Raises:
        ArgumentError: An argument is of the wrong kind.
    """

    __slots__ = (
        "_asset_type",
        "_content",
        "_link",
        "_local_path",
        "_logical_path",
        "_metadata",
        "_overwrite",
        "_remote",
        "_size",
    )

    def __init__(
        self,
        logical_path: str | os.PathLike[str],
        overwrite: bool = False,
        remote: bool = False,
        size: int = 0,
        link: str | None = None,
        local_path: str | os.PathLike[str] | None = None,
        metadata: Mapping[str, object] | None = None,
        asset_type: str | None = None,
        content: bytes | None = None,
    ) -> None:
        """Validate the arguments."""
        self._logical_path = artifact_values.logical_path(logical_path)
        self._overwrite = validation.flag(overwrite, "overwrite")
        self._remote = validation.flag(remote, "remote")
        self._size = validation.whole(size, "size") or 0
        self._link = validation.optional_text(link, "link")
        self._local_path = None if local_path is None else _path(local_path)
        self._metadata: object = artifact_values.metadata(metadata)
        self._content = _content(content)
        self._asset_type = validation.optional_text(asset_type, "asset_type") or ASSET_TYPE

    def get_local_path(self) -> Path | None:
        """Return the file on this machine, or None."""
        return self._local_path

    def get_content(self) -> bytes | None:
        """Return the content of an asset that is no file on this machine, or None."""
        return self._content

    def get_logical_path(self) -> str:
        """Return its path inside the artifact."""
        return self._logical_path

    def is_remote(self) -> bool:
        """Return whether only its link is kept."""
        return self._remote

    def has_overwrite(self) -> bool:
        """Return whether it replaces an asset of the same name."""
        return self._overwrite

    def get_size(self) -> int:
        """Return its size in bytes; 0 for remote files."""
        return self._size

    def get_link(self) -> str | None:
        """Return the link of a remote file."""
        return self._link

    def get_metadata(self) -> Any:
        """Return its metadata, or None."""
        return self._metadata

    def get_asset_type(self) -> str:
        """Return its asset type."""
        return self._asset_type

    def __repr__(self) -> str:
        """Return path and size, or link."""
        what = self._link if self._remote else artifact_values.size_text(self._size)
        return f"<{type(self).__name__} {self._logical_path!r}, {what}>"


def _folder_assets(
    folder: Path, logical_path: str | os.PathLike[str] | None, overwrite: bool, metadata: dict[str, object] | None
) -> list[ArtifactAsset]:
    """Return an asset for each file below a directory; notify the user of everything else."""
    prefix = artifact_folder.folder_prefix(folder, logical_path)
    assets, left_out = [], []
    for path, size, reason in artifact_folder.entries(folder):
        inside = path.relative_to(folder)
        if reason is not None:
            left_out.append(f"{inside} ({reason})")
        else:
            name = artifact_values.logical_path(prefix + inside.as_posix(), "local_path")
            assets.append(_file_asset(path, size, name, overwrite, metadata))
    if left_out:
        more = f" and {len(left_out) - _NAMED} more" if len(left_out) > _NAMED else ""
        session.current().console.notice(
            f"left out of the artifact, which holds files only: {', '.join(left_out[:_NAMED])}{more}, in {folder}."
        )
    elif not assets:
        session.current().console.notice(f"nothing was added to the artifact: {folder} is empty.")
    return assets


def _file_asset(
    path: Path, size: int, logical_path: str, overwrite: bool, metadata: dict[str, object] | None
) -> ArtifactAsset:
    # Absolute, for the script may go to another folder before the artifact is logged.
    return ArtifactAsset(logical_path, overwrite, size=size, local_path=path.absolute(), metadata=metadata)


def _content_asset(
    given: Any, logical_path: str | os.PathLike[str] | None, overwrite: bool, metadata: dict[str, object] | None
) -> ArtifactAsset:
    """Return an asset for bytes or an open file: of a file on disk its path, of anything else its content."""
    named = open_files.name_of(given) if logical_path is None else logical_path
    if named is None:
        raise ArgumentError("logical_path", None, "give the path inside the artifact: this content has no name.")
    name = artifact_values.logical_path(named)
    if not open_files.is_bytes(given):
        path = open_files.path_of(given)
        if path is not None and not path.is_relative_to("/proc"):
            return _file_asset(path, path.stat().st_size, name, overwrite, metadata)
        given = b"".join(open_files.pieces_of(given))
    content = bytes(given)
    return ArtifactAsset(name, overwrite, size=len(content), metadata=metadata, content=content)


def _content(value: object) -> bytes | None:
    if value is None or isinstance(value, bytes):
        return value
    raise ArgumentError("content", value, "it must be bytes.")


def _refuse_repeated(logical_path: str, present: Container[str]) -> None:
    if logical_path in present:
        raise ArgumentError(
            "logical_path",
            logical_path,
            f"Cannot add new asset with logical_path '{logical_path}', an existing asset already exists with this "
            "logical_path. Give it another one.",
        )


def _path(value: object) -> Path:
    if not isinstance(value, (str, os.PathLike)) or not isinstance(os.fspath(value), str) or not os.fspath(value):
        raise ArgumentError("local_path", value, "it must be the path of a file or folder.")
    return Path(value)


def _mandatory(value: object, argument: str, message: str) -> str:
    if value is None or value == "":
        raise ArgumentError(argument, value, f"{message}: give a string.")
    return validation.text(value, argument)


def _copy(labels: list[str] | None) -> list[str] | None:
    return None if labels is None else list(labels)
