"""Write fixtures of the current version of each format, to be read by every later version of the package.

``python -m tests.formats.make_fixtures [FORMAT ...]`` writes ``tests/formats/<format>/v<N>/`` with an ``expected.json``
that says what a reader has to find. It writes only what does not exist: fixtures of a version are never made again.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec

from cometr_py import transfer
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.records import JOURNAL_VERSION
from cometr_py.recording.journal.spool_folder import (
    PROGRESS_VERSION,
    ProgressState,
    QueuePosition,
    RejectedRecord,
    SetAsideRecord,
    SpoolFolder,
)
from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage import migrations
from cometr_py.transfer.copy_journal import COPY_VERSION, CopyJournal
from cometr_py.transfer.folder_files import EXPERIMENT, EXPERIMENTS, FORMAT, ExperimentFile, read
from cometr_py.transfer.sources.folder import FolderSource
from tests.formats import contents
from tests.support.postgres import Cluster, find_programs
from tests.support.server_client import InProcess

HERE = Path(__file__).parent


def save(path: Path, content: Any) -> None:
    """Write JSON that people can read; NaN and the infinities as Python writes them."""
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def journal(folder: Path) -> None:
    """A recording with one record of every kind, and its snapshot of a file."""
    place = SpoolFolder(folder / "recording").create()
    written = Journal(place.journal)
    for record in contents.JOURNAL:
        written.append(record)
    written.close()
    header = Journal(place.path / "header")
    header.append(contents.JOURNAL[0])
    header.close()
    (place.path / "state").unlink()  # that is a format of its own
    name, content = contents.SNAPSHOT
    place.files.mkdir()
    (place.path / name).write_bytes(content)
    save(folder / "expected.json", {"records": msgspec.to_builtins(contents.JOURNAL)})


def progress(folder: Path) -> None:
    """A state in which no field has its default, written twice, so that both of its places are in use."""
    place = SpoolFolder(folder / "recording").create()
    states = [
        ProgressState(
            acknowledged=number * 1000,
            delivered=number * 20,
            queues={
                "metrics": QueuePosition(number * 1100, (1100, 1200), 1250, 3),
                "output": QueuePosition(number * 1000),
            },
            rejected=2,
            rejected_records=[RejectedRecord(10, 20, "metric", 400, "too long", "loss", (0, 1))],
            set_aside=[
                SetAsideRecord(
                    queue="metrics",
                    start=20,
                    end=30,
                    what="metric",
                    name="accuracy",
                    reason="the server fails",
                    since=contents.STARTED / 1000,
                    key="id-20-30.1-2",
                    part=(1, 2),
                    several=True,
                    count=2,
                    attempts=3,
                    proven=True,
                    final=True,
                )
            ],
            settled=True,
            damages=[(30, 40), (50, 60)],
            truncations=1,
            created=True,
            supports_idempotency=True,
            no_batch_endpoint=True,
            wait_until=contents.STARTED / 1000,
            retry_after=30.0,
            last_error="the server is away",
            needs_user_action=True,
            ended=(True, "MemoryError", contents.STARTED),
            times=(contents.STARTED, None),
            end_reported=True,
            complete=True,
            uploader_pid=4242,
        )
        for number in (1, 2)
    ]
    for state in states:
        place.write_state(state)
    (folder / "recording" / "state").rename(folder / "state")
    shutil.rmtree(folder / "recording")
    save(folder / "expected.json", msgspec.to_builtins(states[-1]))


def copying(folder: Path) -> None:
    """The journal of a copy that was interrupted, with every kind of line."""
    with mock.patch("uuid.uuid4", return_value=mock.Mock(hex="0" * 31 + "1")):
        place = CopyJournal(folder / "copy", "https://source.example.com#team/digits/KEY", "local:/home/ada")
    with place as copied:
        copied.created("key-of-the-copy", "http://127.0.0.1:5117/local/digits/key-of-the-copy")
        copied.sending("metric loss", 1000)
        copied.did("metric loss", 1000)
        copied.sending("metric loss", 2000)
        copied.did("tags")
        copied.note("artifact data set:1.0.0", "id-of-the-artifact")
    (folder / "copy" / "lock").unlink()
    expected = {
        "copy_id": "0" * 31 + "1",
        "key": "key-of-the-copy",
        "link": "http://127.0.0.1:5117/local/digits/key-of-the-copy",
        "done": {"metric loss": 1000, "tags": 1},
        "unfinished": {"metric loss": 2000},
        "noted": {"artifact data set:1.0.0": "id-of-the-artifact"},
    }
    save(folder / "expected.json", expected)


def export(folder: Path) -> None:
    """The same project exported once with Parquet and once with CSV, each compared with its source."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place) / "home"
        comet = CometServer(home)
        contents.fill_store(InProcess(comet))
        comet.close()
        source = f"local:{home}#{contents.WORKSPACE}/{contents.PROJECT}"
        transfer.export(source, folder / "parquet")
        with mock.patch.object(importlib.util, "find_spec", return_value=None):
            transfer.export(source, folder / "csv")
        for kind in ("parquet", "csv"):
            differences = transfer.verify(source, folder / kind).differences
            assert not differences, differences
        for file in folder.rglob("*.json"):  # the home is gone when this ends
            file.write_text(file.read_text(encoding="utf-8").replace(str(home), "/home/ada/.cometr"), encoding="utf-8")
    save(folder / "expected.json", read_export(folder / "parquet"))
    assert json.dumps(read_export(folder / "csv")) == json.dumps(read_export(folder / "parquet"))


def read_export(folder: Path) -> dict[str, Any]:
    """Everything that an export folder holds, as a reader finds it; times of the export and hashes aside."""
    source = FolderSource(folder)
    try:
        experiments = {facts.key: _exported(folder, source, facts) for facts in source.experiments()}
        keys = list(experiments)
        rest = {
            "projects": source.projects(),
            "artifacts": source.artifacts(keys),
            "models": source.models(keys),
        }
        found: dict[str, Any] = msgspec.to_builtins({"experiments": experiments, **rest})
        return found
    finally:
        source.close()


def _exported(folder: Path, source: FolderSource, facts: Any) -> dict[str, Any]:
    [file] = folder.glob(f"{EXPERIMENTS}/*-{facts.key}/{EXPERIMENT}")
    document = msgspec.to_builtins(read(file, ExperimentFile))
    document.pop("series", None)  # metrics.parquet or metrics.csv
    patch = source.patch(facts.key)
    return {
        "document": document,
        "texts": {kind: source.text(facts.key, kind) for kind in ("code", "graph", "html", "output")},
        "patch": None if patch is None else patch.hex(),
        "points": {
            name: [
                [p.metric_value, p.step, p.epoch, p.run_context, p.timestamp]
                for piece in source.points(facts.key, name)
                for p in piece
            ]
            for name in source.metric_names(facts.key)
        },
    }


def store(folder: Path) -> None:
    """A store with rows in every table, in SQLite and, as the SQL text of a dump, in PostgreSQL."""
    _sqlite(folder / "sqlite")
    programs = find_programs()
    if programs is None:
        raise SystemExit("PostgreSQL is not installed.")
    cluster = Cluster(programs)
    try:
        _postgresql(folder / "postgresql", cluster, programs)
    finally:
        cluster.stop()


def _sqlite(home: Path) -> None:
    comet = CometServer(home)
    contents.fill_store(InProcess(comet))
    save(home / "expected.json", contents.read_store(InProcess(comet)))
    comet.close()
    database = sqlite3.connect(home / "comet.sqlite")
    for statement in ("PRAGMA journal_mode=DELETE", "PRAGMA page_size=1024", "VACUUM"):  # small
        database.execute(statement)
    database.close()


def _postgresql(home: Path, cluster: Cluster, programs: Path) -> None:
    url = cluster.bare_database()
    comet = CometServer(home, database=url)
    contents.fill_store(InProcess(comet))
    save(home / "expected.json", contents.read_store(InProcess(comet)))
    comet.close()
    dumped = subprocess.run(
        [programs / "pg_dump", "-h", cluster.folder, "-U", "cometr", "--inserts", "--no-owner", "--no-acl", "bare"],
        check=True,
        capture_output=True,
    ).stdout.decode()
    # Settings of the session and psql's own commands differ between versions of pg_dump, and none is needed.
    lines = [line for line in dumped.split("\n") if not line.startswith(("SET ", "--", "\\", "SELECT pg_catalog.set_"))]
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    (home / "dump.sql").write_bytes(f"{text.strip()}\n".encode())


#: Each format: its current version, and what writes a fixture into a new folder.
FORMATS: dict[str, tuple[int, Callable[[Path], None]]] = {
    "journal": (JOURNAL_VERSION, journal),
    "progress": (PROGRESS_VERSION, progress),
    "copy_journal": (COPY_VERSION, copying),
    "export": (FORMAT, export),
    "store": (migrations.CURRENT, store),
}


def main(names: list[str]) -> None:
    """Write the fixtures of the named formats, or of all."""
    for name in names or FORMATS:
        version, write = FORMATS[name]
        folder = HERE / name / f"v{version}"
        if folder.exists():
            print(f"{folder} exists")
            continue
        folder.mkdir(parents=True)
        write(folder)
        print(f"{folder} written")


if __name__ == "__main__":
    main(sys.argv[1:])
