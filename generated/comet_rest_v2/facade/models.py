# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``models``. Each imports its operation when it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import UNSET, File, Unset

if TYPE_CHECKING:
    import os
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from pathlib import Path

    import httpx

    from ..client import AuthenticatedClient, Client
    from ..models.assets_reply import AssetsReply
    from ..models.logged_models_reply import LoggedModelsReply
    from ..sending import AsyncStreamedResponse, StreamedResponse
    from ..types import Response


class ModelsOperations:
    """Operations of one tag, ``models``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> LoggedModelsReply:
        """The models that an experiment logged

        A model is made by uploading assets of type `model-element` under one `groupingName`, which becomes
        its name. Each one states where in the workspace's registry it was put, if anywhere. Its
        `experimentModelId` is what `create_registry_model` asks for.

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
            LoggedModelsReply

        Endpoint: ``GET /api/rest/v2/experiment/model``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.models import get_experiment_models

        return get_experiment_models.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_assets(
        self,
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AssetsReply:
        """The files of one model of an experiment

        In the same shape as `get_assets`. Comet's Python SDK reads the experiment's key out of the query of
        `link`, so a server should give files that it holds such a link.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AssetsReply

        Endpoint: ``GET /api/rest/v2/experiment/model/asset/list``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.models import get_experiment_model_assets

        return get_experiment_model_assets.sync(
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )

    def download(
        self,
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """One model of an experiment as a zip archive

        All files of the model in one archive, named as the assets are.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/experiment/model/download``
        Evidence: documented, sdk
        Repeatable: yes
        """
        from ..api.models import download_experiment_model

        return download_experiment_model.sync(
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )

    def download_stream(
        self,
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """One model of an experiment as a zip archive

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        All files of the model in one archive, named as the assets are.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/rest/v2/experiment/model/download``
        Evidence: documented, sdk
        Repeatable: yes
        """
        from ..api.models import download_experiment_model

        return download_experiment_model.stream(
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )

    def download_to(
        self,
        target: str | os.PathLike[str],
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """One model of an experiment as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        All files of the model in one archive, named as the assets are.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/experiment/model/download``
        Evidence: documented, sdk
        Repeatable: yes
        """
        from ..api.models import download_experiment_model

        return download_experiment_model.stream_to(
            target,
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )


class AsyncModelsOperations:
    """Operations of one tag, ``models``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def list(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> LoggedModelsReply:
        """The models that an experiment logged

        A model is made by uploading assets of type `model-element` under one `groupingName`, which becomes
        its name. Each one states where in the workspace's registry it was put, if anywhere. Its
        `experimentModelId` is what `create_registry_model` asks for.

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
            LoggedModelsReply

        Endpoint: ``GET /api/rest/v2/experiment/model``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.models import get_experiment_models

        return await get_experiment_models.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_assets(
        self,
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AssetsReply:
        """The files of one model of an experiment

        In the same shape as `get_assets`. Comet's Python SDK reads the experiment's key out of the query of
        `link`, so a server should give files that it holds such a link.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AssetsReply

        Endpoint: ``GET /api/rest/v2/experiment/model/asset/list``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.models import get_experiment_model_assets

        return await get_experiment_model_assets.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )

    async def download(
        self,
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """One model of an experiment as a zip archive

        All files of the model in one archive, named as the assets are.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            File

        Endpoint: ``GET /api/rest/v2/experiment/model/download``
        Evidence: documented, sdk
        Repeatable: yes
        """
        from ..api.models import download_experiment_model

        return await download_experiment_model.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )

    def download_stream(
        self,
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """One model of an experiment as a zip archive

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        All files of the model in one archive, named as the assets are.

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/rest/v2/experiment/model/download``
        Evidence: documented, sdk
        Repeatable: yes
        """
        from ..api.models import download_experiment_model

        return download_experiment_model.stream_async(
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )

    async def download_to(
        self,
        target: str | os.PathLike[str],
        *,
        experiment_key: str,
        model_name: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """One model of an experiment as a zip archive

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        All files of the model in one archive, named as the assets are.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            model_name (str): The model's name as `get_experiment_models` gives it. Example:
                digits-cnn.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/experiment/model/download``
        Evidence: documented, sdk
        Repeatable: yes
        """
        from ..api.models import download_experiment_model

        return await download_experiment_model.stream_to_async(
            target,
            client=self._client,
            experiment_key=experiment_key,
            model_name=model_name,
            timeout=timeout,
        )
