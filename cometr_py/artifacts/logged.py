"""Artifacts that a server has: what is known about a version, its files, its labels, and downloading it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self, TypeVar

from cometr_py import config
from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.artifact import ASSET_TYPE, Artifact, ArtifactAsset
from cometr_py.config import Settings
from cometr_py.core import validation
from cometr_py.errors import ArgumentError, NotFoundError, ResponseError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient
    from comet_rest_v2.models import ArtifactFile, ArtifactVersionReply

__all__ = ["LoggedArtifact", "LoggedArtifactAsset"]

#: Comet's numbers for a version that is not complete.
NOT_READY = (90402, 90403)

E = TypeVar("E", bound=ResponseError)


@dataclass(frozen=True, kw_only=True)
class VersionFacts:
    """What the server says about one version of an artifact."""

    artifact_id: str
    version_id: str
    workspace: str
    name: str
    type: str
    version: str
    size: int
    metadata: Any
    aliases: list[str]
    version_tags: list[str]
    artifact_tags: list[str]
    source_experiment_key: str | None


class LoggedArtifact:
    """One version of an artifact on a server.

    Comes from :meth:`Experiment.log_artifact` and :meth:`Experiment.get_artifact`, and goes on working when the
    experiment is stopped. Methods that ask the server raise :class:`~cometr_py.APIConnectionError` where it cannot be
    reached, and :class:`~cometr_py.NotFoundError` where the version does not exist any more.
    """

    def __init__(self, facts: VersionFacts, experiment_key: str, settings: Settings) -> None:
        self._facts = facts
        self._experiment_key = experiment_key
        self._settings = settings

    def get_artifact_name(self) -> str:
        """The artifact's name."""
        return self._facts.name

    def get_artifact_type(self) -> str:
        """What the artifact is, ``dataset`` for instance."""
        return self._facts.type

    def get_artifact_version(self) -> str:
        """The version, ``1.0.0`` for instance."""
        return self._facts.version

    def get_artifact_id(self) -> str:
        """The artifact's id, the same for all its versions."""
        return self._facts.artifact_id

    def get_artifact_version_id(self) -> str:
        """The version's id."""
        return self._facts.version_id

    def get_artifact_tags(self) -> list[str]:
        """The tags of the artifact, which all its versions share."""
        return list(self._facts.artifact_tags)

    def get_aliases(self) -> list[str]:
        """The version's other names, as they were when it was asked for."""
        return list(self._facts.aliases)

    def get_version_tags(self) -> list[str]:
        """The tags of this version."""
        return list(self._facts.version_tags)

    def get_metadata(self) -> Any:
        """The facts that were logged about this version, None where there are none."""
        return self._facts.metadata

    def get_workspace(self) -> str:
        """The workspace that the artifact is in."""
        return self._facts.workspace

    def get_source_experiment_key(self) -> str | None:
        """The key of the experiment that made this version."""
        return self._facts.source_experiment_key

    def get_experiment_key(self) -> str:
        """The key of the experiment that this object comes from."""
        return self._experiment_key

    def full_name(self) -> str:
        """``workspace/name:version``, as :meth:`Experiment.get_artifact` takes it."""
        return f"{self._facts.workspace}/{self._facts.name}:{self._facts.version}"

    def size(self, size: int | None = None) -> int:
        """The size of all files in bytes; given a number, this object (and nothing else) takes it for the size."""
        if size is not None:
            self._facts = replace(self._facts, size=validation.whole(size, "size") or 0)
        return self._facts.size

    def get_assets(self) -> list[LoggedArtifactAsset]:
        """The files of this version, remote ones too; asks the server every time.

        Endpoint: ``GET /api/rest/v2/artifacts/version/files``
        """
        return [LoggedArtifactAsset(file, self) for file in version_files(self._client(), self)]

    def get_remote_assets(self) -> list[LoggedArtifactAsset]:
        """The remote files of this version, of which the server has only the address; asks the server every time.

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
        body = models.UpdateArtifactDetailsRequest(artifact_id=self._facts.artifact_id, tags=tags)
        update_artifact_details.sync(client=self._client(), body=body)
        self._facts = replace(self._facts, artifact_tags=tags)
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
        body = models.UpdateArtifactVersionLabelsRequest(artifact_version_id=self._facts.version_id, version_tags=tags)
        update_artifact_version_labels.sync(client=self._client(), body=body)
        self._facts = replace(self._facts, version_tags=tags)
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
        body = models.UpdateArtifactVersionLabelsRequest(artifact_version_id=self._facts.version_id, alias=names)
        update_artifact_version_labels.sync(client=self._client(), body=body)
        self._facts = replace(self._facts, aliases=names)
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
            ArtifactError: Some files could not be downloaded; the message says which and why.
            ArgumentError: The strategy is none, or a file of the artifact would lie outside of the folder; nothing is
                downloaded then.

        Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
        """
        from cometr_py.artifacts.download import download_version

        return download_version(self, path, overwrite_strategy)

    def __repr__(self) -> str:
        return f"<LoggedArtifact {self.full_name()!r} of type {self._facts.type!r}>"

    def __reduce__(self) -> tuple[Any, ...]:
        # The API key stays behind: the other process looks it up.
        return _logged_elsewhere, (self._facts, self._experiment_key, self._settings.url_setting)

    def _client(self) -> AuthenticatedClient:
        from cometr_py import transport

        return transport.shared_client(self._settings)


class LoggedArtifactAsset(ArtifactAsset):
    """One file of a version that a server has."""

    __slots__ = ("_announced", "_id", "_logged")

    def __init__(self, file: ArtifactFile, logged: LoggedArtifact) -> None:
        # Not checked as one's own files are: looking at an artifact must work whatever is in it. Downloading checks.
        self._logical_path = file.file_name or file.asset_id
        self._overwrite = False
        self._remote = bool(file.remote)
        # None where the server does not say it.
        self._announced = file.file_size if isinstance(file.file_size, int) else None
        self._size = self._announced or 0
        self._link = file.link or None
        self._local_path = None
        self._metadata = artifact_values.parsed_metadata(file.metadata or None)
        self._asset_type = file.type_ or ASSET_TYPE
        self._id = file.asset_id
        self._logged = logged

    def get_id(self) -> str:
        """The asset's id."""
        return self._id

    def get_artifact_version_id(self) -> str:
        """The id of the version that it belongs to."""
        return self._logged.get_artifact_version_id()

    def get_artifact_id(self) -> str:
        """The id of the artifact that it belongs to."""
        return self._logged.get_artifact_id()

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
        return download_asset(self, self._logged, local_path, inside, overwrite_strategy)


def version_by_id(settings: Settings, artifact_id: str, version_id: str, experiment_key: str) -> LoggedArtifact:
    """A version by its ids, even one that is still open."""
    from comet_rest_v2.api.artifacts import get_artifact_version

    from cometr_py import transport

    found = get_artifact_version.sync(
        client=transport.shared_client(settings),
        artifact_id=artifact_id,
        version_id=version_id,
        experiment_key=experiment_key,
    )
    return LoggedArtifact(_facts(found), experiment_key, settings)


def version_by_name(settings: Settings, wanted: artifact_values.FullName, experiment_key: str) -> LoggedArtifact:
    """A version by name, which makes the experiment one of its consumers.

    Raises:
        NotFoundError: There is none of that name, version or alias.
        BadRequestError: It is not complete.
    """
    from comet_rest_v2.api.artifacts import get_artifact_version
    from comet_rest_v2.types import UNSET

    from cometr_py import transport

    try:
        found = get_artifact_version.sync(
            client=transport.shared_client(settings),
            artifact_name=wanted.name,
            # Without one the server takes the experiment's.
            workspace=wanted.workspace or UNSET,
            version_or_alias=wanted.version_or_alias or UNSET,
            experiment_key=experiment_key,
            consumer_experiment_key=experiment_key,
        )
    except ResponseError as error:
        asked = (
            f"artifact_name={wanted.name!r}, workspace={wanted.workspace or 'that of the experiment'!r}, "
            f"version_or_alias={wanted.version_or_alias or 'the latest'!r}, experiment_key={experiment_key!r}"
        )
        if isinstance(error, NotFoundError):
            raise _reworded(error, f"Artifact not found with: {asked}. {error.message}") from None
        if error.sdk_error_code in NOT_READY:
            said = f"Artifact is not in a finalized state and cannot be accessed with: {asked}. {error.message}"
            raise _reworded(error, said) from None
        raise
    return LoggedArtifact(_facts(found), experiment_key, settings)


def version_files(client: AuthenticatedClient, logged: LoggedArtifact) -> list[ArtifactFile]:
    """The server's list of a version's files."""
    from comet_rest_v2.api.artifacts import get_artifact_version_files

    # The names are what is known to lead to the files of a closed version, the id also leads to those of an open one.
    return get_artifact_version_files.sync(
        client=client,
        workspace=logged.get_workspace(),
        artifact_name=logged.get_artifact_name(),
        version=logged.get_artifact_version(),
        version_id=logged.get_artifact_version_id(),
    ).files


def _facts(found: ArtifactVersionReply) -> VersionFacts:
    return VersionFacts(
        artifact_id=found.artifact.artifact_id or "",
        version_id=found.artifact_version_id,
        workspace=found.artifact.workspace_name or "",
        name=found.artifact.artifact_name or "",
        type=found.artifact.artifact_type or "",
        version=found.artifact_version or "",
        size=found.size_in_bytes or 0,
        metadata=artifact_values.parsed_metadata(found.metadata or None),
        aliases=list(found.alias or []),
        version_tags=list(found.tags or []),
        artifact_tags=list(found.artifact.tags or []),
        source_experiment_key=found.experiment_key or None,
    )


def _labels(value: Any, argument: str) -> list[str]:
    labels = artifact_values.labels(value, argument)
    if labels is None:
        raise ArgumentError(argument, None, "give a list of texts; an empty one removes all.")
    return labels


def _reworded(error: E, message: str) -> E:
    """The same rejection, in words that say what was asked for."""
    kept = {name: value for name, value in vars(error).items() if name != "message"}
    return type(error)(message, **kept)


def _logged_elsewhere(facts: VersionFacts, experiment_key: str, url: str) -> LoggedArtifact:
    return LoggedArtifact(facts, experiment_key, config.resolve(url=url))
