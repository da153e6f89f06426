"""Files of every earlier version are read: all of what their fixtures say is found in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from cometr_py.core.version import VERSION
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.spool_folder import PROGRESS_VERSION, SpoolFolder
from cometr_py.server.comet_server import CometServer
from cometr_py.transfer.copy_journal import CopyJournal
from tests.formats import contents, make_fixtures
from tests.formats.stored import expected, missing, old_store, same, versions, worded_as_now
from tests.support.server_client import InProcess


def by_name(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("format_name", make_fixtures.FORMATS)
def test_current_version_has_a_fixture(format_name: str) -> None:
    current, _ = make_fixtures.FORMATS[format_name]
    found = [folder.name for folder in versions(format_name)]
    assert found == [f"v{number}" for number in range(1, current + 1)], "python -m tests.formats.make_fixtures"


@pytest.mark.parametrize("fixture", versions("journal"), ids=by_name)
def test_every_record_of_a_journal_is_read(fixture: Path) -> None:
    reader = JournalReader(fixture / "recording" / "journal")
    found = [msgspec.to_builtins(entry.record) for entry in reader.read()]
    wanted = expected(fixture)["records"]
    assert [one[0] for one in found] == [one[0] for one in wanted]
    for one, other in zip(found, wanted, strict=True):
        assert same(one[: len(other)], other)
    assert reader.damages == []
    header, after = SpoolFolder(fixture / "recording").read_header()
    assert header.experiment_key == contents.FULL
    assert after > 0


@pytest.mark.parametrize("fixture", versions("progress"), ids=by_name)
def test_progress_is_read(fixture: Path) -> None:
    """Everything is read that a version has; version 2 holds what version 1 holds, under its current names."""
    current = fixture.with_name("v2") if fixture.name == "v1" else fixture
    wanted = expected(current) | {"version": PROGRESS_VERSION, "written_by": VERSION}
    assert not missing(msgspec.to_builtins(SpoolFolder(fixture).read_state()), wanted)


@pytest.mark.parametrize("fixture", versions("copy_journal"), ids=by_name)
def test_journal_of_a_copy_is_read(fixture: Path, tmp_path: Path) -> None:
    shutil.copytree(fixture / "copy", tmp_path / "copy")
    wanted = expected(fixture)
    with CopyJournal(tmp_path / "copy", "source", "target") as found:
        assert (found.copy_id, found.key, found.link) == (wanted["copy_id"], wanted["key"], wanted["link"])
        assert {what: found.done(what) for what in wanted["done"]} == wanted["done"]
        assert {what: found.unfinished(what) for what in wanted["unfinished"]} == wanted["unfinished"]
        assert {what: found.noted(what) for what in wanted["noted"]} == wanted["noted"]


@pytest.mark.parametrize("kind", ["parquet", "csv"])
@pytest.mark.parametrize("fixture", versions("export"), ids=by_name)
def test_export_is_read(fixture: Path, kind: str) -> None:
    assert not missing(make_fixtures.read_export(fixture / kind), expected(fixture))


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
@pytest.mark.parametrize("fixture", versions("store"), ids=by_name)
def test_store_is_opened_and_has_everything(
    fixture: Path, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    cluster = request.getfixturevalue("cluster") if database == "postgresql" else None
    url = old_store(fixture / database, tmp_path / "store", cluster)
    comet = CometServer(tmp_path / "store", database=url)
    try:
        api = InProcess(comet)
        assert not missing(contents.read_store(api), worded_as_now(expected(fixture / database)))
        api.log_metrics(contents.SILENT, "new", [1, 2])
        assert api.metric(contents.SILENT, "new") == ["1", "2"]
    finally:
        comet.close()
