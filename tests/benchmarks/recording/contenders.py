"""Who takes part: cometr_py and the trackers beside it, each in a virtual environment of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cometr_py.core.version import VERSION
from tests.support.processes import ROOT

#: What each environment holds; cometr_py's own has what it depends on, and takes the code from here.
COMETR = "cometr_py"
PACKAGES = {"comet_ml": "comet_ml", "trackio": "trackio", "mlflow": "mlflow-skinny", "wandb": "wandb"}
#: The tracker that the targets are ratios to.
REFERENCE = "comet_ml"


@dataclass(frozen=True)
class Contender:
    """One way to record.

    Attributes:
        name: What the table calls it.
        tracker: Its name among those that can be driven.
        python: The interpreter that has it.
        version: Of its package.
        online: Whether it sends to the stub; otherwise it has delivered when its end returns.
        environment: What it needs in its environment.
        count: How many metrics are logged where others log 100,000; fewer for those that would take minutes.
    """

    name: str
    tracker: str
    python: Path
    version: str
    online: bool
    environment: Mapping[str, str] = field(default_factory=dict)
    count: int = 100_000


def home() -> Path:
    """Where the environments are: COMETR_BENCH_HOME, or a folder among the user's caches."""
    return Path(os.environ.get("COMETR_BENCH_HOME") or Path.home() / ".cache" / "cometr-py-bench")


def contenders(peers: bool) -> list[Contender]:
    """Those whose environments are there: cometr_py first, then the reference; the others where ``peers`` is true."""
    code = {"PYTHONPATH": os.pathsep.join((f"{ROOT}", f"{ROOT / 'generated'}"))}
    own = python_of(COMETR)
    if not all(installed(own, package) for package in dependencies()):
        own = Path(sys.executable)
    found = [Contender("cometr_py", COMETR, own, installed_here(), online=True, environment=code)]
    quiet = {
        # What comet_ml sends to its makers about itself has nothing to do with logging.
        "COMET_INTERNAL_REPORTING": "false",
        "COMET_ERROR_TRACKING_ENABLE": "false",
        "COMET_DISABLE_ANNOUNCEMENT": "true",
        "COMET_LOGGING_CONSOLE": "ERROR",
    }
    if version := installed(python_of("comet_ml"), "comet_ml"):
        found.append(Contender("comet_ml", "comet_ml", python_of("comet_ml"), version, online=True, environment=quiet))
    if not peers:
        return found
    local = {**code, "COMET_URL_OVERRIDE": "local"}
    found.append(
        Contender("cometr_py local", COMETR, Path(sys.executable), installed_here(), online=False, environment=local)
    )
    if version:
        offline = Contender(
            "comet_ml offline", "comet_ml offline", python_of("comet_ml"), version, online=False, environment=quiet
        )
        found.append(offline)
    for name, count in (("trackio", 100_000), ("mlflow", 10_000), ("wandb", 100_000)):
        python = python_of(name)
        if version := installed(python, PACKAGES[name]):
            found.append(Contender(name, name, python, version, False, private(name), count))
    return found


def private(name: str) -> dict[str, str]:
    """Switches that keep a peer from reporting about itself."""
    return {
        "trackio": {"HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_OFFLINE": "1", "GRADIO_ANALYTICS_ENABLED": "False"},
        "mlflow": {"MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true"},
        "wandb": {"WANDB_ERROR_REPORTING": "false", "WANDB_SILENT": "true"},
    }[name]


def python_of(name: str) -> Path:
    return home() / name / "bin" / "python"


def dependencies() -> list[str]:
    """What cometr_py depends on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [str(requirement) for requirement in project["dependencies"]]


def installed(python: Path, requirement: str) -> str | None:
    """The version of a package in an environment; None where either is not there."""
    package = re.split(r"[^\w.-]", requirement)[0]
    code = f"import importlib.metadata; print(importlib.metadata.version({package!r}))"
    try:
        asked = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return asked.stdout.strip() or None


def installed_here() -> str:
    """The version in this checkout."""
    return VERSION
