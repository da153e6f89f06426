"""docs/frames.md, docs/searching.md, and docs/copying.md: their code runs as it stands, one block after the other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from tests.support.processes import ROOT


def run(page: str) -> dict[str, Any]:
    """Run the code of a page; each block is moved to its own line numbers, so that errors point into the page."""
    path = ROOT / "docs" / page
    text = path.read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    for block in re.finditer(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        code = "\n" * text.count("\n", 0, block.start(1)) + block[1]
        exec(compile(code, str(path), "exec"), names)
    return names


@pytest.fixture(autouse=True)
def local(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "comet"))


def test_the_page_about_frames_runs(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pandas", reason="the pages make frames: pip install 'cometr-py[test]'")
    found = run("frames.md")
    assert len(found["frame"]) == 200
    assert len(found["curve"]) == 100
    assert sorted(found["best"]) == [0.0001, 0.001]
    assert found["names"] == ["rate 0.01"]
    assert list(found["fast"]["name"]) == ["rate 0.1"]
    assert "docs" in capsys.readouterr().out


def test_the_page_about_copying_runs(capsys: pytest.CaptureFixture[str]) -> None:
    with cometr_py.create_experiment("run", "digits", log_code=False, log_system_details=False) as experiment:
        experiment.log_metric("loss", 0.5, step=1)
    run("copying.md")
    assert "True [" in capsys.readouterr().out
    assert Path("digits-export/export.json").is_file()


def test_the_page_about_searching_finds_what_it_says() -> None:
    found = run("searching.md")
    for name in ("found", "same"):
        assert {one.experiment_name for one in found[name]} == {"rate 0.1", "rate 10"}, name
