"""The key of `cometr-py serve` comes from a file or the environment, never from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from cometr_py.cli.server_key import key_in_file
from cometr_py.config import resolve
from cometr_py.errors import ConfigurationError
from tests.cli.conftest import Run


def test_the_key_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_text(" secretKey0123\n")
    path.chmod(0o600)
    assert key_in_file(path) == "secretKey0123"


def test_a_file_that_others_can_read_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "key"
    path.write_text("secretKey0123")
    path.chmod(0o640)
    assert key_in_file(path) == "secretKey0123"
    said = capsys.readouterr().err
    assert f"chmod 600 {path}" in said
    assert "secretKey0123" not in said


@pytest.mark.parametrize("content", [b"", b"\n", b"two keys", b"\xff\xfe", b"x" * 5000])
def test_a_file_without_one_key_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "key"
    path.write_bytes(content)
    with pytest.raises(typer.BadParameter, match="one API key"):
        key_in_file(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"cannot be read from .*No such file"):
        key_in_file(tmp_path / "missing")


def test_the_key_in_the_environment_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMETR_SERVE_API_KEY", " secretKey0123 ")
    settings = resolve()
    assert settings.serve_api_key == "secretKey0123"
    assert resolve(base=settings).serve_api_key == "secretKey0123"
    assert "secretKey0123" not in repr(settings)


def test_no_option_takes_the_key_itself(run: Run) -> None:
    done = run("serve", "--api-key", "secretKey0123")
    assert done.returncode == 2
    assert "--api-key-file" in done.stderr
