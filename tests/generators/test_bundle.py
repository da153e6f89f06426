"""The files of spec/ become one document, the same one every time, or a message that names the line."""

import json
from pathlib import Path

import pytest
from description.bundle import load, to_json
from description.problems import DescriptionError
from description.slim import generator_input, reflow

from tests.generators.sample import Json, sample, write_spec


def _message(spec: Path) -> str:
    with pytest.raises(DescriptionError) as raised:
        load(spec)
    return str(raised.value)


def test_document_does_not_depend_on_how_it_is_spread_over_files(tmp_path: Path) -> None:
    whole = sample()
    one = write_spec(tmp_path / "one", whole)
    many = write_spec(tmp_path / "many", {**whole, "paths": {}, "components": {}})
    for index, (path, item) in enumerate(reversed(whole["paths"].items())):
        text = json.dumps({path: dict(reversed(item.items()))})
        (many / "paths" / f"{index}.yaml").write_text(text, encoding="utf-8")
    for index, (section, entries) in enumerate(reversed(whole["components"].items())):
        text = json.dumps({section: dict(reversed(entries.items()))})
        (many / "components" / f"{index}.yaml").write_text(text, encoding="utf-8")

    assert to_json(load(many).document) == to_json(load(one).document)


def test_methods_of_one_path_may_stand_in_two_files(tmp_path: Path) -> None:
    document = sample()
    spec = write_spec(tmp_path, document)
    post = document["paths"]["/api/thing"].pop("post")
    write_spec(tmp_path, document)
    (spec / "paths" / "more.yaml").write_text(json.dumps({"/api/thing": {"post": post}}), encoding="utf-8")

    description = load(spec)

    assert list(description.document["paths"]["/api/thing"]) == ["get", "post"]
    assert description.path_files["/api/thing", "post"] == "paths/more.yaml"


def test_tables_of_component_files_move_to_the_root(tmp_path: Path) -> None:
    spec = write_spec(tmp_path, sample())
    (spec / "components" / "codes.yaml").write_text("x-codes: {a: {meaning: b}}\n", encoding="utf-8")
    assert load(spec).document["x-codes"] == {"a": {"meaning": "b"}}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("paths/bad.yaml", "/api/x:\n  get: {\n", "spec/paths/bad.yaml: cannot be read"),
        ("paths/bad.yaml", "/a: {get: {a: 1}}\n/a: {get: {}}\n", "line 2: the key '/a' is a duplicate"),
        (
            "paths/bad.yaml",
            "/a:\n  get:\n    responses: {200: {}}\n",
            "line 3: the key 200 is not text",
        ),
        ("paths/bad.yaml", "api/x: {get: {}}\n", "api/x: is not a path. Write it in full"),
        ("paths/bad.yaml", "/api/x: {}\n", "/api/x: has no operations"),
        ("paths/bad.yaml", "- a\n", "is not a mapping"),
        ("paths/bad.yaml", "/api/thing: {get: {}}\n", "GET /api/thing: is described in spec/paths/bad.yaml too"),
        ("paths/bad.yml", "/a: {get: {}}\n", "Rename it to .yaml"),
        (
            "components/bad.yaml",
            "schemas: {ThingPart: {}}\n",
            "is described in spec/components/bad.yaml too",
        ),
        ("components/bad.yaml", "schemes: {A: {}}\n", "schemes: is not a section of components"),
    ],
)
def test_unreadable_file_is_named_with_what_to_do(tmp_path: Path, name: str, text: str, message: str) -> None:
    spec = write_spec(tmp_path, sample())
    (spec / name).write_text(text, encoding="utf-8")
    assert message in _message(spec)


def test_all_broken_files_are_named_at_once(tmp_path: Path) -> None:
    spec = write_spec(tmp_path, sample())
    (spec / "paths" / "one.yaml").write_text("{", encoding="utf-8")
    (spec / "components" / "two.yaml").write_text("[", encoding="utf-8")
    message = _message(spec)
    assert "spec/paths/one.yaml" in message
    assert "spec/components/two.yaml" in message
    assert message.endswith("2 problems in the description.")


def test_yaml_has_no_surprises(tmp_path: Path) -> None:
    spec = write_spec(tmp_path, sample())
    text = "x-words: [yes, no, on, 2024-01-31, 1:30, 007, true, null, ~, 1, -2, 0.5, 1e-3, 8.63E-4, +1.5]\n"
    (spec / "components" / "words.yaml").write_text(text, encoding="utf-8")
    words = ["yes", "no", "on", "2024-01-31", "1:30", "007", True, None, None, 1, -2, 0.5, 1e-3, 8.63e-4, 1.5]
    found = load(spec).document["x-words"]
    assert found == words
    assert [type(value) for value in found] == [type(value) for value in words]


def test_generator_sees_successes_only_and_the_document_keeps_everything(tmp_path: Path) -> None:
    document = load(write_spec(tmp_path, sample())).document
    before = to_json(document)

    slim = generator_input(document)

    assert list(slim["paths"]["/api/thing"]["get"]["responses"]) == ["2XX"]
    assert list(slim["components"]["responses"]) == ["Thing"]
    assert to_json(document) == before


def test_generator_keeps_two_successes_apart(tmp_path: Path) -> None:
    def spoil(document: Json) -> None:
        document["paths"]["/api/thing"]["get"]["responses"]["204"] = {"description": "There is none."}

    slim = generator_input(load(write_spec(tmp_path, sample(spoil))).document)

    assert list(slim["paths"]["/api/thing"]["get"]["responses"]) == ["200", "204"]


def test_generator_sees_what_a_parameter_means(tmp_path: Path) -> None:
    slim = generator_input(load(write_spec(tmp_path, sample())).document)
    schema = slim["components"]["parameters"]["ThingKey"]["schema"]
    assert schema == {"type": "string", "description": "The thing's key.", "example": "abc"}


def test_paragraphs_are_joined_and_lists_are_not() -> None:
    text = "One\ntwo.\n\n- a\n- b\n\nThree\nfour.\n"
    assert reflow(text) == "One two.\n\n- a\n- b\n\nThree four."
