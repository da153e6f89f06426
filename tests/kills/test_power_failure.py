"""A power failure at any moment: what the server has acknowledged is there when it starts again."""

from __future__ import annotations

import hashlib
import http.client
import io
import json
import os
import random
import re
import subprocess
import sys
import threading
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage import packed_files
from cometr_py.server.storage.tables import assets, points, series
from tests.support.power_failure import Event, SimulatedDisk, compile_recorder, read_events
from tests.support.processes import command
from tests.support.server_client import KEY, Form

CUTS = 100 if os.environ.get("COMETR_LONG") else 20
CLIENTS, ROUNDS = 6, 9
#: Large enough for the log of SQLite to be copied into the database, and to begin again, several times.
LONG = 40_000


@dataclass
class Kept:
    """What one request asked the server to keep, or to remove.

    Attributes:
        port: Of the client's connection.
        number: Of the request on this connection, from 0.
        kind: metric, parameter, asset, or removed.
        name: Of the value, or of the file.
        value: What is stored; for an asset, the SHA-256 of its content.
    """

    port: int
    number: int
    kind: str
    name: str
    value: str


class Client:
    """Records an experiment through one connection, and notes what was asked for."""

    def __init__(self, port: int, label: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._connection.connect()
        self._port: int = self._connection.sock.getsockname()[1]
        self._requests = 0
        self._label = label
        self._luck = random.Random(label)
        self.kept: list[Kept] = []
        self.errors: list[str] = []
        created = {"workspaceName": "team", "projectName": "p", "experimentName": label}
        self.key = self._post("create_experiment", "/api/rest/v2/write/experiment/create", created)["experimentKey"]

    def run(self) -> None:
        try:
            for number in range(ROUNDS):
                self._round(f"{self._label}-{number}")
        except Exception as error:
            self.errors.append(repr(error))
        finally:
            self._connection.close()

    def _round(self, name: str) -> None:
        values = [{"metricName": name, "metricValue": str(step), "step": step} for step in range(10)]
        self._note("metric", name, "10")
        path = "/clientlib/batch/logger/experiment/metric"
        self._post("log_metric_batch", path, {"experimentKey": self.key, "values": values})
        long = self._luck.randbytes(LONG // 2).hex()
        self._note("parameter", name, long)
        body = {"experimentKey": self.key, "parameterName": name, "parameterValue": long}
        self._post("log_parameter", "/api/rest/v2/write/experiment/parameter", body)
        file = self._luck.randbytes(3000)
        self._note("asset", f"{name}.bin", hashlib.sha256(file).hexdigest())
        made = self._upload(file, f"fileName={name}.bin")
        members = {f"{name}-{one}.txt": self._luck.randbytes(300) for one in range(3)}
        for member, content in members.items():
            self._note("asset", member, hashlib.sha256(content).hexdigest())
        self._upload(_archive(members), "unpack=true")
        if self._luck.random() < 0.4:
            self._note("removed", f"{name}.bin", "")
            query = f"experimentKey={self.key}&assetId={made['assetId']}"
            self._send("GET", f"/api/rest/v2/write/experiment/asset/delete?{query}", b"", {})

    def _note(self, kind: str, name: str, value: str) -> None:
        self.kept.append(Kept(self._port, self._requests, kind, name, value))

    def _post(self, operation: str, path: str, body: object) -> dict[str, str]:
        return self._send("POST", path, json.dumps(body).encode(), {"Content-Type": "application/json"})

    def _upload(self, content: bytes, query: str) -> dict[str, str]:
        form = Form(("file", "file", content))
        headers = {"Content-Type": f"multipart/form-data; boundary={form.boundary}"}
        path = f"/api/rest/v2/write/experiment/upload-asset?experimentKey={self.key}&{query}"
        return self._send("POST", path, form.content, headers)

    def _send(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> dict[str, str]:
        sent = {"Authorization": KEY, "Idempotency-Key": f"{self._label}/{self._requests}", **headers}
        self._requests += 1
        self._connection.request(method, path, body, sent)
        response = self._connection.getresponse()
        content = response.read()
        assert response.status == 200, f"{path}: {response.status} {content[:300]!r}"
        found: dict[str, str] = json.loads(content)
        return found


def _archive(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


@dataclass
class Recording:
    """A run of servers with clients, and everything that was written to the disk meanwhile.

    Attributes:
        root: The folder that was recorded.
        events: What happened, in order.
        kept: What clients asked for.
    """

    root: Path
    events: list[Event]
    kept: list[Kept]


def record(library: Path, folder: Path, durability: str) -> Recording:
    """Run two servers, one after the other, on a new store, with clients that write all the time."""
    root, log = folder / "disk", folder / "log"
    root.mkdir(parents=True)
    kept: list[Kept] = []
    for start in range(2):
        with recorded_server(library, root, log, durability) as port:
            clients = [Client(port, f"{start}-{number}") for number in range(CLIENTS)]
            threads = [threading.Thread(target=client.run) for client in clients]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert not [error for client in clients for error in client.errors]
        kept += [one for client in clients for one in client.kept]
    return Recording(root, list(read_events(log)), kept)


class recorded_server:
    """A server whose writes below `root` are recorded; gives its port."""

    def __init__(self, library: Path, root: Path, log: Path, durability: str) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "COMET_URL_OVERRIDE": f"local:{root / 'store'}",
            "LD_PRELOAD": str(library),
            "DISK_RECORDER_ROOT": str(root),
            "DISK_RECORDER_LOG": str(log),
        }
        arguments = command("serve", "--port", "0", "--durability", durability)
        self._process = subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> int:
        assert self._process.stdout is not None
        greeting = self._process.stdout.readline()
        found = re.search(r":(\d+)$", greeting.strip())
        assert found, greeting
        return int(found[1])

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        try:
            self._process.wait(30)
        finally:
            self._process.kill()
            if self._process.stdout is not None:
                self._process.stdout.close()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that records."""
    return compile_recorder(tmp_path_factory.mktemp("recorder"))


def answered(events: list[Event]) -> dict[tuple[int, int], int]:
    """Where in the recording each request was answered, by port and number of the request."""
    found: dict[tuple[int, int], int] = {}
    counts: Counter[int] = Counter()
    for place, event in enumerate(events):
        if event.kind == "A":
            found[event.inode, counts[event.inode]] = place
            counts[event.inode] += 1
    return found


def lost(home: Path, acknowledged: list[Kept], removed: set[str]) -> Iterator[str]:
    """Start a server on what a power failure left, and yield everything that is not as it was acknowledged."""
    comet = CometServer(home)
    try:
        with comet.store.reading() as connection:
            problems = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            counts: dict[str, int] = defaultdict(int)
            for name, count in connection.execute(
                select(series.c.name, points.c.seq).join(points, points.c.series_id == series.c.id)
            ):
                counts[name] = max(counts[name], count + 1)
            parameters = {
                row.name: row.current_text
                for row in connection.execute(select(series).where(series.c.kind == "parameter"))
            }
            files = {row.file_name: row.sha256 for row in connection.execute(select(assets))}
            places = packed_files.places(connection, set(files.values()))
        if problems != ["ok"]:
            yield f"the database is damaged: {problems}"
        for name, sha256 in files.items():
            path = comet.files.path(sha256)
            if path.exists():
                content = path.read_bytes()
            elif sha256 in places and comet.files.has_pack(places[sha256].pack):
                content = comet.files.read(places[sha256])
            else:
                yield f"the content of {name} is missing"
                continue
            if hashlib.sha256(content).hexdigest() != sha256:
                yield f"the content of {name} is another"
        gone = {one.name for one in acknowledged if one.kind == "removed"}
        for one in acknowledged:
            if one.kind == "metric" and counts[one.name] != int(one.value):
                yield f"metric {one.name} has {counts[one.name]} points"
            if one.kind == "parameter" and parameters.get(one.name) != one.value:
                yield f"parameter {one.name} is missing"
            if one.kind == "asset" and one.name not in removed and files.get(one.name) != one.value:
                yield f"asset {one.name} is missing"
        yield from (f"asset {name} is there again" for name in gone & files.keys())
    finally:
        comet.close()


def losses(recording: Recording, folder: Path, cuts: int) -> list[str]:
    """What is lost at so many random moments of a recording."""
    luck = random.Random(0)
    places = answered(recording.events)
    when = {id(one): places[one.port, one.number] for one in recording.kept}
    removed = {one.name for one in recording.kept if one.kind == "removed"}
    disk, done, found = SimulatedDisk(recording.root), 0, []
    first = min(when.values())
    for number, cut in enumerate(sorted(luck.sample(range(first, len(recording.events)), cuts))):
        for event in recording.events[done:cut]:
            disk.apply(event)
        done = cut
        left = folder / f"cut-{number}"
        left.mkdir(parents=True)
        disk.write(left, luck if number % 2 else None)
        acknowledged = [one for one in recording.kept if when[id(one)] < cut]
        found += [f"after {cut} events: {problem}" for problem in lost(left / "store", acknowledged, removed)]
    return found


def test_nothing_that_was_acknowledged_is_lost(library: Path, tmp_path: Path) -> None:
    recording = record(library, tmp_path, "full")
    disk = SimulatedDisk(recording.root)
    for event in recording.events:
        disk.apply(event)
    real = {str(path.relative_to(recording.root)): path for path in recording.root.rglob("*") if path.is_file()}
    real.pop("store/comet.sqlite-shm", None)  # memory that the processes share, which a power failure drops
    assert disk.content() == {name: path.read_bytes() for name, path in real.items()}, "the recording is complete"
    assert losses(recording, tmp_path / "cuts", CUTS) == []


def test_relaxed_durability_loses_what_was_acknowledged(library: Path, tmp_path: Path) -> None:
    """The simulation finds what a server that does not sync loses."""
    recording = record(library, tmp_path, "relaxed")
    assert losses(recording, tmp_path / "cuts", 10)
