"""Experiments and files for the tests of artifacts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cometr_py
from cometr_py import config, transport
from cometr_py.experiments.experiment import Experiment


def quiet_experiment(**options: Any) -> Experiment:
    """An experiment that records only what the test logs; options of ``create_experiment`` go first."""
    quiet = {"keep_active": False, "log_output": False, "log_code": False, "log_system_details": False}
    return cometr_py.create_experiment(**{"project_name": "tests", **quiet, **options})


def files(folder: Path, count: int = 3) -> dict[str, bytes]:
    """Make a folder with some files, one of them empty and one in a folder; gives their content by path."""
    contents = {f"{number}.bin": bytes([number % 256]) * 100 * number for number in range(count - 1)}
    contents["deep/er/täxt.txt"] = "grüße\n".encode()
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return contents


def contents(folder: Path) -> dict[str, bytes]:
    """What is in a folder, by path; drafts of downloads and hidden files too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ask(operation: str, **params: str) -> Any:
    """The answer to a call of an operation by its id."""
    return transport.call(transport.shared_client(config.resolve()), operation, params=params).json()


def states(experiment: Experiment, name: str = "digits") -> dict[str, str]:
    """The state of each version of an artifact."""
    workspace = experiment.get_workspace_name() or "local"
    found = ask("get_artifact", workspace=workspace, artifactName=name)
    return {version["version"]: version["state"] for version in found["versions"]}
