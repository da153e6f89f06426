"""How each kind of record travels: the operation that takes it, how many go together, and what a lost answer means."""

from __future__ import annotations

import gzip
import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import isfinite, isnan
from pathlib import Path
from typing import IO, Any, TypeVar, cast

import msgspec
from comet_rest_v2 import AuthenticatedClient, models

from cometr_py import transport
from cometr_py.core import api_spec
from cometr_py.errors import ArgumentError, BadRequestError, CometError, NotFoundError, ResponseError
from cometr_py.recording.delivery.queue import BatchSender, DeliveryProgress, is_transient
from cometr_py.recording.delivery.rate_limit import is_hosted
from cometr_py.recording.journal.file import Entry, JournalReader
from cometr_py.recording.journal.records import (
    Code,
    End,
    Environment,
    GitMetadata,
    GitPatch,
    Graph,
    Header,
    Html,
    Metric,
    Metrics,
    Other,
    Output,
    Parameter,
    Record,
    SystemDetails,
    Tags,
    Times,
    Upload,
    Value,
)

log = logging.getLogger("cometr_py.uploader")

#: Most values of one request, as Comet's own SDKs keep it.
BATCH = 1000
#: Most lines of output in one request.
LINES = 500
#: Seconds that an upload may take.
UPLOAD_TIMEOUT = 900.0
#: Offsets of output lines that a later session adds begin at its start, so many bits above the place in its journal.
SESSION_BITS, SESSION_EPOCH = 36, 1_700_000_000


Stored = TypeVar("Stored")

#: The queue that each type of record belongs to; None for what is not delivered.
QUEUE_NAMES: dict[type[Record], str | None] = {
    Header: None,
    End: None,
    Metric: "metrics",
    Metrics: "metrics",
    Parameter: "parameters",
    Output: "output",
    Upload: "uploads",
    Environment: "environment",
    Other: "others",
    Tags: "others",
    Graph: "others",
    Code: "others",
    Html: "others",
    SystemDetails: "environment",
    GitMetadata: "environment",
    GitPatch: "environment",
    Times: None,
}


class Senders:
    """The deliveries of one journal, sharing a connection.

    Args:
        client: The connection.
        header: Whose records these are.
        progress: What is known about the server.
        folder: Where the recording keeps its copies of files.
        warn: Tells the user something.
        secrets: What must not be part of anything that is looked up.
        deadline: When it has to be looked up, if it is to be delivered now; seconds of the monotonic clock.
    """

    def __init__(
        self,
        client: AuthenticatedClient,
        header: Header,
        progress: DeliveryProgress,
        folder: Path,
        warn: Callable[[str], None],
        secrets: Sequence[str] = (),
        deadline: float | None = None,
    ) -> None:
        self._secrets = secrets
        self._deadline = deadline
        self._post = ApiWriter(client, header, progress)
        self._header = header
        self._folder = folder
        self._journal = folder / "journal"
        self._warn = warn

    def by_queue(self) -> dict[str, BatchSender]:
        return {
            "metrics": MetricSender(self._post, self._journal),
            "parameters": ParameterSender(self._post),
            "output": OutputSender(self._post),
            "others": SingleRecordSender(self._post, self._journal),
            "uploads": UploadSender(self._post, self._folder, self._warn),
            "environment": EnvironmentSender(self._post, self._secrets, self._deadline),
        }

    def conclude(self, *, crashed: bool, error: str | None, started: int, ended: int) -> None:
        """Tell the server that the experiment is over; times in milliseconds since the epoch.

        Raises:
            CometError: It has not taken all of it; what it refuses of one does not hold back the other.
        """
        key = self._header.experiment_key
        # Both ends: the hosted service moves the start when it is given only the end.
        times = models.SetExperimentTimesRequest(experiment_key=key, start_time_millis=started, end_time_millis=ended)
        status = models.UpdateExperimentStatusRequest(
            experiment_key=key, is_alive=False, has_crashed=crashed, error=error
        )
        for refused in [
            self._invalid("set_experiment_start_end_time", times.to_dict()),
            self._invalid("update_experiment_status", status.to_dict()),
        ]:
            if refused is not None:
                raise refused

    def _invalid(self, operation: str, body: dict[str, object]) -> CometError | None:
        """Send it; the error where the server does not take it, now or later."""
        try:
            self._post(operation, body, None)
        except ResponseError as error:
            if is_transient(error):
                raise
            return error
        return None


class ApiWriter:
    """Sends one write and notes whether the server honours idempotency keys."""

    def __init__(self, client: AuthenticatedClient, header: Header, progress: DeliveryProgress) -> None:
        self.client = client
        self.header = header
        self.progress = progress

    def __call__(self, operation: str, body: dict[str, object], key: str | None) -> None:
        # What may be repeated anyway is described without a key.
        headers = {} if api_spec.operation(operation).idempotent else key_header(key)
        self.noting(transport.call(self.client, operation, json=body, headers=headers))

    def record(self, record: Record, key: str) -> None:
        """Send one record that has an operation of its own."""
        if isinstance(record, GitPatch):
            params = {"experimentKey": self.header.experiment_key}
            files = {"file": ("git_diff.patch", record.patch)}
            transport.call(self.client, "upload_git_patch", params=params, files=files, timeout=UPLOAD_TIMEOUT)
        else:
            self(*request_for(record, self.header.experiment_key), key)

    def compressed(self, operation: str, body: bytes, key: str) -> None:
        """The same for JSON that is already encoded."""
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip", **key_header(key)}
        content = gzip.compress(body, compresslevel=1, mtime=0)
        self.noting(transport.call(self.client, operation, content=content, headers=headers))

    def read_back(self, operation: str, params: Mapping[str, object], nothing: Stored) -> Stored:
        """What the server has of something whose delivery was not confirmed; ``nothing`` where it has none of it."""
        try:
            return cast(Stored, transport.call(self.client, operation, params=params).decode(type(nothing)))
        except (NotFoundError, BadRequestError):
            return nothing

    def noting(self, reply: transport.Reply) -> None:
        if "idempotent-replayed" in reply.headers and not self.progress.state.supports_idempotency:
            self.progress.update(lambda state: setattr(state, "supports_idempotency", True))


def key_header(key: str | None) -> dict[str, str]:
    return {} if key is None else {"Idempotency-Key": key}


class MetricRow(msgspec.Struct, gc=False, rename="camel"):
    """One point, as the batch operation takes it."""

    metric_name: str
    metric_value: float | int | str | None
    step: int | None
    epoch: int | None
    context: str | None
    timestamp: int


class MetricBatch(msgspec.Struct, rename="camel"):
    """The batch operation's body; built without the generated models, because there are a million of them."""

    experiment_key: str
    values: list[MetricRow]


class _StoredPoint(msgspec.Struct, rename="camel"):
    metric_name: str
    metric_value: str | float | None = None
    timestamp: int | None = None
    step: int | None = None
    epoch: int | None = None


class _StoredPoints(msgspec.Struct):
    metrics: list[_StoredPoint] = []


class MetricSender(BatchSender):
    """Metrics go a thousand at a time; to a server that has no batches, one by one."""

    def __init__(self, post: ApiWriter, journal: Path) -> None:
        self._post = post
        self._journal = journal
        self._encode = msgspec.json.Encoder().encode

    def count(self, waiting: Sequence[Entry]) -> int:
        if self._post.progress.state.no_batch_endpoint:
            return min(len(waiting), 1)
        values = 0
        for number, weight in enumerate(weights(waiting[: BATCH + 1])):
            values += weight
            if values > BATCH:
                return max(number, 1)
        return len(waiting)

    def weight(self, batch: Sequence[Entry]) -> int:
        return sum(weights(batch))

    def send(self, batch: Sequence[Entry], key: str) -> None:
        self._send(rows(batch), key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        wanted = rows(batch)
        there = self._stored({prefixed(row.metric_name, row.context) for row in wanted})
        # Points that were logged before, equal to the millisecond, are there for themselves.
        moments = {row.timestamp for row in wanted}
        before = [entry for entry in entries_before(self._journal, batch[0].start) if _moment(entry) in moments]
        there.subtract(map(mark, rows(before)))
        missing = []
        for row in wanted:
            if there[mark(row)] > 0:
                there[mark(row)] -= 1
            else:
                missing.append(row)
        log.info("after a lost answer, %d of %d metric values had to be sent again", len(missing), len(wanted))
        if missing:
            self._send(missing, key if len(missing) == len(wanted) else f"{key}-rest-{len(missing)}")

    def _send(self, values: list[MetricRow], key: str) -> None:
        if not self._post.progress.state.no_batch_endpoint:
            # A single record may hold more than a batch takes.
            try:
                for number in range(0, len(values), BATCH):
                    part = MetricBatch(self._post.header.experiment_key, values[number : number + BATCH])
                    self._post.compressed("log_metric_batch", self._encode(part), f"{key}-{number}" if number else key)
                return
            except ResponseError as error:
                if not lacks_operation(error):
                    raise
            self._post.progress.update(lambda state: setattr(state, "no_batch_endpoint", True))
        for number, row in enumerate(values):
            body = models.LogMetricRequest.from_dict(
                {
                    "experimentKey": self._post.header.experiment_key,
                    **{name: value for name, value in msgspec.to_builtins(row).items() if value is not None},
                }
            )
            self._post("log_metric", body.to_dict(), f"{key}-{number}")

    def _stored(self, names: set[str]) -> Counter[tuple[object, ...]]:
        if is_hosted(self._post.header.url):
            time.sleep(5)  # the hosted service shows a write only after a few seconds
        there: Counter[tuple[object, ...]] = Counter()
        for name in names:
            params = {"experimentKey": self._post.header.experiment_key, "metricName": name}
            for point in self._post.read_back("get_metric_values", params, _StoredPoints()).metrics:
                there[identity(name, point.metric_value, point.timestamp, point.step, point.epoch)] += 1
        return there


def weights(entries: Sequence[Entry]) -> list[int]:
    """How many values each entry holds."""
    return [len(entry.record.values) if type(entry.record) is Metrics else 1 for entry in entries]


def rows(batch: Sequence[Entry]) -> list[MetricRow]:
    """The points of a batch, named as they were logged: the server puts the context before the name."""
    found: list[MetricRow] = []
    add = found.append  # a journal may hold a million points: this and the reader's loop are what delivery costs
    for entry in batch:
        record = entry.record
        if type(record) is Metric:
            value = record.value
            if type(value) is float and not isfinite(value):
                value = finite(value)
            add(MetricRow(record.name, value, record.step, record.epoch, record.context or None, record.timestamp))
        elif isinstance(record, Metrics):
            context = record.context or None
            step, epoch, timestamp = record.step, record.epoch, record.timestamp
            for name, value in record.values.items():
                if type(value) is float and not isfinite(value):
                    value = finite(value)
                add(MetricRow(name, value, step, epoch, context, timestamp))
    return found


def prefixed(name: str, context: str | None) -> str:
    """The name under which a server stores what was logged in a context."""
    return f"{context}_{name}" if context else name


def finite(value: Value) -> float | int | str | None:
    """A value that JSON can carry: NaN and infinities as the words that Comet uses."""
    if isinstance(value, float) and not isfinite(value):
        return "NaN" if isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def mark(row: MetricRow) -> tuple[object, ...]:
    """What makes a point another one than the next, as it will be read back."""
    name = prefixed(row.metric_name, row.context)
    return identity(name, row.metric_value, row.timestamp, row.step, row.epoch)


def _moment(entry: Entry) -> int | None:
    """When a metric was logged."""
    return entry.record.timestamp if isinstance(entry.record, (Metric, Metrics)) else None


def entries_before(journal: Path, position: int) -> Iterator[Entry]:
    """What stands in a journal before a position, in bytes."""
    reader = JournalReader(journal)
    try:
        while entries := reader.read():
            for entry in entries:
                if entry.start >= position:
                    return
                yield entry
    finally:
        reader.close()


def identity(
    name: str, value: float | int | str | None, timestamp: int | None, step: int | None, epoch: int | None
) -> tuple[object, ...]:
    """What makes two points the same; values are compared to 12 digits, for they come back as text."""
    try:
        number = f"{float(value):.12g}" if value is not None else None
    except ValueError:
        number = str(value)
    return (name, number, timestamp, step, epoch)


def lacks_operation(error: ResponseError) -> bool:
    """Whether a rejection means that the server does not know the operation, rather than the experiment."""
    return error.status in (404, 405, 501) and not error.sdk_error_code


class ParameterSender(BatchSender):
    """Parameters go together; to a server that has no batches, one by one."""

    def __init__(self, post: ApiWriter) -> None:
        self._post = post
        self._single = False

    def count(self, waiting: Sequence[Entry]) -> int:
        return 1 if self._single else min(len(waiting), BATCH)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        records = [entry.record for entry in batch if isinstance(entry.record, Parameter)]
        experiment_key = self._post.header.experiment_key
        if not self._single:
            values = [
                models.ParameterBatchValue(
                    parameter_name=record.name,
                    parameter_value=finite(record.value),
                    step=record.step,
                    source="manual",
                    timestamp=record.timestamp,
                )
                for record in records
            ]
            body = models.ParameterBatch(experiment_key=experiment_key, values=values)
            try:
                self._post("log_parameter_batch", body.to_dict(), key)
                return
            except ResponseError as error:
                if not lacks_operation(error):
                    raise
            self._single = True
        for record in records:
            single = {
                "experimentKey": experiment_key,
                "parameterName": record.name,
                "parameterValue": finite(record.value),
                "step": record.step,
                "timestamp": record.timestamp,
            }
            self._post("log_parameter", models.LogParameterRequest.from_dict(single).to_dict(), None)


class OutputSender(BatchSender):
    """Lines of output, each with its place in the journal as its offset, so that a repeated line is the same line."""

    def __init__(self, post: ApiWriter) -> None:
        self._post = post
        header = post.header
        self._base = 0 if header.created_here else (header.started // 1000 - SESSION_EPOCH) << SESSION_BITS

    def count(self, waiting: Sequence[Entry]) -> int:
        return min(len(waiting), LINES)

    def send(self, batch: Sequence[Entry], key: str) -> None:
        lines = [
            models.OutputLine(
                output=entry.record.text,
                offset=self._base + entry.start,
                stderr=entry.record.stderr,
                local_timestamp=entry.record.timestamp,
            )
            for entry in batch
            if isinstance(entry.record, Output)
        ]
        body = models.LogOutputRequest(
            experiment_key=self._post.header.experiment_key, output_lines=lines, run_context=None
        )
        self._post("log_output", body.to_dict(), key)


class SingleRecordSender(BatchSender):
    """Everything that has an operation of its own and goes one by one."""

    def __init__(self, post: ApiWriter, journal: Path) -> None:
        self._post = post
        self._journal = journal

    def send(self, batch: Sequence[Entry], key: str) -> None:
        for entry in batch:
            self._post.record(entry.record, key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        record = batch[0].record
        if isinstance(record, Html) and not record.override and self._has_html(record.html, batch[0].start):
            return
        self.send(batch, key)

    def _has_html(self, html: str, position: int) -> bool:
        """Whether the notes end with ``html``, as often as it has been added in a row."""
        times = 1
        for entry in entries_before(self._journal, position):
            if isinstance(entry.record, Html):
                times = times + 1 if entry.record.html == html else 1
        params = {"experimentKey": self._post.header.experiment_key}
        stored = self._post.read_back("get_html", params, _Html()).html
        return stored is not None and stored.endswith(html * times)


class _Html(msgspec.Struct):
    html: str | None = None


class EnvironmentSender(BatchSender):
    """What is known about machine, packages and repository, looked up here so that the script need not."""

    def __init__(self, post: ApiWriter, secrets: Sequence[str], deadline: float | None) -> None:
        self._post = post
        self._secrets = secrets
        self._deadline = deadline

    def send(self, batch: Sequence[Entry], key: str) -> None:
        for entry in batch:
            if not isinstance(entry.record, Environment):
                self._post.record(entry.record, key)  # what the user has logged goes after what is looked up
                continue
            from cometr_py.recording.observe import (
                environment,  # takes a while to load, and few journals ask for it twice
            )

            for number, record in enumerate(environment.lookup(entry.record, self._secrets, self._deadline)):
                self._post.record(record, f"{key}-{number}")


def request_for(record: Record, key: str) -> tuple[str, dict[str, object]]:
    """The operation that takes one record of the experiment ``key``, and its body."""
    match record:
        case Other(name, value, timestamp):
            other = models.LogOtherRequest(experiment_key=key, key=name, value=finite(value), timestamp=timestamp)
            return "log_other", other.to_dict()
        case Tags(tags):
            return "add_tags", models.AddTagsRequest(experiment_key=key, added_tags=tags).to_dict()
        case Graph(graph):
            return "log_graph", models.LogGraphRequest(experiment_key=key, graph=graph).to_dict()
        case Code(code):
            return "log_code", models.LogCodeRequest(experiment_key=key, code=code).to_dict()
        case Html(html, override, timestamp):
            page = models.LogHtmlRequest(experiment_key=key, html=html, override=override, timestamp=timestamp)
            return "log_html", page.to_dict()
        case SystemDetails(details):
            system = models.LogSystemDetailsRequest.from_dict({"experimentKey": key, **details})
            return "log_system_details", system.to_dict()
        case GitMetadata(branch, origin, parent, user, root):
            fields = {"branch": branch, "origin": origin, "parent": parent, "user": user, "root": root}
            given = {name: value for name, value in fields.items() if value is not None}
            git = models.LogGitMetadataRequest.from_dict({"experimentKey": key, **given})
            return "log_git_metadata", git.to_dict()
        case _:
            raise TypeError(f"no operation takes {record!r}")


class UploadSender(BatchSender):
    """Files, one at a time, streamed from disk."""

    takes_its_time = True

    def __init__(self, post: ApiWriter, folder: Path, warn: Callable[[str], None]) -> None:
        self._post = post
        self._folder = folder
        self._warn = warn

    def send(self, batch: Sequence[Entry], key: str) -> None:
        for entry in batch:
            if isinstance(entry.record, Upload):
                self._upload(entry.record, key)

    def reconcile(self, batch: Sequence[Entry], key: str) -> None:
        record = batch[0].record
        # What takes the place of an earlier file may as well do so twice.
        if isinstance(record, Upload) and not record.overwrite and self._has_asset(record, batch[0].start):
            return
        self.send(batch, key)

    def on_delivered(self, batch: Sequence[Entry]) -> None:
        for entry in batch:
            if isinstance(entry.record, Upload) and entry.record.snapshot and entry.record.path is not None:
                (self._folder / entry.record.path).unlink(missing_ok=True)

    def _upload(self, record: Upload, key: str) -> None:
        params: dict[str, object] = {
            "experimentKey": self._post.header.experiment_key,
            "fileName": record.name,
            "step": record.step,
            "overwrite": record.overwrite,
            "context": record.context,
            "type": record.asset_type,
            "isRemote": True if record.link is not None else None,
        }
        data = {"metadata": record.metadata} if record.metadata is not None else {}
        if record.link is not None:
            data["link"] = record.link
            reply = self._call(params, data, None, key)
        else:
            with self._open(record) as file:
                name = Path(record.name or record.path or "").name
                reply = self._call(params, data, {"file": (name, file)}, key)
        self._post.noting(reply)

    def _call(self, params: dict[str, object], data: dict[str, str], files: Any, key: str) -> transport.Reply:
        given = {name: value for name, value in params.items() if value is not None}
        return transport.call(
            self._post.client,
            "upload_asset",
            params=given,
            data=data,
            files=files,
            headers=key_header(key),
            timeout=UPLOAD_TIMEOUT,
        )

    def _open(self, record: Upload) -> IO[bytes]:
        path = self._folder / (record.path or "")
        try:
            file = path.open("rb")
        except OSError as error:
            raise ArgumentError("file", str(path), f"it can no longer be read ({error.strerror}).") from None
        now = os.fstat(file.fileno())
        # The journal's own copies have the time of what was copied; so has a second name of the file itself.
        if (now.st_size, now.st_mtime_ns) != (record.size, record.modified):
            self._warn(f"{record.name or path} has changed since it was logged; it is uploaded as it is now.")
        return file

    def _has_asset(self, record: Upload, position: int) -> bool:
        """Whether the file is there, beside those of the same name, step and size that were logged before."""
        before = sum(
            isinstance(one := entry.record, Upload)
            and (one.name, one.step, one.size) == (record.name, record.step, record.size)
            for entry in entries_before(self._folder / "journal", position)
        )
        params = {"experimentKey": self._post.header.experiment_key}
        found = self._post.read_back("get_assets", params, _Assets()).assets
        there = sum(
            asset.file_name == record.name and asset.step == record.step and asset.file_size in (record.size, None)
            for asset in found
        )
        return there > before


class _Asset(msgspec.Struct, rename="camel"):
    file_name: str | None = None
    file_size: int | None = None
    step: int | None = None


class _Assets(msgspec.Struct):
    assets: list[_Asset] = []
