"""Where a notebook's file is found; tests/kills has a real kernel."""

from __future__ import annotations

import json
import sys
import types
from pathlib import Path

import pytest

from cometr_py.recording.observe import notebook
from cometr_py.recording.observe.notebook import NotebookFile


@pytest.fixture
def main(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> types.ModuleType:
    """The notebook's own module."""
    module = types.ModuleType("__main__")
    monkeypatch.setitem(sys.modules, "__main__", module)
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.ipynb").write_text("{}")
    return module


def test_jupyter_names_it_by_a_whole_path_or_one_on_its_server(
    main: types.ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert notebook.notebook_file() is None
    for named in (str(tmp_path / "a.ipynb"), "a.ipynb", "team/folder/a.ipynb"):
        monkeypatch.setenv("JPY_SESSION_NAME", named)
        assert notebook.notebook_file() == NotebookFile("a.ipynb", b"{}")
    for named in ("b.ipynb", "python3", "console-1"):
        monkeypatch.setenv("JPY_SESSION_NAME", named)
        assert notebook.notebook_file() is None


def test_visual_studio_code_names_it_in_a_variable(main: types.ModuleType, tmp_path: Path) -> None:
    main.__dict__["__vsc_ipynb_file__"] = str(tmp_path / "a.ipynb")
    assert notebook.notebook_file() == NotebookFile("a.ipynb", b"{}")


def test_a_notebook_that_is_too_large_is_left_out(
    main: types.ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JPY_SESSION_NAME", "a.ipynb")
    monkeypatch.setattr(notebook, "LARGEST_FILE", 1)
    assert notebook.notebook_file() is None


@pytest.mark.parametrize("fails", [False, True])
def test_colab_sends_it(main: types.ModuleType, monkeypatch: pytest.MonkeyPatch, fails: bool) -> None:
    def blocking_request(wanted: str, timeout_sec: float) -> dict[str, object]:
        assert wanted == "get_ipynb"
        if fails:
            raise TimeoutError
        return {"ipynb": {"cells": [], "metadata": {"colab": {"name": "über.ipynb"}}}}

    message = types.ModuleType("google.colab._message")
    message.__dict__["blocking_request"] = blocking_request
    colab = types.ModuleType("google.colab")
    colab.__dict__["_message"] = message
    monkeypatch.setitem(sys.modules, "google.colab", colab)
    found = notebook.notebook_file()
    if fails:
        assert found is None
    else:
        assert found is not None
        assert found.name == "über.ipynb"
        assert json.loads(found.content)["cells"] == []


def test_a_script_has_no_cells(main: types.ModuleType) -> None:
    assert notebook.executed_cells() is None
    main.__dict__["In"] = ["", "a = 1", "", "b = 2"]
    assert notebook.executed_cells() == ["a = 1", "b = 2"]
    main.__file__ = "script.py"
    assert notebook.executed_cells() is None
