# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``artifacts``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, File, Unset

if TYPE_CHECKING:
    import os
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from pathlib import Path

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.artifact_details_reply import ArtifactDetailsReply
    from ..models.artifact_files_reply import ArtifactFilesReply
    from ..models.artifact_version_reply import ArtifactVersionReply
    from ..models.artifacts_reply import ArtifactsReply
    from ..models.log_remote_artifact_assets_request import (
        LogRemoteArtifactAssetsRequest,
    )
    from ..models.set_artifact_version_state_request import (
        SetArtifactVersionStateRequest,
    )
    from ..models.update_artifact_details_request import UpdateArtifactDetailsRequest
    from ..models.update_artifact_version_labels_request import (
        UpdateArtifactVersionLabelsRequest,
    )
    from ..models.upsert_artifact_reply import UpsertArtifactReply
    from ..models.upsert_artifact_request import UpsertArtifactRequest
    from ..sending import AsyncStreamedResponse, StreamedResponse
    from ..types import JsonValue, Response


class ArtifactsOperations:
    """Operations of one tag, ``artifacts``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get(
        self,
        *,
        artifact_id: str | Unset = UNSET,
        workspace: str | Unset = UNSET,
        artifact_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactDetailsReply:
        """One artifact with all its versions

        The artifact is named by `artifact_id` (spelled like this, and not `artifactId`), or by `workspace`
        and `artifactName`.

        Args:
            artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            workspace (str | Unset): The name of the workspace that the artifact is in. Example:
                my-team.
            artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
                digits-train.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactDetailsReply

        Endpoint: ``GET /api/rest/v2/artifacts/get``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact

        return get_artifact.sync(
            client=self._client,
            artifact_id=artifact_id,
            workspace=workspace,
            artifact_name=artifact_name,
            timeout=timeout,
        )

    def list(
        self,
        *,
        workspace: str,
        type_: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactsReply:
        """The artifacts of a workspace

        All of them in one reply; there is no paging. Their versions are with `get_artifact`.

        Args:
            workspace (str): The workspace's name. Example: my-team.
            type_ (str | Unset): List only artifacts of this type, as `artifactType` was when they
                were made. Example: dataset.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactsReply

        Endpoint: ``GET /api/rest/v2/artifacts/get-all``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifacts

        return get_artifacts.sync(
            client=self._client,
            workspace=workspace,
            type_=type_,
            timeout=timeout,
        )

    def get_version(
        self,
        *,
        artifact_id: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_name: str | Unset = UNSET,
        workspace: str | Unset = UNSET,
        version: str | Unset = UNSET,
        alias: str | Unset = UNSET,
        version_or_alias: str | Unset = UNSET,
        experiment_key: str | Unset = UNSET,
        consumer_experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactVersionReply:
        """One version of an artifact

        The version can be named in several ways: by `versionId`, alone or with `artifactId`; or by
        `artifactName` with one of `version`, `alias` and `versionOrAlias`, or with none of them for the
        newest. Without `workspace` the one of `experimentKey` is searched.

        With `consumerExperimentKey` the read is also written down: that experiment becomes a consumer of
        the version in its lineage. Reading again changes nothing further.

        A version that is still `OPEN` or in `ERROR` can be read by `versionId`. By name, or for a consumer,
        it is refused with 400 and error code 90402 or 90403; an unknown name, version or alias with 400 and
        error code 624523.

        Comet's Python SDK percent-encodes `artifactName` twice (`a%252Fb`). A server should look for the
        name as decoded once, and if there is none, as decoded twice.

        Args:
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
                digits-train.
            workspace (str | Unset): The name of the workspace that the artifact is in. Example:
                my-team.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
                production.
            version_or_alias (str | Unset): A version or an alias, for a caller who does not know
                which. Example: production.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            consumer_experiment_key (str | Unset): The experiment that uses the version as its input;
                recorded in the lineage. Example: 5b0f3c9a7d1e4826a0c4e8b2d6f19375.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactVersionReply

        Endpoint: ``GET /api/rest/v2/artifacts/version``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact_version

        return get_artifact_version.sync(
            client=self._client,
            artifact_id=artifact_id,
            version_id=version_id,
            artifact_name=artifact_name,
            workspace=workspace,
            version=version,
            alias=alias,
            version_or_alias=version_or_alias,
            experiment_key=experiment_key,
            consumer_experiment_key=consumer_experiment_key,
            timeout=timeout,
        )

    def download_version(
        self,
        *,
        experiment_key: str,
        version: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """One version of an artifact as a zip archive

        The archive's members are named by their logical paths in the artifact. Remote files are left out
        (inferred).

        The documentation names the version by `version` and `experimentKey`; third-party programs name it
        by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
        `get_artifact_version_files` and `get_asset`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/artifacts/version/download``
        Evidence: documented, third-party
        Repeatable: yes
        """
        from ..api.artifacts import download_artifact_version

        return download_artifact_version.sync(
            client=self._client,
            experiment_key=experiment_key,
            version=version,
            version_id=version_id,
            artifact_id=artifact_id,
            timeout=timeout,
        )

    def download_version_stream(
        self,
        *,
        experiment_key: str,
        version: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """One version of an artifact as a zip archive

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        The archive's members are named by their logical paths in the artifact. Remote files are left out
        (inferred).

        The documentation names the version by `version` and `experimentKey`; third-party programs name it
        by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
        `get_artifact_version_files` and `get_asset`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/rest/v2/artifacts/version/download``
        Evidence: documented, third-party
        Repeatable: yes
        """
        from ..api.artifacts import download_artifact_version

        return download_artifact_version.stream(
            client=self._client,
            experiment_key=experiment_key,
            version=version,
            version_id=version_id,
            artifact_id=artifact_id,
            timeout=timeout,
        )

    def download_version_to(
        self,
        target: str | os.PathLike[str],
        *,
        experiment_key: str,
        version: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """One version of an artifact as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The archive's members are named by their logical paths in the artifact. Remote files are left out
        (inferred).

        The documentation names the version by `version` and `experimentKey`; third-party programs name it
        by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
        `get_artifact_version_files` and `get_asset`.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/artifacts/version/download``
        Evidence: documented, third-party
        Repeatable: yes
        """
        from ..api.artifacts import download_artifact_version

        return download_artifact_version.stream_to(
            target,
            client=self._client,
            experiment_key=experiment_key,
            version=version,
            version_id=version_id,
            artifact_id=artifact_id,
            timeout=timeout,
        )

    def get_version_files(
        self,
        *,
        artifact_id: str | Unset = UNSET,
        artifactId: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_name: str | Unset = UNSET,
        workspace: str | Unset = UNSET,
        version: str | Unset = UNSET,
        alias: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactFilesReply:
        """The files of one version of an artifact

        The version is named by its ids, or by `workspace` and `artifactName` with `version` or `alias`. The
        Python SDK spells the artifact's id `artifact_id` here, the Java SDK `artifactId`; both get the
        files.

        `fileName` is the path inside the artifact. Bytes are read with `get_asset`, giving
        `artifactVersionId` too; of a remote file there is only the `link`.

        Args:
            artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            artifactId (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
                digits-train.
            workspace (str | Unset): The name of the workspace that the artifact is in. Example:
                my-team.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
                production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactFilesReply

        Endpoint: ``GET /api/rest/v2/artifacts/version/files``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact_version_files

        return get_artifact_version_files.sync(
            client=self._client,
            artifact_id=artifact_id,
            artifactId=artifactId,
            version_id=version_id,
            artifact_name=artifact_name,
            workspace=workspace,
            version=version,
            alias=alias,
            timeout=timeout,
        )

    def get_lineage(
        self,
        *,
        experiment_key: str,
        filter_: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """The artifacts that an experiment made or used

        The path is in the manner of the API's first version. What Comet's Python SDK gets here it hands on
        to its caller unread. That it is a list is inferred; the shape of its entries is not evidenced.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            filter_ (str): `output` for what the experiment made, `input` for what it used, `all` for
                both. Example: all.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /api/rest/v2/get/artifacts``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact_lineage

        return get_artifact_lineage.sync(
            client=self._client,
            experiment_key=experiment_key,
            filter_=filter_,
            timeout=timeout,
        )

    def log_remote_assets(
        self,
        *,
        body: LogRemoteArtifactAssetsRequest,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add many remote files to a version of an artifact

        Up to 10,000 links in one request, in place of one `upload_asset` for each. Mind the path:
        `artifact`, not `artifacts`. The Python SDK sends it gzip-compressed (`Content-Encoding: gzip`) to
        the same path under `/clientlib/rest/v2/`; on servers older than 3.12.26 it uploads link by link.

        Counted as idempotent because the client chooses every file's `assetId` (inferred).

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            body (LogRemoteArtifactAssetsRequest): Remote files to add. Example:
                {'remoteArtifactAssetRequests': [{'link': 's3://bucket/digits/0001.png', 'assetId':
                'c9f0f895fb98ab9159f51fd0297e236d', 'fileName': 'images/0001.png', 'artifactVersionId':
                '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}', 'isRemote': True,
                'overwrite': False}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifact/assets/remote/batch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import log_remote_artifact_assets

        return log_remote_artifact_assets.sync(
            client=self._client,
            body=body,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def update_details(
        self,
        *,
        body: UpdateArtifactDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change an artifact's own tags and type

        `tags` replaces the artifact's tags, which are not those of its versions. Fields that are absent or
        null stay as they are; an empty list clears them (inferred).

        Args:
            body (UpdateArtifactDetailsRequest): What to change about an artifact. Fields that are
                absent or null stay as they are. Example: {'artifactId':
                '9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11', 'tags': ['handwriting', 'public-domain']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifacts/details``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import update_artifact_details

        return update_artifact_details.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def set_version_state(
        self,
        *,
        body: SetArtifactVersionStateRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Close a version of an artifact, or mark it as failed

        `CLOSED` makes the version whole: from then on it can be read by name, and the newest version gets
        the alias `Latest`, with a capital L (that closing is what adds it is inferred). `ERROR` means that
        its files did not all arrive.

        A closed version stays closed; changing it is refused with error code 90401, a state that does not
        exist with
        90410. Setting the same state again changes nothing, though a server may refuse it.

        The response may be empty or no JSON at all. Do not rely on its body.

        Args:
            body (SetArtifactVersionStateRequest): The state to set. Example: {'artifactVersionId':
                '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'state': 'CLOSED'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifacts/state``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import set_artifact_version_state

        return set_artifact_version_state.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def upsert(
        self,
        *,
        body: UpsertArtifactRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> UpsertArtifactReply:
        """Open a new version of an artifact

        Makes the artifact if the workspace has none of that name, and always a new version, in state
        `OPEN`. Then upload its files (`upload_asset` with `artifactVersionId`) and close it
        (`set_artifact_version_state`).

        Without `version` the first one is `1.0.0` and each further one counts on, to the next major version
        (`2.0.0`) as far as has been seen. A version that exists is refused with error code 90399. An alias
        that an older version has moves to the new one.

        Not idempotent: repeating it without `version` makes one version more, and with `version` is
        refused.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (UpsertArtifactRequest): A new version of an artifact. Null stands for absent.
                Example: {'artifactName': 'digits-train', 'artifactType': 'dataset', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'version': '1.0.0', 'versionMetadata':
                '{"rows":60000}', 'alias': ['production'], 'versionTags': ['cleaned']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            UpsertArtifactReply

        Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
        Evidence: live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.artifacts import upsert_artifact

        return upsert_artifact.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def update_version_labels(
        self,
        *,
        body: UpdateArtifactVersionLabelsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change a version's aliases, tags and metadata

        Every list that is given replaces the one that is there. The alias `Latest`, which the service adds
        by itself, goes as well unless it is among the new ones; the artifact's bare name leads to the
        version all the same. What is left out or null stays as it is.

        Args:
            body (UpdateArtifactVersionLabelsRequest): What to change about a version. Fields that are
                absent or null stay as they are. Example: {'artifactVersionId':
                '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'alias': ['production', 'Latest'], 'versionTags':
                ['cleaned']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifacts/version/labels``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import update_artifact_version_labels

        return update_artifact_version_labels.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncArtifactsOperations:
    """Operations of one tag, ``artifacts``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get(
        self,
        *,
        artifact_id: str | Unset = UNSET,
        workspace: str | Unset = UNSET,
        artifact_name: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactDetailsReply:
        """One artifact with all its versions

        The artifact is named by `artifact_id` (spelled like this, and not `artifactId`), or by `workspace`
        and `artifactName`.

        Args:
            artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            workspace (str | Unset): The name of the workspace that the artifact is in. Example:
                my-team.
            artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
                digits-train.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactDetailsReply

        Endpoint: ``GET /api/rest/v2/artifacts/get``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact

        return await get_artifact.asyncio(
            client=self._client,
            artifact_id=artifact_id,
            workspace=workspace,
            artifact_name=artifact_name,
            timeout=timeout,
        )

    async def list(
        self,
        *,
        workspace: str,
        type_: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactsReply:
        """The artifacts of a workspace

        All of them in one reply; there is no paging. Their versions are with `get_artifact`.

        Args:
            workspace (str): The workspace's name. Example: my-team.
            type_ (str | Unset): List only artifacts of this type, as `artifactType` was when they
                were made. Example: dataset.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactsReply

        Endpoint: ``GET /api/rest/v2/artifacts/get-all``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifacts

        return await get_artifacts.asyncio(
            client=self._client,
            workspace=workspace,
            type_=type_,
            timeout=timeout,
        )

    async def get_version(
        self,
        *,
        artifact_id: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_name: str | Unset = UNSET,
        workspace: str | Unset = UNSET,
        version: str | Unset = UNSET,
        alias: str | Unset = UNSET,
        version_or_alias: str | Unset = UNSET,
        experiment_key: str | Unset = UNSET,
        consumer_experiment_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactVersionReply:
        """One version of an artifact

        The version can be named in several ways: by `versionId`, alone or with `artifactId`; or by
        `artifactName` with one of `version`, `alias` and `versionOrAlias`, or with none of them for the
        newest. Without `workspace` the one of `experimentKey` is searched.

        With `consumerExperimentKey` the read is also written down: that experiment becomes a consumer of
        the version in its lineage. Reading again changes nothing further.

        A version that is still `OPEN` or in `ERROR` can be read by `versionId`. By name, or for a consumer,
        it is refused with 400 and error code 90402 or 90403; an unknown name, version or alias with 400 and
        error code 624523.

        Comet's Python SDK percent-encodes `artifactName` twice (`a%252Fb`). A server should look for the
        name as decoded once, and if there is none, as decoded twice.

        Args:
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
                digits-train.
            workspace (str | Unset): The name of the workspace that the artifact is in. Example:
                my-team.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
                production.
            version_or_alias (str | Unset): A version or an alias, for a caller who does not know
                which. Example: production.
            experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            consumer_experiment_key (str | Unset): The experiment that uses the version as its input;
                recorded in the lineage. Example: 5b0f3c9a7d1e4826a0c4e8b2d6f19375.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactVersionReply

        Endpoint: ``GET /api/rest/v2/artifacts/version``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact_version

        return await get_artifact_version.asyncio(
            client=self._client,
            artifact_id=artifact_id,
            version_id=version_id,
            artifact_name=artifact_name,
            workspace=workspace,
            version=version,
            alias=alias,
            version_or_alias=version_or_alias,
            experiment_key=experiment_key,
            consumer_experiment_key=consumer_experiment_key,
            timeout=timeout,
        )

    async def download_version(
        self,
        *,
        experiment_key: str,
        version: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """One version of an artifact as a zip archive

        The archive's members are named by their logical paths in the artifact. Remote files are left out
        (inferred).

        The documentation names the version by `version` and `experimentKey`; third-party programs name it
        by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
        `get_artifact_version_files` and `get_asset`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/artifacts/version/download``
        Evidence: documented, third-party
        Repeatable: yes
        """
        from ..api.artifacts import download_artifact_version

        return await download_artifact_version.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            version=version,
            version_id=version_id,
            artifact_id=artifact_id,
            timeout=timeout,
        )

    def download_version_stream(
        self,
        *,
        experiment_key: str,
        version: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """One version of an artifact as a zip archive

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        The archive's members are named by their logical paths in the artifact. Remote files are left out
        (inferred).

        The documentation names the version by `version` and `experimentKey`; third-party programs name it
        by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
        `get_artifact_version_files` and `get_asset`.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/rest/v2/artifacts/version/download``
        Evidence: documented, third-party
        Repeatable: yes
        """
        from ..api.artifacts import download_artifact_version

        return download_artifact_version.stream_async(
            client=self._client,
            experiment_key=experiment_key,
            version=version,
            version_id=version_id,
            artifact_id=artifact_id,
            timeout=timeout,
        )

    async def download_version_to(
        self,
        target: str | os.PathLike[str],
        *,
        experiment_key: str,
        version: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """One version of an artifact as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The archive's members are named by their logical paths in the artifact. Remote files are left out
        (inferred).

        The documentation names the version by `version` and `experimentKey`; third-party programs name it
        by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
        `get_artifact_version_files` and `get_asset`.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_id (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/artifacts/version/download``
        Evidence: documented, third-party
        Repeatable: yes
        """
        from ..api.artifacts import download_artifact_version

        return await download_artifact_version.stream_to_async(
            target,
            client=self._client,
            experiment_key=experiment_key,
            version=version,
            version_id=version_id,
            artifact_id=artifact_id,
            timeout=timeout,
        )

    async def get_version_files(
        self,
        *,
        artifact_id: str | Unset = UNSET,
        artifactId: str | Unset = UNSET,
        version_id: str | Unset = UNSET,
        artifact_name: str | Unset = UNSET,
        workspace: str | Unset = UNSET,
        version: str | Unset = UNSET,
        alias: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ArtifactFilesReply:
        """The files of one version of an artifact

        The version is named by its ids, or by `workspace` and `artifactName` with `version` or `alias`. The
        Python SDK spells the artifact's id `artifact_id` here, the Java SDK `artifactId`; both get the
        files.

        `fileName` is the path inside the artifact. Bytes are read with `get_asset`, giving
        `artifactVersionId` too; of a remote file there is only the `link`.

        Args:
            artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            artifactId (str | Unset): The artifact's id. Example:
                9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
            version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
                Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
            artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
                digits-train.
            workspace (str | Unset): The name of the workspace that the artifact is in. Example:
                my-team.
            version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
            alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
                production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            ArtifactFilesReply

        Endpoint: ``GET /api/rest/v2/artifacts/version/files``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact_version_files

        return await get_artifact_version_files.asyncio(
            client=self._client,
            artifact_id=artifact_id,
            artifactId=artifactId,
            version_id=version_id,
            artifact_name=artifact_name,
            workspace=workspace,
            version=version,
            alias=alias,
            timeout=timeout,
        )

    async def get_lineage(
        self,
        *,
        experiment_key: str,
        filter_: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """The artifacts that an experiment made or used

        The path is in the manner of the API's first version. What Comet's Python SDK gets here it hands on
        to its caller unread. That it is a list is inferred; the shape of its entries is not evidenced.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            filter_ (str): `output` for what the experiment made, `input` for what it used, `all` for
                both. Example: all.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /api/rest/v2/get/artifacts``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import get_artifact_lineage

        return await get_artifact_lineage.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            filter_=filter_,
            timeout=timeout,
        )

    async def log_remote_assets(
        self,
        *,
        body: LogRemoteArtifactAssetsRequest,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add many remote files to a version of an artifact

        Up to 10,000 links in one request, in place of one `upload_asset` for each. Mind the path:
        `artifact`, not `artifacts`. The Python SDK sends it gzip-compressed (`Content-Encoding: gzip`) to
        the same path under `/clientlib/rest/v2/`; on servers older than 3.12.26 it uploads link by link.

        Counted as idempotent because the client chooses every file's `assetId` (inferred).

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            body (LogRemoteArtifactAssetsRequest): Remote files to add. Example:
                {'remoteArtifactAssetRequests': [{'link': 's3://bucket/digits/0001.png', 'assetId':
                'c9f0f895fb98ab9159f51fd0297e236d', 'fileName': 'images/0001.png', 'artifactVersionId':
                '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'metadata': '{"label":7}', 'isRemote': True,
                'overwrite': False}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifact/assets/remote/batch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.artifacts import log_remote_artifact_assets

        return await log_remote_artifact_assets.asyncio(
            client=self._client,
            body=body,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def update_details(
        self,
        *,
        body: UpdateArtifactDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change an artifact's own tags and type

        `tags` replaces the artifact's tags, which are not those of its versions. Fields that are absent or
        null stay as they are; an empty list clears them (inferred).

        Args:
            body (UpdateArtifactDetailsRequest): What to change about an artifact. Fields that are
                absent or null stay as they are. Example: {'artifactId':
                '9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11', 'tags': ['handwriting', 'public-domain']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifacts/details``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import update_artifact_details

        return await update_artifact_details.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def set_version_state(
        self,
        *,
        body: SetArtifactVersionStateRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Close a version of an artifact, or mark it as failed

        `CLOSED` makes the version whole: from then on it can be read by name, and the newest version gets
        the alias `Latest`, with a capital L (that closing is what adds it is inferred). `ERROR` means that
        its files did not all arrive.

        A closed version stays closed; changing it is refused with error code 90401, a state that does not
        exist with
        90410. Setting the same state again changes nothing, though a server may refuse it.

        The response may be empty or no JSON at all. Do not rely on its body.

        Args:
            body (SetArtifactVersionStateRequest): The state to set. Example: {'artifactVersionId':
                '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'state': 'CLOSED'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifacts/state``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import set_artifact_version_state

        return await set_artifact_version_state.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def upsert(
        self,
        *,
        body: UpsertArtifactRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> UpsertArtifactReply:
        """Open a new version of an artifact

        Makes the artifact if the workspace has none of that name, and always a new version, in state
        `OPEN`. Then upload its files (`upload_asset` with `artifactVersionId`) and close it
        (`set_artifact_version_state`).

        Without `version` the first one is `1.0.0` and each further one counts on, to the next major version
        (`2.0.0`) as far as has been seen. A version that exists is refused with error code 90399. An alias
        that an older version has moves to the new one.

        Not idempotent: repeating it without `version` makes one version more, and with `version` is
        refused.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (UpsertArtifactRequest): A new version of an artifact. Null stands for absent.
                Example: {'artifactName': 'digits-train', 'artifactType': 'dataset', 'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'version': '1.0.0', 'versionMetadata':
                '{"rows":60000}', 'alias': ['production'], 'versionTags': ['cleaned']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            UpsertArtifactReply

        Endpoint: ``POST /api/rest/v2/write/artifacts/upsert``
        Evidence: live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.artifacts import upsert_artifact

        return await upsert_artifact.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def update_version_labels(
        self,
        *,
        body: UpdateArtifactVersionLabelsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change a version's aliases, tags and metadata

        Every list that is given replaces the one that is there. The alias `Latest`, which the service adds
        by itself, goes as well unless it is among the new ones; the artifact's bare name leads to the
        version all the same. What is left out or null stays as it is.

        Args:
            body (UpdateArtifactVersionLabelsRequest): What to change about a version. Fields that are
                absent or null stay as they are. Example: {'artifactVersionId':
                '3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21', 'alias': ['production', 'Latest'], 'versionTags':
                ['cleaned']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/artifacts/version/labels``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.artifacts import update_artifact_version_labels

        return await update_artifact_version_labels.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
