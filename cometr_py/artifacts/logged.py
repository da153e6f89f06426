"""Artifacts that a server has: what is known about a version, its files, its labels, and downloading it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from cometr_py import session
from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.artifact import Artifact, ArtifactAsset
from cometr_py.artifacts.naming import FullName
from cometr_py.artifacts.versions import (
    StoredVersion,
    VersionDetails,
    VersionFile,
    stored_version,
    stored_version_by_name,
)
from cometr_py.config import Settings
from cometr_py.core import validation
from cometr_py.errors import ArgumentError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

__all__ = ["LoggedArtifact", "LoggedArtifactAsset", "log_artifact", "version_by_id", "version_by_name"]


class LoggedArtifact:
    """One version of an artifact on a server.

    Comes from :meth:`Experiment.log_artifact` and :meth:`Experiment.get_artifact`, and goes on working when the
    experiment is stopped. Methods that ask the server raise :class:`~cometr_py.APIConnectionError` where it cannot be
    reached, and :class:`~cometr_py.NotFoundError` where the version does not exist any more.
    """

    def __init__(self, details: VersionDetails, experiment_key: str, settings: Settings) -> None:
        """Wrap the details of a version."""
        self._details = details
        self._experiment_key = experiment_key
        self._settings = settings

    def get_artifact_name(self) -> str:
        """Return the artifact's name."""
        return self._details.name

    def get_artifact_type(self) -> str:
        """Return the artifact's type, ``dataset`` for example."""
        return self._details.type

    def get_artifact_version(self) -> str:
        """Return the version, ``1.0.0`` for example."""
        return self._details.version

    def get_artifact_id(self) -> str:
        """Return the artifact's id, which all its versions share."""
        return self._details.artifact_id

    def get_artifact_version_id(self) -> str:
        """Return the version's id."""
        return self._details.version_id

    def get_artifact_tags(self) -> list[str]:
        """Return the tags of the artifact, which all its versions share."""
        return list(self._details.artifact_tags)

    def get_aliases(self) -> list[str]:
        """Return the aliases, as of when the version was requested."""
        return list(self._details.aliases)

    def get_version_tags(self) -> list[str]:
        """Return the tags of this version."""
        return list(self._details.version_tags)

    def get_metadata(self) -> Any:
        """Return the metadata of this version, or None."""
        return self._details.metadata

    def get_workspace(self) -> str:
        """Return the workspace of the artifact."""
        return self._details.workspace

    def get_source_experiment_key(self) -> str | None:
        """Return the key of the experiment that logged this version."""
        return self._details.source_experiment_key

    def get_experiment_key(self) -> str:
        """Return the key of the experiment that this object comes from."""
        return self._experiment_key

    def full_name(self) -> str:
        """``workspace/name:version``, as :meth:`Experiment.get_artifact` takes it."""
        return self._details.full_name

    def size(self, size: int | None = None) -> int:
        """Return the size of all files in bytes. Given a number, first set it in this object, not on the server."""
        if size is not None:
            self._details = replace(self._details, size=validation.whole(size, "size") or 0)
        return self._details.size

    def get_assets(self) -> list[LoggedArtifactAsset]:
        """Request the files of this version, including remote ones.

        Endpoint: ``GET /api/rest/v2/artifacts/version/files``
        """
        return [LoggedArtifactAsset(file, self._details, self._stored) for file in self._stored().files()]

    def get_remote_assets(self) -> list[LoggedArtifactAsset]:
        """Request the remote files of this version, of which the server has only the link.

        Endpoint: ``GET /api/rest/v2/artifacts/version/files``
        """
        return [asset for asset in self.get_assets() if asset.is_remote()]

    def update_artifact_tags(self, artifact_tags: Iterable[str]) -> Self:
        """Replace the tags of the artifact, which all its versions share.

        Args:
            artifact_tags: The new tags; an empty list removes all.

        Endpoint: ``POST /api/rest/v2/write/artifacts/details``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.artifacts import update_artifact_details

        tags = _labels(artifact_tags, "artifact_tags")
        body = models.UpdateArtifactDetailsRequest(artifact_id=self._details.artifact_id, tags=tags)
        update_artifact_details.sync(client=self._client(), body=body)
        self._details = replace(self._details, artifact_tags=tags)
        return self

    def update_version_tags(self, version_tags: Iterable[str]) -> Self:
        """Replace the tags of this version.

        Args:
            version_tags: The new tags; an empty list removes all.

        Endpoint: ``POST /api/rest/v2/write/artifacts/version/labels``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.artifacts import update_artifact_version_labels

        tags = _labels(version_tags, "version_tags")
        body = models.UpdateArtifactVersionLabelsRequest(
            artifact_version_id=self._details.version_id, version_tags=tags
        )
        update_artifact_version_labels.sync(client=self._client(), body=body)
        self._details = replace(self._details, version_tags=tags)
        return self

    def update_aliases(self, aliases: Iterable[str]) -> Self:
        """Replace the aliases of this version, ``Latest`` too, which the server has added by itself.

        Args:
            aliases: The new aliases; an empty list removes all.

        Endpoint: ``POST /api/rest/v2/write/artifacts/version/labels``
        """
        from comet_rest_v2 import models
        from comet_rest_v2.api.artifacts import update_artifact_version_labels

        names = _labels(aliases, "aliases")
        body = models.UpdateArtifactVersionLabelsRequest(artifact_version_id=self._details.version_id, alias=names)
        update_artifact_version_labels.sync(client=self._client(), body=body)
        self._details = replace(self._details, aliases=names)
        return self

    def download(self, path: str | os.PathLike[str] | None = None, overwrite_strategy: bool | str = False) -> Artifact:
        """Download all files into one folder, several at a time.

        Each is written under another name first, and takes its own only when all of it has arrived: files that are
        there already survive every failure. Files that have arrived stay where others fail.

        Args:
            path: The folder, made where it does not exist; a new one for temporary files where none is given.
            overwrite_strategy: What to do where a file is there already: ``False`` or ``"FAIL"`` accepts it if it is
                equal and fails otherwise, ``"PRESERVE"`` keeps it, ``True`` or ``"OVERWRITE"`` replaces it.

        Returns:
            An artifact of the same name and type with these files, to be changed and logged as a further version:
            version, aliases, tags and metadata of this one are not taken over. Remote files are in it with their
            addresses; they are not downloaded.

        Raises:
            ArtifactError: Some files could not be downloaded; the message lists them with reasons.
            ArgumentError: The strategy is none, or a file of the artifact would lie outside of the folder; nothing is
                downloaded then.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        from cometr_py.artifacts.download import download_version

        artifact = Artifact(self._details.name, self._details.type)
        for file, target in download_version(self._stored(), path, overwrite_strategy):
            asset = LoggedArtifactAsset(file, self._details, self._stored)
            artifact.add_asset(asset if target is None else _downloaded(asset, file.logical_path, target))
        return artifact

    def __repr__(self) -> str:
        """Return name and type."""
        return f"<LoggedArtifact {self.full_name()!r} of type {self._details.type!r}>"

    def __reduce__(self) -> tuple[Callable[..., LoggedArtifact], tuple[object, ...]]:
        """Pickle it without the API key, which the other process looks up."""
        return _logged_elsewhere, (self._details, self._experiment_key, self._settings.url_setting)

    def _client(self) -> AuthenticatedClient:
        from cometr_py import transport

        return transport.shared_client(self._settings)

    def _stored(self) -> StoredVersion:
        return StoredVersion(self._client(), self._details, self._experiment_key)


class LoggedArtifactAsset(ArtifactAsset):
    """One file of a version that a server has."""

    __slots__ = ("_details", "_file", "_stored")

    def __init__(self, file: VersionFile, details: VersionDetails, stored: Callable[[], StoredVersion]) -> None:
        """Wrap a file without validating it: any artifact can be looked at. Downloading validates."""
        self._logical_path = file.logical_path
        self._overwrite = False
        self._remote = file.remote
        self._size = file.size
        self._link = file.link
        self._local_path = None
        self._content = None
        self._metadata = file.metadata
        self._asset_type = file.asset_type
        self._file = file
        self._details = details
        self._stored = stored

    def get_id(self) -> str:
        """Return the asset's id."""
        return self._file.asset_id

    def get_artifact_version_id(self) -> str:
        """Return the id of its version."""
        return self._details.version_id

    def get_artifact_id(self) -> str:
        """Return the id of its artifact."""
        return self._details.artifact_id

    def download(
        self,
        local_path: str | os.PathLike[str] | None = None,
        logical_path: str | os.PathLike[str] | None = None,
        overwrite_strategy: bool | str = False,
    ) -> ArtifactAsset:
        """Download this file. It is written under another name first: one that is there survives every failure.

        Args:
            local_path: The folder, made where it does not exist; a new one for temporary files where none is given.
            logical_path: Where to put the file in that folder, instead of its own logical path.
            overwrite_strategy: As with :meth:`LoggedArtifact.download`.

        Returns:
            An asset whose ``get_local_path()`` is the downloaded file.

        Raises:
            ArtifactError: It is a remote file, of which the server has no content; a file is there already; or it
                could not be written.
            ArgumentError: The strategy is none, or the file would lie outside of the folder.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        from cometr_py.artifacts.download import download_asset

        inside = self._logical_path if logical_path is None else artifact_values.logical_path(logical_path)
        target = download_asset(self._stored(), self._file, local_path, inside, overwrite_strategy)
        return _downloaded(self, inside, target)


def log_artifact(artifact: Artifact, experiment_key: str, settings: Settings) -> LoggedArtifact:
    """Upload a version of an artifact; see :meth:`Experiment.log_artifact`."""
    from cometr_py import transport
    from cometr_py.artifacts.upload import upload_artifact

    details = upload_artifact(transport.shared_client(settings), artifact, experiment_key)
    return LoggedArtifact(details, experiment_key, settings)


def version_by_id(settings: Settings, artifact_id: str, version_id: str, experiment_key: str) -> LoggedArtifact:
    """Return a version by its ids, even one that is still open."""
    from cometr_py import transport

    found = stored_version(transport.shared_client(settings), artifact_id, version_id, experiment_key)
    return LoggedArtifact(found.details, experiment_key, settings)


def version_by_name(settings: Settings, wanted: FullName, experiment_key: str) -> LoggedArtifact:
    """Return a version by name, which makes the experiment one of its consumers.

    Raises:
        NotFoundError: The name, version or alias does not exist.
        BadRequestError: The version is not complete.
    """
    from cometr_py import transport

    found = stored_version_by_name(transport.shared_client(settings), wanted, experiment_key)
    return LoggedArtifact(found.details, experiment_key, settings)


def _downloaded(asset: LoggedArtifactAsset, logical_path: str, target: Path) -> ArtifactAsset:
    metadata = asset.get_metadata()
    return ArtifactAsset(
        logical_path,
        size=target.stat().st_size,
        local_path=target,
        metadata=metadata if isinstance(metadata, dict) else None,
        asset_type=asset.get_asset_type(),
    )


def _labels(value: object, argument: str) -> list[str]:
    labels = artifact_values.labels(value, argument)
    if labels is None:
        raise ArgumentError(argument, None, "give a list of strings; an empty list removes all.")
    return labels


def _logged_elsewhere(details: VersionDetails, experiment_key: str, url: str) -> LoggedArtifact:
    return LoggedArtifact(details, experiment_key, session.current().resolve(url=url))
