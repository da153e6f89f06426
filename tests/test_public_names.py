"""What ``import cometr_py`` gives, and what it costs."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import cometr_py

HEAVY = {"httpx", "attr", "attrs", "yaml", "msgspec", "starlette", "sqlalchemy", "pandas", "comet_rest_v2", "asyncio"}


def declared_for_type_checkers() -> set[str]:
    """The names that the TYPE_CHECKING block of the package imports."""
    source = Path(str(cometr_py.__file__)).read_text(encoding="utf-8")
    (block,) = (
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    return {alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}


def test_type_checkers_and_users_see_the_same_names() -> None:
    assert declared_for_type_checkers() == set(cometr_py.__all__) - {"__version__"}
    assert sorted(cometr_py.__all__) == list(cometr_py.__all__)


@pytest.mark.parametrize("name", cometr_py.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(cometr_py, name)
    assert name in dir(cometr_py)
    if name != "__version__":
        assert value.__doc__
        home = value.__name__ if isinstance(value, ModuleType) else value.__module__
        assert home.startswith("cometr_py.")


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'cometr_py' has no attribute 'create_experimnet'"):
        getattr(cometr_py, "create_experimnet")  # noqa: B009  # written out, it would not pass the type checker


def test_importing_the_package_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import cometr_py"],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"]},
        capture_output=True,
        text=True,
        timeout=60,
    )
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "cometr_py" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("module", ["frames", "search", "transfer"])
def test_a_room_is_there_without_importing_it_by_name(module: str) -> None:
    program = f"import cometr_py, types; assert isinstance(cometr_py.{module}, types.ModuleType)"
    subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"]},
        timeout=60,
        check=True,
    )


def test_catching_our_errors_loads_nothing_heavy() -> None:
    program = "import sys, cometr_py; cometr_py.CometError; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": os.environ["HOME"]},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert not {name.partition(".")[0] for name in done.stdout.split()} & HEAVY, done.stderr
