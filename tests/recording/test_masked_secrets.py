"""The API key is in no file of a recording and in nothing that the server gets; nor are passwords of a command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import recordings, usual_place
from tests.support.processes import eventually

KEY = "qZ8fK2mN4pR6tV9xB1cD3eF5g"
SCRIPT = """
import logging, os
import cometr_py

KEY = "KEY_HERE"
experiment = cometr_py.create_experiment(project_name="secrets", log_output=CAPTURE, log_error=CAPTURE)
print(f"the key is {KEY}", flush=True)
for step in range(3):
    print(f"\\r{KEY} {step}", end="", flush=True)
print(flush=True)
os.system(f"echo child {KEY}")
experiment.log_parameters({"api_key": KEY, "nested": {"keys": [KEY]}})
experiment.log_other("note", f"with {KEY}")
experiment.add_tags([KEY])
experiment.log_html(f"<p>{KEY}").log_graph(KEY)
experiment.log_system_details(additional_system_info={"key": KEY})
experiment.log_git_metadata(origin=f"https://{KEY}@example.com/x.git")
logging.getLogger().addHandler(cometr_py.ExperimentHandler(experiment))
logging.warning("logged %s", KEY)
print("id", experiment.get_key(), flush=True)
raise ValueError(f"rejected {KEY}")
"""


@pytest.mark.parametrize("capture", ["True", '"descriptors"'], ids=["streams", "descriptors"])
def test_no_secret_is_recorded(comet_url: str, installed: dict[str, str], tmp_path: Path, capture: str) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.replace("KEY_HERE", KEY).replace("CAPTURE", capture))
    home = tmp_path / "cometr"
    done = subprocess.run(
        [sys.executable, str(script), "--password=hunter2", "--token", "hunter2", "--lr", "0.1", KEY],
        env={**installed, "COMET_API_KEY": KEY, "COMET_URL_OVERRIDE": comet_url, "COMETR_HOME": str(home)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert f"the key is {KEY}\n" in done.stdout, "the script's own output is unchanged"
    place = usual_place(config.resolve().home)
    eventually(lambda: all(one.state.complete for one in recordings(place)), "everything is delivered")
    script.unlink()
    for secret in (KEY, "hunter2"):
        assert not [file for file in tmp_path.rglob("*") if file.is_file() and secret.encode() in file.read_bytes()]
    found = cometr_py.get_experiment(done.stdout.split("id ")[1].split()[0])
    output = found.get_output() or ""
    assert "the key is ***\n*** 2\n" in output
    assert ("child ***\n" in output) is ("descriptors" in capture)
    assert found.get_system_details().command == [
        str(script), "--password=***", "--token", "***", "--lr", "0.1", "***",
    ]  # fmt: skip
    assert {one.name: one.value_current for one in found.get_parameters()}["api_key"] == "***"
    assert found.get_tags() == ["***"]
