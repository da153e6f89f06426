"""Versions of artifacts on a server: their data, and reading it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from cometr_py.artifacts import naming
from cometr_py.artifacts.naming import ASSET_TYPE, FullName
from cometr_py.errors import NotFoundError, ResponseError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient
    from comet_rest_v2.models import ArtifactFile, ArtifactVersionReply

__all__ = [
    "NOT_READY",
    "NewAsset",
    "NewVersion",
    "StoredVersion",
    "VersionDetails",
    "VersionFile",
    "stored_version",
    "stored_version_by_name",
]

#: Comet's error codes for a version that is not complete.
NOT_READY = (90402, 90403)

Rejection = TypeVar("Rejection", bound=ResponseError)


@dataclass(frozen=True, kw_only=True)
class VersionDetails:
    """What a server returns about one version of an artifact."""

    artifact_id: str
    version_id: str
    workspace: str
    name: str
    type: str
    version: str
    size: int
    metadata: object
    aliases: list[str]
    version_tags: list[str]
    artifact_tags: list[str]
    source_experiment_key: str | None

    @property
    def full_name(self) -> str:
        """``workspace/name:version``."""
        return f"{self.workspace}/{self.name}:{self.version}"


@dataclass(frozen=True, kw_only=True, slots=True)
class VersionFile:
    """One file of a version.

    Attributes:
        asset_id: Id of the asset.
        logical_path: Path inside the artifact.
        size: Size in bytes.
        remote: Whether the server only has its link.
        link: Link of a remote file.
        metadata: Metadata, or ``None``.
        asset_type: Asset type.
    """

    asset_id: str
    logical_path: str
    size: int
    remote: bool
    link: str | None
    metadata: object
    asset_type: str


@dataclass(frozen=True)
class StoredVersion:
    """A version on a server, as one experiment reads or writes it.

    Attributes:
        client: Connection to the server.
        details: What the server returned about it.
        experiment_key: Key of that experiment.
    """

    client: AuthenticatedClient
    details: VersionDetails
    experiment_key: str

    def files(self) -> list[VersionFile]:
        """Request the list of files."""
        from comet_rest_v2.api.artifacts import get_artifact_version_files

        # The names are known to lead to the files of a closed version, the id also to those of an open one.
        found = get_artifact_version_files.sync(
            client=self.client,
            workspace=self.details.workspace,
            artifact_name=self.details.name,
            version=self.details.version,
            version_id=self.details.version_id,
        )
        return [_file(file) for file in found.files]


class NewVersion(Protocol):
    """A version to upload."""

    def get_artifact_name(self) -> str:
        """Return the name of its artifact."""
        ...

    def get_artifact_type(self) -> str:
        """Return the type of its artifact."""
        ...

    def get_artifact_version(self) -> str | None:
        """Return the requested version, or None."""
        ...

    def get_aliases(self) -> list[str] | None:
        """Return its aliases, or None."""
        ...

    def get_metadata(self) -> dict[str, object] | None:
        """Return its metadata, or None."""
        ...

    def get_version_tags(self) -> list[str] | None:
        """Return its tags, or None."""
        ...

    def get_assets(self) -> Sequence[NewAsset]:
        """Return its files."""
        ...


class NewAsset(Protocol):
    """A file to upload, or a link."""

    def get_local_path(self) -> Path | None:
        """Return the file on this machine."""
        ...

    def get_content(self) -> bytes | None:
        """Return its content if it is no file on this machine."""
        ...

    def get_logical_path(self) -> str:
        """Return its path inside the artifact."""
        ...

    def is_remote(self) -> bool:
        """Return whether only its link is stored."""
        ...

    def has_overwrite(self) -> bool:
        """Return whether it replaces an asset of the same name."""
        ...

    def get_size(self) -> int:
        """Return its size in bytes."""
        ...

    def get_link(self) -> str | None:
        """Return the link of a remote file."""
        ...

    def get_metadata(self) -> dict[str, object] | None:
        """Return its metadata, or None."""
        ...

    def get_asset_type(self) -> str:
        """Return its asset type."""
        ...


def stored_version(
    client: AuthenticatedClient, artifact_id: str, version_id: str, experiment_key: str
) -> StoredVersion:
    """Request a version by its ids, even one that is still open."""
    from comet_rest_v2.api.artifacts import get_artifact_version

    found = get_artifact_version.sync(
        client=client, artifact_id=artifact_id, version_id=version_id, experiment_key=experiment_key
    )
    return StoredVersion(client, _details(found), experiment_key)


def stored_version_by_name(client: AuthenticatedClient, wanted: FullName, experiment_key: str) -> StoredVersion:
    """Request a version by name, which makes the experiment one of its consumers.

    Raises:
        NotFoundError: The name, version or alias does not exist.
        BadRequestError: The version is not complete.
    """
    from comet_rest_v2.api.artifacts import get_artifact_version
    from comet_rest_v2.types import UNSET

    try:
        found = get_artifact_version.sync(
            client=client,
            artifact_name=wanted.name,
            # By default the server uses the experiment's workspace.
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
            message = f"Artifact is not in a finalized state and cannot be accessed with: {asked}. {error.message}"
            raise _reworded(error, message) from None
        raise
    return StoredVersion(client, _details(found), experiment_key)


def _details(found: ArtifactVersionReply) -> VersionDetails:
    return VersionDetails(
        artifact_id=found.artifact.artifact_id,
        version_id=found.artifact_version_id,
        workspace=found.artifact.workspace_name,
        name=found.artifact.artifact_name,
        type=found.artifact.artifact_type,
        version=found.artifact_version,
        size=found.size_in_bytes,
        metadata=naming.parsed_metadata(found.metadata or None),
        aliases=list(found.alias),
        version_tags=list(found.tags),
        artifact_tags=list(found.artifact.tags),
        source_experiment_key=found.experiment_key or None,
    )


def _file(file: ArtifactFile) -> VersionFile:
    # Not validated: an artifact can be looked at whatever it contains. Downloading validates.
    return VersionFile(
        asset_id=file.asset_id,
        logical_path=file.file_name or file.asset_id,
        size=file.file_size,
        remote=file.remote,
        link=file.link or None,
        metadata=naming.parsed_metadata(file.metadata or None),
        asset_type=file.type_ or ASSET_TYPE,
    )


def _reworded(error: Rejection, message: str) -> Rejection:
    """Return the same error with a message that shows what was requested."""
    kept = {name: value for name, value in vars(error).items() if name != "message"}
    return type(error)(message, **kept)
