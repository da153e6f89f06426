"""How requests become structs: what fits exactly, what is understood anyway, and what is rejected by name."""

from __future__ import annotations

import json
import math

import pytest
from comet_wire.base import UNSET, Int64, JsonValue, UnsetType, Wire
from msgspec import field

from cometr_py.server.api.typed_requests import Leniency, decode_body, decode_fields
from cometr_py.server.errors import NO_EXPERIMENT_KEY, ApiError


class Item(Wire, kw_only=True):
    name: str
    size: Int64 | UnsetType | None = UNSET


class Request(Wire, kw_only=True):
    key: str = field(name="experimentKey")
    value: int | float | str = field(name="metricValue")
    step: Int64 | UnsetType | None = UNSET
    public: bool | UnsetType | None = UNSET
    tags: list[str] | UnsetType = UNSET
    loads: list[float] | UnsetType = UNSET
    code: str | list[str] | UnsetType = UNSET
    items: list[Item] | UnsetType = UNSET
    anything: JsonValue | UnsetType = UNSET


def decoded(body: dict[str, object], leniency: Leniency | None = None) -> Request:
    content = json.dumps({"experimentKey": "k", "metricValue": 1, **body}).encode()
    return decode_body(content, Request, leniency or Leniency())


def rejected(body: dict[str, object]) -> ApiError:
    with pytest.raises(ApiError) as caught:
        decoded(body)
    assert caught.value.status == 400
    return caught.value


def test_what_fits_is_taken_as_it_is() -> None:
    found = decoded(
        {"metricValue": 2**70, "step": 3, "public": True, "tags": ["a"], "items": [{"name": "n", "size": None}]}
    )
    assert (found.value, found.step, found.public, found.tags) == (2**70, 3, True, ["a"])
    assert found.items == [Item(name="n", size=None)]
    assert found.loads is UNSET


@pytest.mark.parametrize(
    ("name", "sent", "meant"),
    [
        ("experimentKey", 5, "5"),
        ("step", "3.0", 3),
        ("step", "", None),
        ("step", None, None),
        ("public", "TRUE", True),
        ("public", 0, False),
        ("public", "no", False),
        ("tags", "one", ["one"]),
        ("tags", [1, None, "b"], ["1", "b"]),
        ("loads", [None, "1.5", 2], [1.5, 2.0]),
        ("code", ["a", 1], ["a", "1"]),
        ("items", {"name": "n", "size": "7"}, [Item(name="n", size=7)]),
        ("metricValue", [1, {"a": None}], '[1,{"a":null}]'),
        ("metricValue", True, True),
        ("anything", None, None),
    ],
)
def test_other_spellings_are_understood(name: str, sent: object, meant: object) -> None:
    attribute = {"experimentKey": "key", "metricValue": "value"}.get(name, name)
    assert getattr(decoded({name: sent}), attribute) == meant


def test_numbers_that_json_lacks_are_understood() -> None:
    found = decode_body(b'{"experimentKey": "k", "metricValue": NaN}', Request)
    assert isinstance(found.value, float)
    assert math.isnan(found.value)


@pytest.mark.parametrize(
    ("name", "sent", "message"),
    [
        ("experimentKey", {}, "experimentKey in the body should be a string, not {}"),
        ("experimentKey", "", "experimentKey is missing from the body"),
        ("metricValue", None, "metricValue is missing from the body"),
        ("step", 2**63, f"step in the body should fit into 64 bits, not {2**63}"),
        ("step", "x", "step in the body should be an integer, not 'x'"),
        ("public", [], "public in the body should be true or false, not []"),
        ("tags", [{}], "tags in the body should hold strings only, not [{}]"),
        ("items", [1], "items in the body should be an array of objects, not [1]"),
        ("items", [{"name": "n"}, {"name": ""}], "name is missing from items[1] of the body"),
        ("items", [{"name": "n"}, {}], "name is missing from items[1] of the body"),
    ],
)
def test_what_makes_no_sense_is_rejected_by_name(name: str, sent: object, message: str) -> None:
    assert rejected({name: sent}).message == message


def test_a_missing_experiment_has_its_own_error_number() -> None:
    assert rejected({"experimentKey": None}).code == NO_EXPERIMENT_KEY


def test_optional_fields_may_be_absent_at_any_depth() -> None:
    found = decoded({"experimentKey": None, "items": [{}]}, Leniency(optional=frozenset({"experimentKey", "name"})))
    assert (found.key, found.items) == ("", [Item(name="")])


def test_strings_may_be_empty_if_the_operation_says_so() -> None:
    leniency = Leniency(empty=frozenset({"experimentKey"}))
    assert decoded({"experimentKey": ""}, leniency).key == ""
    assert decoded({"experimentKey": "", "step": "1"}, leniency).key == ""
    with pytest.raises(ApiError):
        decoded({"experimentKey": None}, leniency)


def test_lines_are_joined_if_the_operation_says_so() -> None:
    assert decoded({"experimentKey": ["a", "b"]}, Leniency(joined=frozenset({"experimentKey"}))).key == "a\nb"


@pytest.mark.parametrize("body", [b"[]", b"7", b"null", b'"x"'])
def test_a_body_of_another_shape_is_rejected(body: bytes) -> None:
    with pytest.raises(ApiError, match="the body should be a JSON object"):
        decode_body(body, Request)
    with pytest.raises(ApiError, match="the body should be a JSON array of objects"):
        decode_body(body if body != b"[]" else b"{}", list[Item])


def test_parameters_are_text() -> None:
    found = decode_fields({"name": "n", "size": "5"}, Item, "the query")
    assert found == Item(name="n", size=5)
    with pytest.raises(ApiError, match="name is missing from the query"):
        decode_fields({}, Item, "the query")
