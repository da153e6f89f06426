"""A real Jupyter kernel: it is restarted in the middle of an experiment, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import recordings, usual_place
from tests.support.processes import DEADLINE, eventually

KEY = "qZ8fK2mN4pR6tV9xB1cD3eF5g"
BEGIN = """
import cometr_py
experiment = cometr_py.create_experiment(project_name="notebook", log_system_details=False)
print("key", experiment.get_key())
"""
LOG = """
for step in range(1000):
    experiment.log_metric("loss", step, step=step)
print("logged", step)
"""


#: As Jupyter saves it, with the key in an output.
FILE = {
    "cells": [{"cell_type": "code", "source": ["print(key)"], "outputs": [{"name": "stdout", "text": [KEY]}]}],
    "metadata": {},
    "nbformat": 4,
    "nbformat_minor": 5,
}


class Notebook:
    """A kernel, and what its cells print."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.kernel = KernelManager(kernel_name="python3")
        self.kernel.start_kernel(env=environment, cwd=str(folder))
        self.client: BlockingKernelClient = self.kernel.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=DEADLINE)

    def run(self, cell: str) -> str:
        """Run a cell to its end; what it printed."""
        printed: list[str] = []

        def note(message: dict[str, dict[str, str]]) -> None:
            printed.append(message["content"].get("text", ""))

        reply = self.client.execute_interactive(cell, output_hook=note, timeout=DEADLINE)
        assert reply["content"]["status"] == "ok", reply["content"]
        return "".join(printed)

    def restart(self, *, at_once: bool) -> None:
        """What the notebook's menu does; it kills a kernel that does not answer."""
        self.kernel.restart_kernel(now=at_once)
        self.client.wait_for_ready(timeout=DEADLINE)

    def close(self) -> None:
        self.client.stop_channels()
        self.kernel.shutdown_kernel(now=True)


@pytest.fixture
def notebook(comet_url: str, installed: dict[str, str], tmp_path: Path) -> Iterator[Notebook]:
    environment = {
        **installed,
        "COMET_URL_OVERRIDE": comet_url,
        "COMETR_HOME": str(tmp_path / "cometr"),
        "IPYTHONDIR": str(tmp_path / "ipython"),
        "COMET_API_KEY": KEY,
        "JPY_SESSION_NAME": "somewhere/first try.ipynb",
    }
    opened = Notebook(environment, tmp_path)
    try:
        yield opened
    finally:
        opened.close()


def test_all_cells_and_the_file_are_recorded(notebook: Notebook, tmp_path: Path) -> None:
    (tmp_path / "first try.ipynb").write_text(json.dumps(FILE))
    notebook.run("before = 1")
    key = notebook.run(BEGIN).split("key ")[1].split()[0]
    notebook.run(f"after = '{KEY}'")
    notebook.run("last = 3\nexperiment.stop()")
    found = cometr_py.get_experiment(key)
    eventually(lambda: "last = 3" in (found.get_code() or ""), "the cells are recorded")
    code = found.get_code() or ""
    positions = [code.index(cell) for cell in ("before = 1", "create_experiment", "after = '***'", "last = 3")]
    assert positions == sorted(positions)
    (asset,) = eventually(lambda: found.get_asset_list() or None, "the file is uploaded")
    assert (asset.file_name, asset.type_) == ("first try.ipynb", "notebook")
    content = found.get_asset(asset.asset_id)
    assert KEY.encode() not in content
    assert json.loads(content)["cells"][0]["outputs"][0]["text"] == ["***"]


@pytest.mark.parametrize("at_once", [False, True], ids=["asked", "killed"])
def test_a_restarted_kernel_loses_nothing_and_begins_anew(notebook: Notebook, at_once: bool) -> None:
    key = notebook.run(BEGIN).split("key ")[1].split()[0]
    assert "logged 999" in notebook.run(LOG)
    notebook.restart(at_once=at_once)
    second = notebook.run(BEGIN).split("key ")[1].split()[0]
    notebook.run(LOG + "experiment.stop()")
    place = usual_place(config.resolve().home)
    eventually(lambda: all(one.state.complete for one in recordings(place)) or None, "both are delivered")
    for one in (key, second):
        found = cometr_py.get_experiment(one)
        assert sorted(point.step or 0 for point in found.get_metric("loss")) == list(range(1000))
        assert "logged 999" in (found.get_output() or "")
        code = found.get_code() or ""
        assert "cometr_py.create_experiment" in code
        assert ("range(1000)" in code) is not (at_once and one == key), "a killed kernel cannot record its last cell"
    assert cometr_py.get_experiment(key).get_metadata().has_crashed is at_once
