"""A member that a server leaves out raises an error that names it, unless it is marked as absent on old servers."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from description.bundle import load
from description.generate import generate, pins
from description.verify import type_check
from reports.figures import MAX_ANY, MAX_RETURNING_NOTHING, MAX_UNSET_SHARE, count

from tests.generators.sample import Json, problems_of, sample, write_spec
from tests.generators.test_generate import add_settings
from tests.support.processes import ROOT

SHOWN: Json = {
    "type": "object",
    "description": "What get_thing and update_thing return.",
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "description": "Its name."},
        "size": {"type": "integer", "format": "int64", "description": "Its size.", "x-absent-on-old-servers": True},
        "from": {"type": ["string", "null"], "description": "Where from.", "x-absent-on-old-servers": True},
        "lastPart": {
            "$ref": "#/components/schemas/ThingPart",
            "description": "The last part.",
            "x-absent-on-old-servers": True,
        },
        "otherPart": {
            "anyOf": [{"$ref": "#/components/schemas/ThingPart"}, {"type": "null"}],
            "description": "Another part.",
        },
        "parts": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/ThingPart"},
            "description": "Its parts.",
            "x-absent-on-old-servers": True,
        },
        "free": {"description": "Any JSON.", "x-absent-on-old-servers": True},
    },
}

#: Prints what each client makes of the replies: values, or the error.
READ = """
import json, sys
import httpx, msgspec
from comet_rest_v2 import Client
from comet_rest_v2.api.things import get_thing
from comet_rest_v2.types import UNSET
from comet_wire.things import GET_THING

def typed(reply):
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=reply))
    with Client(base_url="http://x", httpx_args={"transport": transport}) as client:
        try:
            found = get_thing.sync(client=client, thing_key="a")
        except Exception as error:
            return str(error)
    values = [found.name, found.size, found.from_, found.last_part, found.parts, found.free]
    assert found.to_dict() == {key: one for key, one in reply.items() if one is not None}
    return [*values, found.other_part is UNSET]

def struct(reply):
    try:
        found = msgspec.json.decode(json.dumps(reply), type=GET_THING.response)
    except msgspec.ValidationError as error:
        return str(error)
    return [found.name, found.size, found.from_, found.last_part, found.parts, found.free,
            found.other_part is msgspec.UNSET]

print(json.dumps([[typed(reply), struct(reply)] for reply in json.loads(sys.argv[1])], default=repr))
"""


def with_shown(document: Json) -> None:
    document["components"]["schemas"]["Shown"] = json.loads(json.dumps(SHOWN))
    media = document["components"]["responses"]["Thing"]["content"]["application/json"]
    document["components"]["schemas"]["ThingPart"]["required"] = ["label"]
    media.clear()
    media |= {"schema": {"$ref": "#/components/schemas/Shown"}, "example": {"name": "a"}}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both packages, generated from the sample with the schema above."""
    folder = tmp_path_factory.mktemp("absence")
    spec = write_spec(folder / "spec", sample(with_shown))
    add_settings(spec)
    generate(load(spec), spec, folder / "made", pins(ROOT / "pyproject.toml"))
    return folder / "made"


def read(made: Path, *replies: Json) -> list[list[list[object] | str]]:
    """What the typed client and the struct make of each reply."""
    done = subprocess.run(
        [sys.executable, "-c", READ, json.dumps(replies)],
        env={**os.environ, "PYTHONPATH": str(made)},
        capture_output=True,
        text=True,
        cwd=made,
    )
    assert done.returncode == 0, done.stderr
    found: list[list[list[object] | str]] = json.loads(done.stdout)
    return found


def test_a_marked_member_is_none_if_the_server_leaves_it_out(made: Path) -> None:
    whole: Json = {"name": "a", "size": 1, "from": "b", "lastPart": {"label": "b"}, "parts": [], "free": [3]}
    old, new = read(made, {"name": "a"}, whole)
    assert old == [["a", None, None, None, None, None, True]] * 2
    for found in new:
        assert [*found[:3], *found[4:]] == ["a", 1, "b", [], [3], True]
        assert found[3] is not None


def test_a_required_member_that_is_missing_is_named_with_the_operation(made: Path) -> None:
    [[typed, struct]] = read(made, {"size": 1})
    assert "it has no 'name'" in typed
    assert "GET /api/thing answered 200" in typed
    assert "missing required field `name`" in struct


def test_a_required_member_of_an_optional_object_is_named_too(made: Path) -> None:
    for member in ("lastPart", "otherPart"):
        [[typed, struct]] = read(made, {"name": "a", member: {}})
        assert "it has no 'label'" in typed
        assert "missing required field `label` - at" in struct


def test_what_is_no_object_is_not_taken_for_one(made: Path) -> None:
    [[typed, struct]] = read(made, {"name": "a", "otherPart": "b"})
    assert "str in place of" in typed
    assert "Expected `object | null`, got `str`" in struct


def test_marked_members_have_precise_types(made: Path, tmp_path: Path) -> None:
    type_check(made, ["comet_rest_v2", "comet_wire"], tmp_path / "cache")
    model = (made / "comet_rest_v2" / "models" / "shown.py").read_text(encoding="utf-8")
    assert "\n    size: int | None\n" in model
    assert "\n    free: JsonValue\n" in model
    struct = (made / "comet_wire" / "things.py").read_text(encoding="utf-8")
    assert "\n    size: Int64 | None = None\n" in struct
    assert '\n    last_part: ThingPart | None = field(name="lastPart", default=None)\n' in struct


def _required(document: Json) -> None:
    with_shown(document)
    document["components"]["schemas"]["Shown"]["required"].append("size")


def _false(document: Json) -> None:
    with_shown(document)
    document["components"]["schemas"]["Shown"]["properties"]["size"]["x-absent-on-old-servers"] = False


def _in_a_request(document: Json) -> None:
    document["components"]["schemas"]["ThingReply"]["properties"]["size"]["x-absent-on-old-servers"] = True


def _on_a_schema(document: Json) -> None:
    with_shown(document)
    document["components"]["schemas"]["Shown"]["x-absent-on-old-servers"] = True


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_required, "Shown.size: is required, but marked x-absent-on-old-servers"),
        (_false, "Shown.size: x-absent-on-old-servers is not true"),
        (_in_a_request, "ThingReply.size: is marked x-absent-on-old-servers, but is part of a request"),
        (_on_a_schema, "Shown: x-absent-on-old-servers is not at a property"),
    ],
)
def test_the_lint_finds_marks_that_mean_nothing(tmp_path: Path, spoil: Callable[[Json], None], message: str) -> None:
    problems = problems_of(tmp_path, sample(spoil))
    found = [str(problem) for problem in problems if problem.rule == "absent-on-old-servers"]
    assert len(found) == 1
    assert message in found[0]


def test_the_lint_accepts_the_mark_on_members_of_responses(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, sample(with_shown))
    assert [str(problem) for problem in problems if problem.rule in ("absent-on-old-servers", "example")] == []


def test_the_typed_client_is_as_precise_as_it_was() -> None:
    figures = count()
    assert figures.unset_share <= MAX_UNSET_SHARE, str(figures)
    assert len(figures.any) <= MAX_ANY, figures.any
    assert len(figures.returning_nothing) <= MAX_RETURNING_NOTHING, figures.returning_nothing
