"""Tags."""

from __future__ import annotations

from comet_wire.tags import ADD_TAGS, AddTagsRequest

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.kinds.others import OTHERS
from cometr_py.recording.delivery.kinds.record_kind import SingleRecord
from cometr_py.recording.journal.records import Tags


class TagsRecord(SingleRecord[Tags]):
    """Tags to add."""

    record = Tags
    queue = OTHERS

    def send(self, api: ApiWriter, record: Tags, key: str) -> None:
        """Add the tags."""
        api.send(ADD_TAGS, AddTagsRequest(experiment_key=api.header.experiment_key, added_tags=record.tags), key)

    def is_superseded(self, record: Tags, later: Tags) -> bool:  # noqa: ARG002  # part of the interface
        """Return False: tags are added to the earlier ones."""
        return False
