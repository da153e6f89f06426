"""Files of a newer version are refused and left as they are; its records in a journal are kept for it."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Union, get_args

import msgspec
import pytest

from cometr_py import config, transfer, transport
from cometr_py.core.version import VERSION
from cometr_py.errors import NewerFormatError
from cometr_py.recording.journal import file, records
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.spool_folder import PROGRESS_VERSION, SLOT, ProgressState, SpoolFolder
from cometr_py.recording.spool import SpooledRecording, forget, recordings, unreadable, usual_place
from cometr_py.recording.sync import deliver
from cometr_py.transfer.copy_journal import CopyJournal
from tests.formats import contents
from tests.formats.stored import versions
from tests.support.processes import command

NEWER = rf"was written by cometr_py 7\.0\.0 in format \d+, and cometr_py {VERSION} reads formats up to \d+: upgrade it"
#: What stands before a state.
BEFORE = struct.Struct("<QII")
#: A record of a kind that no version has.
RATING = ("rating", "good", 5)


@pytest.fixture
def environment(
    serve: str, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setenv("COMET_URL_OVERRIDE", serve)
    return {**installed, "COMETR_HOME": str(tmp_path / "cometr"), "COMET_URL_OVERRIDE": serve}


def place() -> Path:
    return usual_place(config.resolve().home)


def recorded(url: str, *more: tuple[Any, ...], **of_header: Any) -> SpoolFolder:
    """The recording of the journal's first fixture, as a script leaves it that is to reach this server."""
    [(header, *rest)] = [contents.JOURNAL]
    fields = list(header)
    fields[3] = url
    named = {"version": 10, "written_by": 14}
    fields += [None] * (15 - len(fields))
    for name, value in of_header.items():
        fields[named[name]] = value
    made = SpoolFolder(place() / contents.FULL).create()
    made.files.mkdir()
    name, content = contents.SNAPSHOT
    (made.path / name).write_bytes(content)
    journal = Journal(made.journal)
    for record in (tuple(fields), *more, *rest):
        journal.append(record)
    journal.close()
    return made


def look() -> SpooledRecording:
    (found,) = recordings(place())
    return found


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), env=environment, capture_output=True, text=True, timeout=60, check=False)


def ask(operation: str, **params: str) -> Any:
    client = transport.shared_client(config.resolve())
    return transport.call(client, operation, params={"experimentKey": contents.FULL, **params}).json()


def change_state(folder: SpoolFolder, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the progress that was written first, as another version of the package would have written it."""
    content = bytearray((folder.path / "state").read_bytes())
    start = SLOT + BEFORE.size
    number, length, _ = BEFORE.unpack_from(content, SLOT)
    state = json.loads(content[start : start + length])
    change(state)
    payload = json.dumps(state).encode()
    content[SLOT : start + len(payload)] = BEFORE.pack(number, len(payload), zlib.crc32(payload)) + payload
    (folder.path / "state").write_bytes(content)


# Journal


def test_journal_of_a_newer_version_is_named_and_left(environment: dict[str, str]) -> None:
    folder = recorded(environment["COMET_URL_OVERRIDE"], version=records.JOURNAL_VERSION + 1, written_by="7.0.0")
    before = folder.journal.read_bytes()
    with pytest.raises(NewerFormatError, match=NEWER):
        folder.read_header()
    assert list(recordings(place())) == []
    for arguments, code in ((("status",), 0), (("sync",), 1)):
        done = run(environment, *arguments)
        assert done.returncode == code
        assert f"was written by cometr_py 7.0.0 in format {records.JOURNAL_VERSION + 1}" in done.stdout
        assert "pip install --upgrade cometr-py), then run cometr-py sync" in done.stdout
    assert forget(place(), 0) == 0
    assert folder.journal.read_bytes() == before


def test_header_that_has_grown_is_read(environment: dict[str, str]) -> None:
    """Fields at the end of a record need no new version."""
    made = SpoolFolder(place() / "grown").create()
    journal = Journal(made.journal)
    known = msgspec.structs.replace(msgspec.convert(contents.JOURNAL[0], records.Header), written_by="7.0.0")
    journal.append(("header", *msgspec.structs.astuple(known), "of a later version"))
    journal.append(("m", "loss", 0.5, 1, 0, "train", contents.STARTED, "of a later version"))
    journal.close()
    assert made.read_header()[0].written_by == "7.0.0"
    reader = file.JournalReader(made.journal)
    assert [type(entry.record) for entry in reader.read()] == [records.Header, records.Metric]
    assert not reader.unknown


def test_records_of_unknown_kinds_hold_nothing_up_and_are_kept(environment: dict[str, str]) -> None:
    folder = recorded(environment["COMET_URL_OVERRIDE"], RATING, ("rating", "bad", 1), written_by="7.0.0")
    waiting = json.loads(run(environment, "status", "--json").stdout)["recordings"][0]
    assert waiting["unknown"] == {"rating": 2}
    assert "2 records of a newer version" in waiting["what"]

    done = run(environment, "sync")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "2 of kind 'rating' written by cometr_py 7.0.0" in done.stdout
    # Everything else has arrived, the end too.
    assert [point["metricValue"] for point in ask("get_metric_values", metricName="train_loss")["metrics"]] == ["0.5"]
    assert {"a", "b", "ü"} == set(ask("get_tags")["tags"])
    assert {asset["fileName"] for asset in ask("get_assets")["assets"]} >= {"weights.bin", "far.csv"}
    found = ask("get_experiment_metadata")
    assert found["hasCrashed"] and not found["running"]

    state = folder.read_state()
    assert state.complete and state.rejected == 0 and state.damages == []
    assert look().pending
    assert forget(place(), 0) == 0
    again = json.loads(run(environment, "status", "--json").stdout)["recordings"][0]
    assert (again["unknown"], again["kinds"], again["damaged"]) == ({"rating": 2}, {}, 0)
    assert "written by cometr_py 7.0.0" in again["state"] and "left over" not in again["state"]
    done = run(environment, "sync")
    assert done.returncode == 1
    assert len(ask("get_metric_values", metricName="train_loss")["metrics"]) == 1, "something was sent twice"


@pytest.mark.parametrize("unknown", [records.Output, records.Upload])
def test_newer_version_delivers_what_an_older_one_has_left(
    unknown: type[records.Record], environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The older version: one that does not know a kind of record, whose queue is its own."""
    folder = recorded(environment["COMET_URL_OVERRIDE"])

    def arrived() -> tuple[str, set[str], int]:
        files = {asset["fileName"] for asset in ask("get_assets")["assets"]} & {"weights.bin", "far.csv"}
        values = ask("get_metric_values", metricName="train_loss")["metrics"]
        return ask("get_output")["output"] or "", files, len(values)

    kinds: Any = Union[tuple(kind for kind in get_args(records.Record) if kind is not unknown)]  # noqa: UP007  # made of a tuple
    with monkeypatch.context() as older:
        older.setattr(file, "Record", kinds)
        state = deliver(look(), 30.0)
    assert state.complete and state.acknowledged < folder.journal.stat().st_size
    output, files = "step 1\na warning\n", {"weights.bin", "far.csv"}
    assert arrived() == ((output, set(), 1) if unknown is records.Upload else ("", files, 1))

    state = deliver(look(), 30.0)
    assert state.acknowledged == folder.journal.stat().st_size
    assert arrived() == (output, files, 1)
    assert not look().pending and state.rejected == 0
    assert forget(place(), -1) == 1


def test_kinds_of_later_versions_have_queues_of_their_own() -> None:
    """An older version moves the positions of its queues past records of kinds that it does not know."""
    from cometr_py.recording.delivery.kinds import QUEUE_NAMES

    known: dict[str, str | None] = {  # in version 2 of the journal
        "header": None, "end": None, "times": None, "m": "metrics", "M": "metrics", "p": "parameters", "out": "output",
        "up": "uploads", "o": "others", "t": "others", "graph": "others", "code": "others", "html": "others",
        "env": "environment", "system": "environment", "git": "environment", "patch": "environment",
        "rewind": "metrics",
    }  # fmt: skip
    queues = {msgspec.inspect.type_info(kind).tag: queue for kind, queue in QUEUE_NAMES.items()}  # type: ignore[attr-defined]  # known only when it runs
    assert {tag: queues[tag] for tag in known} == known
    for tag, queue in queues.items():
        assert tag in known or queue not in {*known.values()} - {None}, f"{tag} needs a new version of the journal"


# Progress


def test_progress_of_a_newer_version_is_never_overwritten(environment: dict[str, str]) -> None:
    folder = recorded(environment["COMET_URL_OVERRIDE"])
    folder.write_state(ProgressState(acknowledged=10))

    def newer(state: dict[str, Any]) -> None:
        state.update(version=PROGRESS_VERSION + 1, written_by="7.0.0", queues="something else")

    change_state(folder, newer)
    before = (folder.path / "state").read_bytes()
    with pytest.raises(NewerFormatError, match=NEWER):
        folder.read_state()
    with pytest.raises(NewerFormatError):
        SpoolFolder(folder.path).write_state(ProgressState(acknowledged=20))
    assert (folder.path / "state").read_bytes() == before
    [(_, reason)] = unreadable(place())
    assert "was written by cometr_py 7.0.0" in reason
    done = run(environment, "sync")
    assert done.returncode == 1 and "was written by cometr_py 7.0.0" in done.stdout
    assert (folder.path / "state").read_bytes() == before


def test_progress_says_which_version_wrote_it(environment: dict[str, str]) -> None:
    folder = recorded(environment["COMET_URL_OVERRIDE"])
    folder.write_state(ProgressState(acknowledged=10))
    change_state(folder, lambda state: state.update(written_by="0.0.1"))
    state = folder.read_state()
    assert (state.version, state.written_by) == (PROGRESS_VERSION, VERSION)
    assert state.acknowledged == 10


# Copy journal


@pytest.mark.parametrize(
    "line",
    [
        {"event": "begun", "copy_id": 7, "version": 2, "written_by": "7.0.0"},
        {"event": "skipped", "what": "metric loss", "written_by": "7.0.0"},
    ],
    ids=["version", "event"],
)
def test_copy_that_a_newer_version_has_begun_is_refused(line: dict[str, Any], tmp_path: Path) -> None:
    shutil.copytree(versions("copy_journal")[-1] / "copy", tmp_path / "copy")
    written = tmp_path / "copy" / "copy.jsonl"
    with written.open("ab") as lines:
        lines.write(json.dumps(line).encode() + b"\n")
    before = written.read_bytes()
    for _ in range(2):  # the error releases the lock
        with pytest.raises(NewerFormatError, match=NEWER):
            CopyJournal(tmp_path / "copy", "source", "target")
    assert written.read_bytes() == before


def test_copy_says_which_version_has_begun_it(tmp_path: Path) -> None:
    CopyJournal(tmp_path / "copy", "source", "target").close()
    begun = json.loads((tmp_path / "copy" / "copy.jsonl").read_bytes())
    assert (begun["version"], begun["written_by"]) == (1, VERSION)


# Export


def test_export_of_a_newer_version_is_neither_read_nor_added_to(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    shutil.copytree(versions("export")[-1] / "csv", folder)
    document = json.loads((folder / "export.json").read_bytes())
    (folder / "export.json").write_text(json.dumps({**document, "format": 2, "writtenBy": "7.0.0", "projects": 7}))
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(NewerFormatError, match=NEWER):
        transfer.import_(folder, f"local:{tmp_path / 'home'}#team")
    with pytest.raises(NewerFormatError, match=NEWER):
        transfer.export(versions("export")[-1] / "csv", folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_export_says_which_version_wrote_it(tmp_path: Path) -> None:
    transfer.export(versions("export")[0] / "csv", tmp_path / "export")
    document = json.loads((tmp_path / "export" / "export.json").read_bytes())
    assert document["writtenBy"] == VERSION
    assert not transfer.verify(versions("export")[0] / "csv", tmp_path / "export").differences
