# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Wire

from . import shared


class GitMetadata(Wire, kw_only=True, gc=False):
    """The state of a repository. What was not logged is null."""

    user: str | None
    root: str | None
    branch: str | None
    parent: str | None
    origin: str | None


class GitPatchUpload(Wire, kw_only=True):
    """The parts of an upload."""


class LogGitMetadataRequest(Wire, kw_only=True, gc=False):
    """The state of the repository, as far as it is known. Absent and null members are like unknown."""

    experiment_key: str = field(name="experimentKey")
    user: str | None | UnsetType = UNSET
    root: str | None | UnsetType = UNSET
    branch: str | None | UnsetType = UNSET
    parent: str | None | UnsetType = UNSET
    origin: str | None | UnsetType = UNSET


class GetGitMetadataParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_git_metadata``."""

    experiment_key: str = field(name="experimentKey")


class GetGitPatchParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_git_patch``."""

    experiment_key: str = field(name="experimentKey")


class UploadGitPatchParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``upload_git_patch``."""

    experiment_key: str = field(name="experimentKey")
    experiment_id: str | UnsetType = field(name="experimentId", default=UNSET)


GetGitMetadataResponse: TypeAlias = GitMetadata
LogGitMetadataResponse: TypeAlias = shared.CheckedAck
UploadGitPatchRequest: TypeAlias = GitPatchUpload
UploadGitPatchResponse: TypeAlias = shared.Ack

GET_GIT_METADATA: Endpoint[GetGitMetadataParams, None, GetGitMetadataResponse] = Endpoint(
    "get_git_metadata",
    "GET",
    "/api/rest/v2/experiment/git/metadata",
    params=GetGitMetadataParams,
    response=GetGitMetadataResponse,
)
GET_GIT_PATCH: Endpoint[GetGitPatchParams, None, bytes] = Endpoint(
    "get_git_patch", "GET", "/api/rest/v2/experiment/git/patch", params=GetGitPatchParams, response=bytes
)
LOG_GIT_METADATA: Endpoint[None, LogGitMetadataRequest, LogGitMetadataResponse] = Endpoint(
    "log_git_metadata",
    "POST",
    "/api/rest/v2/write/experiment/git/metadata",
    request=LogGitMetadataRequest,
    response=LogGitMetadataResponse,
)
UPLOAD_GIT_PATCH: Endpoint[UploadGitPatchParams, UploadGitPatchRequest, UploadGitPatchResponse] = Endpoint(
    "upload_git_patch",
    "POST",
    "/api/rest/v2/write/experiment/git/patch",
    params=UploadGitPatchParams,
    request=UploadGitPatchRequest,
    response=UploadGitPatchResponse,
    is_form=True,
)
