"""No test reads or writes what belongs to the user who runs the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cometr_py import config
from tests.support.isolation import OUTSIDE_HOME, outside_home
from tests.support.processes import run_script

#: A test module of somebody whose shell has settings; its fixture lasts longer than one test.
SHARED_FIXTURE = """
import os
import pytest
from tests.conftest import *

@pytest.fixture(scope="session")
def seen():
    return os.environ.get("COMET_WORKSPACE"), os.environ.get("RANK"), os.environ["HOME"]

def test_seen(seen):
    assert seen[:2] == (None, None)
    assert seen[2] not in (os.environ["HOME"], "{outside}")
"""


@pytest.fixture(scope="module")
def shared_home() -> Path:
    """COMETR_HOME of what several tests share."""
    return config.resolve().home


def test_shared_fixtures_have_another_home_than_the_user(shared_home: Path) -> None:
    assert shared_home.name == ".cometr"
    assert shared_home.parent not in (OUTSIDE_HOME, Path.home())


def test_processes_have_another_home_than_the_user(installed: dict[str, str], tmp_path: Path) -> None:
    done = run_script("import pathlib\nprint(pathlib.Path.home())", installed, tmp_path)
    assert Path(done.stdout.strip()) not in (OUTSIDE_HOME, Path()), done.stderr


@pytest.mark.parametrize("variables", [{}, {"HOME": str(OUTSIDE_HOME)}], ids=["without HOME", "the user's HOME"])
def test_processes_in_the_home_of_the_user_are_not_started(variables: dict[str, str]) -> None:
    command = [sys.executable, "-c", "from pathlib import Path; Path('started').touch()"]
    with pytest.raises(AssertionError, match="Set HOME to a directory of the test's own"):
        subprocess.run(command, env=variables, check=True)
    assert not Path("started").exists()


def test_pip_may_use_the_home_of_the_user() -> None:
    with outside_home() as environment:
        done = subprocess.run(
            [sys.executable, "-c", "import os; print(os.environ['HOME'])"],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    assert done.stdout.strip() == str(OUTSIDE_HOME)


def test_shared_fixtures_have_no_settings_from_outside(installed: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "test_shared.py").write_text(SHARED_FIXTURE.format(outside=tmp_path))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider", "-c", os.devnull, "test_shared.py"],
        env={**installed, "HOME": str(tmp_path), "COMET_WORKSPACE": "outside", "RANK": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (tmp_path / ".cometr").exists()
