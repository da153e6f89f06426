"""Writing one experiment to a server, part by part, each of them once."""

from __future__ import annotations

import re
import threading
import uuid
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import msgspec
from comet_wire.content import GET_OUTPUT, GetOutputParams
from comet_wire.parameters import LOG_PARAMETER
from comet_wire.sdk_batch import LOG_PARAMETER_BATCH
from comet_wire.system import LOG_FILE_PATH, LOG_SYSTEM_DETAILS, LogFilePathRequest

from cometr_py import transport
from cometr_py.core.clock import milliseconds
from cometr_py.core.failures import is_endpoint_missing, is_server_wide
from cometr_py.core.workers import Workers
from cometr_py.errors import CometError, ResponseError
from cometr_py.recording.delivery.end_report import report_end
from cometr_py.recording.delivery.kinds import SINGLE_RECORDS
from cometr_py.recording.delivery.kinds.git import GitPatchRecord
from cometr_py.recording.delivery.kinds.output import MOST_LINES, OutputSender
from cometr_py.recording.delivery.kinds.parameters import MOST_PARAMETERS
from cometr_py.recording.journal.file import Entry
from cometr_py.recording.journal.records import Code, GitMetadata, GitPatch, Graph, Html, Other, Output, Record, Tags
from cometr_py.transfer.entities import (
    COPIED_FROM,
    COPIED_KEY,
    MARKS,
    NOT_KEPT,
    TEXT_KINDS,
    Asset,
    Document,
    ExperimentInfo,
    Source,
    TextKind,
    Value,
    without_prefix,
)
from cometr_py.transfer.report import CopiedExperiment, ProgressReporter
from cometr_py.transfer.sender import Sender
from cometr_py.transfer.targets.asset_uploads import arrived, upload
from cometr_py.transfer.targets.series_writer import SeriesUploader

__all__ = ["DONE", "ExperimentCopier"]

#: What the journal calls an experiment of which nothing is missing.
DONE = "experiment"
_LONGEST_VALUE = 1000
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class ExperimentCopier:
    """Copies one experiment into one that was created for it.

    Args:
        source: Where it is read.
        facts: Which one.
        sender: Writes to the copy.
        report: Collects the results.
        watch: Sees the progress.
        uploads: Where files are sent from, several at a time.
        folder: Where they lie meanwhile.
    """

    def __init__(
        self,
        source: Source,
        facts: ExperimentInfo,
        sender: Sender,
        report: CopiedExperiment,
        watch: ProgressReporter,
        uploads: Workers,
        folder: Path,
    ) -> None:
        """Prepare one copy."""
        self._source = source
        self._facts = facts
        self._sender = sender
        self._api = sender.api
        self._client = sender.api.client
        self._key = sender.api.header.experiment_key
        self._report = report
        self._watch = watch
        self._uploads = uploads
        self._folder = folder
        self._lock = threading.Lock()
        self._points = SeriesUploader(source, facts, sender, folder)

    def write(self) -> None:
        """Copy whatever is not copied yet.

        Raises:
            CometError: The server is out of reach, or rejects the key. What a server refuses is put into the report.
        """
        document = self._source.document(self._facts)
        self._count(document)
        self._part("tags", lambda: self._tags(document))
        self._part("parameters", lambda: self._parameters(document))
        self._part("others", lambda: self._others(document))
        self._part("system details", lambda: self._system_details(document))
        self._part("git", lambda: self._git(document))
        for kind in TEXT_KINDS:
            self._part(kind, partial(self._text, kind))
        for name in self._source.metric_names(self._facts.key):
            self._part(f"metric {name}", partial(self._series, name))
        assets = self._source.assets(self._facts.key)
        self._files(assets)
        self._part("marks", lambda: self._marks(document, assets))
        self._part("end", self._end)
        if not self._report.problems and not self._facts.running:
            self._sender.journal.did(DONE)

    def _part(self, what: str, work: Callable[[], None]) -> None:
        self._sender.check()
        try:
            work()
        except CometError as error:
            if is_server_wide(error):
                raise
            self._report.problems.append(f"{what}: {error}")
        self._watch.moved(f"{self._facts.name}: {what}")

    def _count(self, document: Document) -> None:
        counts = self._report.counts
        counts.parameters, counts.others, counts.tags = (
            len(document.parameters),
            len(document.others),
            len(document.tags),
        )

    # What is short

    def _single(self, what: str, record: Record) -> None:
        send = partial(SINGLE_RECORDS[type(record)].send, self._api, record)
        self._sender.deliver(what, send, content=msgspec.msgpack.encode(record))

    def _tags(self, document: Document) -> None:
        if document.tags:
            self._single("tags", Tags(document.tags))

    def _parameters(self, document: Document) -> None:
        values = [(one.name, value) for one in document.parameters for value in one.values()]
        for number, start in enumerate(range(0, len(values), MOST_PARAMETERS)):
            chunk = values[start : start + MOST_PARAMETERS]
            self._sender.deliver(
                f"parameters {number}",
                partial(self._send_parameters, chunk),
                content=msgspec.json.encode(chunk),
                queue="parameters",
                weight=len(chunk),
            )

    def _send_parameters(self, values: list[tuple[str, Value]], key: str) -> None:
        rows = [{**_parameter(name, value), "source": "manual"} for name, value in values]
        try:
            self._api.send(LOG_PARAMETER_BATCH, {"experimentKey": self._key, "values": rows}, key)
        except ResponseError as error:
            if not is_endpoint_missing(error):
                raise
            for number, (name, value) in enumerate(values):
                body = {"experimentKey": self._key, **_parameter(name, value)}
                self._api.send(LOG_PARAMETER, body, f"{key}-{number}")

    def _others(self, document: Document) -> None:
        for one in document.others:
            if one.name in MARKS:
                continue
            for value in one.values():
                self._single(f"other {one.name}", Other(one.name, value.value, self._moment(value.timestamp)))

    def _system_details(self, document: Document) -> None:
        if document.system_details:
            body = {"experimentKey": self._key, **document.system_details}
            content = msgspec.json.encode(document.system_details)
            self._sender.deliver(
                "system details", lambda key: self._api.send(LOG_SYSTEM_DETAILS, body, key), content=content
            )

    def _git(self, document: Document) -> None:
        if document.git:
            fields = {name: document.git.get(name) for name in ("branch", "origin", "parent", "user", "root")}
            self._single("git", GitMetadata(**fields))
        patch = self._source.patch(self._facts.key)
        if patch is not None:
            self._sender.deliver("patch", partial(GitPatchRecord().send, self._api, GitPatch(patch)), content=patch)

    # Code, graph, HTML, output

    def _text(self, kind: TextKind) -> None:
        text = self._source.text(self._facts.key, kind)
        if text is None:
            return
        match kind:
            case "code":
                self._single(kind, Code(text))
            case "graph":
                self._single(kind, Graph(text))
            case "html":
                self._single(kind, Html(text, True, self._moment(None)))
            case _:
                self._output(text)

    def _output(self, text: str) -> None:
        lines = _LINE.findall(text)
        sender = OutputSender(self._api)
        begin = self._sender.journal.done("output")
        for start in range(begin, len(lines), MOST_LINES):
            entries = [
                Entry(number, number + 1, Output(line, False, self._moment(None)))
                for number, line in enumerate(lines[start : start + MOST_LINES], start)
            ]
            self._sender.deliver(
                "output",
                partial(sender.send, entries),
                upto=start + len(entries),
                reconcile=partial(self._reconcile_output, sender, entries),
                queue="output",
                weight=len(entries),
            )

    def _reconcile_output(self, sender: OutputSender, entries: list[Entry], key: str) -> None:
        """Send those lines that are not there."""
        self._sender.wait_for_reads()
        found = transport.fetch(self._client, GET_OUTPUT, GetOutputParams(experiment_key=self._key))
        there = len(_LINE.findall(found.output or ""))
        if missing := [entry for entry in entries if entry.start >= there]:
            sender.send(missing, key)

    def _series(self, name: str) -> None:
        counts = self._report.counts
        for count in self._points.write(name):
            counts.points += count
            self._watch.moved(f"{self._facts.name}: metric {name}", points=count)
        counts.metrics += 1

    # Files

    def _files(self, assets: list[Asset]) -> None:
        # Of several files with one name the last is the newest, so these go one after the other.
        by_name: dict[str, list[Asset]] = {}
        for asset in assets:
            by_name.setdefault(asset.name, []).append(asset)
        self._uploads.run_all(self._files_in_order, list(by_name.values()))

    def _files_in_order(self, assets: list[Asset]) -> None:
        for asset in assets:
            self._part(f"file {asset.name}", partial(self._file, asset))

    def _file(self, asset: Asset) -> None:
        size = 0
        if not self._sender.journal.done(f"file {asset.id}"):
            size = self._send_file(asset)
        with self._lock:
            self._report.counts.files += 1
            self._report.counts.bytes += asset.size or size
        self._watch.moved(f"{self._facts.name}: {asset.name}", size=size)

    def _send_file(self, asset: Asset) -> int:
        draft = self._folder / uuid.uuid4().hex
        try:
            if asset.link is None:
                self._source.fetch(self._facts.key, asset, draft)
            size = draft.stat().st_size if asset.link is None else 0
            send = partial(upload, self._api, self._key, asset, draft)

            def reconcile(key: str) -> None:
                self._sender.wait_for_reads()
                if not arrived(self._client, self._key, asset, size):
                    send(key)

            self._sender.deliver(f"file {asset.id}", send, reconcile=reconcile)
            return size
        finally:
            draft.unlink(missing_ok=True)

    # The end

    def _marks(self, document: Document, assets: list[Asset]) -> None:
        self._report.not_kept.extend(self._not_kept(document, assets))
        marks = {
            COPIED_FROM: self._source.address(self._facts),
            COPIED_KEY: self._facts.key,
            # What was refused is missing too; Comet cuts longer values.
            NOT_KEPT: "; ".join([*self._report.not_kept, *self._report.problems])[:_LONGEST_VALUE],
        }
        for name, text in marks.items():
            if text:
                self._single(f"other {name}", Other(name, text, self._moment(None)))

    def _not_kept(self, document: Document, assets: list[Asset]) -> Iterator[str]:
        if self._key != self._facts.key:
            yield "its key (the server chooses one)"
        if self._facts.user:
            yield f"who ran it ({self._facts.user})"
        if self._sender.journal.done("output"):
            yield "which lines of output were stderr, and when each was printed"
        if assets:
            yield "ids and upload times of its files"
        if self._facts.running:
            yield "what it logged after it was copied (it was still running)"
        if any(one.earlier for one in (*document.parameters, *document.others)):
            yield "values of parameters and others other than the least, the greatest and the newest"

    def _end(self) -> None:
        facts = self._facts
        if facts.file_path:
            body = LogFilePathRequest(experiment_key=self._key, file_path=facts.file_path)
            self._sender.deliver(
                "file path",
                lambda key: self._api.send(LOG_FILE_PATH, body, key),
                content=facts.file_path.encode(),
            )
        started = self._moment(facts.started)
        ended = max(facts.ended or started, started)
        report_end(self._api, crashed=facts.crashed, error=facts.error, started=started, ended=ended)
        if facts.archived:
            transport.call(self._client, "archive_experiment", params={"experimentKey": self._key})

    def _moment(self, timestamp: int | None) -> int:
        """Return a time, or the experiment's start if it is unknown."""
        if timestamp is not None:
            return timestamp
        return self._facts.started if self._facts.started is not None else milliseconds()


def _parameter(name: str, value: Value) -> dict[str, object]:
    plain, context = without_prefix(name, value.context)
    return {
        "parameterName": plain,
        "parameterValue": value.value,
        "step": value.step,
        "context": context,
        "timestamp": value.timestamp,
    }
