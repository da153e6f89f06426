"""HTML notes."""

from __future__ import annotations

from comet_wire.content import GET_HTML, LOG_HTML, GetHtmlParams, HtmlReply, LogHtmlRequest

from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.delivery.kinds.others import OTHERS
from cometr_py.recording.delivery.kinds.record_kind import (
    SenderContext,
    SingleRecord,
    delivered_entries,
    entries_before,
)
from cometr_py.recording.journal.file import Entry
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
        if position < context.api.progress.queue(OTHERS).position:
            return self._is_among(context, record, position)
        times = 1
        for entry in entries_before(context.journal, position):
            if isinstance(entry.record, Html):
                times = times + 1 if entry.record.html == record.html else 1
        params = GetHtmlParams(experiment_key=context.api.header.experiment_key)
        stored = context.api.read_back(GET_HTML, params, HtmlReply(html=None)).html
        return stored is not None and stored.endswith(record.html * times)

    def is_superseded(self, record: Html, later: Html) -> bool:  # noqa: ARG002  # part of the interface
        """Return whether the later HTML replaces everything before it."""
        return later.override

    def _is_among(self, context: SenderContext, record: Html, position: int) -> bool:
        """Return whether the notes hold HTML that was set aside, besides what was delivered after it."""
        others = 0
        for entry in delivered_entries(context, OTHERS, [Entry(position, position + 1, record)]):
            if isinstance(entry.record, Html):
                others = (0 if entry.record.override else others) + entry.record.html.count(record.html)
        params = GetHtmlParams(experiment_key=context.api.header.experiment_key)
        stored = context.api.read_back(GET_HTML, params, HtmlReply(html=None)).html or ""
        return stored.count(record.html) > others
