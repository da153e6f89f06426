"""scripts/new-endpoint, and "Adding an endpoint" in CONTRIBUTING.md, followed to the letter."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.support.processes import ROOT, running_server

pytestmark = [pytest.mark.generators, pytest.mark.timeout(600)]

COPIED = ("cometr_py", "generated", "spec", "scripts", "tests", "docs")
KEY = "a" * 25


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the repository, to be changed by the test."""
    tree = tmp_path / "repository"
    for name in COPIED:
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tree)
    return tree


@pytest.fixture
def environment(tree: Path, installed: dict[str, str]) -> dict[str, str]:
    """What makes processes use the copy."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), installed.get("PATH", os.defpath)])
    return {**installed, "PYTHONPATH": os.pathsep.join([str(tree), str(tree / "generated")]), "PATH": programs}


def commands() -> list[str]:
    """What CONTRIBUTING.md tells to run, in order."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("## Adding an endpoint")[2].partition("\n## ")[0]
    return [
        line.strip()
        for block in re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
        for line in block.splitlines()
        if line.strip()
    ]


def run(command: str, tree: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", command], cwd=tree, env=environment, capture_output=True, text=True)


def write_what_is_left(tree: Path) -> int:
    """Do what the lint asks for, as briefly as it can be done; gives how many places there were."""
    places = 0
    for folder, pattern, todo, words in (
        ("spec", "*.yaml", r"TODO [^\n]*", "The colors of the tags"),
        ("cometr_py", "*.py", r" *# TODO[^\n]*\n", ""),
        ("tests/server/api", "*.py", r" *# TODO[^\n]*\n", ""),
    ):
        for path in (tree / folder).rglob(pattern):
            text, count = re.subn(todo, words, path.read_text(encoding="utf-8"))
            if count:
                path.write_text(text, encoding="utf-8")
                places += count
    return places


def test_following_contributing_adds_a_working_endpoint(tree: Path, environment: dict[str, str]) -> None:
    make_stubs, list_todo, generate, run_tests = commands()

    done = run(make_stubs, tree, environment)
    assert done.returncode == 0, done.stderr
    listed = run(list_todo, tree, environment)
    assert listed.returncode == 1
    todo = [line for line in listed.stderr.splitlines() if "[unfinished]" in line]
    assert all("get_tag_colors" in line for line in todo), listed.stderr
    assert write_what_is_left(tree) == len(todo)
    assert run(list_todo, tree, environment).returncode == 0

    done = run(generate, tree, environment)
    assert done.returncode == 0, done.stderr
    for page in ("coverage.md", "api.md", "api.html"):
        assert "get_tag_colors" in (tree / "docs" / page).read_text(encoding="utf-8")
    done = run(f"{run_tests} -n0 -v", tree, environment)
    assert done.returncode == 0, done.stdout
    passed = re.findall(r"::(test_\w+)\S* PASSED", done.stdout)
    assert {"test_get_tag_colors", "test_a_request_fits_the_description_and_its_reply_is_read_without_loss"} <= {
        *passed
    }

    home = str(tree / "home")
    with (
        running_server({**environment, "COMETR_HOME": home}) as url,
        httpx.Client(base_url=url, headers={"Authorization": KEY}) as client,
    ):
        where = {"workspaceName": "team", "projectName": "digits"}
        key = client.post("/api/rest/v2/write/experiment/create", json=where).json()["experimentKey"]
        reply = client.get("/api/rest/v2/experiment/tags/colors", params={"experimentKey": key})
        assert (reply.status_code, reply.json()) == (200, {"experimentKey": key})


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            "colors get_colors GET /api/colors",
            "'colors' is not a tag: declare it in spec/openapi.yaml, or use one of account,",
        ),
        ("tags getColors GET /api/colors", "'getColors' is not a function name: write it in lower snake case."),
        (
            "tags get_colors GET api/colors",
            "'api/colors' is not a path: write it in full, from the host's root: /api/...",
        ),
        (
            "tags get_colors GET /api/{a-b}",
            "'/api/{a-b}' has a parameter whose name is not a word: write it like {assetId}.",
        ),
        ("tags get_tags GET /api/colors", "(get_tags) already: choose another name or path."),
        ("tags get_colors GET /api/rest/v2/experiment/tags", "(get_tags) already: choose another name or path."),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(
    tree: Path, environment: dict[str, str], arguments: str, complaint: str
) -> None:
    before = {path: path.read_bytes() for path in (tree / "spec").rglob("*.yaml")}
    done = run(f"scripts/new-endpoint {arguments}", tree, environment)
    assert done.returncode == 1
    assert complaint in done.stderr
    assert {path: path.read_bytes() for path in (tree / "spec").rglob("*.yaml")} == before


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_stubs_of_every_method_lack_nothing_but_words(tree: Path, environment: dict[str, str], method: str) -> None:
    """A tag without schemas, handlers and tests of its own, and a path with a parameter."""
    done = run(f"scripts/new-endpoint sdk_rpc stop_rpc {method} '/clientlib/rpc/{{rpcId}}/stop'", tree, environment)
    assert done.returncode == 0, done.stderr
    write_what_is_left(tree)
    done = run("scripts/generate --lint", tree, environment)
    assert done.returncode == 0, done.stderr
