"""What the typed client makes of ``x-pagination``, ``x-method-name`` and ``x-numeric``, and what the lint rejects."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from comet_rest_v2.models import MetricPoint
from comet_rest_v2.types import UNSET
from comet_rest_v2.values import number_or_none
from description.bundle import load
from description.client_package import method_name
from description.lint_client import RULES

from tests.contract.calls import example_of
from tests.generators.sample import Json, sample, write_spec

Change = Callable[[Json], object]


def complaints(folder: Path, change: Change) -> list[str]:
    description = load(write_spec(folder / "spec", sample(change)))
    return [f"[{problem.rule}] {problem}" for rule in RULES for problem in rule(description)]


def _get(document: Json) -> Json:
    operation: Json = document["paths"]["/api/thing"]["get"]
    return operation


def _with_pages(document: Json) -> Json:
    """Let get_thing have pages of parts."""
    operation = _get(document)
    for name in ("page", "size"):
        operation["parameters"].append({"name": name, "in": "query", "schema": {"type": "integer"}})
    stated: Json = {"page": "page", "size": "size", "default-size": 10, "items": "parts"}
    operation["x-pagination"] = stated
    return stated


def test_the_sample_is_sound(tmp_path: Path) -> None:
    assert complaints(tmp_path, lambda _: None) == []
    assert complaints(tmp_path / "paged", _with_pages) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda d: _with_pages(d) and _get(d).pop("x-pagination"), r"has pages (page, size), but no x-pagination"),
        (lambda d: _with_pages(d).pop("default-size"), "incomplete"),
        (lambda d: _with_pages(d).update(cursor="c"), "unknown keys"),
        (lambda d: _with_pages(d).update(offset="page"), "no position"),
        (lambda d: _with_pages(d).update({"default-size": "10"}), "no position or size"),
        (lambda d: _with_pages(d).update(page="pages"), "there is no 'pages'"),
        (lambda d: _with_pages(d).update(items="name"), "'name' is not a list of objects"),
        (lambda d: _with_pages(d).update(items="nothing"), "'nothing' is not a list of objects"),
        (lambda d: _get(d).update({"x-method-name": "upload"}), "client.things.upload is already a method of"),
        (
            lambda d: _get(d).update({"x-method-name": "get_file_to"}),
            "client.things.get_file_to is already a method of",
        ),
        (lambda d: _get(d).update({"x-method-name": "class"}), "would be called 'class'"),
        (lambda d: _get(d).update({"x-method-name": "getThing"}), "would be called 'getThing'"),
        (
            lambda d: d["components"]["schemas"]["ThingReply"]["properties"]["size"].update({"x-numeric": True}),
            "'size' has x-numeric, but is not a string",
        ),
        (
            lambda d: d["components"]["schemas"]["ThingReply"]["properties"]["name"].update({"x-numeric": "yes"}),
            "'name' has x-numeric, but is not a string",
        ),
    ],
)
def test_what_would_break_the_client_is_a_problem(tmp_path: Path, change: Change, complaint: str) -> None:
    found = complaints(tmp_path, change)
    assert any(complaint in one for one in found), found


def test_methods_are_named_without_the_words_of_their_tag() -> None:
    description = load(Path(__file__).resolve().parents[2] / "spec")
    names = {operation.id: method_name(operation) for operation in description.operations()}
    expected = {
        "get_metric_values": "get_values",
        "get_experiments": "list",
        "create_experiment": "create",
        "get_registry_model_versions": "get_model_versions",
        "sdk_upload_asset": "upload",
        "delete_parameters": "delete_many",
    }
    assert {name: names[name] for name in expected} == expected


def test_a_number_in_a_string_gets_an_accessor() -> None:
    point = example_of({"$ref": "#/components/schemas/MetricPoint"})
    for text, number in (("8.63E-4", 8.63e-4), ("Infinity", float("inf")), ("-1", -1.0)):
        found = MetricPoint.from_dict({**point, "metricValue": text})
        assert found.metric_value_as_float == number
        assert found.to_dict()["metricValue"] == text
    with pytest.raises(ValueError, match="adam"):
        _ = MetricPoint.from_dict({**point, "metricValue": "adam"}).metric_value_as_float
    for absent in (None, UNSET):
        assert number_or_none(absent) is None


def test_types_of_accessors_iterators_and_streams_are_exact(tmp_path: Path, installed: dict[str, str]) -> None:
    (tmp_path / "use.py").write_text(
        "import cometr_py\n"
        "client = cometr_py.connect()\n"
        "points = client.metrics.get_values(experiment_key='k', metric_name='m').metrics\n"
        "reveal_type(points[-1].metric_name)\n"
        "reveal_type(client.experiments.list_iter(project_id='p'))\n"
        "reveal_type(client.assets.get_to('a', asset_id='1').parsed)\n"
        "reveal_type(client.aio.workspaces.list())\n"
        "client.metrics.get_values(experiment_key='k')\n"
        "client.nothing\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path), "use.py"]
    environment = {**installed, "MYPYPATH": installed["PYTHONPATH"]}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    found = dict.fromkeys(range(4, 10), "")
    for line in done.stdout.splitlines():
        if line.startswith("use.py:"):
            found[int(line.split(":")[1])] += line
    expected = ["str", "Iterator[", "pathlib.Path", "Coroutine[", "Missing named argument", "has no attribute"]
    for number, part in zip(sorted(found), expected, strict=True):
        assert part in found[number], done.stdout
