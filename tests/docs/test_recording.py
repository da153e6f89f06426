"""docs/recording.md: the code about going back to a checkpoint runs as it stands, and does what the page says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from tests.support.processes import ROOT

PAGE = ROOT / "docs" / "recording.md"


def test_page_goes_back_to_a_checkpoint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{tmp_path / 'comet'}")
    with cometr_py.create_experiment("killed at step 125", "digits") as killed:
        for step in range(126):
            killed.log_metric("loss", 1.0, step=step)
    names: dict[str, Any] = {"cometr_py": cometr_py, "key": killed.get_key()}
    found = PAGE.read_text(encoding="utf-8").partition("## Going back to a checkpoint")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```python\n(.*?)^```$", found, re.DOTALL | re.MULTILINE)
    for block, length in zip(blocks, (131, 122), strict=True):
        exec(compile(block, str(PAGE), "exec"), names)
        experiment = names["experiment"]
        experiment.stop()
        assert [point.step for point in experiment.get_metric("loss")] == list(range(length))
