# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_rest``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.checked_ack import CheckedAck
    from ..models.log_output_request import LogOutputRequest
    from ..models.log_remote_artifact_assets_request import (
        LogRemoteArtifactAssetsRequest,
    )
    from ..models.log_system_details_request import LogSystemDetailsRequest


class SdkRestOperations:
    """Operations of one tag, ``sdk_rest``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def log_remote_artifact_assets(
        self,
        *,
        body: LogRemoteArtifactAssetsRequest,
        experiment_key: str,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add many remote files to an artifact version

        Not part of the public REST API v2. The same as `POST
        /api/rest/v2/write/artifact/assets/remote/batch`, at the address to which the Python SDK sends it,
        with `Content-Encoding: gzip` and at most 10,000 files a request. Servers before 3.12.26 want one
        upload a file.

        The client chooses each file's `assetId`. That a file sent twice under one id is one file is
        inferred.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
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

        Endpoint: ``POST /clientlib/rest/v2/write/artifact/assets/remote/batch``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_rest import sdk_log_remote_artifact_assets

        return sdk_log_remote_artifact_assets.sync(
            client=self._client,
            body=body,
            experiment_key=experiment_key,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_output(
        self,
        *,
        body: LogOutputRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Add lines to the captured output

        Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/output`, at the
        address to which the Python SDK sends it: up to 500 pieces every five seconds, mostly with
        `Content-Encoding: gzip`. The pieces are as the script wrote them, so that a line may come in
        several, each with an `offset` of its own, from 0.

        Repeating it is safe as far as a piece carries its place; see the public operation.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogOutputRequest): Lines to add to an experiment's output. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
                [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
                1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
                'localTimestamp': 1587671933418}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /clientlib/rest/v2/write/experiment/output``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_rest import sdk_log_output

        return sdk_log_output.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_system_details(
        self,
        *,
        body: LogSystemDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log details of the machine and the environment

        Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/system-details`,
        at the address to which the Python SDK sends it: three times at the start of a run, each time with a
        part of the details. Fields that are absent or null keep their values.

        Args:
            body (LogSystemDetailsRequest): Any subset of the details; fields that are absent or null
                keep their values. Example: {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
                'command': ['train.R', '--epochs', '3'], 'executable': '/usr/lib/R/bin/exec/R',
                'hostname': 'node-17', 'osType': 'Linux', 'pid': 4711, 'pythonVersion': 'R version 4.3.2',
                'installedPackages': ['keras@2.13.0', 'jsonlite@1.8.8'], 'systemMetricNames':
                ['sys.cpu.percent.avg', 'sys.ram.used'], 'maxTotalMemory': 42505273344, 'totalRam':
                68719476736, 'logAdditionalSystemInfoList': [{'key': 'slurm.partition', 'value': 'gpu'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /clientlib/rest/v2/write/experiment/system-details``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_rest import sdk_log_system_details

        return sdk_log_system_details.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncSdkRestOperations:
    """Operations of one tag, ``sdk_rest``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def log_remote_artifact_assets(
        self,
        *,
        body: LogRemoteArtifactAssetsRequest,
        experiment_key: str,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add many remote files to an artifact version

        Not part of the public REST API v2. The same as `POST
        /api/rest/v2/write/artifact/assets/remote/batch`, at the address to which the Python SDK sends it,
        with `Content-Encoding: gzip` and at most 10,000 files a request. Servers before 3.12.26 want one
        upload a file.

        The client chooses each file's `assetId`. That a file sent twice under one id is one file is
        inferred.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
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

        Endpoint: ``POST /clientlib/rest/v2/write/artifact/assets/remote/batch``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_rest import sdk_log_remote_artifact_assets

        return await sdk_log_remote_artifact_assets.asyncio(
            client=self._client,
            body=body,
            experiment_key=experiment_key,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_output(
        self,
        *,
        body: LogOutputRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Add lines to the captured output

        Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/output`, at the
        address to which the Python SDK sends it: up to 500 pieces every five seconds, mostly with
        `Content-Encoding: gzip`. The pieces are as the script wrote them, so that a line may come in
        several, each with an `offset` of its own, from 0.

        Repeating it is safe as far as a piece carries its place; see the public operation.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogOutputRequest): Lines to add to an experiment's output. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'runContext': None, 'outputLines':
                [{'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp':
                1587671932216}, {'output': 'epoch 2: loss 0.40\\n', 'offset': 2, 'stderr': False,
                'localTimestamp': 1587671933418}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /clientlib/rest/v2/write/experiment/output``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_rest import sdk_log_output

        return await sdk_log_output.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_system_details(
        self,
        *,
        body: LogSystemDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log details of the machine and the environment

        Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/system-details`,
        at the address to which the Python SDK sends it: three times at the start of a run, each time with a
        part of the details. Fields that are absent or null keep their values.

        Args:
            body (LogSystemDetailsRequest): Any subset of the details; fields that are absent or null
                keep their values. Example: {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
                'command': ['train.R', '--epochs', '3'], 'executable': '/usr/lib/R/bin/exec/R',
                'hostname': 'node-17', 'osType': 'Linux', 'pid': 4711, 'pythonVersion': 'R version 4.3.2',
                'installedPackages': ['keras@2.13.0', 'jsonlite@1.8.8'], 'systemMetricNames':
                ['sys.cpu.percent.avg', 'sys.ram.used'], 'maxTotalMemory': 42505273344, 'totalRam':
                68719476736, 'logAdditionalSystemInfoList': [{'key': 'slurm.partition', 'value': 'gpu'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /clientlib/rest/v2/write/experiment/system-details``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_rest import sdk_log_system_details

        return await sdk_log_system_details.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
