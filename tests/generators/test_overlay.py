"""The overlay holds what our server adds: it leads from the plain description to the bundle, and names its errors."""

import copy
import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from description.bundle import Description, load
from description.overlay import TargetError, apply, parse_target, write_target
from description.problems import DescriptionError
from description.publish import publish, to_yaml

from tests.generators.sample import Json, overlay, sample, write_spec

REPOSITORY = Path(__file__).resolve().parents[2]
#: An implementation of the Overlay Specification that is not ours.
OVERLAY_TOOL = "openapi-overlays-js@0.2.0"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@pytest.fixture(scope="module")
def ours() -> Description:
    return load(REPOSITORY / "spec")


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("$", ()),
        ("$.info", ("info",)),
        ("$.paths['/api/x'].get.parameters[0]", ("paths", "/api/x", "get", "parameters", 0)),
        (r"$['it\'s'].x-own", ("it's", "x-own")),
    ],
)
def test_targets_are_paths_to_one_place(target: str, path: tuple[str | int, ...]) -> None:
    assert parse_target(target) == path
    assert parse_target(write_target(path)) == path


@pytest.mark.parametrize("target", ["info", "$..get", "$.paths.*", "$.paths[?@.get]", "$.a b", "$.paths['x'"])
def test_other_targets_are_rejected(target: str) -> None:
    with pytest.raises(TargetError):
        parse_target(target)


def test_objects_are_merged_lists_extended_and_parts_removed() -> None:
    document = {"a": {"b": {"c": 1, "d": [1]}, "gone": 1}, "list": [{"x": 1}]}
    before = copy.deepcopy(document)
    actions: list[Json] = [
        {"target": "$.a", "update": {"b": {"c": 2, "d": [2], "e": 3}}},
        {"target": "$.a.gone", "remove": True},
        {"target": "$.list", "update": {"y": 2}},
        {"target": "$.list", "update": [{"z": 3}]},
        {"target": "$.list[0]", "update": {"w": 4}},
    ]
    changed = apply(document, overlay(*actions))
    assert changed == {"a": {"b": {"c": 2, "d": [1, 2], "e": 3}}, "list": [{"x": 1, "w": 4}, {"y": 2}, {"z": 3}]}
    assert document == before


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (overlay({"target": "$.paths['/nothing']", "update": {}}), "$.paths['/nothing'] does not exist"),
        (overlay({"target": "$.info.title", "update": {"a": 1}}), "$.info.title is neither an object nor an array"),
        (overlay({"target": "$.tags", "x-paragraph": "More."}), "$.tags.description does not exist"),
        (overlay({"target": "$.info"}), "$.info: is not an update or a removal"),
        (overlay({"target": "$.info", "update": {}, "remove": True}), "$.info: is not an update or a removal"),
        (overlay({"target": "$.info", "update": {}, "apend": 1}), "'apend' would be ignored"),
        (overlay({"update": {}}), "actions[0]: has no target"),
        (overlay(), "actions: is not a list of actions"),
        ({**overlay({"target": "$", "update": {}}), "overlay": "2.0.0"}, "overlay is '2.0.0'"),
        ({**overlay({"target": "$", "update": {}}), "info": {}}, "info: has no title or no version"),
    ],
)
def test_unusable_overlay_is_named_with_what_to_do(tmp_path: Path, written: Json, message: str) -> None:
    spec = write_spec(tmp_path, sample(lambda document: document.update(overlay=written)))
    with pytest.raises(DescriptionError) as raised:
        load(spec)
    assert message in str(raised.value)
    assert "spec/overlay.yaml" in str(raised.value)


def test_paragraph_follows_the_description(tmp_path: Path) -> None:
    action = {"target": "$.components.schemas.ThingReply", "x-paragraph": "Ours.", "update": {"x-more": 1}}
    description = load(write_spec(tmp_path, sample(lambda document: document.update(overlay=overlay(action)))))
    (published,) = description.overlay["actions"]
    assert published == {
        "target": "$.components.schemas.ThingReply",
        "update": {"description": "A thing.\n\nOurs.\n", "x-more": 1},
    }
    assert description.document["components"]["schemas"]["ThingReply"]["description"] == "A thing.\n\nOurs.\n"
    assert description.plain["components"]["schemas"]["ThingReply"]["description"] == "A thing."


def test_facts_about_our_server_move_into_the_overlay(tmp_path: Path) -> None:
    def mark(document: Json) -> None:
        document["x-limits"] = {"long": {"maxLength": 500}}
        document["components"]["parameters"]["ThingKey"]["schema"]["x-limit"] = "long"
        document["paths"]["/api/thing"]["get"]["x-served"] = False

    description = load(write_spec(tmp_path, sample(mark)))

    assert description.plain == load(write_spec(tmp_path / "unmarked", sample())).plain
    assert description.document["paths"]["/api/thing"]["get"]["x-served"] is False
    limited = description.document["components"]["parameters"]["ThingKey"]["schema"]
    assert limited == {"type": "string", "x-limit": "long", "maxLength": 500}
    assert [action["target"] for action in description.overlay["actions"]] == [
        "$",
        "$.paths['/api/thing'].get",
        "$.components.parameters.ThingKey.schema",
    ]


def test_what_the_overlay_adds_is_named_by_its_file(tmp_path: Path) -> None:
    item = {"get": {**sample()["paths"]["/api/thing"]["get"], "operationId": "get_own"}}
    action = {"target": "$.paths", "update": {"/api/own": item}}
    description = load(write_spec(tmp_path, sample(lambda document: document.update(overlay=overlay(action)))))
    assert {one.id: one.file for one in description.operations()}["get_own"] == "overlay.yaml"


def test_plain_description_knows_nothing_of_our_server(ours: Description) -> None:
    names = set(ours.document["x-extensions"])
    text = json.dumps({**ours.plain, "info": {**ours.plain["info"], "contact": None}})
    assert "cometr_py" not in text
    assert "x-served" not in text
    assert "x-limit" not in text
    assert not {name for name in names if f'"{name}"' in text}
    assert '"rewind_experiment"' in json.dumps(ours.document)


def test_published_files_are_one_description(ours: Description, tmp_path: Path) -> None:
    publish(ours, tmp_path)
    read = {path.name: yaml.load(path.read_text(encoding="utf-8"), LOADER) for path in tmp_path.glob("*.*")}
    assert read["openapi.json"] == read["openapi.yaml"] == ours.document
    assert read["openapi.plain.json"] == read["openapi.plain.yaml"] == ours.plain
    applied = apply(read["openapi.plain.json"], read["overlay.yaml"])
    assert applied == read["openapi.json"]
    assert ("paths",) in {parse_target(one["target"])[:1] for one in read["overlay.yaml"]["actions"]}
    assert not [one for one in read["overlay.yaml"]["actions"] if one.keys() - {"target", "description", "update"}]


@pytest.mark.skipif(shutil.which("npx") is None, reason="runs an npm package")
def test_another_tool_applies_the_overlay_alike(ours: Description, tmp_path: Path) -> None:
    publish(ours, tmp_path)
    command = ["npx", "--yes", OVERLAY_TOOL, "--openapi", "openapi.plain.yaml", "--overlay", "overlay.yaml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=240, check=True)
    # JavaScript has floating-point numbers alone.
    applied = json.loads(json.dumps(yaml.load(done.stdout, LOADER)), parse_int=float)
    assert applied == json.loads(json.dumps(ours.document), parse_int=float)


def test_yaml_reads_the_same_by_both_versions_of_yaml(tmp_path: Path) -> None:
    words = [
        "yes",
        "no",
        "1e-3",
        "8.63E-4",
        ".5",
        "0o17",
        "0x1f",
        "007",
        "1:30",
        "2024-01-31",
        "~",
        "",
        " a ",
        "a\nb\n",
    ]
    values: Json = {"x-words": words, "x-numbers": [1e-3, 1e20, 5, True, None]}
    text = to_yaml(values)
    assert yaml.safe_load(text) == values
    # The description's own loader goes by YAML 1.2.
    spec = write_spec(tmp_path, sample())
    (spec / "components" / "words.yaml").write_text(text, encoding="utf-8")
    assert {key: load(spec).document[key] for key in values} == values
