"""A recording as a script makes it, and its delivery in the test's own process, on a fake clock."""

from __future__ import annotations

import io
import os
import time
import uuid
from pathlib import Path

from cometr_py import config
from cometr_py.core.clock import FakeClock
from cometr_py.core.console import Console
from cometr_py.recording.delivery.budget import RequestBudget
from cometr_py.recording.delivery.engine import DRAIN_TIMEOUT, DeliveryEngine
from cometr_py.recording.delivery.executors import InlineExecutor
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.records import (
    Code,
    End,
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
)
from cometr_py.recording.journal.spool_folder import ProgressState, SpoolFolder, hold_as_writer

#: Every operation that a delivery of every kind of record asks for, by its path.
OPERATIONS = (
    "/clientlib/logger/add/run",
    "/clientlib/batch/logger/experiment/metric",
    "/clientlib/batch/logger/experiment/parameter",
    "/api/rest/v2/write/experiment/output",
    "/api/rest/v2/write/experiment/log-other",
    "/api/rest/v2/write/experiment/tags",
    "/api/rest/v2/write/experiment/graph",
    "/api/rest/v2/write/experiment/code",
    "/api/rest/v2/write/experiment/html",
    "/api/rest/v2/write/experiment/upload-asset",
    "/api/rest/v2/write/experiment/system-details",
    "/api/rest/v2/write/experiment/git/metadata",
    "/api/rest/v2/write/experiment/git/patch",
    "/api/rest/v2/write/experiment/set-start-end-time",
    "/api/rest/v2/write/experiment/update-status",
)
#: Seconds between two looks of an engine at its journal.
LOOK = 0.25


class RecordedScript:
    """What a script has recorded of an experiment that does not exist on the server yet.

    Args:
        place: Where its folder is created.
        url: The server.
        workspace: Name of the workspace; empty for the server's default.
        name: The name that the experiment gets.

    Attributes:
        key: The experiment's key.
        clock: The clock of all its deliveries.
        said: What they tell the user.
    """

    def __init__(self, place: Path, url: str, workspace: str = "", name: str | None = None) -> None:
        self.key = uuid.uuid4().hex
        self.clock = FakeClock(time.time())
        self.folder = SpoolFolder(place / self.key).create()
        self._url = url
        self._started = self.now()
        self._stderr = io.StringIO()
        self._journal = Journal(self.folder.journal)
        self._held = hold_as_writer(self.folder.journal)
        header = Header(
            journal_id=uuid.uuid4().hex,
            experiment_key=self.key,
            url=url,
            workspace=workspace,
            project_name="deliveries",
            created_here=True,
            keep_active=False,
            started=self._started,
            pid=os.getpid(),
            create_later=True,
            experiment_name=name,
        )
        self.append(header)
        self.folder.keep_header(header)

    @property
    def said(self) -> str:
        return self._stderr.getvalue()

    def now(self) -> int:
        """Return the time of a record, ms."""
        return time.time_ns() // 1_000_000

    def append(self, *records: Record) -> None:
        """Record something."""
        for record in records:
            self._journal.append(record)

    def log(self, number: int) -> None:
        """Record a number as every kind of record at once, as :mod:`tests.support.arrivals` expects it."""
        now = self.now()
        self.append(
            Metric("loss", number / 7, number, None, None, now),
            Metrics({"both/a": number, "both/b": -number}, number, None, None, now),
            Parameter(f"parameter{number}", number, None, now),
            Other(f"other{number}", number, now),
            Tags([f"tag{number}"]),
            Html(f"<p>{number}</p>", False, now),
            Output(f"line {number}\n", False, now),
            self.upload(f"file{number}.txt", f"content {number}"),
            Graph(f"graph {number}"),
            Code(f"code {number}"),
            GitMetadata(f"branch {number}", None, None, None, None),
            GitPatch(f"patch {number}".encode()),
            SystemDetails({"hostname": f"host {number}"}),
        )

    def upload(self, name: str, content: str, *, overwrite: bool | None = None) -> Upload:
        """Return the record of a file, after copying the file to the recording."""
        self.folder.files.mkdir(exist_ok=True)
        copy = self.folder.files / uuid.uuid4().hex
        copy.write_text(content)
        about = copy.stat()
        path = str(copy.relative_to(self.folder.path))
        size, modified = about.st_size, about.st_mtime_ns
        return Upload(name, path, None, True, size, modified, None, overwrite, None, "asset", None, self.now())

    def end(self) -> None:
        """Record the start, as the user may set it, and the end, and stop writing."""
        self.append(Times(self._started, None), End(False, None, self.now()))
        self.vanish()

    def vanish(self) -> None:
        """Stop writing, as a process does that is killed."""
        if self._held >= 0:
            os.close(self._held)
            self._journal.close()
            self._held = -1

    def engine(self, *, drain_timeout: float = DRAIN_TIMEOUT, budget: RequestBudget | None = None) -> DeliveryEngine:
        """Return an engine that delivers what is recorded now, without threads, and without really waiting."""
        return DeliveryEngine(
            self.folder,
            config.resolve(url=self._url),
            executor=InlineExecutor(self.clock),
            budget=budget,
            follow=False,
            drain_timeout=drain_timeout,
            clock=self.clock,
            console=Console(stderr=self._stderr),
        )

    def deliver(self, *, drain_timeout: float = DRAIN_TIMEOUT) -> ProgressState:
        """Deliver what is recorded now."""
        return self.engine(drain_timeout=drain_timeout).run(self.wait)

    def wait(self, seconds: float) -> None:
        """Let time pass; more of it than an engine asks for, because each of its looks takes real time."""
        self.clock.sleep(max(seconds, LOOK))
