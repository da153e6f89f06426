"""The journal: what was appended is read back, whatever happened to the rest of the file."""

from __future__ import annotations

import math
import os
import struct
from pathlib import Path

import pytest

from cometr_py.recording.journal.file import Journal, JournalReader
from cometr_py.recording.journal.records import End, Metric, Metrics, Other, Record


def metric(number: int) -> Metric:
    return Metric("loss", float(number), number, None, None, 1000 + number)


def written(path: Path, count: int) -> Path:
    journal = Journal(path)
    for number in range(count):
        journal.append(metric(number))
    journal.close()
    return path


def read_all(reader: JournalReader) -> list[Record]:
    found: list[Record] = []
    while entries := reader.read(4096):
        found += [entry.record for entry in entries]
    return found


def test_what_was_appended_is_read_back_in_order(tmp_path: Path) -> None:
    reader = JournalReader(written(tmp_path / "journal", 1000))
    assert read_all(reader) == [metric(number) for number in range(1000)]
    assert reader.unread() == 0
    assert reader.damages == []


def test_nan_infinities_and_unicode_survive(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    journal.append(Metrics({"ä": math.inf, "b": -math.inf, "日本": math.nan, "n": 2**63 - 1}, -5, None, "train", 1))
    journal.append(Other("Name", "größer", 2))
    first, second = read_all(JournalReader(tmp_path / "journal"))
    assert isinstance(first, Metrics)
    assert first.values["ä"] == math.inf
    assert first.values["b"] == -math.inf
    assert math.isnan(float(str(first.values["日本"])))
    assert first.values["n"] == 2**63 - 1
    assert second == Other("Name", "größer", 2)


def test_a_tuple_is_the_same_record_as_its_type(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    journal.append(("m", "loss", 0.5, 1, None, "train", 7))
    assert read_all(JournalReader(tmp_path / "journal")) == [Metric("loss", 0.5, 1, None, "train", 7)]


@pytest.mark.parametrize("cut", [1, 5, 9, 11, 20])
def test_a_torn_tail_costs_only_itself(tmp_path: Path, cut: int) -> None:
    path = written(tmp_path / "journal", 10)
    os.truncate(path, path.stat().st_size - cut)
    reader = JournalReader(path)
    assert read_all(reader) == [metric(number) for number in range(9)]
    assert reader.unread() > 0, "an incomplete record may still be completed, so it must not be passed over yet"
    reader.drop_tail()
    assert reader.unread() == 0
    assert len(reader.damages) == 1


def test_an_incomplete_record_is_read_once_it_is_whole(tmp_path: Path) -> None:
    whole = written(tmp_path / "whole", 3).read_bytes()
    growing = tmp_path / "growing"
    growing.write_bytes(whole[:-4])
    reader = JournalReader(growing)
    assert read_all(reader) == [metric(0), metric(1)]
    growing.write_bytes(whole)
    assert read_all(reader) == [metric(2)]
    assert reader.damages == []


def test_each_flipped_bit_costs_at_most_its_own_record(tmp_path: Path) -> None:
    path = written(tmp_path / "journal", 5)
    whole = path.read_bytes()
    entries = JournalReader(path).read()
    third = entries[2]
    for place in range(third.start, third.end):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        reader = JournalReader(path)
        found = read_all(reader)
        kept = [metric(number) for number in range(5) if number != 2]
        assert [one for one in found if one in kept] == kept, f"with a flipped bit at {place}"
        assert reader.damages == [(third.start, third.end)], f"with a flipped bit at {place}"


def test_a_damaged_length_does_not_hide_what_follows(tmp_path: Path) -> None:
    path = written(tmp_path / "journal", 3)
    data = bytearray(path.read_bytes())
    data[2:6] = struct.pack("<I", 2**31)
    path.write_bytes(bytes(data))
    assert read_all(JournalReader(path)) == [metric(1), metric(2)]


def test_a_record_larger_than_a_read_is_read_whole(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    journal.append(Other("long", "x" * 3_000_000, 1))
    journal.append(End(False, None, 2))
    reader = JournalReader(tmp_path / "journal")
    assert [entry.record for entry in reader.read(1000)] == [Other("long", "x" * 3_000_000, 1), End(False, None, 2)]


def test_reading_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = written(tmp_path / "journal", 100)
    half = JournalReader(path).read()[50]
    assert read_all(JournalReader(path, half.start)) == [metric(number) for number in range(50, 100)]


def test_forked_writers_never_mix_their_records(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    children = []
    for worker in range(4):
        child = os.fork()
        if child == 0:
            for number in range(2000):
                journal.append(Metric(f"w{worker}", number, number, None, None, 1))
            os._exit(0)
        children.append(child)
    for child in children:
        assert os.waitpid(child, 0)[1] == 0
    reader = JournalReader(tmp_path / "journal")
    found = [record for record in read_all(reader) if isinstance(record, Metric)]
    assert reader.damages == []
    for worker in range(4):
        assert [record.step for record in found if record.name == f"w{worker}"] == list(range(2000))


def test_a_full_disk_is_an_error_of_the_append_and_not_of_the_journal(tmp_path: Path) -> None:
    journal = Journal(Path("/dev/full"))
    with pytest.raises(OSError, match="No space left"):
        journal.append(metric(1))


RATING = ("rating", "good", 5)


def test_a_record_of_an_unknown_kind_is_counted_and_hides_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    journal.append(metric(0))
    first = journal.size()
    for record in (RATING, metric(1), ("rating", "bad", 1), ("score", {"a": [1, 2]}), metric(2), RATING):
        journal.append(record)
    reader = JournalReader(tmp_path / "journal")
    assert read_all(reader) == [metric(0), metric(1), metric(2)]
    assert (reader.unknown, reader.first_unknown) == ({"rating": 3, "score": 1}, first)
    assert (reader.damages, reader.unread()) == ([], 0)
    reader.restart()
    assert (reader.unknown, reader.first_unknown, reader.position) == ({}, None, 0)


def test_known_records_are_found_behind_many_unknown_ones(tmp_path: Path) -> None:
    """A read that finds only unknown records is not the end of the file."""
    journal = Journal(tmp_path / "journal")
    for _ in range(1000):
        journal.append(RATING)
    journal.append(metric(1))
    reader = JournalReader(tmp_path / "journal")
    assert [entry.record for entry in reader.read(200)] == [metric(1)]
    assert reader.unknown == {"rating": 1000}


def test_what_is_no_record_is_damage_whatever_its_checksum(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal")
    for content in ({"rating": 1}, [], [7, "rating"], metric(1)):
        journal.append(content)
    reader = JournalReader(tmp_path / "journal")
    assert read_all(reader) == [metric(1)]
    assert reader.unknown == {}
    assert reader.damages[0].start == 0
