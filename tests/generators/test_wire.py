"""comet_wire's structs keep the shape of the description's schemas, and every operation finds its types by name."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from description.bundle import Description, load
from description.problems import DescriptionError
from description.verify import VerificationError, verify_structs
from description.wire import WireError, generate_structs
from description.wire_document import homes_of, struct_document

from tests.generators.sample import Json, sample, write_spec

PATH = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
ANYTHING = {"customTypePath": "comet_wire.base.JsonValue"}
NO_ADDITION: Json = {}


def description(folder: Path, spoil: Callable[[Json], object] | None = None) -> Description:
    return load(write_spec(folder / "spec", sample(spoil)))


def with_schema(folder: Path, schema: Json, others: Json = NO_ADDITION) -> Json:
    """The shape of one more schema, which no operation uses."""

    def add(document: Json) -> None:
        document["components"]["schemas"] |= {"Added": schema, **others}

    shape: Json = struct_document(description(folder, add))["components"]["schemas"]["shared.Added"]
    return shape


def made(folder: Path, spoil: Callable[[Json], object] | None = None) -> Path:
    generate_structs(description(folder, spoil), folder / "comet_wire", {"PATH": PATH})
    return folder / "comet_wire"


def run(folder: Path, code: str) -> Any:
    """What code prints as JSON, run where the generated package is."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, cwd=folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def second_tag(document: Json) -> None:
    """One operation of the sample moves to a tag of its own; both take or return things."""
    document["tags"].append({"name": "changes", "description": "Changes."})
    document["paths"]["/api/thing/{id}/file"]["put"]["tags"] = ["changes"]


def test_a_schema_is_where_its_only_tag_is(tmp_path: Path) -> None:
    assert homes_of(description(tmp_path)) == {
        "ThingReply": "things",
        "ThingPart": "things",
        "ThingKind": "things",
        "ThingUpload": "things",
        "Failure": "shared",  # only errors lead to it
    }


def test_a_schema_of_several_tags_is_shared_with_what_it_consists_of(tmp_path: Path) -> None:
    homes = homes_of(description(tmp_path, second_tag))
    assert {name for name, home in homes.items() if home == "shared"} == {
        "ThingReply",
        "ThingPart",
        "ThingKind",
        "Failure",
    }


def test_references_name_the_module(tmp_path: Path) -> None:
    schemas = struct_document(description(tmp_path, second_tag))["components"]["schemas"]
    assert schemas["shared.ThingReply"]["properties"]["parts"] == {
        "type": "array",
        "items": {"$ref": "#/components/schemas/shared.ThingPart"},
    }


def test_parameters_are_a_schema_of_their_own(tmp_path: Path) -> None:
    def add_header(document: Json) -> None:
        header = {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}, "description": "A key."}
        document["paths"]["/api/thing"]["get"]["parameters"].append(header)

    schemas = struct_document(description(tmp_path, add_header))["components"]["schemas"]
    assert schemas["things.GetThingParams"]["required"] == ["thingKey"]
    assert set(schemas["things.GetThingParams"]["properties"]) == {"thingKey", "kind"}
    assert set(schemas["things.GetFileParams"]["properties"]) == {"id"}
    assert "things.UploadThingParams" not in schemas


def test_only_the_shape_is_kept(tmp_path: Path) -> None:
    schema = {
        "type": "object",
        "description": "An object. ",
        "required": ["name"],
        "example": {"name": "a"},
        "properties": {
            "name": {"type": "string", "minLength": 1, "description": "Its name.", "enum": ["a", "b"]},
            "free": {"description": "Any JSON."},
            "list": {"type": ["array", "null"]},
            "object": {"type": "object"},
        },
    }
    assert with_schema(tmp_path, schema) == {
        "type": "object",
        "description": "An object.",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "free": ANYTHING,
            "list": {"type": ["array", "null"], "items": ANYTHING},
            "object": {"type": "object", "additionalProperties": ANYTHING},
        },
    }


def test_a_limit_is_a_type_that_decoding_checks(tmp_path: Path) -> None:
    def limit(document: Json) -> None:
        document["x-limits"] = {"link": {"maxLength": 3, "description": "A link. Short."}}
        document["components"]["schemas"]["ThingUpload"]["properties"]["link"]["x-limit"] = "link"

    package = made(tmp_path, limit)
    limits = (package / "limits.py").read_text()
    assert "#: A link.\nLINK_MAX_LENGTH = 3\n" in limits
    assert "Link: TypeAlias = Annotated[str, msgspec.Meta(max_length=LINK_MAX_LENGTH)]" in limits
    assert "link: Link | UnsetType = UNSET" in (package / "things.py").read_text()


def test_all_of_is_one_object(tmp_path: Path) -> None:
    first = {"type": "object", "required": ["key"], "properties": {"key": {"type": "string"}}}
    second = {"type": "object", "properties": {"size": {"type": "integer"}}}
    parts = [{"$ref": "#/components/schemas/First"}, second]
    shape = with_schema(tmp_path, {"description": "Both.", "allOf": parts}, {"First": first})
    assert shape == {
        "type": "object",
        "description": "Both.",
        "required": ["key"],
        "properties": {"key": {"type": "string"}, "size": {"type": "integer"}},
    }


@pytest.mark.parametrize(
    ("members", "shape"),
    [
        ([{"type": "number"}, {"type": "string"}, {"type": "null"}], None),
        ([{"type": "array", "items": {"type": "string"}}, {"type": "string"}], None),
        ([{"$ref": "#/components/schemas/ThingPart"}, {"$ref": "#/components/schemas/Failure"}], ANYTHING),
        ([{"type": "array", "items": {"type": "string"}}, {"type": ["array", "null"]}], ANYTHING),
        ([{"type": "string"}, {"description": "Any JSON."}], ANYTHING),
    ],
    ids=["scalars", "array or string", "two objects", "two arrays", "anything"],
)
@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_a_union_that_msgspec_cannot_tell_apart_is_any_json(
    tmp_path: Path, keyword: str, members: list[Json], shape: Json | None
) -> None:
    found = with_schema(tmp_path, {"type": "object", "properties": {"value": {keyword: members}}})
    assert found["properties"]["value"] == (shape or {"anyOf": members})


def test_a_file_is_not_in_the_struct_of_a_form(tmp_path: Path) -> None:
    schemas = struct_document(description(tmp_path))["components"]["schemas"]
    assert schemas["things.ThingUpload"]["properties"] == {"link": {"type": "string"}}


def test_the_types_of_an_operation_are_found_by_name(tmp_path: Path) -> None:
    made(tmp_path, second_tag)
    code = """
import json
from comet_wire.endpoints import endpoint
def name(kind): return getattr(kind, "__name__", None)
def row(e): return [e.method, e.path, name(e.params), name(e.request), name(e.response), e.is_form]
print(json.dumps({id: row(endpoint(id)) for id in ("get_thing", "upload_thing", "get_file", "update_thing")}))
"""
    assert run(tmp_path, code) == {
        "get_thing": ["GET", "/api/thing", "GetThingParams", None, "ThingReply", False],
        "upload_thing": ["POST", "/api/thing", None, "ThingUpload", None, True],
        "get_file": ["GET", "/api/thing/{id}/file", "GetFileParams", None, "bytes", False],
        "update_thing": ["PUT", "/api/thing/{id}/file", "UpdateThingParams", "ThingReply", "ThingReply", False],
    }
    code = """
import json
from comet_wire import changes, shared, things
print(json.dumps([
    changes.UpdateThingRequest is changes.UpdateThingResponse is things.GetThingResponse is shared.ThingReply,
    things.UploadThingRequest is things.ThingUpload,
    hasattr(things, "UploadThingResponse"),
]))
"""
    assert run(tmp_path, code) == [True, True, False]


def test_what_was_made_passes_the_check(tmp_path: Path) -> None:
    verify_structs(made(tmp_path).parent, "comet_wire")


def test_a_type_that_msgspec_cannot_decode_is_named_with_its_operation(tmp_path: Path) -> None:
    module = made(tmp_path) / "things.py"
    text = module.read_text(encoding="utf-8")
    assert "size: Int64 | None" in text
    module.write_text(text.replace("size: Int64 | None", "size: str | bytes | None"), encoding="utf-8")
    with pytest.raises(VerificationError, match=r"(?s)get_thing: response: .*more than one str-like type"):
        verify_structs(tmp_path, "comet_wire")


def _take_an_alias(document: Json) -> None:
    document["components"]["schemas"]["GetThingResponse"] = {"type": "object", "description": "Another."}


def _take_the_parameters(document: Json) -> None:
    document["components"]["schemas"]["GetThingParams"] = {"type": "object", "description": "Another."}


def _inline_object(document: Json) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    document["components"]["responses"]["Thing"]["content"]["application/json"]["schema"] = schema


def _reserved_tag(document: Json) -> None:
    document["tags"].append({"name": "shared", "description": "Shared things."})
    document["paths"]["/api/thing"]["get"]["tags"] = ["shared"]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (_take_an_alias, r"\(get_thing\): GetThingResponse is a schema's name"),
        (_take_the_parameters, r"\(get_thing\): GetThingParams is a schema's name"),
        (_inline_object, r"\(get_thing\): a body's schema has no name"),
        (_reserved_tag, r"\(get_thing\): the tag shared is also a module of comet_wire"),
    ],
)
def test_names_that_would_clash_are_problems_of_the_description(
    tmp_path: Path, spoil: Callable[[Json], None], message: str
) -> None:
    with pytest.raises(DescriptionError, match=message):
        made(tmp_path, spoil)


def test_the_message_of_a_tool_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "comet_wire").write_text("not a folder")
    with pytest.raises(WireError, match="datamodel_code_generator failed on the structs of comet_wire"):
        made(tmp_path)
