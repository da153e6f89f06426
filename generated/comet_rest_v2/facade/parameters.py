# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``parameters``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, Unset

if TYPE_CHECKING:
    import builtins

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.ack import Ack
    from ..models.checked_ack import CheckedAck
    from ..models.delete_parameter_request import DeleteParameterRequest
    from ..models.log_parameter_request import LogParameterRequest
    from ..models.value_summaries_reply import ValueSummariesReply


class ParametersOperations:
    """Operations of one tag, ``parameters``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ValueSummariesReply:
        """All parameters of an experiment

        One row for each parameter, in the form of a metric's summary; the value is `valueCurrent`, as text.

        comet_ml sends its current step and epoch as parameters called `curr_step` and `curr_epoch`.

        The server of cometr_py stores `curr_step` and `curr_epoch` as the progress of the experiment, and
        does not list them here.

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
            ValueSummariesReply

        Endpoint: ``GET /api/rest/v2/experiment/parameters``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import get_parameters

        return get_parameters.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def log(
        self,
        *,
        body: LogParameterRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log one parameter

        One parameter a request. With `context: train`, a parameter `size` is stored and read back as
        `train_size`. Values are read back as text, true as `true`. Comet's SDKs cut names to 100 characters
        and values to 1,000.

        Logged again with another value, a parameter has the newer one; with the same value, nothing
        changes, and so the call may be repeated. That the answer is JSON is known; that it is the usual
        acknowledgement is what Comet's Java SDK expects.

        Args:
            body (LogParameterRequest): One parameter. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'parameterName': 'learning_rate', 'parameterValue':
                '0.001', 'step': 0, 'context': None, 'timestamp': 1542738532810}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/parameter``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import log_parameter

        return log_parameter.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete(
        self,
        *,
        body: DeleteParameterRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete one parameter

        Name it as `get_parameters` lists it. For several, `delete_parameters` takes one request.

        Args:
            body (DeleteParameterRequest): Which parameter of which experiment to delete. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'parameterName': 'learning_rate'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/parameter/delete``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import delete_parameter

        return delete_parameter.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def delete_many(
        self,
        *,
        body: builtins.list[DeleteParameterRequest],
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete several parameters, of one or more experiments

        The body is an array, with no object around it. Each entry names its own experiment, so that those
        of several experiments may go together (inferred; comet_ml sends those of one).

        Args:
            body (list[DeleteParameterRequest]):
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiments/parameters/delete``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import delete_parameters

        return delete_parameters.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )


class AsyncParametersOperations:
    """Operations of one tag, ``parameters``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> ValueSummariesReply:
        """All parameters of an experiment

        One row for each parameter, in the form of a metric's summary; the value is `valueCurrent`, as text.

        comet_ml sends its current step and epoch as parameters called `curr_step` and `curr_epoch`.

        The server of cometr_py stores `curr_step` and `curr_epoch` as the progress of the experiment, and
        does not list them here.

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
            ValueSummariesReply

        Endpoint: ``GET /api/rest/v2/experiment/parameters``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import get_parameters

        return await get_parameters.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def log(
        self,
        *,
        body: LogParameterRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log one parameter

        One parameter a request. With `context: train`, a parameter `size` is stored and read back as
        `train_size`. Values are read back as text, true as `true`. Comet's SDKs cut names to 100 characters
        and values to 1,000.

        Logged again with another value, a parameter has the newer one; with the same value, nothing
        changes, and so the call may be repeated. That the answer is JSON is known; that it is the usual
        acknowledgement is what Comet's Java SDK expects.

        Args:
            body (LogParameterRequest): One parameter. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'parameterName': 'learning_rate', 'parameterValue':
                '0.001', 'step': 0, 'context': None, 'timestamp': 1542738532810}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/parameter``
        Evidence: live-test, sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import log_parameter

        return await log_parameter.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete(
        self,
        *,
        body: DeleteParameterRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete one parameter

        Name it as `get_parameters` lists it. For several, `delete_parameters` takes one request.

        Args:
            body (DeleteParameterRequest): Which parameter of which experiment to delete. Example:
                {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'parameterName': 'learning_rate'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/parameter/delete``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import delete_parameter

        return await delete_parameter.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def delete_many(
        self,
        *,
        body: builtins.list[DeleteParameterRequest],
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Delete several parameters, of one or more experiments

        The body is an array, with no object around it. Each entry names its own experiment, so that those
        of several experiments may go together (inferred; comet_ml sends those of one).

        Args:
            body (list[DeleteParameterRequest]):
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiments/parameters/delete``
        Evidence: sdk, observed
        Repeatable: yes
        """
        from ..api.parameters import delete_parameters

        return await delete_parameters.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )
