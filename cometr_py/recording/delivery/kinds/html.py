"""HTML notes."""

from __future__ import annotations

from comet_wire.base import or_none
from comet_wire.content import GET_HTML, LOG_HTML, GetHtmlParams, HtmlReply, LogHtmlRequest

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.kinds.others import OTHERS
from cometr_py.recording.delivery.kinds.record_kind import SenderContext, SingleRecord, entries_before
from cometr_py.recording.journal.records import Html


class HtmlRecord(SingleRecord[Html]):
    """HTML that replaces the notes, or is appended to them."""

    record = Html
    queue = OTHERS

    def send(self, api: ApiWriter, record: Html, key: str) -> None:
        """Replace the notes or append to them."""
        body = LogHtmlRequest(
            experiment_key=api.header.experiment_key,
            html=record.html,
            override=record.override,
            timestamp=record.timestamp,
        )
        api.send(LOG_HTML, body, key)

    def is_stored(self, context: SenderContext, record: Html, position: int) -> bool:
        """Return whether the notes end with appended HTML, as often as it was appended in a row."""
        if record.override:
            return False
        times = 1
        for entry in entries_before(context.journal, position):
            if isinstance(entry.record, Html):
                times = times + 1 if entry.record.html == record.html else 1
        params = GetHtmlParams(experiment_key=context.api.header.experiment_key)
        stored = or_none(context.api.read_back(GET_HTML, params, HtmlReply()).html)
        return stored is not None and stored.endswith(record.html * times)
