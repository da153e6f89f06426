# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Methods of a client for the operations of one tag, ``git``. Each imports its operation when it is called."""

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
    from ..models.checked_ack import CheckedAck
    from ..models.git_metadata import GitMetadata
    from ..models.git_patch_upload import GitPatchUpload
    from ..models.log_git_metadata_request import LogGitMetadataRequest
    from ..sending import AsyncStreamedResponse, StreamedResponse
    from ..types import Response


class GitOperations:
    """Operations of one tag, ``git``."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    def get_metadata(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> GitMetadata:
        """The state of the repository that an experiment ran from

        Branch, commit, origin, author and folder. An experiment without any gets a reply as well, with
        every member null.

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
            GitMetadata

        Endpoint: ``GET /api/rest/v2/experiment/git/metadata``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.git import get_git_metadata

        return get_git_metadata.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_patch(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """What the working tree had changed since its commit

        The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
        the R client the patch itself. Look at the first bytes (`PK`) to tell which.

        An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
        Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
        body), and a client should compare it before it takes the body for a patch. The hosted service sends
        it as `application/json`.

        The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

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
            File

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.git import get_git_patch

        return get_git_patch.sync(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_patch_stream(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractContextManager[StreamedResponse]:
        """What the working tree had changed since its commit

        Call it in a ``with`` block and read the body piece by piece, in constant memory.

        The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
        the R client the patch itself. Look at the first bytes (`PK`) to tell which.

        An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
        Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
        body), and a client should compare it before it takes the body for a patch. The hosted service sends
        it as `application/json`.

        The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

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
            AbstractContextManager[StreamedResponse]

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.git import get_git_patch

        return get_git_patch.stream(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_patch_to(
        self,
        target: str | os.PathLike[str],
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """What the working tree had changed since its commit

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
        the R client the patch itself. Look at the first bytes (`PK`) to tell which.

        An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
        Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
        body), and a client should compare it before it takes the body for a patch. The hosted service sends
        it as `application/json`.

        The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.git import get_git_patch

        return get_git_patch.stream_to(
            target,
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def log_metadata(
        self,
        *,
        body: LogGitMetadataRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log the state of the repository

        The R client sends only the members that it knows, the Python SDK all five with null for the unknown
        ones. Whether a member that is left out loses its earlier value is not evidenced: send all that you
        have, in one request.

        Args:
            body (LogGitMetadataRequest): The state of the repository, as far as it is known. Absent
                and null members are like unknown. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'user': 'Ada <ada@example.org>', 'root':
                '/home/ada/digits', 'branch': 'main', 'parent':
                '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin':
                'https://github.com/example/digits.git'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.git import log_git_metadata

        return log_git_metadata.sync(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    def upload_patch(
        self,
        *,
        body: GitPatchUpload,
        experiment_key: str,
        experiment_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload what the working tree has changed since its commit

        The Python SDK sends a zip archive that holds `git_diff.patch`, the R client the patch itself as
        `text/plain`. A server keeps the bytes as they are and gives the same back.

        A second patch takes the place of the first (inferred).

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            experiment_id (str | Unset): Another name of `experimentKey`, as
                `/clientlib/git-patch/upload` calls it.

                The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
            body (GitPatchUpload): The parts of an upload.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/git/patch``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.git import upload_git_patch

        return upload_git_patch.sync(
            client=self._client,
            body=body,
            experiment_key=experiment_key,
            experiment_id=experiment_id,
            timeout=timeout,
        )


class AsyncGitOperations:
    """Operations of one tag, ``git``, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: AuthenticatedClient | Client) -> None:
        """Call operations with a client."""
        self._client = client

    async def get_metadata(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> GitMetadata:
        """The state of the repository that an experiment ran from

        Branch, commit, origin, author and folder. An experiment without any gets a reply as well, with
        every member null.

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
            GitMetadata

        Endpoint: ``GET /api/rest/v2/experiment/git/metadata``
        Evidence: live-test, sdk
        Repeatable: yes
        """
        from ..api.git import get_git_metadata

        return await get_git_metadata.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_patch(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> File:
        """What the working tree had changed since its commit

        The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
        the R client the patch itself. Look at the first bytes (`PK`) to tell which.

        An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
        Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
        body), and a client should compare it before it takes the body for a patch. The hosted service sends
        it as `application/json`.

        The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

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
            File

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.git import get_git_patch

        return await get_git_patch.asyncio(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    def get_patch_stream(
        self,
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
        """What the working tree had changed since its commit

        Call it in an ``async with`` block and read the body piece by piece, in constant memory.

        The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
        the R client the patch itself. Look at the first bytes (`PK`) to tell which.

        An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
        Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
        body), and a client should compare it before it takes the body for a patch. The hosted service sends
        it as `application/json`.

        The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

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
            AbstractAsyncContextManager[AsyncStreamedResponse]

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.git import get_git_patch

        return get_git_patch.stream_async(
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def get_patch_to(
        self,
        target: str | os.PathLike[str],
        *,
        experiment_key: str,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Response[Path]:
        """What the working tree had changed since its commit

        The body is written to a file in constant memory. An existing file is replaced only at the end.

        The bytes as they were uploaded: from the Python SDK a zip archive that holds `git_diff.patch`, from
        the R client the patch itself. Look at the first bytes (`PK`) to tell which.

        An experiment without a patch is not an error: it answers 200 with bytes that begin with `{"msg"`.
        Comet's Python SDK knows it by that beginning, so a server must keep to it (neither 404 nor an empty
        body), and a client should compare it before it takes the body for a patch. The hosted service sends
        it as `application/json`.

        The server of cometr_py sends `application/octet-stream` for an experiment without a patch, too.

        Args:
            target (str | PathLike[str]): Path of the file; its folder must exist.
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Response[Path]

        Endpoint: ``GET /api/rest/v2/experiment/git/patch``
        Evidence: sdk
        Repeatable: yes
        """
        from ..api.git import get_git_patch

        return await get_git_patch.stream_to_async(
            target,
            client=self._client,
            experiment_key=experiment_key,
            timeout=timeout,
        )

    async def log_metadata(
        self,
        *,
        body: LogGitMetadataRequest,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> CheckedAck:
        """Log the state of the repository

        The R client sends only the members that it knows, the Python SDK all five with null for the unknown
        ones. Whether a member that is left out loses its earlier value is not evidenced: send all that you
        have, in one request.

        Args:
            body (LogGitMetadataRequest): The state of the repository, as far as it is known. Absent
                and null members are like unknown. Example: {'experimentKey':
                'c352827bcdcb45e3ad40d0decec0b43c', 'user': 'Ada <ada@example.org>', 'root':
                '/home/ada/digits', 'branch': 'main', 'parent':
                '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin':
                'https://github.com/example/digits.git'}.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            CheckedAck

        Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
        Evidence: live-test, observed, sdk
        Repeatable: yes
        """
        from ..api.git import log_git_metadata

        return await log_git_metadata.asyncio(
            client=self._client,
            body=body,
            timeout=timeout,
        )

    async def upload_patch(
        self,
        *,
        body: GitPatchUpload,
        experiment_key: str,
        experiment_id: str | Unset = UNSET,
        timeout: float | httpx.Timeout | None | Unset = UNSET,
    ) -> Ack:
        """Upload what the working tree has changed since its commit

        The Python SDK sends a zip archive that holds `git_diff.patch`, the R client the patch itself as
        `text/plain`. A server keeps the bytes as they are and gives the same back.

        A second patch takes the place of the first (inferred).

        Args:
            experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
                c352827bcdcb45e3ad40d0decec0b43c.
            experiment_id (str | Unset): Another name of `experimentKey`, as
                `/clientlib/git-patch/upload` calls it.

                The server of cometr_py takes either. Example: c352827bcdcb45e3ad40d0decec0b43c.
            body (GitPatchUpload): The parts of an upload.
            timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
                client's; None for no limit.

        Raises:
            errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
            errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
            httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

        Returns:
            Ack

        Endpoint: ``POST /api/rest/v2/write/experiment/git/patch``
        Evidence: observed, sdk
        Repeatable: yes
        """
        from ..api.git import upload_git_patch

        return await upload_git_patch.asyncio(
            client=self._client,
            body=body,
            experiment_key=experiment_key,
            experiment_id=experiment_id,
            timeout=timeout,
        )
