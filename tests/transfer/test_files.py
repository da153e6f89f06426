"""What a copy keeps on disk: journals, files under safe names, and metric points in full."""

from __future__ import annotations

import math
import unicodedata
from pathlib import Path

import pytest

from cometr_py.errors import CometError
from cometr_py.frames.replies import StoredPoint
from cometr_py.transfer import series_files
from cometr_py.transfer.copy_journal import CopyJournal
from cometr_py.transfer.file_names import Names, inside, safe_name
from cometr_py.transfer.series_files import number_text, open_reader
from tests.support.full_project import AWKWARD, random_floats

# Names


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a/b.txt", "a/b.txt"),
        ("/etc/passwd", "etc/passwd"),
        ("../../x", "_/_/x"),
        ("..\\..\\x", "_/_/x"),
        ("C:\\windows\\x", "C_/windows/x"),
        ("a//./b", "a/b"),
        ("", "file"),
        ("/", "file"),
        ("..", "_"),
        ("con.txt", "_con.txt"),
        ("a\0b\nc", "a_b_c"),
        ("dots... ", "dots"),
        ("ü/日本", "ü/日本"),
    ],
)
def test_a_name_becomes_a_path_inside_the_folder(name: str, path: str, tmp_path: Path) -> None:
    found = Names().path(name)
    assert found == path
    assert inside(tmp_path, found).is_relative_to(tmp_path.resolve())


def test_every_name_gets_a_path_of_its_own_on_any_file_system() -> None:
    names = Names()
    given = ["a", "A", "a/b", "a/B", "A/b", "x.txt", "x.txt", "x.txt", "é", unicodedata.normalize("NFD", "é"), "a~2"]
    paths = [names.path(name) for name in [*given, *["twice"] * 30]]
    seen = [unicodedata.normalize("NFC", path).casefold() for path in paths]
    assert len(set(seen)) == len(seen)
    folders = {"/".join(path.split("/")[:-1]) for path in seen} - {""}
    assert not folders & set(seen), "a file has the name of a folder"


def test_long_names_are_cut_and_stay_different() -> None:
    names = [safe_name("日" * 200 + f"{number}.parquet") for number in range(50)]
    assert len(set(names)) == 50
    assert all(len(name.encode()) <= 120 and name.endswith(".parquet") for name in names)


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a/../../x"])
def test_a_path_out_of_the_folder_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(CometError, match="leads out of"):
        inside(tmp_path, path)


# Points

POINTS: dict[str, list[str | float | None]] = {
    "loss": [repr(value) if math.isfinite(value) else "NaN" for value in random_floats(3000)],
    AWKWARD: ["NaN", "Infinity", "-Infinity", "8.63E-4", 'a, "text"\nof two lines', "-0.0", "0", "5", "5.0", "1e5"],
    "numbers": [0.1, 5e-324, float(2**60), -3.0],
    "nothing": [None],
}


def given(name: str) -> list[StoredPoint]:
    return [
        StoredPoint(
            name,
            value,
            None if place % 3 else -place,
            None if place % 2 else place,
            None if place % 5 else "train, test",
            None if place % 7 == 1 else -1 if place % 7 == 2 else 2**53 + place,
            place,
        )
        for place, value in enumerate(POINTS[name])
    ]


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_points_come_back_from_a_file_as_they_were(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if kind == "csv":
        monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    else:
        pytest.importorskip("pyarrow", reason="folders are written without pyarrow, too")
    monkeypatch.setattr(series_files, "_GROUP", 1000)
    with series_files.open_writer(tmp_path) as writer:
        for name in POINTS:
            points = given(name)
            for start in range(0, len(points), 700):
                writer.add(points[start : start + 700])
    assert writer.name == f"metrics.{kind}"
    reader = open_reader(tmp_path / writer.name)
    assert reader.names() == list(POINTS)
    for name in reversed(list(POINTS)):
        found = [point for piece in reader.points(name) for point in piece]
        for point, expected in zip(found, given(name), strict=True):
            if isinstance(expected.metric_value, float):
                expected.metric_value = number_text(expected.metric_value)
            assert point == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (0.0, "0"),
        (-0.0, "-0.0"),
        (0.1, "0.1"),
        (2.0**53, "9007199254740992.0"),
        (math.nan, "NaN"),
        (-math.inf, "-Infinity"),
    ],
)
def test_a_number_is_written_with_all_of_its_digits(value: float, text: str) -> None:
    assert number_text(value) == text
    assert float(text) == value or math.isnan(value)


@pytest.mark.parametrize("content", [b"name,value\nloss,1\n", b"name,value,step,epoch,context,timestamp\n\xff,,,,,\n"])
def test_a_damaged_file_is_told(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "metrics.csv").write_bytes(content)
    with pytest.raises(CometError, match=r"metrics\.csv"):
        open_reader(tmp_path / "metrics.csv")
    (tmp_path / "metrics.parquet").write_bytes(content)
    with pytest.raises(CometError, match=r"metrics\.parquet"):
        open_reader(tmp_path / "metrics.parquet")


# Journals


def test_a_journal_remembers_what_was_sent_and_what_arrived(tmp_path: Path) -> None:
    with CopyJournal(tmp_path / "j", "there", "here") as journal:
        first = journal.copy_id
        journal.created("key", "https://link")
        journal.sending("metric loss", 1000)
        journal.did("metric loss", 1000)
        journal.sending("metric loss", 2000)
        journal.note("artifact", "id")
    with CopyJournal(tmp_path / "j", "there", "here") as journal:
        assert (journal.copy_id, journal.key, journal.link) == (first, "key", "https://link")
        assert (journal.done("metric loss"), journal.unfinished("metric loss")) == (1000, 2000)
        assert (journal.done("metric acc"), journal.unfinished("metric acc")) == (0, None)
        assert journal.noted("artifact") == "id"
        journal.restart()
        assert journal.copy_id != first
        assert (journal.key, journal.done("metric loss")) == (None, 0)


def test_a_line_that_was_being_written_when_the_process_died_is_passed_over(tmp_path: Path) -> None:
    with CopyJournal(tmp_path / "j", "there", "here") as journal:
        first = journal.copy_id
        journal.did("tags")
    file = tmp_path / "j" / "copy.jsonl"
    whole = file.read_bytes()
    for cut in range(len(whole)):
        file.write_bytes(whole + whole[: len(whole) - cut].splitlines()[-1][:-1])
        with CopyJournal(tmp_path / "j", "there", "here") as journal:
            assert (journal.copy_id, journal.done("tags")) == (first, 1)
            journal.did("code")
        with CopyJournal(tmp_path / "j", "there", "here") as journal:
            assert journal.done("code") == 1


def test_only_one_process_at_a_time_has_a_journal(tmp_path: Path) -> None:
    with CopyJournal(tmp_path / "j", "there", "here"), pytest.raises(CometError, match="by another process"):
        CopyJournal(tmp_path / "j", "there", "here")
    CopyJournal(tmp_path / "j", "there", "here").close()
