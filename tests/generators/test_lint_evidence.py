"""The lint compares names, paths, and types with what clients were seen to send and what examples show."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from description.bundle import load
from description.evidence import EVIDENCE_FILE
from description.lint import lint

from tests.generators.sample import EXAMPLE_CALLS, Json, evidence_of, problems_of, sample, write_project, write_spec

Change = Callable[[Json], object]


def _nothing(_: Json) -> None:
    """Leave it as it is."""


def _schemas(document: Json) -> Json:
    schemas: Json = document["components"]["schemas"]
    return schemas


def _rename(schema: str, old: str, new: str) -> Change:
    def spoil(document: Json) -> None:
        members = _schemas(document)[schema]["properties"]
        members[new] = members.pop(old)

    return spoil


def _key(document: Json) -> Json:
    parameter: Json = document["components"]["parameters"]["ThingKey"]
    return parameter


def _seen(operation: str, **entry: object) -> Change:
    return lambda evidence: evidence["requests"][operation].update(entry)


def _shows(**members: list[str]) -> Change:
    return lambda evidence: evidence.update(present={"ThingReply": members})


# (rule, what the message says, what is recorded beside documentation, how to spoil the description)
CASES: list[tuple[str, str, Change, Change]] = [
    (
        "example-member",
        "schemas/ThingReply: its example has the member .colour, which its schema does not have",
        _nothing,
        lambda d: _schemas(d)["ThingReply"]["example"].update(colour="red"),
    ),
    (
        "example-member",
        "schemas/ThingReply: its example has the member .parts[1].labl, which its schema does not have",
        _nothing,
        lambda d: _schemas(d)["ThingReply"]["example"].update(parts=[{"label": "a"}, {"labl": "b"}]),
    ),
    (
        "example-member",
        "responses/Error application/json: its example has the member .mesg",
        _nothing,
        lambda d: d["components"]["responses"]["Error"]["content"]["application/json"]["example"].update(mesg="no"),
    ),
    (
        "member-unsupported",
        "schemas/ThingPart.lable: no example and no client shows it",
        _nothing,
        _rename("ThingPart", "label", "lable"),
    ),
    (
        "evidence-stale",
        "ThingPart: 'label' is not a member of it",
        _nothing,
        _rename("ThingPart", "label", "lable"),
    ),
    ("evidence-stale", "Other: is not a schema", lambda e: e["members"].update(Other={"a": "sdk"}), _nothing),
    (
        "parameter-unsupported",
        "no client sends the query parameter 'thingKye', and nothing else supports it",
        _nothing,
        lambda d: _key(d).update(name="thingKye"),
    ),
    (
        "evidence-stale",
        "get_thing: 'thingKey' is not a query parameter of it",
        _nothing,
        lambda d: _key(d).update(name="thingKye"),
    ),
    (
        "evidence-undescribed",
        "clients send the query parameter 'verbose', which is not described",
        _seen("get_thing", always=["thingKey"], sometimes=["verbose"]),
        _nothing,
    ),
    (
        "evidence-required",
        "the query parameter 'thingKey' is required, and not in every request that clients send",
        _seen("get_thing", clients=["one"], sometimes=["thingKey"]),
        _nothing,
    ),
    (
        "evidence-undescribed",
        "clients send the member 'nmae', which its body does not have",
        _seen("update_thing", body={"nmae": "string"}),
        _nothing,
    ),
    (
        "evidence-undescribed",
        "clients send the member 'metadata', which its body does not have",
        _seen("upload_thing", parts=["file", "metadata"]),
        _nothing,
    ),
    (
        "evidence-type",
        "clients send null and string as 'size', which its type does not allow",
        _seen("update_thing", body={"name": "string", "size": ["integer", "null", "string"]}),
        lambda d: _schemas(d)["ThingReply"]["properties"]["size"].update(type="integer"),
    ),
    (
        "evidence-request",
        "get_thing is described as GET /api/thing, and known as GET /api/things",
        _seen("get_thing", request="GET /api/things"),
        _nothing,
    ),
    (
        "evidence-required",
        "the query parameter 'thingKey' is required, and not in every request that clients send",
        _seen("get_thing", clients=["one"], sometimes=["kind"]),
        _nothing,
    ),
    (
        "evidence-present",
        "every source shows 'colour', which is not described",
        _shows(never_null=["colour"]),
        _nothing,
    ),
    ("evidence-present", "every source shows 'size', which is optional", _shows(may_be_null=["size"]), _nothing),
    (
        "evidence-present",
        "no source shows null for 'size', which may be null",
        _shows(never_null=["size"]),
        lambda d: _schemas(d)["ThingReply"]["required"].append("size"),
    ),
    (
        "evidence-present",
        "sources show null for 'name', which may not be null",
        _shows(may_be_null=["name"]),
        _nothing,
    ),
    ("evidence-stale", "Other: is not a schema", lambda e: e.update(present={"Other": {}}), _nothing),
    (
        "evidence-operation",
        "get_things: is not described",
        lambda e: e["requests"].update(get_things={}),
        _nothing,
    ),
    (
        "evidence-source",
        "get_thing: 'kind' is known from 'hearsay'",
        _seen("get_thing", known={"kind": "hearsay", "thingKey": "sdk"}),
        _nothing,
    ),
]


def _problems(folder: Path, record: Change, spoil: Change) -> list[str]:
    spec = write_spec(folder / "spec", sample())
    evidence = evidence_of(load(spec))
    record(evidence)
    (spec / EVIDENCE_FILE).write_text(yaml.dump(evidence), encoding="utf-8")
    return [str(problem) for problem in problems_of(folder, sample(spoil))]


@pytest.mark.parametrize(
    ("rule", "message", "record", "spoil"), CASES, ids=[f"{case[0]}-{case[1][-40:]}" for case in CASES]
)
def test_a_name_or_type_that_nothing_supports_is_reported(
    tmp_path: Path, rule: str, message: str, record: Change, spoil: Change
) -> None:
    said = _problems(tmp_path, record, spoil)
    assert any(message in line and f"[{rule}]" in line for line in said), said


def test_evidence_that_agrees_is_silent(tmp_path: Path) -> None:
    def record(evidence: Json) -> None:
        seen = {"request": "PUT /api/thing/{id}/file", "clients": ["one"], "body": {"name": "string", "free": "object"}}
        evidence["requests"]["update_thing"].update(seen)
        evidence["requests"]["get_thing"] = {"always": ["thingKey"], "sometimes": ["kind"]}
        evidence["requests"]["upload_thing"] = {"parts": ["file", "link"]}
        evidence["members"]["ThingUpload"] = {}
        evidence["present"] = {"ThingReply": {"never_null": ["name"]}}

    assert _problems(tmp_path, record, _nothing) == []


def test_an_extension_needs_no_evidence(tmp_path: Path) -> None:
    def spoil(document: Json) -> None:
        document["x-extensions"] = {"remark": "Member of a part."}
        remark = {"type": "string", "description": "Extension of cometr_py: a remark.", "x-extension": "cometr_py"}
        _schemas(document)["ThingPart"]["properties"]["remark"] = remark

    assert not [line for line in _problems(tmp_path, _nothing, spoil) if "unsupported" in line]


def test_missing_evidence_is_reported(tmp_path: Path) -> None:
    problems_of(tmp_path, sample())
    spec = tmp_path / "spec"
    (spec / EVIDENCE_FILE).unlink()
    (problem,) = lint(load(spec), spec)
    assert str(problem) == "spec/evidence.yaml: is missing. Restore it from the repository. [evidence]"


def test_a_member_of_a_recorded_reply_is_described(tmp_path: Path) -> None:
    recorded = tmp_path / "tests" / "contract" / "recorded" / "get_thing.json"
    recorded.parent.mkdir(parents=True)
    recorded.write_text(json.dumps({"name": "a", "colour": "red"}), encoding="utf-8")
    document = sample(lambda d: d["paths"]["/api/thing"]["get"].update({"x-evidence": ["recorded"]}))
    (problem,) = problems_of(tmp_path, document)
    assert str(problem).startswith(
        "tests/contract/recorded/get_thing.json: get_thing: its example has the member .colour"
    )


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (
            "both(update_thing.sync, update_thing.asyncio, client=self.client, id='a', kidn='big')",
            "passes kidn to update_thing",
        ),
        ("both(update_thing.sync, body=ThingReply(name='a', sizes=1))", "passes sizes to ThingReply"),
        (
            "both(update_thing.sync, body=ThingReply(name='a', parts=[ThingPart(labels='a')]))",
            "passes labels to ThingPart",
        ),
        ("both(update_thing.sync, update_thing.asyncio, id='a', body=ThingReply(name='a', size=1))", ""),
    ],
)
def test_an_example_call_passes_only_what_is_described(tmp_path: Path, call: str, complaint: str) -> None:
    old = "def update_thing(self): ..."
    assert old in EXAMPLE_CALLS
    write_project(tmp_path, EXAMPLE_CALLS.replace(old, f"def update_thing(self): return {call}"))
    said = [str(problem) for problem in problems_of(tmp_path, sample())]
    assert (len(said) == 1 and complaint in said[0]) if complaint else not said, said


IDEMPOTENCY: list[tuple[bool, str, str, bool]] = [
    (True, "get_thing", "The thing.", True),
    (False, "get_thing", "The thing.", False),
    (False, "get_thing", "Every call hands out another; not to be repeated.", True),
    (True, "get_thing", "Every call hands out another; not to be repeated.", False),
    (True, "create_thing", "A new thing.", False),
    (True, "create_thing", "A new thing. Repeating it changes nothing.", True),
    (False, "sdk_delete_thing", "Away with it.", False),
    (True, "log_thing", "One more.", True),
    (False, "log_thing", "One more.", True),
]


@pytest.mark.parametrize(("idempotent", "name", "text", "accepted"), IDEMPOTENCY)
def test_idempotency_agrees_with_name_and_description(
    tmp_path: Path, *, idempotent: bool, name: str, text: str, accepted: bool
) -> None:
    def spoil(document: Json) -> None:
        operation = document["paths"]["/api/thing"]["get"]
        operation.update({"operationId": name, "description": text, "x-idempotent": idempotent, "x-served": False})

    said = [problem for problem in problems_of(tmp_path, sample(spoil)) if problem.rule == "idempotency"]
    assert not said if accepted else len(said) == 1
