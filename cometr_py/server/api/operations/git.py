"""The state of the repository that an experiment ran from, and the patch of its working tree."""

from __future__ import annotations

from comet_wire import git as wire
from comet_wire import sdk_assets
from comet_wire.base import or_none
from comet_wire.shared import Ack

from cometr_py.server.api.calls import Call
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.registry import ack, checked_ack, operation
from cometr_py.server.api.typed_requests import decode_fields
from cometr_py.server.domain.assets import GIT_PATCH, IncomingUpload, add_asset, assets_of_experiment
from cometr_py.server.domain.documents import GIT, json_document, set_json_document
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key
from cometr_py.server.errors import NO_EXPERIMENT_KEY, ApiError

#: Clients recognize that there is no patch by a response that begins with `msg`.
_NO_PATCH = b'{"msg":"This experiment has no git patch","code":200}'
_BYTES = "application/octet-stream"


@operation(wire.GET_GIT_METADATA)
def get_git_metadata(call: Call[wire.GetGitMetadataParams, None]) -> wire.GetGitMetadataResponse:
    """Return the state of the repository that an experiment ran from."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    empty = {"user": None, "root": None, "branch": None, "parent": None, "origin": None}
    logged = json_document(call.connection, experiment.id, GIT)
    return decode_fields({**empty, **logged}, wire.GitMetadata, "the metadata")


@operation(wire.LOG_GIT_METADATA)
def log_git_metadata(call: Call[None, wire.LogGitMetadataRequest]) -> wire.LogGitMetadataResponse:
    """Replace what was logged before."""
    body = call.body
    experiment = experiment_to_change(call.connection, call.now, body.experiment_key)
    metadata = wire.GitMetadata(
        user=or_none(body.user),
        root=or_none(body.root),
        branch=or_none(body.branch),
        parent=or_none(body.parent),
        origin=or_none(body.origin),
    )
    set_json_document(call.connection, call.now, experiment.id, GIT, metadata)
    return checked_ack()


@operation(wire.GET_GIT_PATCH)
def get_git_patch(call: Call[wire.GetGitPatchParams, None]) -> ServerReply:
    """Send the bytes as they were uploaded."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    patches = assets_of_experiment(call.connection, experiment.id, experiment.key, GIT_PATCH)
    sha256 = patches[-1].sha256 if patches else None
    if sha256 is None:
        return ServerReply(200, [("Content-Type", _BYTES)], _NO_PATCH)
    return file_reply(call.files.content(call.connection, sha256), _BYTES)


@operation(wire.UPLOAD_GIT_PATCH, optional=["experimentKey"])
def upload_git_patch(call: Call[wire.UploadGitPatchParams, wire.UploadGitPatchRequest]) -> wire.UploadGitPatchResponse:
    """Upload the patch of the working tree."""
    _upload(call, call.params.experiment_key or or_none(call.params.experiment_id))
    return ack()


@operation(sdk_assets.SDK_UPLOAD_GIT_PATCH, optional=["experimentId"])
def sdk_upload_git_patch(
    call: Call[sdk_assets.SdkUploadGitPatchParams, sdk_assets.SdkUploadGitPatchRequest],
) -> Ack:
    """Upload the patch of the working tree."""
    _upload(call, call.params.experiment_id or or_none(call.params.experiment_key))
    return ack()


def _upload(call: Call[object, object], experiment_key: str | None) -> None:
    if not experiment_key:
        raise ApiError("experimentKey is missing from the query", code=NO_EXPERIMENT_KEY)
    experiment = experiment_to_change(call.connection, call.now, experiment_key)
    part = call.parts.get("file")
    if part is None:
        raise ApiError("The form has no part `file`")
    upload = IncomingUpload(content=part.incoming, file_name="git_diff.patch", type=GIT_PATCH, overwrite=True)
    add_asset(call.connection, call.now, call.files, experiment, upload)
