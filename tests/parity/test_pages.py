"""The pages for those who come from elsewhere, and the tour: their code runs as it stands, and does what they say."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from tests.support.processes import ROOT

pytestmark = pytest.mark.usefixtures("comet_url")

DOCS = ROOT / "docs"
GRAPH = '{"nodes":[["a"],["b"],["c"]],"edges":[["a,b"],["c,a"]]}'
FULL_NAME = "daattali/artifact-name:1.0.0"


def run_page(name: str) -> dict[str, Any]:
    """Run the Python blocks of a page one after the other; errors point into the page."""
    page = DOCS / name
    text = page.read_text(encoding="utf-8")
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in re.finditer(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        code = "\n" * text.count("\n", 0, block.start(1)) + block[1]
        exec(compile(code, str(page), "exec"), names)
    return names


def test_the_page_for_those_who_come_from_r(capsys: pytest.CaptureFixture[str]) -> None:
    names = run_page("coming-from-r.md")
    printed = capsys.readouterr().out
    exp = names["exp"]
    assert "metric1 10 5 10 2 1 2" in re.sub(r"(\d)\.0\b", r"\1", printed)
    assert exp.get_graph() == GRAPH
    assert sorted(exp.get_tags()) == ["t1", "t2"]
    assert {"lr", "optimizer|name", "optimizer|beta"} <= {row.name for row in exp.get_parameters()}
    assert [point.step for point in exp.get_metric("train_loss")] == [3]
    assert "project2" not in [one.project_name for one in cometr_py.get_projects("daattali")]
    assert names["logged_artifact"].full_name() == FULL_NAME
    assert sorted(str(path) for path in Path("data").rglob("*") if path.is_file()) == [
        "data/data-files/table.csv",
        "data/sample-code",
    ]
    with pytest.raises(cometr_py.ExperimentEndedError):
        exp.log_metric("m", 1)


def test_every_r_call_has_its_python_beside_it() -> None:
    text = (DOCS / "coming-from-r.md").read_text(encoding="utf-8")
    pairs = re.findall(r"^```r\n(.*?)^```\n(?:\n.*?)??\n```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert len(pairs) == text.count("```r\n") == 7
    for r, python in pairs:
        for call in re.findall(r"(\w+)\(", re.sub(r"\b(library|str|list|c)\(", "", r)):
            assert f"{call}(" in python, f"{call} of R has no counterpart beside it"


def test_the_page_for_those_who_come_from_comet_ml(capsys: pytest.CaptureFixture[str]) -> None:
    names = run_page("coming-from-comet-ml.md")
    printed = capsys.readouterr().out
    assert "101 points, the last one 0.005 at step 100" in printed
    assert "optimizer|name" in printed
    assert "1 of them are good" in printed
    assert Path("copy/data/table.csv").read_text() == "x,y\n1,2\n"
    assert names["logged"].get_aliases()


def test_what_the_page_names_is_there() -> None:
    text = (DOCS / "coming-from-comet-ml.md").read_text(encoding="utf-8")
    ours = [row.split("|")[2] for row in text.splitlines() if row.startswith("| `")]
    assert len(ours) > 15
    methods = {*dir(cometr_py), *dir(cometr_py.Experiment), "search_experiments", "metric", "add"}
    for cell in ours:
        assert set(re.findall(r"\b(\w+)\(", cell)) <= methods, cell


def test_the_tour_shows_what_the_readme_of_cometr_shows(capsys: pytest.CaptureFixture[str]) -> None:
    names = runpy.run_path(str(DOCS / "examples" / "cometr_tour.py"), run_name="__main__")
    printed = capsys.readouterr().out
    exp, lines = names["exp"], printed.splitlines()
    assert lines[0].startswith("Experiment created: http://127.0.0.1:")
    assert lines[0].rstrip().endswith(f"/daattali/project1/{exp.get_key()}")
    assert lines[1] == exp.get_key()
    said = dict(re.split(r" *: ", line, maxsplit=1) for line in lines[2:12])
    milliseconds = [said.pop(f"timestamp{which}") for which in ("Max", "Min", "Current")]
    assert all(re.fullmatch(r"1\d{12}", one) for one in milliseconds)
    assert said == {
        "name": "metric1",
        "valueMax": "10.0",
        "valueMin": "5.0",
        "valueCurrent": "10.0",
        "stepMax": "2",
        "stepMin": "1",
        "stepCurrent": "2",
    }
    assert lines[12] == GRAPH
    assert "daattali" in lines[13]
    version = names["logged_artifact"].get_artifact_version()
    full_name = f"daattali/artifact-name:{version}"
    steps = [line for line in lines if full_name in line]
    assert steps[0] == f"Artifact '{full_name}' uploading started"
    assert f"Artifact '{full_name}' has been successfully uploaded" in steps
    files = ["data-files/notes.txt", "data-files/table.csv", "dataset", "sample-code"]
    assert lines.count(f"{full_name} {files}") == 6, "latest, version, alias, and the three forms of the name"
    assert "dataset is at http://localhost/dataset.dat" in lines
    assert re.search(r"^data-files/table.csv is at /.*/data/data-files/table.csv$", printed, re.MULTILINE)
    assert exp.get_output().splitlines()[-1] == lines[-1]
