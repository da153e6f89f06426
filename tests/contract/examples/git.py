"""An example call for each operation of the tag ``git``."""

from __future__ import annotations

from io import BytesIO

from comet_rest_v2.api.git import get_git_metadata, get_git_patch, log_git_metadata, upload_git_patch
from comet_rest_v2.models import Ack, CheckedAck, GitMetadata, GitPatchUpload, LogGitMetadataRequest
from comet_rest_v2.types import File

from tests.contract.both import EXPERIMENT, Both, Calls, both


class GitCalls(Calls):
    def get_git_metadata(self) -> Both[GitMetadata]:
        return both(get_git_metadata.sync, get_git_metadata.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def log_git_metadata(self) -> Both[CheckedAck]:
        return both(
            log_git_metadata.sync,
            log_git_metadata.asyncio,
            client=self.client,
            body=LogGitMetadataRequest(
                experiment_key=EXPERIMENT,
                user="Ada <ada@example.org>",
                root="/home/ada/digits",
                branch="main",
                parent="9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60",
                origin="https://github.com/example/digits.git",
            ),
        )

    def get_git_patch(self) -> Both[File]:
        return both(get_git_patch.sync, get_git_patch.asyncio, client=self.client, experiment_key=EXPERIMENT)

    def upload_git_patch(self) -> Both[Ack]:
        return both(
            upload_git_patch.sync,
            upload_git_patch.asyncio,
            client=self.client,
            body=GitPatchUpload(file=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt")),
            experiment_key=EXPERIMENT,
        )
