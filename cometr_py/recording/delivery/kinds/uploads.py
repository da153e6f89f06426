"""Files."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from pathlib import Path

from comet_wire.assets import UPLOAD_ASSET, AssetUpload, UploadAssetParams
from comet_wire.base import UNSET

from cometr_py.core.unchanged_files import FileState, UnchangedFile
from cometr_py.errors import FileChangedError, SnapshotError
from cometr_py.recording.delivery.api_writer import unset_if_none
from cometr_py.recording.delivery.batch_sender import BatchSender
from cometr_py.recording.delivery.kinds.record_kind import QueueKind, SenderContext, delivered_entries
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Upload

#: The queue's name.
UPLOADS = "uploads"
#: Failures to open a file that may pass.
TRANSIENT = (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EINTR)


class UploadSender(BatchSender):
    """Sends files one at a time, streamed from disk."""

    slow = True

    def __init__(self, context: SenderContext) -> None:
        """Send with the API of a delivery."""
        self._context = context
        self._api = context.api
        self._folder = context.folder

    def send(self, batch: Sequence[Entry], key: str) -> None:
        """Upload each file."""
        for entry in batch:
            if isinstance(entry.record, Upload):
                self._upload(entry.record, key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        """Upload the file unless it is stored. Replacing an earlier file twice does no harm."""
        record = batch[0].record
        if isinstance(record, Upload) and self._may_be_stored(record) and self._is_stored(record, batch):
            return
        self.send(batch, key)

    @staticmethod
    def _may_be_stored(record: Upload) -> bool:
        return not record.overwrite and record.problem is None

    def is_superseded(self, entry: Entry, later: Entry) -> bool:
        """Return whether the later file replaces the earlier one."""
        one, other = entry.record, later.record
        return (
            isinstance(one, Upload) and isinstance(other, Upload) and bool(other.overwrite) and one.name == other.name
        )

    def on_delivered(self, batch: Sequence[Entry]) -> None:
        """Remove the recording's own copies."""
        for entry in batch:
            if isinstance(entry.record, Upload) and entry.record.snapshot and entry.record.path is not None:
                (self._folder / entry.record.path).unlink(missing_ok=True)

    def _upload(self, record: Upload, key: str) -> None:
        params = UploadAssetParams(
            experiment_key=self._api.header.experiment_key,
            file_name=unset_if_none(record.name),
            step=unset_if_none(record.step),
            overwrite=unset_if_none(record.overwrite),
            context=unset_if_none(record.context),
            type=unset_if_none(record.asset_type),
            is_remote=True if record.link is not None else UNSET,
        )
        fields = AssetUpload(metadata=unset_if_none(record.metadata), link=unset_if_none(record.link))
        if record.problem is not None:
            raise SnapshotError(record.problem)
        if record.link is not None:
            self._api.upload(UPLOAD_ASSET, params, fields=fields, key=key)
            return
        with self._open(record) as file:
            name = Path(record.name or record.path or "").name
            self._api.upload(UPLOAD_ASSET, params, fields=fields, files={"file": (name, file)}, key=key)

    def _open(self, record: Upload) -> UnchangedFile:
        path = self._folder / (record.path or "")
        name = record.name or str(path)
        # The modification time of a copy changes if somebody moves the recording to another machine.
        state = None if record.snapshot else FileState(record.size, record.modified, record.inode)
        try:
            if record.snapshot and record.sha256 is None and path.stat().st_nlink > 1:
                # Earlier versions kept hard links to large files, which share later changes with the original.
                state = FileState(record.size, record.modified, 0)
            return UnchangedFile(path, size=record.size, name=name, state=state, sha256=record.sha256)
        except OSError as error:
            if error.errno in TRANSIENT:
                raise
            reason = f"because {path} cannot be read ({error.strerror})"
            raise FileChangedError(f"{name} was not uploaded, {reason}.") from None

    def _is_stored(self, record: Upload, batch: Sequence[Entry]) -> bool:
        """Return whether the server has the file, besides others of the same name, step and size."""
        from comet_wire.assets import GET_ASSETS, GetAssetsParams
        from comet_wire.shared import AssetsReply

        others = sum(
            isinstance(one := entry.record, Upload)
            and (one.name, one.step, one.size) == (record.name, record.step, record.size)
            for entry in delivered_entries(self._context, UPLOADS, batch)
        )
        params = GetAssetsParams(experiment_key=self._api.header.experiment_key)
        found = self._api.read_back(GET_ASSETS, params, AssetsReply(assets=[])).assets
        stored = sum(
            asset.file_name == record.name and asset.step == record.step and asset.file_size == record.size
            for asset in found
        )
        return stored > others


QUEUE = QueueKind(name=UPLOADS, singular="file", plural="files", sender=UploadSender, records=(Upload,))
