"""The code samples of the reference: Python and curl do what they promise on a server, R is valid, pages have them."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reports import evidence_page, samples
from reports.samples.cometr import FUNCTIONS, METHODS
from reports.samples.curl import curl_command
from reports.samples.httr2 import r_literal
from reports.samples.sent import FormPart, SentRequest

import cometr_py
from cometr_py.core import api_spec
from tests.generators.sample_world import PLACEHOLDER, SampleWorld, kind_of_world, sample_world
from tests.support.processes import DEADLINE
from tests.support.server_client import KEY, serving

DOCUMENT: dict[str, Any] = json.loads(api_spec.document_bytes())
SAMPLES: dict[str, dict[str, str]] = json.loads(samples.FILE.read_bytes())
SERVED = sorted(
    operation["operationId"]
    for item in DOCUMENT["paths"].values()
    for operation in item.values()
    if operation.get("x-served", True)
)
#: Run one after the other on one server: writes, and what reads them.
WITH_CURL = [
    "get_account_details",
    "log_metric",
    "get_metric_values",
    "log_parameter",
    "get_parameters",
    "add_tags",
    "get_tags",
    "log_html",
    "get_experiments",
    "upload_git_patch",
    "get_git_patch",
    "get_asset",
    "log_metric_batch",
    "set_registry_model_version_metadata",
    "get_multi_metric_chart",
    "archive_experiment",
]


def test_every_operation_has_a_sample_in_each_language() -> None:
    assert sorted(SAMPLES) == sorted(api_spec.operations())
    assert {name: set(found) for name, found in SAMPLES.items() if set(found) != {"python", "curl", "r"}} == {}


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Path, SampleWorld]]:
    """Fills one store of each kind; gives its folder."""

    @functools.cache
    def fill(kind: str) -> tuple[Path, SampleWorld]:
        store = tmp_path_factory.mktemp("world") / "comet"
        with cometr_py.connect(url=f"local:{store}") as client:
            return store, sample_world(client, kind)

    return fill


@pytest.mark.parametrize("operation_id", SERVED)
def test_python_sample_runs_on_the_server_of_the_package(
    operation_id: str,
    worlds: Callable[[str], tuple[Path, SampleWorld]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    store, world = worlds(kind_of_world(operation_id))
    shutil.copytree(store, tmp_path / "comet")
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{tmp_path / 'comet'}")
    monkeypatch.chdir(tmp_path)
    (tmp_path / PLACEHOLDER).write_bytes(b"weights")
    code = world.code(operation_id, SAMPLES[operation_id]["python"])
    exec(compile(code, f"the sample of {operation_id}", "exec"), {"__name__": "sample"})
    assert bool(capsys.readouterr().out.strip()) == ("print(" in code)


@pytest.mark.skipif(shutil.which("curl") is None, reason="runs curl")
def test_curl_samples_run_on_a_server(tmp_path: Path) -> None:
    with serving(tmp_path / "home", api_key=KEY) as (api, _):
        address = f"http://127.0.0.1:{api.port}"
        with cometr_py.connect(api_key=KEY, url=address) as client:
            world = sample_world(client, "complete")
        (tmp_path / PLACEHOLDER).write_bytes(b"weights")
        environment = {**os.environ, "COMET": address, "COMET_API_KEY": KEY}
        answers: dict[str, str] = {}
        for name in WITH_CURL:
            command = f"{world.code(name, SAMPLES[name]['curl'])} --silent --show-error --fail-with-body"
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=tmp_path,
                env=environment,
                capture_output=True,
                text=True,
                timeout=DEADLINE,
                check=False,
            )
            assert done.returncode == 0, f"{name}: {done.stderr}{done.stdout}"
            answers[name] = done.stdout
    assert json.loads(answers["get_metric_values"])["metrics"][0]["metricValue"] == "0.48"
    assert json.loads(answers["get_tags"])["tags"]
    assert answers["get_asset"] == ""
    assert (tmp_path / "downloaded").read_bytes() == b"weights"


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="parses the samples with R")
def test_r_samples_are_valid(tmp_path: Path) -> None:
    for name, found in SAMPLES.items():
        (tmp_path / f"{name}.R").write_text(found["r"], encoding="utf-8")
    check = "for (file in list.files(pattern = '[.]R$')) parse(file, encoding = 'UTF-8')"
    done = subprocess.run(["Rscript", "-e", check], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_r_samples_use_comets_package_where_it_has_a_function() -> None:
    using = {name for name, found in SAMPLES.items() if found["r"].startswith("library(cometr)")}
    assert using == {*FUNCTIONS, *METHODS}
    assert all(SAMPLES[name]["r"].startswith("library(httr2)") for name in SAMPLES.keys() - using)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "NULL"),
        (True, "TRUE"),
        (1795400230712, "1795400230712"),
        ('say "a\\b"\n', '"say \\"a\\\\b\\"\\n"'),
        ([], "list()"),
        ({}, "structure(list(), names = character())"),
        ({"a": [1, "b"], "if": None, "x-y": 1.5}, 'list(a = list(1, "b"), `if` = NULL, `x-y` = 1.5)'),
    ],
)
def test_json_is_written_as_r(value: object, code: str) -> None:
    assert r_literal(value) == code


def test_shells_read_the_command_as_it_was_meant(tmp_path: Path) -> None:
    sent = SentRequest(
        method="PUT",
        path="/a",
        query=(("name", "it's $HOME & `more`"),),
        headers=(),
        has_body=True,
        body={"text": "it's $HOME"},
        form=(FormPart("file", "a b.csv", ""), FormPart("note", None, "@x;y")),
    )
    command = curl_command(api_spec.operation("add_tags"), sent).removeprefix("curl ")
    script = f'COMET=http://h COMET_API_KEY=k; printf "%s\\n" {command}'
    words = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout.splitlines()
    assert words == [
        *("-X", "PUT", "http://h/a?name=it%27s+%24HOME+%26+%60more%60"),
        *("-H", "Authorization: k", "-H", "Content-Type: application/json"),
        *("-d", '{"text": "it\'s $HOME"}', "-F", "file=@a b.csv", "--form-string", "note=@x;y"),
    ]


def test_the_evidence_page_lists_every_operation_and_names_better_sources_of_fields() -> None:
    page = evidence_page.evidence_page(DOCUMENT)
    assert [name for name in api_spec.operations() if page.count(f"| `{name}`<br>") != 1] == []
    (row,) = (line for line in page.splitlines() if line.startswith("| `get_workspaces`<br>"))
    assert "recorded: `workspaceNames`" in row
    (row,) = (line for line in page.splitlines() if line.startswith("| `upload_asset`<br>"))
    assert "observed: `experimentKey`" in row
    assert "extension: `Idempotency-Key`, `unpack`" in row
