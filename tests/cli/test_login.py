"""`cometr-py login`, as a person and as a script use it, with a server that knows one key."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cometr_py.cli import settings as command_module
from tests.support.processes import DEADLINE, command, running_server

KEY, WRONG = "theOnlyKeyThatIsLetIn0123", "anotherKeyThatIsNot012345"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, installed: dict[str, str]) -> Iterator[str]:
    """A server that lets in one key."""
    environment = {**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("served"))}
    with running_server({**environment, "COMETR_SERVE_API_KEY": KEY}) as url:
        yield url


@pytest.fixture
def environment(server: str, installed: dict[str, str]) -> dict[str, str]:
    return {**installed, "HOME": str(Path.home()), "COMET_URL_OVERRIDE": server, "COLUMNS": "200"}


@pytest.fixture
def path() -> Path:
    return Path.home() / ".comet.yml"


def login(environment: dict[str, str], *options: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("login", *options),
        env=environment,
        input=said,
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )


def test_a_key_from_standard_input_is_checked_and_kept(environment: dict[str, str], path: Path, server: str) -> None:
    path.write_text("COMET_WORKSPACE: team\n")
    done = login(environment, "--api-key", "-", said=f"{KEY}\n")
    assert done.returncode == 0, done.stderr
    assert path.read_text() == f"COMET_WORKSPACE: team\nCOMET_API_KEY: {KEY}\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert f"{server} knows this key as local's. It is in {path} now" in done.stdout
    assert KEY not in done.stdout + done.stderr


def test_a_key_is_asked_for_and_does_not_show(environment: dict[str, str], path: Path) -> None:
    primary, secondary = pty.openpty()
    # A session of its own, so that the terminal that getpass opens is this one.
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import fcntl, termios, os; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
            "from cometr_py.cli import main; import sys; sys.argv = ['cometr-py', 'login']; main()",
        ],
        env=environment,
        stdin=secondary,
        stdout=secondary,
        stderr=secondary,
        start_new_session=True,
    ) as process:
        os.close(secondary)
        seen = b""
        while b"as you type): " not in seen:
            seen += os.read(primary, 1024)
        os.write(primary, f"{KEY}\n".encode())
        while True:
            try:
                seen += os.read(primary, 1024)
            except OSError:  # the other end is closed
                break
        assert process.wait(timeout=DEADLINE) == 0, seen
    os.close(primary)
    assert KEY in path.read_text()
    assert KEY.encode() not in seen


def test_a_wrong_key_is_not_kept(environment: dict[str, str], path: Path) -> None:
    done = login(environment, "--api-key", "-", said=f"{WRONG}\n")
    assert done.returncode == 1
    assert "does not take this key; nothing was written" in done.stderr
    assert WRONG not in done.stdout + done.stderr
    assert not path.exists()


@pytest.mark.parametrize(
    ("options", "said", "expected"),
    [
        (["--api-key", KEY], "", "ends up in the shell's history"),
        ([], "", "there is no terminal to ask on"),
        (["--api-key", "-"], "\n", "no key was given; nothing was written"),
        (["--api-key", "-"], "two words\n", "contains a space"),
        (["--api-key", "-", "--url", "comet.example.com"], f"{KEY}\n", "is not an address"),
        (["--api-key", "-", "--url", "local"], f"{KEY}\n", "which needs no key"),
        (["--api-key", "-", "--url", "http://127.0.0.1:9"], f"{KEY}\n", "Cannot reach 127.0.0.1:9"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    options: list[str], said: str, expected: str, environment: dict[str, str], path: Path
) -> None:
    done = login(environment, *options, said=said)
    assert done.returncode != 0
    assert expected in " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in done.stderr
    assert not path.exists()


def test_the_server_is_kept_with_the_key_where_it_was_named(
    environment: dict[str, str], path: Path, server: str
) -> None:
    del environment["COMET_URL_OVERRIDE"]
    done = login(environment, "--api-key", "-", "--url", server, said=KEY)
    assert done.returncode == 0, done.stderr
    assert path.read_text() == f"COMET_API_KEY: {KEY}\nCOMET_URL_OVERRIDE: {server}\n"


def test_a_place_that_goes_before_it_is_named(environment: dict[str, str], path: Path) -> None:
    environment["COMET_API_KEY"] = "somethingElse0123456789xx"
    done = login(environment, "--api-key", "-", said=KEY)
    assert done.returncode == 0, done.stderr
    assert "But COMET_API_KEY is set in another place that goes before it: environment." in done.stdout


@pytest.mark.parametrize(
    ("key", "shown"),
    [(KEY, "theO… (25 characters)"), ("short-key", "… (9 characters)"), ("", "… (0 characters)"), (None, None)],
)
def test_of_a_key_only_its_beginning_is_shown(key: str | None, shown: str | None) -> None:
    assert command_module.masked(key) == shown
