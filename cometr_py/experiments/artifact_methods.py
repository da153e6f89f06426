"""What an experiment does with artifacts and remote files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Self

from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.artifact import ASSET_TYPE, Artifact
from cometr_py.artifacts.logged import LoggedArtifact, version_by_name
from cometr_py.artifacts.naming import FullName
from cometr_py.config import Settings
from cometr_py.core import validation
from cometr_py.core.clock import milliseconds
from cometr_py.core.logs import logger
from cometr_py.errors import ArgumentError, ExperimentEndedError
from cometr_py.experiments.creation import ExperimentIdentity
from cometr_py.recording.journal import records

__all__ = ["ArtifactMethods"]


class ArtifactMethods:
    """The part of :class:`~cometr_py.Experiment` that deals with artifacts."""

    _key: str
    _identity: ExperimentIdentity
    _settings: Settings
    _append: Callable[[object], None]
    _before_reading: Callable[[], None]

    def log_artifact(self, artifact: Artifact) -> LoggedArtifact:
        """Upload a version of an artifact, several files at a time, and wait until all of it is on the server.

        Says how far it is on stdout, or in one line on a terminal. Every file is sent again where that may help, and
        its size on the server is compared.

        Args:
            artifact: What :func:`create_artifact` began.

        Returns:
            The version as it is on the server, with the aliases that were given.

        Raises:
            ArtifactError: Some files could not be uploaded; the message says which and why. The version is marked as
                failed, and cannot be read by its name.
            ExperimentEndedError: The experiment was stopped.
            BadRequestError: The artifact has this version already.
            APIConnectionError: The server cannot be reached.
            DeliveryError: The experiment was begun without the server, which still cannot be reached.

        Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
        """
        if not isinstance(artifact, Artifact):
            raise ArgumentError(
                "artifact",
                artifact,
                "Object is not an Artifact and cannot be logged: give what create_artifact() returned.",
            )
        self._refuse_ended()
        self._await_creation()
        from cometr_py.artifacts.upload import upload_artifact

        return upload_artifact(artifact, self._key, self._settings)

    def get_artifact(
        self, artifact_name: str, workspace: str | None = None, version_or_alias: str | None = None
    ) -> LoggedArtifact:
        """A version of an artifact; the server notes that this experiment uses it.

        Args:
            artifact_name: The artifact's name, or ``workspace/name``, ``name:version_or_alias`` or
                ``workspace/name:version_or_alias``.
            workspace: The workspace that it is in, this experiment's where none is given; decides where the name has
                one, too.
            version_or_alias: The version or one of its aliases, the newest where none is given; decides where the name
                has one, too.

        Raises:
            NotFoundError: There is no such artifact, version or alias.
            BadRequestError: The version is not complete.
            ExperimentEndedError: The experiment was stopped.
            APIConnectionError: The server cannot be reached.
            DeliveryError: The experiment was begun without the server, which still cannot be reached.

        Endpoint: ``GET /api/rest/v2/artifacts/version``
        """
        named = artifact_values.full_name(artifact_name, "artifact_name")
        workspace = validation.optional_text(workspace, "workspace")
        version_or_alias = validation.optional_text(version_or_alias, "version_or_alias")
        self._refuse_ended()
        self._await_creation()
        wanted = FullName(
            _decide("workspace", workspace, named.workspace, artifact_name),
            named.name,
            _decide("version_or_alias", version_or_alias, named.version_or_alias, artifact_name),
        )
        return version_by_name(self._settings, wanted, self._key)

    def log_remote_asset(
        self,
        uri: str,
        remote_file_name: str | None = None,
        step: int | None = None,
        overwrite: bool = False,
        type: str = ASSET_TYPE,
        metadata: Mapping[str, Any] | None = None,
    ) -> Self:
        """Log the address of a file that stays where it is.

        Args:
            uri: The address, of any kind: ``s3://bucket/key``, ``https://...``.
            remote_file_name: What to call it; the last part of the address where this is not given, ``remote`` where
                the address has none.
            step: The training step that it belongs to.
            overwrite: Replace an asset of the same name.
            type: What kind of file it is, ``image`` for instance.
            metadata: Facts about the file.

        Raises:
            ArgumentError: An argument is of the wrong kind.
            ExperimentEndedError: The experiment was stopped.

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
        """
        link = artifact_values.uri(uri)
        name = validation.optional_text(remote_file_name, "remote_file_name") or artifact_values.remote_name(link)
        self._append(
            records.Upload(
                name=name,
                path=None,
                link=link,
                snapshot=False,
                size=0,
                modified=0,
                step=validation.whole(step, "step"),
                overwrite=validation.flag(overwrite, "overwrite"),
                context=None,
                asset_type=validation.text(type, "type"),
                metadata=artifact_values.metadata_text(artifact_values.metadata(metadata)),
                timestamp=milliseconds(),
            )
        )
        return self

    def _await_creation(self) -> None:
        # Metrics that are still on their way are no reason to wait; an experiment that the server does not know is.
        if self._identity.create_later:
            self._before_reading()

    def _refuse_ended(self) -> None:
        if self._append == self._refuse:
            raise ExperimentEndedError

    def _refuse(self, _: object) -> None:
        """What takes the place of ``_append`` when the experiment is stopped."""
        raise ExperimentEndedError


def _decide(argument: str, given: str | None, named: str | None, artifact_name: str) -> str | None:
    """What was given explicitly, else what is part of the name."""
    if given is not None and named is not None:
        logger.warning("%s=%r is used, and not the one in artifact_name=%r.", argument, given, artifact_name)
    return named if given is None else given
