"""The state of the repository: commit, branch, and uncommitted changes."""

from __future__ import annotations

from comet_wire.git import (
    LOG_GIT_METADATA,
    UPLOAD_GIT_PATCH,
    LogGitMetadataRequest,
    UploadGitPatchParams,
)

from cometr_py.recording.delivery.api_writer import ApiWriter, unset_if_none
from cometr_py.recording.delivery.kinds.record_kind import SingleRecord
from cometr_py.recording.delivery.kinds.system_details import ENVIRONMENT
from cometr_py.recording.journal.records import GitMetadata, GitPatch


class GitMetadataRecord(SingleRecord[GitMetadata]):
    """Commit and branch; the last ones count."""

    record = GitMetadata
    queue = ENVIRONMENT

    def send(self, api: ApiWriter, record: GitMetadata, key: str) -> None:
        """Set what is known about the repository."""
        body = LogGitMetadataRequest(
            experiment_key=api.header.experiment_key,
            branch=unset_if_none(record.branch),
            origin=unset_if_none(record.origin),
            parent=unset_if_none(record.parent),
            user=unset_if_none(record.user),
            root=unset_if_none(record.root),
        )
        api.send(LOG_GIT_METADATA, body, key)


class GitPatchRecord(SingleRecord[GitPatch]):
    """Uncommitted changes; the last ones count."""

    record = GitPatch
    queue = ENVIRONMENT

    def send(self, api: ApiWriter, record: GitPatch, key: str) -> None:  # noqa: ARG002 - it replaces the last one
        """Upload the patch."""
        params = UploadGitPatchParams(experiment_key=api.header.experiment_key)
        api.upload(UPLOAD_GIT_PATCH, params, files={"file": ("git_diff.patch", record.patch)})
