"""What changed between two descriptions, and whether it breaks a client."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from description.bundle import Description, load
from description.changes import changes
from description.facts import facts_of, read_released, write_released
from description.mutations import KINDS, Mutation, apply, choose

from tests.generators.sample import Json, sample, write_spec
from tests.support.processes import ROOT

Edit = Callable[[Json], object]


def _facts(folder: Path, document: Json) -> Json:
    return facts_of(load(write_spec(folder, document)))


def _operation(document: Json) -> Json:
    operation: Json = document["paths"]["/api/thing"]["get"]
    return operation


def _put(document: Json) -> Json:
    operation: Json = document["paths"]["/api/thing/{id}/file"]["put"]
    return operation


def _schema(document: Json, name: str) -> Json:
    schema: Json = document["components"]["schemas"][name]
    return schema


def _member(document: Json, schema: str, name: str) -> Json:
    member: Json = _schema(document, schema)["properties"][name]
    return member


def _only_sent(document: Json) -> None:
    """Let ThingUpload be a JSON body: the sample's only schema that no response uses."""
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/ThingUpload"}}}
    document["paths"]["/api/thing"]["post"]["requestBody"]["content"] = content
    _schema(document, "ThingUpload")["properties"].update(
        size={"type": "integer", "maximum": 10}, file={"type": "string"}
    )
    _schema(document, "ThingUpload")["required"] = ["file"]


def _only_received(document: Json) -> None:
    """Let nobody send a ThingReply."""
    _put(document)["requestBody"]["content"] = document["paths"]["/api/thing"]["post"]["requestBody"]["content"]


def _nothing(_: Json) -> None:
    """Leave it as it is."""


def _set_body(document: Json) -> None:
    _put(document).update(requestBody=document["paths"]["/api/thing"]["post"]["requestBody"])


def _add_required(document: Json) -> None:
    _schema(document, "ThingUpload")["properties"].update(colour={})
    _schema(document, "ThingUpload")["required"].append("colour")


# (the sentence, whether it breaks clients, what is prepared in both, the change)
CASES: list[tuple[str, bool, Edit, Edit]] = [
    ("`get_thing` removed.", True, _nothing, lambda d: d["paths"]["/api/thing"].pop("get")),
    (
        "`patch_thing` added.",
        False,
        _nothing,
        lambda d: d["paths"]["/api/thing"].update(patch={**_operation(d), "operationId": "patch_thing"}),
    ),
    (
        "`fetch_thing`: operationId changed from `get_thing`.",
        True,
        _nothing,
        lambda d: _operation(d).update(operationId="fetch_thing"),
    ),
    (
        "`get_thing`: `GET /api/thing` changed to `GET /api/one-thing`.",
        True,
        _nothing,
        lambda d: d["paths"].update({"/api/one-thing": {"get": d["paths"]["/api/thing"].pop("get")}}),
    ),
    (
        "`get_thing`: tag changed from `things` to `one`.",
        True,
        _nothing,
        lambda d: _operation(d).update(tags=["one"]),
    ),
    (
        "`get_thing`: `x-idempotent` changed from true to false.",
        True,
        _nothing,
        lambda d: _operation(d).update({"x-idempotent": False}),
    ),
    (
        "`get_thing`: `x-idempotent` changed from false to true.",
        False,
        lambda d: _operation(d).update({"x-idempotent": False}),
        lambda d: _operation(d).update({"x-idempotent": True}),
    ),
    (
        "`get_thing`: `deprecated` changed from nothing to `true`.",
        False,
        _nothing,
        lambda d: _operation(d).update(deprecated=True),
    ),
    ("`get_thing`: query parameter `kind` removed.", True, _nothing, lambda d: _operation(d)["parameters"].pop()),
    (
        "`get_thing`: query parameter `size` added.",
        False,
        _nothing,
        lambda d: _operation(d)["parameters"].append({"name": "size", "in": "query", "schema": {}}),
    ),
    (
        "`get_thing`: query parameter `size` added, required.",
        True,
        _nothing,
        lambda d: _operation(d)["parameters"].append({"name": "size", "in": "query", "required": True, "schema": {}}),
    ),
    (
        "`get_thing`: query parameter `thingKey` is optional now.",
        False,
        _nothing,
        lambda d: d["components"]["parameters"]["ThingKey"].update(required=False),
    ),
    (
        "`get_thing`: query parameter `kind` is required now.",
        True,
        _nothing,
        lambda d: _operation(d)["parameters"][1].update(required=True),
    ),
    (
        "`get_thing`: query parameter `thingKey`: type changed from string to integer.",
        True,
        _nothing,
        lambda d: d["components"]["parameters"]["ThingKey"]["schema"].update(type="integer"),
    ),
    (
        "`get_thing`: query parameter `thingKey`: type changed from integer to number.",
        False,
        lambda d: d["components"]["parameters"]["ThingKey"]["schema"].update(type="integer"),
        lambda d: d["components"]["parameters"]["ThingKey"]["schema"].update(type="number"),
    ),
    ("`update_thing`: body removed.", True, _nothing, lambda d: _put(d).pop("requestBody")),
    (
        "`update_thing`: body added.",
        True,
        lambda d: d.update(kept=_put(d).pop("requestBody")),
        lambda d: _put(d).update(requestBody=d["kept"]),
    ),
    (
        "`update_thing`: body is optional now.",
        False,
        _nothing,
        lambda d: _put(d)["requestBody"].update(required=False),
    ),
    (
        "`get_thing`: response 204 added.",
        False,
        _nothing,
        lambda d: _operation(d)["responses"].update({"204": {}}),
    ),
    ("`get_thing`: response 200 removed.", True, _nothing, lambda d: _operation(d)["responses"].pop("200")),
    (
        "Response `Thing`: content type `application/json` removed.",
        True,
        _nothing,
        lambda d: d["components"]["responses"]["Thing"].pop("content"),
    ),
    (
        "Response `Thing`: header `X-Thing` added.",
        False,
        _nothing,
        lambda d: d["components"]["responses"]["Thing"].update(headers={"X-Thing": {"schema": {"type": "string"}}}),
    ),
    (
        "Schema `ThingReply`: member `size` removed.",
        True,
        _nothing,
        lambda d: _schema(d, "ThingReply")["properties"].pop("size"),
    ),
    (
        "Schema `ThingReply`: member `colour` added.",
        False,
        _nothing,
        lambda d: _schema(d, "ThingReply")["properties"].update(colour={"type": "string"}),
    ),
    (
        "Schema `ThingUpload`: member `colour` added, required.",
        True,
        _only_sent,
        lambda d: (
            _schema(d, "ThingUpload")["properties"].update(colour={}),
            _schema(d, "ThingUpload")["required"].append("colour"),
        ),
    ),
    (
        "Schema `ThingUpload`: member `link` is required now.",
        True,
        _only_sent,
        lambda d: _schema(d, "ThingUpload")["required"].append("link"),
    ),
    (
        "Schema `ThingUpload`: member `file` is optional now.",
        False,
        _only_sent,
        lambda d: _schema(d, "ThingUpload").pop("required"),
    ),
    (
        "Schema `ThingReply`: member `size` is required now.",
        False,
        _only_received,
        lambda d: _schema(d, "ThingReply")["required"].append("size"),
    ),
    (
        "Schema `ThingReply`: member `name` is optional now.",
        True,
        _only_received,
        lambda d: _schema(d, "ThingReply").pop("required"),
    ),
    (
        "Schema `ThingReply`: member `size` is required now.",
        True,
        _nothing,
        lambda d: _schema(d, "ThingReply")["required"].append("size"),
    ),
    (
        "Schema `ThingReply`: member `size`: type changed from integer (int64) or null to integer (int64).",
        False,
        _only_received,
        lambda d: _member(d, "ThingReply", "size").update(type="integer"),
    ),
    (
        "Schema `ThingReply`: member `name`: type changed from string to null or string.",
        True,
        _only_received,
        lambda d: _member(d, "ThingReply", "name").update(type=["string", "null"]),
    ),
    (
        "Schema `ThingUpload`: member `link`: type changed from string to null or string.",
        False,
        _only_sent,
        lambda d: _member(d, "ThingUpload", "link").update(type=["string", "null"]),
    ),
    (
        "Schema `ThingUpload`: member `size`: `maximum` changed from 10 to 9.",
        True,
        _only_sent,
        lambda d: _member(d, "ThingUpload", "size").update(maximum=9),
    ),
    (
        "Schema `ThingUpload`: member `size`: `maximum` changed from 10 to nothing.",
        False,
        _only_sent,
        lambda d: _member(d, "ThingUpload", "size").pop("maximum"),
    ),
    (
        "Schema `ThingUpload`: member `size`: `minimum` changed from nothing to 1.",
        True,
        _only_sent,
        lambda d: _member(d, "ThingUpload", "size").update(minimum=1),
    ),
    (
        "Schema `ThingReply`: member `parts`, items: `x-remark` changed from nothing to `true`.",
        False,
        _nothing,
        lambda d: _member(d, "ThingReply", "parts")["items"].update({"x-remark": True}),
    ),
    (
        "Schema `ThingReply`: member `size`: `x-absent-on-old-servers` changed from nothing to `true`.",
        True,
        _nothing,
        lambda d: _member(d, "ThingReply", "size").update({"x-absent-on-old-servers": True}),
    ),
    (
        "`get_thing`: `x-method-name` changed from `thing` to nothing.",
        True,
        lambda d: _operation(d).update({"x-method-name": "thing"}),
        lambda d: _operation(d).pop("x-method-name"),
    ),
    (
        "`get_thing`: `x-served` changed from nothing to `false`.",
        False,
        _nothing,
        lambda d: _operation(d).update({"x-served": False}),
    ),
    (
        "Schema `ThingKind`: value `small` removed.",
        True,
        _nothing,
        lambda d: _schema(d, "ThingKind")["enum"].pop(0),
    ),
    (
        "Schema `ThingKind`: value `huge` added.",
        False,
        _nothing,
        lambda d: _schema(d, "ThingKind")["enum"].append("huge"),
    ),
]


@pytest.mark.parametrize(("sentence", "breaking", "prepare", "change"), CASES, ids=[case[0] for case in CASES])
def test_one_change_is_one_sentence(
    tmp_path: Path,
    *,
    sentence: str,
    breaking: bool,
    prepare: Edit,
    change: Edit,
) -> None:
    document = sample(prepare)
    before = _facts(tmp_path / "before", document)
    change(document)
    found = changes(before, _facts(tmp_path / "after", document))
    assert [(one.sentence, one.breaking) for one in found] == [(sentence, breaking)]


def test_words_and_the_way_something_is_written_down_are_no_change(tmp_path: Path) -> None:
    before = _facts(tmp_path / "before", sample())

    def rewrite(document: Json) -> None:
        _operation(document).update(summary="Another", description="Other words.")
        _operation(document)["parameters"][0] = document["components"]["parameters"]["ThingKey"]
        _operation(document)["responses"]["200"] = document["components"]["responses"]["Thing"]
        _member(document, "ThingReply", "name").update(description="Other words.", example="b")

    assert changes(before, _facts(tmp_path / "after", sample(rewrite))) == []


def test_kept_facts_are_the_same_when_they_are_read_again(tmp_path: Path) -> None:
    facts = facts_of(load(ROOT / "spec"))
    write_released(tmp_path, facts)
    assert read_released(tmp_path) == facts


@pytest.fixture(scope="module")
def ours() -> Description:
    return load(ROOT / "spec")


@pytest.mark.parametrize("kind", KINDS)
def test_no_change_of_our_description_goes_unnoticed(kind: str, ours: Description) -> None:
    facts = facts_of(ours)
    places = list(KINDS[kind](ours))
    assert places or kind == "enum value removed"  # our description has no enum at present
    for number in Random(0).sample(range(len(places)), min(5, len(places))):
        spoilt = load(ROOT / "spec")
        apply(Mutation(kind, places[number][0], number), spoilt)
        assert changes(facts, facts_of(spoilt)), f"{kind}: {places[number][0]}"


def test_mutations_are_at_different_places_and_depend_only_on_the_seed(ours: Description) -> None:
    chosen = choose(ours, 200, seed=3)
    assert len({(one.kind, one.number) for one in chosen}) == 200
    assert chosen == choose(ours, 200, seed=3)
    assert chosen != choose(ours, 200, seed=4)
    assert {one.kind for one in chosen} >= set(KINDS) - {"enum value removed"}
