"""The folder of a recording: its state survives whatever happens while it is written, and so does its header."""

from __future__ import annotations

import errno
import fcntl
import os
from pathlib import Path

import pytest

from cometr_py.errors import ConfigurationError, DeliveryError
from cometr_py.recording.journal.file import Journal
from cometr_py.recording.journal.records import Header, Metric
from cometr_py.recording.journal.spool_folder import SLOT, ProgressState, RejectedRecord, SpoolFolder, hold_as_writer


def header() -> Header:
    return Header("id", "k" * 32, "http://127.0.0.1:1", "w", "p", True, False, 1, 2)


def test_the_last_state_counts(tmp_path: Path) -> None:
    place = SpoolFolder(tmp_path / "recording").create()
    assert place.read_state() == ProgressState()
    for number in range(1, 8):
        place.write_state(ProgressState(acknowledged=number))
        assert SpoolFolder(place.path).read_state().acknowledged == number
    # The next owner goes on from there.
    other = SpoolFolder(place.path)
    other.write_state(ProgressState(acknowledged=100))
    assert place.read_state().acknowledged == 100


@pytest.mark.parametrize("kept", [0, 10, 17, 40])
def test_a_state_that_was_half_written_leaves_the_one_before(tmp_path: Path, kept: int) -> None:
    place = SpoolFolder(tmp_path / "recording").create()
    place.write_state(ProgressState(acknowledged=1))
    place.write_state(ProgressState(acknowledged=2))
    states = place.path / "state"
    whole = states.read_bytes()
    last = next(at for at in (0, SLOT) if b'"acknowledged":2' in whole[at : at + SLOT])
    states.write_bytes(whole[: last + kept] + bytes(SLOT - kept) + whole[last + SLOT :])
    assert place.read_state().acknowledged == 1


def test_room_for_the_state_is_taken_when_the_recording_begins(tmp_path: Path) -> None:
    place = SpoolFolder(tmp_path / "recording").create()
    before = (place.path / "state").stat()
    assert before.st_blocks * 512 >= 2 * SLOT
    for number in range(50):
        place.write_state(ProgressState(acknowledged=number))
    after = (place.path / "state").stat()
    assert (after.st_size, after.st_blocks, after.st_ino) == (before.st_size, before.st_blocks, before.st_ino)


def test_a_state_too_long_for_its_room_leaves_out_the_refusals(tmp_path: Path) -> None:
    place = SpoolFolder(tmp_path / "recording").create()
    rejections = [RejectedRecord(n, n + 1, "metric", 400, "x" * 1000) for n in range(100)]
    place.write_state(ProgressState(acknowledged=7, rejected=100, rejected_records=rejections))
    assert place.read_state() == ProgressState(acknowledged=7, rejected=100)


def test_a_header_that_the_journal_has_lost_is_found_in_its_copy(tmp_path: Path) -> None:
    place = SpoolFolder(tmp_path / "recording").create()
    journal = Journal(place.journal)
    journal.append(header())
    end = journal.size()
    journal.append(Metric("loss", 0.5, 1, None, None, 3))
    journal.close()
    assert place.read_header() == (header(), end)
    content = bytearray(place.journal.read_bytes())
    content[12] ^= 1
    place.journal.write_bytes(content)
    with pytest.raises(DeliveryError, match="does not begin as a journal does"):
        place.read_header()
    place.keep_header(header())
    assert place.read_header() == (header(), 0)


def test_writers_are_seen_on_network_file_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There an exclusive lock needs a file that is open for writing."""
    real = fcntl.flock

    def flock(file: int, operation: int) -> None:
        mode = fcntl.fcntl(file, fcntl.F_GETFL) & os.O_ACCMODE
        if operation & fcntl.LOCK_EX and mode == os.O_RDONLY:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        real(file, operation)

    monkeypatch.setattr(fcntl, "flock", flock)
    place = SpoolFolder(tmp_path / "recording").create()
    place.journal.touch()
    assert not place.has_writers()
    assert not place.has_uploader()
    held = hold_as_writer(place.journal)
    assert place.has_writers()
    os.close(held)
    assert not place.has_writers()


def test_a_file_system_without_locks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(file: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", flock)
    place = SpoolFolder(tmp_path / "recording").create()
    place.journal.touch()
    with pytest.raises(ConfigurationError, match=r"file system without file locks .* set COMETR_HOME"):
        hold_as_writer(place.journal)


def test_a_child_forked_while_a_lock_is_looked_at_does_not_keep_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = SpoolFolder(tmp_path / "recording").create()
    place.journal.touch()
    inherited: list[int] = []
    real = os.close

    def close(file: int) -> None:
        inherited.append(os.dup(file))  # what a fork just before would have left in the child
        real(file)

    monkeypatch.setattr(os, "close", close)
    assert not place.has_uploader()
    monkeypatch.undo()
    held = place.lock_uploader()
    assert held is not None, "the lock is still held through the inherited descriptor"
    for file in (held, *inherited):
        os.close(file)
