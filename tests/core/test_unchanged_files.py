"""Files that change while they are read."""

from __future__ import annotations

import hashlib
import io
import os
from pathlib import Path

import pytest
from comet_rest_v2.bodies import FileBody, SteadyFile

from cometr_py.core.unchanged_files import FileState, UnchangedFile, open_regular, settled_state
from cometr_py.errors import FileChangedError

CONTENT = os.urandom(600_000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(CONTENT)
    return path


def opened(file: Path, sha256: str | None = None) -> UnchangedFile:
    return UnchangedFile(file, size=len(CONTENT), name="file", state=settled_state(file), sha256=sha256)


def test_every_later_change_leaves_another_state(file: Path) -> None:
    for number in range(30):
        before = settled_state(file)
        assert before is not None
        file.write_bytes(bytes([number]) * len(CONTENT))
        assert not before.matches(FileState.of(file.stat())), "a change at once, of the same size"


def test_a_file_that_is_replaced_by_one_of_the_same_time_and_size_differs(file: Path) -> None:
    state = FileState.of(file.stat())
    other = file.with_name("other")
    other.write_bytes(bytes(len(CONTENT)))
    os.utime(other, ns=(state.modified, state.modified))
    other.replace(file)
    assert not state.matches(FileState.of(file.stat()))
    assert state._replace(inode=0).matches(FileState.of(file.stat())), "an unknown inode is not compared"


def test_an_unchanged_file_is_read_again_and_again(file: Path) -> None:
    with opened(file, hashlib.sha256(CONTENT).hexdigest()) as found:
        for _ in range(2):
            assert found.read() == CONTENT
            found.seek(0)
        assert found.seek(0, io.SEEK_END) == len(CONTENT)
        assert b"".join(FileBody(SteadyFile(found))) == CONTENT


def test_the_last_bytes_of_other_content_are_never_returned(file: Path) -> None:
    got = b""
    with opened(file, hashlib.sha256(b"other content").hexdigest()) as found, pytest.raises(FileChangedError):
        while chunk := found.read(100_000):
            got += chunk
    assert len(got) < len(CONTENT)


@pytest.mark.parametrize("size", [0, 100, len(CONTENT) + 1])
def test_a_body_is_not_completed_if_the_size_changes_while_it_is_read(file: Path, size: int) -> None:
    got = b""
    with opened(file) as found:
        body = iter(FileBody(SteadyFile(found)))
        got += next(body)
        os.truncate(file, size)
        with pytest.raises(FileChangedError):
            for chunk in body:
                got += chunk
    assert len(got) < len(CONTENT)


@pytest.mark.timeout(30)
def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/null"), tmp_path):
        with pytest.raises(OSError, match="not a regular file"):
            open_regular(path)
