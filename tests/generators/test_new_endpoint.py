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
from description.lint_project import HANDLERS, TESTS

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


def commands(heading: str = "Adding an endpoint") -> list[str]:
    """What a section of CONTRIBUTING.md tells to run, in order."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
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
    make_stubs, list_todo, list_change, generate, run_tests = commands()

    done = run(make_stubs, tree, environment)
    assert done.returncode == 0, done.stderr
    listed = run(list_todo, tree, environment)
    assert listed.returncode == 1
    todo = [line for line in listed.stderr.splitlines() if "[unfinished]" in line]
    assert all("get_tag_colors" in line for line in todo), listed.stderr
    assert write_what_is_left(tree) == len(todo)
    assert run(list_change, tree, environment).returncode == 0
    assert "- `get_tag_colors` added." in (tree / "spec/CHANGELOG.md").read_text(encoding="utf-8")
    done = run(list_todo, tree, environment)
    assert done.returncode == 0, done.stderr

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


def test_following_contributing_changes_and_removes_an_endpoint(tree: Path, environment: dict[str, str]) -> None:
    make_stubs, lint, list_change, generate, _ = commands()
    assert run(make_stubs, tree, environment).returncode == 0
    write_what_is_left(tree)
    done = run(f"{list_change} && {lint} && scripts/spec-changelog --release", tree, environment)
    assert done.returncode == 0, done.stderr
    latest = version(tree)

    lint, list_change = commands("Changing an endpoint")
    edit(tree / "spec/paths/tags.yaml", "(operationId: get_tag_colors\n(?:.*\n)*?    parameters:\n)", r"\1" + PALETTE)
    edit(tree / "spec/evidence.yaml", "(get_tag_colors:\n    known: {)", r"\1palette: sdk, ")
    said = run(lint, tree, environment).stderr
    assert "does not list: `get_tag_colors`: query parameter `palette` added." in said
    done = run(f"{list_change} && {lint}", tree, environment)
    assert done.returncode == 0, done.stderr
    listed = "### Compatible changes\n\n- `get_tag_colors`: query parameter `palette` added."
    assert listed in changelog(tree)
    assert version(tree) == (latest[0], latest[1] + 1, 0)

    shutil.copy(ROOT / "spec/paths/tags.yaml", tree / "spec/paths/tags.yaml")
    said = run(lint, tree, environment).stderr
    for left in (
        "spec/evidence.yaml: get_tag_colors: is not described.",
        "spec/components/tags.yaml: schemas/GetTagColorsReply: no operation uses it.",
        "tests/contract/examples/tags.py: get_tag_colors: is called, but not described under this tag.",
        "cometr_py/server/api/operations/tags.py: get_tag_colors: has a handler, but is not described.",
        "does not list: `get_tag_colors` removed.",
    ):
        assert left in said
    for path in CHANGED:
        shutil.copy(ROOT / path, tree / path)
    done = run(f"{list_change} && {generate}", tree, environment)
    assert done.returncode == 0, done.stderr
    assert "### Breaking changes\n\n- Schema `GetTagColorsReply` removed.\n- `get_tag_colors` removed." in changelog(
        tree
    )
    assert version(tree) == (latest[0] + 1, 0, 0)
    assert "get_tag_colors" not in (tree / "docs/api.md").read_text(encoding="utf-8")


#: A parameter of an operation, and what scripts/new-endpoint changes for an endpoint with the tag ``tags``.
PALETTE = "      - {name: palette, in: query, description: Which colors., schema: {type: string}}\n"
CHANGED = (
    "spec/components/tags.yaml",
    "spec/evidence.yaml",
    "tests/contract/examples/tags.py",
    "cometr_py/server/api/operations/tags.py",
)


def changelog(tree: Path) -> str:
    return (tree / "spec/CHANGELOG.md").read_text(encoding="utf-8")


def version(tree: Path) -> tuple[int, ...]:
    """The description's version."""
    found = re.search(r'(?m)^  version: "([\d.]+)"$', (tree / "spec/openapi.yaml").read_text(encoding="utf-8"))
    assert found is not None
    return tuple(map(int, found[1].split(".")))


def edit(path: Path, pattern: str, replacement: str) -> None:
    text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"))
    assert count == 1
    path.write_text(text, encoding="utf-8")


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


def test_an_endpoint_that_the_server_lacks_gets_neither_handler_nor_test(
    tree: Path, environment: dict[str, str]
) -> None:
    def code() -> dict[Path, bytes]:
        return {path: path.read_bytes() for folder in (HANDLERS, TESTS) for path in (tree / folder).glob("*.py")}

    before = code()
    done = run("scripts/new-endpoint --unserved tags get_colors GET /api/colors", tree, environment)
    assert done.returncode == 0, done.stderr
    write_what_is_left(tree)
    done = run("scripts/spec-changelog && scripts/generate --lint", tree, environment)
    assert done.returncode == 0, done.stderr
    assert code() == before


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_stubs_of_every_method_lack_nothing_but_words(tree: Path, environment: dict[str, str], method: str) -> None:
    """A tag without schemas, handlers and tests of its own, and a path with a parameter."""
    done = run(f"scripts/new-endpoint sdk_rpc stop_rpc {method} '/clientlib/rpc/{{rpcId}}/stop'", tree, environment)
    assert done.returncode == 0, done.stderr
    write_what_is_left(tree)
    done = run("scripts/spec-changelog && scripts/generate --lint", tree, environment)
    assert done.returncode == 0, done.stderr
