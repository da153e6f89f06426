# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``registry``. Each imports its operation when it is called."""

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
    from ..models.add_registry_model_version_request import (
        AddRegistryModelVersionRequest,
    )
    from ..models.create_registry_model_request import CreateRegistryModelRequest
    from ..models.register_model_request import RegisterModelRequest
    from ..models.registry_allowed_statuses_reply import RegistryAllowedStatusesReply
    from ..models.registry_history_reply import RegistryHistoryReply
    from ..models.registry_history_request import RegistryHistoryRequest
    from ..models.registry_latest_version_reply import RegistryLatestVersionReply
    from ..models.registry_metadata_reply import RegistryMetadataReply
    from ..models.registry_metadata_request import RegistryMetadataRequest
    from ..models.registry_model_compact_details import RegistryModelCompactDetails
    from ..models.registry_model_count_reply import RegistryModelCountReply
    from ..models.registry_model_details import RegistryModelDetails
    from ..models.registry_model_download_reply import RegistryModelDownloadReply
    from ..models.registry_model_notes_reply import RegistryModelNotesReply
    from ..models.registry_model_record_reply import RegistryModelRecordReply
    from ..models.registry_model_version import RegistryModelVersion
    from ..models.registry_model_versions_reply import RegistryModelVersionsReply
    from ..models.registry_models_reply import RegistryModelsReply
    from ..models.registry_status_configuration_reply import (
        RegistryStatusConfigurationReply,
    )
    from ..models.registry_status_configuration_request import (
        RegistryStatusConfigurationRequest,
    )
    from ..models.set_registry_model_notes_request import SetRegistryModelNotesRequest
    from ..models.set_registry_model_version_status_request import (
        SetRegistryModelVersionStatusRequest,
    )
    from ..models.set_webhooks_request import SetWebhooksRequest
    from ..models.update_registry_model_request import UpdateRegistryModelRequest
    from ..models.update_registry_model_version_request import (
        UpdateRegistryModelVersionRequest,
    )
    from ..models.webhooks_reply import WebhooksReply
    from ..sending import AsyncStreamedResponse, StreamedResponse
    from ..types import Response


class RegistryOperations:
    """Operations of one tag, ``registry``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_models(
        self,
        *,
        workspace_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelsReply:
        """The registered models of a workspace

        Each with its newest version, but without files. The hosted service's documentation writes
        `experimentModelName` inside `latestVersion.experimentModel`, the Java SDK reads `modelName` there.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelsReply

        Endpoint: ``GET /api/rest/v2/registry-model``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_models

        return get_registry_models.sync(
            client=self._client,
            workspace_name=workspace_name,
            timeout=timeout,
        )

    def get_allowed_statuses(
        self,
        *,
        workspace_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryAllowedStatusesReply:
        """The statuses that versions may have in a workspace

        They are agreed on in an organization's settings. Mind the underscores in the address. That an entry
        is a string, and not an object around it, is inferred.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryAllowedStatusesReply

        Endpoint: ``GET /api/rest/v2/registry-model/allowed_status_values``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_allowed_statuses

        return get_registry_allowed_statuses.sync(
            client=self._client,
            workspace_name=workspace_name,
            timeout=timeout,
        )

    def get_model_compact_details(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelCompactDetails:
        """A registered model without its versions

        What the Python SDK asks for to learn a model's id. What else is in the reply is not evidenced.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelCompactDetails

        Endpoint: ``GET /api/rest/v2/registry-model/compact-details``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_compact_details

        return get_registry_model_compact_details.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    def get_model_count(
        self,
        *,
        workspace_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelCountReply:
        """How many models a workspace has registered

        An unknown workspace is refused with 400, and with 42008 as if a model were missing.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelCountReply

        Endpoint: ``GET /api/rest/v2/registry-model/count``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_count

        return get_registry_model_count.sync(
            client=self._client,
            workspace_name=workspace_name,
            timeout=timeout,
        )

    def get_model_details(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelDetails:
        """A registered model with all its versions

        Every version comes with the full list of its files. An unknown model is refused with 400 and 42008;
        clients tell by that number that there is none. A model just registered may take a while to appear,
        up to a minute in tests against the hosted service.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelDetails

        Endpoint: ``GET /api/rest/v2/registry-model/details``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_details

        return get_registry_model_details.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    def get_model_version_history(
        self,
        *,
        body: RegistryHistoryRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryHistoryReply:
        """What was done to a version (a POST that reads)

        An object whose keys are dates such as `November 6, 2023`, each with the changes of that day, the
        newest first.

        The server of cometr_py does not note downloads. It also notes changes that Comet is not known to
        note: `MODEL_VERSION_COMMENT_CHANGED`, `MODEL_VERSION_TAGS_CHANGED` and
        `MODEL_VERSION_METADATA_CHANGED`, with `comment`, `tags` or `metadata` in both values.

        Args:
            body (RegistryHistoryRequest): Which version's history is wanted. Example:
                {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'groupedBy': 'DAY'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryHistoryReply

        Endpoint: ``POST /api/rest/v2/registry-model/history/item``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version_history

        return get_registry_model_version_history.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def get_model_version(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelVersion:
        """One version of a registered model

        The way from a version's number to its id, which the writes ask for.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str): The version, a SemVer. Example: 1.0.0.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelVersion

        Endpoint: ``GET /api/rest/v2/registry-model/item/details``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version

        return get_registry_model_version.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            timeout=timeout,
        )

    def download_model_version(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """Download a version as a zip archive

        The newest version where neither `version` nor `stage` is given. What happens where both are is not
        evidenced; the Java SDK forbids it.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/registry-model/item/download``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import download_registry_model_version

        return download_registry_model_version.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    def download_model_version_stream(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """Download a version as a zip archive

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        The newest version where neither `version` nor `stage` is given. What happens where both are is not
        evidenced; the Java SDK forbids it.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/rest/v2/registry-model/item/download``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import download_registry_model_version

        return download_registry_model_version.stream(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    def download_model_version_to(
        self,
        target: str | os.PathLike[str],
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """Download a version as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The newest version where neither `version` nor `stage` is given. What happens where both are is not
        evidenced; the Java SDK forbids it.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/registry-model/item/download``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import download_registry_model_version

        return download_registry_model_version.stream_to(
            target,
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    def get_model_download_instructions(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelDownloadReply:
        """What to download for a version, file by file

        The other way to download a version: `versions` has one entry, whose `assets` are fetched one by
        one. The version is chosen as for the zip archive.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelDownloadReply

        Endpoint: ``GET /api/rest/v2/registry-model/item/download-instructions``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_download_instructions

        return get_registry_model_download_instructions.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    def get_model_version_metadata(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryMetadataReply:
        """The metadata of a version

        Pairs of strings, in the order in which they were set (inferred).

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryMetadataReply

        Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/metadata``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version_metadata

        return get_registry_model_version_metadata.sync(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    def get_model_version_status_configuration(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryStatusConfigurationReply:
        """The configuration of a version's status

        An object without members where nothing was set.

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryStatusConfigurationReply

        Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/status-configuration``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version_status_configuration

        return get_registry_model_version_status_configuration.sync(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    def get_model_versions(
        self,
        *,
        workspace_name: str,
        model_name: str,
        tag: str | Unset = UNSET,
        status: str | Unset = UNSET,
        version_prefix: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelVersionsReply:
        """Versions of a registered model

        The newest first. Of an entry, only `version` is evidenced; the other members are taken from the
        version's details.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            tag (str | Unset): Only versions with this label. Example: baseline.
            status (str | Unset): Only versions of this status. Example: Production.
            version_prefix (str | Unset): Only versions that begin like this: `3` finds `3.2.0` and
                not `4.0.0`. Example: 3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelVersionsReply

        Endpoint: ``GET /api/rest/v2/registry-model/items``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_versions

        return get_registry_model_versions.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            tag=tag,
            status=status,
            version_prefix=version_prefix,
            timeout=timeout,
        )

    def get_model_latest_version(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version_major: int | Unset = UNSET,
        version_minor: int | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryLatestVersionReply:
        """The newest version of a registered model

        The newest of all, of a major or minor version, or of those that have a stage. The path has an
        underscore. What the server returns if no version fits is not evidenced; nor is the shape of the
        reply, see its schema.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version_major (int | Unset): Only versions with this first number. Example: 1.
            version_minor (int | Unset): Only versions with this second number. Example: 0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryLatestVersionReply

        Endpoint: ``GET /api/rest/v2/registry-model/latest_version``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_latest_version

        return get_registry_model_latest_version.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version_major=version_major,
            version_minor=version_minor,
            stage=stage,
            timeout=timeout,
        )

    def get_model_notes(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelNotesReply:
        """The notes of a registered model

        An unknown model is refused with 400 and 42008.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelNotesReply

        Endpoint: ``GET /api/rest/v2/registry-model/notes``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_notes

        return get_registry_model_notes.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    def get_webhooks(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> WebhooksReply:
        """Return the webhooks of a registered model

        Known from Comet's documentation; later editions describe the web interface only. That the reply has
        the shape of the request to `set_webhooks` is inferred.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            WebhooksReply

        Endpoint: ``GET /api/rest/v2/webhooks/config``
        Evidence: documented, inferred
        Repeatable: yes
        """
        from ..api.registry import get_webhooks

        return get_webhooks.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    def set_webhooks(
        self,
        *,
        body: SetWebhooksRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the webhooks of registered models

        Comet sends a POST request with a JSON document to each webhook when one of its triggers occurs. The
        document has `workspaceName`, `registryModelName` and `version`, among others.

        Known from Comet's documentation; later editions describe the web interface only. Whether the
        webhooks of models that the request does not name are kept is not evidenced.

        The server of cometr_py calls no webhooks, so it does not store them.

        Args:
            body (SetWebhooksRequest): Webhooks of registered models. Example: {'webhookConfigs':
                [{'workspaceName': 'my-team', 'modelName': 'resnet', 'webhookUrls': [{'triggers':
                ['MODEL_VERSION_CREATED'], 'name': 'deploy', 'url': 'https://ci.example/hooks/resnet',
                'header': {'Authorization': 'secret'}}]}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/webhooks/config``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.registry import set_webhooks

        return set_webhooks.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def create_model(
        self,
        *,
        body: CreateRegistryModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelRecordReply:
        """Register a new model with its first version

        The workspace is that of the experiment. A model known already is refused (inferred); give it a
        further version instead. A version that is not a SemVer is refused with 42001. SDKs make the name
        lower-case beforehand, turn whatever is neither letter nor digit into a dash, and drop doubled
        dashes and those at the ends.

        A new model may take a while to appear in the reads.

        Args:
            body (CreateRegistryModelRequest): A new model, with its first version. Example:
                {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
                'version': '1.0.0', 'description': 'Recognizes digits', 'isPublic': False, 'comment':
                'first try', 'stages': ['staging']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelRecordReply

        Endpoint: ``POST /api/rest/v2/write/registry-model``
        Evidence: documented, live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import create_registry_model

        return create_registry_model.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete_model(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a registered model with all its versions (a GET that writes)

        The models of the experiments stay. An unknown model is refused, so a repeated call may fail
        although the first one worked.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/delete``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import delete_registry_model

        return delete_registry_model.sync(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    def add_model_version(
        self,
        *,
        body: AddRegistryModelVersionRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelRecordReply:
        """Add a version to a registered model

        The workspace is that of the experiment. A version which the model has already is refused
        (inferred), one that is not a SemVer with 42001.

        Args:
            body (AddRegistryModelVersionRequest): A further version of a model. Example:
                {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
                'version': '1.0.1', 'comment': 'longer training', 'stages': ['production']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelRecordReply

        Endpoint: ``POST /api/rest/v2/write/registry-model/item``
        Evidence: live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import add_registry_model_version

        return add_registry_model_version.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def register_model(
        self,
        *,
        body: RegisterModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelRecordReply:
        """Register a version of a model, new or known

        The newer way, in one request and without knowing whether the model is registered: the experiment
        and the model's name in it say what to register. `tags` and `status` take the place of `stages`,
        `publicModel` that of `isPublic`. A version that is not a SemVer is refused with 42001. Of the
        reply, only `registryModelItemId` is evidenced.

        Args:
            body (RegisterModelRequest): A version of a model, new or known. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentModelName': 'resnet',
                'registryModelName': 'resnet', 'registryModelDescription': 'Recognizes digits', 'version':
                '1.0.0', 'versionComment': 'first try', 'tags': ['baseline'], 'status': None,
                'publicModel': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelRecordReply

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/create``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import register_model

        return register_model.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete_model_version(
        self,
        *,
        model_item_id: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a version of a registered model (a GET that writes)

        The model of the experiment stays. What becomes of a model whose last version is deleted is not
        evidenced.

        Args:
            model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/item/delete``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import delete_registry_model_version

        return delete_registry_model_version.sync(
            client=self._client,
            model_item_id=model_item_id,
            timeout=timeout,
        )

    def add_model_version_stage(
        self,
        *,
        model_item_id: str,
        stage: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a stage to a version (a GET that writes)

        The hosted service refuses a stage that the version already has, which is why this call counts as
        not repeatable. Its documentation shows the placeholder `"default response"` in place of a reply.

        Args:
            model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            stage (str): The stage, a label such as `production`. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage``
        Evidence: documented, live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import add_registry_model_version_stage

        return add_registry_model_version_stage.sync(
            client=self._client,
            model_item_id=model_item_id,
            stage=stage,
            timeout=timeout,
        )

    def delete_model_version_stage(
        self,
        *,
        model_item_id: str,
        stage: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Remove a stage from a version (a GET that writes)

        Whether a stage that the version does not have is an error is not evidenced.

        Args:
            model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            stage (str): The stage, a label such as `production`. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage/delete``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import delete_registry_model_version_stage

        return delete_registry_model_version_stage.sync(
            client=self._client,
            model_item_id=model_item_id,
            stage=stage,
            timeout=timeout,
        )

    def set_model_version_status(
        self,
        *,
        body: SetRegistryModelVersionStatusRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the status of a version

        One of those which the workspace allows; `get_registry_allowed_statuses` lists those.

        Args:
            body (SetRegistryModelVersionStatusRequest): The status of a version. Example: {'status':
                'Production', 'modelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/status``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_version_status

        return set_registry_model_version_status.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def update_model_version(
        self,
        *,
        body: UpdateRegistryModelVersionRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change the comment or the stages of a version

        `stages` replaces all stages of the version. An unknown version is refused with 42006.

        Args:
            body (UpdateRegistryModelVersionRequest): What to change about a version. Fields that are
                absent or null keep their values. Example: {'registryModelItemId':
                'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'comment': 'checked by hand', 'stages': ['production']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/update``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import update_registry_model_version

        return update_registry_model_version.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def set_model_version_metadata(
        self,
        id: str,
        *,
        body: RegistryMetadataRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the metadata of a version

        Sets the given entries. Whether those not given stay is not evidenced.

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            body (RegistryMetadataRequest): Metadata to set. Example: {'metadata': [{'key': 'dataset',
                'value': 'digits-2'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/{id}/metadata``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_version_metadata

        return set_registry_model_version_metadata.sync(
            id=id,
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def set_model_version_status_configuration(
        self,
        id: str,
        *,
        body: RegistryStatusConfigurationRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the status of a version with its configuration

        If `isReviewRequired` is true, the status does not change until somebody approves the request
        (inferred).

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            body (RegistryStatusConfigurationRequest): A status and its configuration. Example:
                {'status': 'Production', 'isReviewRequired': True, 'statusConfiguration': [{'key':
                'endpoint', 'value': 'eu-1'}], 'comment': 'after the holidays'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/{id}/status-configuration``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_version_status_configuration

        return set_registry_model_version_status_configuration.sync(
            id=id,
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def set_model_notes(
        self,
        *,
        body: SetRegistryModelNotesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the notes of a registered model

        Replaces the present notes. An unknown model is refused.

        Args:
            body (SetRegistryModelNotesRequest): Notes of a registered model. Example:
                {'workspaceName': 'my-team', 'registryModelName': 'resnet', 'notes': 'Trained on
                digits-2.'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/notes``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_notes

        return set_registry_model_notes.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def update_model(
        self,
        *,
        body: UpdateRegistryModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change the name, the description or the visibility of a model

        With a new name, the model is no longer found under its old one; reads may take a while to follow.

        Args:
            body (UpdateRegistryModelRequest): What to change about a model. Fields that are absent or
                null keep their values. Example: {'registryModelId': 'Rm4kT8wQz1nB6vXc3pLy7sDf9',
                'description': 'Recognizes digits', 'isPublic': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/update``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import update_registry_model

        return update_registry_model.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncRegistryOperations:
    """Operations of one tag, ``registry``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_models(
        self,
        *,
        workspace_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelsReply:
        """The registered models of a workspace

        Each with its newest version, but without files. The hosted service's documentation writes
        `experimentModelName` inside `latestVersion.experimentModel`, the Java SDK reads `modelName` there.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelsReply

        Endpoint: ``GET /api/rest/v2/registry-model``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_models

        return await get_registry_models.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            timeout=timeout,
        )

    async def get_allowed_statuses(
        self,
        *,
        workspace_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryAllowedStatusesReply:
        """The statuses that versions may have in a workspace

        They are agreed on in an organization's settings. Mind the underscores in the address. That an entry
        is a string, and not an object around it, is inferred.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryAllowedStatusesReply

        Endpoint: ``GET /api/rest/v2/registry-model/allowed_status_values``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_allowed_statuses

        return await get_registry_allowed_statuses.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            timeout=timeout,
        )

    async def get_model_compact_details(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelCompactDetails:
        """A registered model without its versions

        What the Python SDK asks for to learn a model's id. What else is in the reply is not evidenced.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelCompactDetails

        Endpoint: ``GET /api/rest/v2/registry-model/compact-details``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_compact_details

        return await get_registry_model_compact_details.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    async def get_model_count(
        self,
        *,
        workspace_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelCountReply:
        """How many models a workspace has registered

        An unknown workspace is refused with 400, and with 42008 as if a model were missing.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelCountReply

        Endpoint: ``GET /api/rest/v2/registry-model/count``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_count

        return await get_registry_model_count.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            timeout=timeout,
        )

    async def get_model_details(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelDetails:
        """A registered model with all its versions

        Every version comes with the full list of its files. An unknown model is refused with 400 and 42008;
        clients tell by that number that there is none. A model just registered may take a while to appear,
        up to a minute in tests against the hosted service.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelDetails

        Endpoint: ``GET /api/rest/v2/registry-model/details``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_details

        return await get_registry_model_details.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    async def get_model_version_history(
        self,
        *,
        body: RegistryHistoryRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryHistoryReply:
        """What was done to a version (a POST that reads)

        An object whose keys are dates such as `November 6, 2023`, each with the changes of that day, the
        newest first.

        The server of cometr_py does not note downloads. It also notes changes that Comet is not known to
        note: `MODEL_VERSION_COMMENT_CHANGED`, `MODEL_VERSION_TAGS_CHANGED` and
        `MODEL_VERSION_METADATA_CHANGED`, with `comment`, `tags` or `metadata` in both values.

        Args:
            body (RegistryHistoryRequest): Which version's history is wanted. Example:
                {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'groupedBy': 'DAY'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryHistoryReply

        Endpoint: ``POST /api/rest/v2/registry-model/history/item``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version_history

        return await get_registry_model_version_history.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def get_model_version(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelVersion:
        """One version of a registered model

        The way from a version's number to its id, which the writes ask for.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str): The version, a SemVer. Example: 1.0.0.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelVersion

        Endpoint: ``GET /api/rest/v2/registry-model/item/details``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version

        return await get_registry_model_version.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            timeout=timeout,
        )

    async def download_model_version(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """Download a version as a zip archive

        The newest version where neither `version` nor `stage` is given. What happens where both are is not
        evidenced; the Java SDK forbids it.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/registry-model/item/download``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import download_registry_model_version

        return await download_registry_model_version.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    def download_model_version_stream(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """Download a version as a zip archive

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        The newest version where neither `version` nor `stage` is given. What happens where both are is not
        evidenced; the Java SDK forbids it.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/rest/v2/registry-model/item/download``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import download_registry_model_version

        return download_registry_model_version.stream_async(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    async def download_model_version_to(
        self,
        target: str | os.PathLike[str],
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """Download a version as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The newest version where neither `version` nor `stage` is given. What happens where both are is not
        evidenced; the Java SDK forbids it.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/registry-model/item/download``
        Evidence: documented, live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import download_registry_model_version

        return await download_registry_model_version.stream_to_async(
            target,
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    async def get_model_download_instructions(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version: str | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelDownloadReply:
        """What to download for a version, file by file

        The other way to download a version: `versions` has one entry, whose `assets` are fetched one by
        one. The version is chosen as for the zip archive.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version (str | Unset): The version; give it or `stage`, or neither for the newest.
                Example: 1.0.0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelDownloadReply

        Endpoint: ``GET /api/rest/v2/registry-model/item/download-instructions``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_download_instructions

        return await get_registry_model_download_instructions.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version=version,
            stage=stage,
            timeout=timeout,
        )

    async def get_model_version_metadata(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryMetadataReply:
        """The metadata of a version

        Pairs of strings, in the order in which they were set (inferred).

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryMetadataReply

        Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/metadata``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version_metadata

        return await get_registry_model_version_metadata.asyncio(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    async def get_model_version_status_configuration(
        self,
        id: str,
        *,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryStatusConfigurationReply:
        """The configuration of a version's status

        An object without members where nothing was set.

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryStatusConfigurationReply

        Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/status-configuration``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_version_status_configuration

        return await get_registry_model_version_status_configuration.asyncio(
            id=id,
            client=self._client,
            timeout=timeout,
        )

    async def get_model_versions(
        self,
        *,
        workspace_name: str,
        model_name: str,
        tag: str | Unset = UNSET,
        status: str | Unset = UNSET,
        version_prefix: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelVersionsReply:
        """Versions of a registered model

        The newest first. Of an entry, only `version` is evidenced; the other members are taken from the
        version's details.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            tag (str | Unset): Only versions with this label. Example: baseline.
            status (str | Unset): Only versions of this status. Example: Production.
            version_prefix (str | Unset): Only versions that begin like this: `3` finds `3.2.0` and
                not `4.0.0`. Example: 3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelVersionsReply

        Endpoint: ``GET /api/rest/v2/registry-model/items``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_versions

        return await get_registry_model_versions.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            tag=tag,
            status=status,
            version_prefix=version_prefix,
            timeout=timeout,
        )

    async def get_model_latest_version(
        self,
        *,
        workspace_name: str,
        model_name: str,
        version_major: int | Unset = UNSET,
        version_minor: int | Unset = UNSET,
        stage: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryLatestVersionReply:
        """The newest version of a registered model

        The newest of all, of a major or minor version, or of those that have a stage. The path has an
        underscore. What the server returns if no version fits is not evidenced; nor is the shape of the
        reply, see its schema.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            version_major (int | Unset): Only versions with this first number. Example: 1.
            version_minor (int | Unset): Only versions with this second number. Example: 0.
            stage (str | Unset): A stage; the newest version that has it. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryLatestVersionReply

        Endpoint: ``GET /api/rest/v2/registry-model/latest_version``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_latest_version

        return await get_registry_model_latest_version.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            version_major=version_major,
            version_minor=version_minor,
            stage=stage,
            timeout=timeout,
        )

    async def get_model_notes(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelNotesReply:
        """The notes of a registered model

        An unknown model is refused with 400 and 42008.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelNotesReply

        Endpoint: ``GET /api/rest/v2/registry-model/notes``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import get_registry_model_notes

        return await get_registry_model_notes.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    async def get_webhooks(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> WebhooksReply:
        """Return the webhooks of a registered model

        Known from Comet's documentation; later editions describe the web interface only. That the reply has
        the shape of the request to `set_webhooks` is inferred.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            WebhooksReply

        Endpoint: ``GET /api/rest/v2/webhooks/config``
        Evidence: documented, inferred
        Repeatable: yes
        """
        from ..api.registry import get_webhooks

        return await get_webhooks.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    async def set_webhooks(
        self,
        *,
        body: SetWebhooksRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the webhooks of registered models

        Comet sends a POST request with a JSON document to each webhook when one of its triggers occurs. The
        document has `workspaceName`, `registryModelName` and `version`, among others.

        Known from Comet's documentation; later editions describe the web interface only. Whether the
        webhooks of models that the request does not name are kept is not evidenced.

        The server of cometr_py calls no webhooks, so it does not store them.

        Args:
            body (SetWebhooksRequest): Webhooks of registered models. Example: {'webhookConfigs':
                [{'workspaceName': 'my-team', 'modelName': 'resnet', 'webhookUrls': [{'triggers':
                ['MODEL_VERSION_CREATED'], 'name': 'deploy', 'url': 'https://ci.example/hooks/resnet',
                'header': {'Authorization': 'secret'}}]}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/webhooks/config``
        Evidence: documented
        Repeatable: yes
        """
        from ..api.registry import set_webhooks

        return await set_webhooks.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def create_model(
        self,
        *,
        body: CreateRegistryModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelRecordReply:
        """Register a new model with its first version

        The workspace is that of the experiment. A model known already is refused (inferred); give it a
        further version instead. A version that is not a SemVer is refused with 42001. SDKs make the name
        lower-case beforehand, turn whatever is neither letter nor digit into a dash, and drop doubled
        dashes and those at the ends.

        A new model may take a while to appear in the reads.

        Args:
            body (CreateRegistryModelRequest): A new model, with its first version. Example:
                {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
                'version': '1.0.0', 'description': 'Recognizes digits', 'isPublic': False, 'comment':
                'first try', 'stages': ['staging']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelRecordReply

        Endpoint: ``POST /api/rest/v2/write/registry-model``
        Evidence: documented, live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import create_registry_model

        return await create_registry_model.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete_model(
        self,
        *,
        workspace_name: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a registered model with all its versions (a GET that writes)

        The models of the experiments stay. An unknown model is refused, so a repeated call may fail
        although the first one worked.

        Args:
            workspace_name (str): The workspace's name. Example: my-team.
            model_name (str): The model's name in the registry, in upper or lower case alike. Example:
                resnet.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/delete``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import delete_registry_model

        return await delete_registry_model.asyncio(
            client=self._client,
            workspace_name=workspace_name,
            model_name=model_name,
            timeout=timeout,
        )

    async def add_model_version(
        self,
        *,
        body: AddRegistryModelVersionRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelRecordReply:
        """Add a version to a registered model

        The workspace is that of the experiment. A version which the model has already is refused
        (inferred), one that is not a SemVer with 42001.

        Args:
            body (AddRegistryModelVersionRequest): A further version of a model. Example:
                {'experimentModelId': 'Em7qS1dF4hJk9lZx2cVb5nMw8', 'registryModelName': 'resnet',
                'version': '1.0.1', 'comment': 'longer training', 'stages': ['production']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelRecordReply

        Endpoint: ``POST /api/rest/v2/write/registry-model/item``
        Evidence: live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import add_registry_model_version

        return await add_registry_model_version.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def register_model(
        self,
        *,
        body: RegisterModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> RegistryModelRecordReply:
        """Register a version of a model, new or known

        The newer way, in one request and without knowing whether the model is registered: the experiment
        and the model's name in it say what to register. `tags` and `status` take the place of `stages`,
        `publicModel` that of `isPublic`. A version that is not a SemVer is refused with 42001. Of the
        reply, only `registryModelItemId` is evidenced.

        Args:
            body (RegisterModelRequest): A version of a model, new or known. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentModelName': 'resnet',
                'registryModelName': 'resnet', 'registryModelDescription': 'Recognizes digits', 'version':
                '1.0.0', 'versionComment': 'first try', 'tags': ['baseline'], 'status': None,
                'publicModel': None}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            RegistryModelRecordReply

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/create``
        Evidence: observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import register_model

        return await register_model.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete_model_version(
        self,
        *,
        model_item_id: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete a version of a registered model (a GET that writes)

        The model of the experiment stays. What becomes of a model whose last version is deleted is not
        evidenced.

        Args:
            model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/item/delete``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import delete_registry_model_version

        return await delete_registry_model_version.asyncio(
            client=self._client,
            model_item_id=model_item_id,
            timeout=timeout,
        )

    async def add_model_version_stage(
        self,
        *,
        model_item_id: str,
        stage: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a stage to a version (a GET that writes)

        The hosted service refuses a stage that the version already has, which is why this call counts as
        not repeatable. Its documentation shows the placeholder `"default response"` in place of a reply.

        Args:
            model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            stage (str): The stage, a label such as `production`. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage``
        Evidence: documented, live-test, observed, sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.registry import add_registry_model_version_stage

        return await add_registry_model_version_stage.asyncio(
            client=self._client,
            model_item_id=model_item_id,
            stage=stage,
            timeout=timeout,
        )

    async def delete_model_version_stage(
        self,
        *,
        model_item_id: str,
        stage: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Remove a stage from a version (a GET that writes)

        Whether a stage that the version does not have is an error is not evidenced.

        Args:
            model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            stage (str): The stage, a label such as `production`. Example: production.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage/delete``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import delete_registry_model_version_stage

        return await delete_registry_model_version_stage.asyncio(
            client=self._client,
            model_item_id=model_item_id,
            stage=stage,
            timeout=timeout,
        )

    async def set_model_version_status(
        self,
        *,
        body: SetRegistryModelVersionStatusRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the status of a version

        One of those which the workspace allows; `get_registry_allowed_statuses` lists those.

        Args:
            body (SetRegistryModelVersionStatusRequest): The status of a version. Example: {'status':
                'Production', 'modelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/status``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_version_status

        return await set_registry_model_version_status.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def update_model_version(
        self,
        *,
        body: UpdateRegistryModelVersionRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change the comment or the stages of a version

        `stages` replaces all stages of the version. An unknown version is refused with 42006.

        Args:
            body (UpdateRegistryModelVersionRequest): What to change about a version. Fields that are
                absent or null keep their values. Example: {'registryModelItemId':
                'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'comment': 'checked by hand', 'stages': ['production']}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/update``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import update_registry_model_version

        return await update_registry_model_version.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def set_model_version_metadata(
        self,
        id: str,
        *,
        body: RegistryMetadataRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the metadata of a version

        Sets the given entries. Whether those not given stay is not evidenced.

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            body (RegistryMetadataRequest): Metadata to set. Example: {'metadata': [{'key': 'dataset',
                'value': 'digits-2'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/{id}/metadata``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_version_metadata

        return await set_registry_model_version_metadata.asyncio(
            id=id,
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def set_model_version_status_configuration(
        self,
        id: str,
        *,
        body: RegistryStatusConfigurationRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the status of a version with its configuration

        If `isReviewRequired` is true, the status does not change until somebody approves the request
        (inferred).

        Args:
            id (str): The version's id, elsewhere `registryModelItemId`. Example:
                Vi2jH5gN8xKt0bWq4mRz6cPe3.
            body (RegistryStatusConfigurationRequest): A status and its configuration. Example:
                {'status': 'Production', 'isReviewRequired': True, 'statusConfiguration': [{'key':
                'endpoint', 'value': 'eu-1'}], 'comment': 'after the holidays'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/item/{id}/status-configuration``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_version_status_configuration

        return await set_registry_model_version_status_configuration.asyncio(
            id=id,
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def set_model_notes(
        self,
        *,
        body: SetRegistryModelNotesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Set the notes of a registered model

        Replaces the present notes. An unknown model is refused.

        Args:
            body (SetRegistryModelNotesRequest): Notes of a registered model. Example:
                {'workspaceName': 'my-team', 'registryModelName': 'resnet', 'notes': 'Trained on
                digits-2.'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/notes``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import set_registry_model_notes

        return await set_registry_model_notes.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def update_model(
        self,
        *,
        body: UpdateRegistryModelRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Change the name, the description or the visibility of a model

        With a new name, the model is no longer found under its old one; reads may take a while to follow.

        Args:
            body (UpdateRegistryModelRequest): What to change about a model. Fields that are absent or
                null keep their values. Example: {'registryModelId': 'Rm4kT8wQz1nB6vXc3pLy7sDf9',
                'description': 'Recognizes digits', 'isPublic': False}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/registry-model/update``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.registry import update_registry_model

        return await update_registry_model.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
