# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``sdk_optimizer``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import builtins

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.optimizer_config import OptimizerConfig
    from ..models.optimizer_create_reply import OptimizerCreateReply
    from ..models.optimizer_next_reply import OptimizerNextReply
    from ..models.optimizer_setting import OptimizerSetting
    from ..models.optimizer_trial import OptimizerTrial
    from ..models.optimizer_trial_update import OptimizerTrialUpdate
    from ..types import JsonValue


class SdkOptimizerOperations:
    """Operations of one tag, ``sdk_optimizer``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_algorithms(
        self,
        *,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """The algorithms there are

        Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /optimizer/algorithms``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import get_optimizer_algorithms

        return get_optimizer_algorithms.sync(
            client=self._client,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    def create(
        self,
        *,
        body: OptimizerConfig,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> OptimizerCreateReply:
        """Begin a search for good parameters

        Not part of the public REST API v2. The search lives on the server; scripts ask it for combinations
        and report how well they did. An installation may have the optimizer at another address, which SDKs
        take from `COMET_OPTIMIZER_URL`.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            body (OptimizerConfig): What to search, and how. The members are those of the
                configuration that users of the SDK write. Example: {'algorithm': 'bayes', 'parameters':
                {'learning_rate': {'type': 'float', 'min': 0.0001, 'max': 0.1}}, 'spec': {'metric':
                'loss', 'objective': 'minimize', 'maxCombo': 20}, 'name': 'rates', 'trials': 1}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            OptimizerCreateReply

        Endpoint: ``POST /optimizer/create``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_optimizer import create_optimizer

        return create_optimizer.sync(
            client=self._client,
            body=body,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    def insert_trial(
        self,
        *,
        body: OptimizerTrial,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a trial that was made elsewhere

        Not part of the public REST API v2. How a search is copied from one server to another, trial by
        trial.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            body (OptimizerTrial): A trial with everything about it. Example: {'id': '2a3b4c5d',
                'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3,
                'parameters': {'learning_rate': 0.01}, 'tries': 1, 'startTime': 1795400230712, 'endTime':
                1795403830712, 'lastUpdateTime': 1795403830712, 'count': 1}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /optimizer/insert``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_optimizer import insert_optimizer_trial

        return insert_optimizer_trial.sync(
            client=self._client,
            body=body,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    def get_next_parameters(
        self,
        *,
        id: str,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> OptimizerNextReply:
        """The combination to try next (a GET that writes)

        Not part of the public REST API v2. Every call hands out another combination, so that parallel
        workers do not try the same one; do not repeat it blindly.

        Args:
            id (str): The search's id. Example: 2a3b4c5d.
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            OptimizerNextReply

        Endpoint: ``GET /optimizer/next``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_optimizer import get_next_optimizer_parameters

        return get_next_optimizer_parameters.sync(
            client=self._client,
            id=id,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    def get_spec(
        self,
        *,
        algorithm_name: str,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> builtins.list[OptimizerSetting]:
        """The settings of an algorithm

        Not part of the public REST API v2. A list at the top level. `comet check` asks for it to see
        whether the optimizer is there, and takes any reply for a yes.

        Args:
            algorithm_name (str): The algorithm. Example: bayes.
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            list[OptimizerSetting]

        Endpoint: ``GET /optimizer/spec``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import get_optimizer_spec

        return get_optimizer_spec.sync(
            client=self._client,
            algorithm_name=algorithm_name,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    def get_status(
        self,
        *,
        id: str | Unset = UNSET,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """Status of a search

        Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

        Args:
            id (str | Unset): The search's id; without it, all searches (inferred). Example: 2a3b4c5d.
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /optimizer/status``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import get_optimizer_status

        return get_optimizer_status.sync(
            client=self._client,
            id=id,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    def update_trial(
        self,
        *,
        body: OptimizerTrialUpdate,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report the status of a trial

        Not part of the public REST API v2. Sets the state of a trial that `next` handed out.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            body (OptimizerTrialUpdate): Status of a trial. Example: {'id': '2a3b4c5d', 'pid':
                '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /optimizer/update``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import update_optimizer_trial

        return update_optimizer_trial.sync(
            client=self._client,
            body=body,
            x_api_key=x_api_key,
            timeout=timeout,
        )


class AsyncSdkOptimizerOperations:
    """Operations of one tag, ``sdk_optimizer``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_algorithms(
        self,
        *,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """The algorithms there are

        Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /optimizer/algorithms``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import get_optimizer_algorithms

        return await get_optimizer_algorithms.asyncio(
            client=self._client,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    async def create(
        self,
        *,
        body: OptimizerConfig,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> OptimizerCreateReply:
        """Begin a search for good parameters

        Not part of the public REST API v2. The search lives on the server; scripts ask it for combinations
        and report how well they did. An installation may have the optimizer at another address, which SDKs
        take from `COMET_OPTIMIZER_URL`.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            body (OptimizerConfig): What to search, and how. The members are those of the
                configuration that users of the SDK write. Example: {'algorithm': 'bayes', 'parameters':
                {'learning_rate': {'type': 'float', 'min': 0.0001, 'max': 0.1}}, 'spec': {'metric':
                'loss', 'objective': 'minimize', 'maxCombo': 20}, 'name': 'rates', 'trials': 1}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            OptimizerCreateReply

        Endpoint: ``POST /optimizer/create``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_optimizer import create_optimizer

        return await create_optimizer.asyncio(
            client=self._client,
            body=body,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    async def insert_trial(
        self,
        *,
        body: OptimizerTrial,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Add a trial that was made elsewhere

        Not part of the public REST API v2. How a search is copied from one server to another, trial by
        trial.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            body (OptimizerTrial): A trial with everything about it. Example: {'id': '2a3b4c5d',
                'pid': '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3,
                'parameters': {'learning_rate': 0.01}, 'tries': 1, 'startTime': 1795400230712, 'endTime':
                1795403830712, 'lastUpdateTime': 1795403830712, 'count': 1}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /optimizer/insert``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_optimizer import insert_optimizer_trial

        return await insert_optimizer_trial.asyncio(
            client=self._client,
            body=body,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    async def get_next_parameters(
        self,
        *,
        id: str,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> OptimizerNextReply:
        """The combination to try next (a GET that writes)

        Not part of the public REST API v2. Every call hands out another combination, so that parallel
        workers do not try the same one; do not repeat it blindly.

        Args:
            id (str): The search's id. Example: 2a3b4c5d.
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            OptimizerNextReply

        Endpoint: ``GET /optimizer/next``
        Evidence: sdk
        Repeatable: no, so it is retried only if it was not processed
        """
        from ..api.sdk_optimizer import get_next_optimizer_parameters

        return await get_next_optimizer_parameters.asyncio(
            client=self._client,
            id=id,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    async def get_spec(
        self,
        *,
        algorithm_name: str,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> builtins.list[OptimizerSetting]:
        """The settings of an algorithm

        Not part of the public REST API v2. A list at the top level. `comet check` asks for it to see
        whether the optimizer is there, and takes any reply for a yes.

        Args:
            algorithm_name (str): The algorithm. Example: bayes.
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            list[OptimizerSetting]

        Endpoint: ``GET /optimizer/spec``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import get_optimizer_spec

        return await get_optimizer_spec.asyncio(
            client=self._client,
            algorithm_name=algorithm_name,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    async def get_status(
        self,
        *,
        id: str | Unset = UNSET,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> JsonValue:
        """Status of a search

        Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

        Args:
            id (str | Unset): The search's id; without it, all searches (inferred). Example: 2a3b4c5d.
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            JsonValue

        Endpoint: ``GET /optimizer/status``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import get_optimizer_status

        return await get_optimizer_status.asyncio(
            client=self._client,
            id=id,
            x_api_key=x_api_key,
            timeout=timeout,
        )

    async def update_trial(
        self,
        *,
        body: OptimizerTrialUpdate,
        x_api_key: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Report the status of a trial

        Not part of the public REST API v2. Sets the state of a trial that `next` handed out.

        Args:
            x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
                Example: 0123456789abcdefghijklmno.
            body (OptimizerTrialUpdate): Status of a trial. Example: {'id': '2a3b4c5d', 'pid':
                '6e7f8a9b', 'trial': 1, 'status': 'completed', 'score': 0.12, 'epoch': 3}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /optimizer/update``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.sdk_optimizer import update_optimizer_trial

        return await update_optimizer_trial.asyncio(
            client=self._client,
            body=body,
            x_api_key=x_api_key,
            timeout=timeout,
        )
