# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``system``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.checked_ack import CheckedAck
    from ..models.log_cloud_details_request import LogCloudDetailsRequest
    from ..models.log_cpu_metrics_request import LogCpuMetricsRequest
    from ..models.log_dependencies_request import LogDependenciesRequest
    from ..models.log_file_path_request import LogFilePathRequest
    from ..models.log_gpu_metrics_request import LogGpuMetricsRequest
    from ..models.log_load_metrics_request import LogLoadMetricsRequest
    from ..models.log_ram_metrics_request import LogRamMetricsRequest
    from ..models.log_system_details_request import LogSystemDetailsRequest
    from ..models.system_details import SystemDetails


class SystemOperations:
    """Operations of one tag, ``system``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_details(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SystemDetails:
        """The machine and the environment of an experiment

        Everything that was logged with `log_system_details`, merged. What was never logged is null; a
        server should send the member all the same, because Comet's Python SDK reads some of them without
        asking whether they are there.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SystemDetails

        Endpoint: ``GET /api/rest/v2/experiment/system-details``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.system import get_system_details

        return get_system_details.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def log_cloud_details(
        self,
        *,
        body: LogCloudDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log which cloud an experiment ran on

        The provider and the reply of its metadata service. No read returns them, as far as is known.

        The reply's body is not evidenced; clients ignore it.

        Args:
            body (LogCloudDetailsRequest): The cloud that an experiment runs on. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'provider': 'AWS', 'metadata':
                {'instanceType': 'p4d.24xlarge', 'region': 'eu-central-1'}}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/cloud-details``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.system import log_cloud_details

        return log_cloud_details.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def log_cpu_metrics(
        self,
        *,
        body: LogCpuMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the load of every processor core

        One sample. Running Python experiments do not use this; they log ordinary metrics named
        `sys.cpu.percent.avg` and so on. Not idempotent: without a `timestamp` the same request twice is two
        samples.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogCpuMetricsRequest): One sample of the processor's load. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'cpuPercentUtilization': [12.5, 80,
                79.3, 3], 'step': 100, 'timestamp': 1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/cpu-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_cpu_metrics

        return log_cpu_metrics.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_dependencies(
        self,
        *,
        body: LogDependenciesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the packages that an experiment used

        The only PUT of the API. The packages with their versions, as a list of pairs; `installedPackages`
        of `log_system_details` holds the same as text. No read returns them separately, as far as is known.

        The reply's body is not evidenced; clients ignore it.

        Args:
            body (LogDependenciesRequest): The packages of an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'timestamp': 1587671932216, 'logDependencies':
                [{'name': 'torch', 'version': '2.4.1'}, {'name': 'numpy', 'version': '2.1.0'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``PUT /api/rest/v2/write/experiment/dependencies``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.system import log_dependencies

        return log_dependencies.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def log_file_path(
        self,
        *,
        body: LogFilePathRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log which script or notebook started an experiment

        Read back as `filePath` and `fileName` in the experiment's metadata. Every running Python experiment
        sends it once.

        The reply's body is not evidenced; clients ignore it.

        Args:
            body (LogFilePathRequest): The file that started an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'filePath': '/home/ada/digits/train.py'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/file-path``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.system import log_file_path

        return log_file_path.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def log_gpu_metrics(
        self,
        *,
        body: LogGpuMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the load of every GPU

        One sample. It carries neither time nor step, so the service dates it on arrival (inferred), and the
        same request twice is two samples: not idempotent.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogGpuMetricsRequest): One sample of the GPUs' load. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'gpus': [{'gpuId': 0, 'freeMemory': 40000000000,
                'usedMemory': 2505273344, 'totalMemory': 42505273344, 'gpuUtilization': 97}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/gpu-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_gpu_metrics

        return log_gpu_metrics.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_load_metrics(
        self,
        *,
        body: LogLoadMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the machine's load average

        One sample. Running Python experiments do not use this; they log an ordinary metric named
        `sys.load.avg`. Not idempotent: without a `timestamp` the same request twice is two samples.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogLoadMetricsRequest): One sample of the load average. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'loadAverage': 3.25, 'step': 100, 'timestamp':
                1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/load-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_load_metrics

        return log_load_metrics.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_ram_metrics(
        self,
        *,
        body: LogRamMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log how much memory is in use

        One sample. Running Python experiments do not use this; they log ordinary metrics named
        `sys.ram.used` and so on. Not idempotent: without a `timestamp` the same request twice is two
        samples.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogRamMetricsRequest): One sample of the memory's use. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'totalRam': 68719476736, 'usedRam': 12884901888,
                'step': 100, 'timestamp': 1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/ram-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_ram_metrics

        return log_ram_metrics.sync(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    def log_details(
        self,
        *,
        body: LogSystemDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log details of the machine and the environment

        A partial update: members that are left out or null keep their value, so any number of requests may
        each bring a part. A running Python experiment sends three (installed packages, packages of the
        operating system, the rest), to the same path under `/clientlib/rest/v2/`; Comet's API client sends
        one request for every single member.

        Entries of `logAdditionalSystemInfoList` join those already there; one with a known key takes its
        place (the latter is inferred).

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

        Endpoint: ``POST /api/rest/v2/write/experiment/system-details``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.system import log_system_details

        return log_system_details.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncSystemOperations:
    """Operations of one tag, ``system``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_details(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> SystemDetails:
        """The machine and the environment of an experiment

        Everything that was logged with `log_system_details`, merged. What was never logged is null; a
        server should send the member all the same, because Comet's Python SDK reads some of them without
        asking whether they are there.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            SystemDetails

        Endpoint: ``GET /api/rest/v2/experiment/system-details``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.system import get_system_details

        return await get_system_details.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def log_cloud_details(
        self,
        *,
        body: LogCloudDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log which cloud an experiment ran on

        The provider and the reply of its metadata service. No read returns them, as far as is known.

        The reply's body is not evidenced; clients ignore it.

        Args:
            body (LogCloudDetailsRequest): The cloud that an experiment runs on. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'provider': 'AWS', 'metadata':
                {'instanceType': 'p4d.24xlarge', 'region': 'eu-central-1'}}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/cloud-details``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.system import log_cloud_details

        return await log_cloud_details.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def log_cpu_metrics(
        self,
        *,
        body: LogCpuMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the load of every processor core

        One sample. Running Python experiments do not use this; they log ordinary metrics named
        `sys.cpu.percent.avg` and so on. Not idempotent: without a `timestamp` the same request twice is two
        samples.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogCpuMetricsRequest): One sample of the processor's load. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'cpuPercentUtilization': [12.5, 80,
                79.3, 3], 'step': 100, 'timestamp': 1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/cpu-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_cpu_metrics

        return await log_cpu_metrics.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_dependencies(
        self,
        *,
        body: LogDependenciesRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the packages that an experiment used

        The only PUT of the API. The packages with their versions, as a list of pairs; `installedPackages`
        of `log_system_details` holds the same as text. No read returns them separately, as far as is known.

        The reply's body is not evidenced; clients ignore it.

        Args:
            body (LogDependenciesRequest): The packages of an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'timestamp': 1587671932216, 'logDependencies':
                [{'name': 'torch', 'version': '2.4.1'}, {'name': 'numpy', 'version': '2.1.0'}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``PUT /api/rest/v2/write/experiment/dependencies``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.system import log_dependencies

        return await log_dependencies.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def log_file_path(
        self,
        *,
        body: LogFilePathRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log which script or notebook started an experiment

        Read back as `filePath` and `fileName` in the experiment's metadata. Every running Python experiment
        sends it once.

        The reply's body is not evidenced; clients ignore it.

        Args:
            body (LogFilePathRequest): The file that started an experiment. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'filePath': '/home/ada/digits/train.py'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/file-path``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.system import log_file_path

        return await log_file_path.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def log_gpu_metrics(
        self,
        *,
        body: LogGpuMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the load of every GPU

        One sample. It carries neither time nor step, so the service dates it on arrival (inferred), and the
        same request twice is two samples: not idempotent.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogGpuMetricsRequest): One sample of the GPUs' load. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'gpus': [{'gpuId': 0, 'freeMemory': 40000000000,
                'usedMemory': 2505273344, 'totalMemory': 42505273344, 'gpuUtilization': 97}]}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/gpu-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_gpu_metrics

        return await log_gpu_metrics.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_load_metrics(
        self,
        *,
        body: LogLoadMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log the machine's load average

        One sample. Running Python experiments do not use this; they log an ordinary metric named
        `sys.load.avg`. Not idempotent: without a `timestamp` the same request twice is two samples.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogLoadMetricsRequest): One sample of the load average. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'loadAverage': 3.25, 'step': 100, 'timestamp':
                1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/load-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_load_metrics

        return await log_load_metrics.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_ram_metrics(
        self,
        *,
        body: LogRamMetricsRequest,
        idempotency_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Log how much memory is in use

        One sample. Running Python experiments do not use this; they log ordinary metrics named
        `sys.ram.used` and so on. Not idempotent: without a `timestamp` the same request twice is two
        samples.

        The reply's body is not evidenced; clients ignore it.

        Args:
            idempotency_key (str | Unset): Extension of cometr_py: names this request, so that a
                server that honours it stores nothing twice when the request is repeated, and answers with
                `Idempotent-Replayed`. The hosted service is not known to honour it. Example:
                0f8fad5bd9cb469fa16570867728950e-0-4096.
            body (LogRamMetricsRequest): One sample of the memory's use. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'totalRam': 68719476736, 'usedRam': 12884901888,
                'step': 100, 'timestamp': 1587671932216}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/ram-metrics``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.system import log_ram_metrics

        return await log_ram_metrics.asyncio(
            client=self._client,
            body=body,
            idempotency_key=idempotency_key,
            timeout=timeout,
        )

    async def log_details(
        self,
        *,
        body: LogSystemDetailsRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log details of the machine and the environment

        A partial update: members that are left out or null keep their value, so any number of requests may
        each bring a part. A running Python experiment sends three (installed packages, packages of the
        operating system, the rest), to the same path under `/clientlib/rest/v2/`; Comet's API client sends
        one request for every single member.

        Entries of `logAdditionalSystemInfoList` join those already there; one with a known key takes its
        place (the latter is inferred).

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

        Endpoint: ``POST /api/rest/v2/write/experiment/system-details``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.system import log_system_details

        return await log_system_details.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
