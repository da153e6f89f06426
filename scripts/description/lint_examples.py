"""Rules about examples: they fit their schemas, and the contract tests find those that they need."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_schema_validator import OAS31Validator

from .bundle import Description
from .lint_project import RECORDED
from .members import members_of
from .problems import Problem
from .schemas import all_sites, as_mapping, body_of, is_object, parameters, responses, types_of


@dataclass(frozen=True)
class Shown:
    """An example, or a recorded reply, and the schema that describes it.

    Attributes:
        file: Where it is.
        subject: How messages name it.
        schema: The schema.
        value: The example.
        folder: Where the file is, relative to the repository's root.
    """

    file: str
    subject: str
    schema: Any
    value: Any
    folder: str = "spec"


def described_values(description: Description, root: Path) -> Iterator[Shown]:
    """Yield every example of the description, and every recorded reply."""
    for file, subject, schema, example in _examples(description):
        name = subject.removeprefix("schemas/")
        own = {"$ref": f"#/components/{subject}"} if name.isidentifier() and name != subject else schema
        yield Shown(file, subject, own, example)
    replies = {operation.id: operation.item for operation in description.operations()}
    for path in sorted((root / RECORDED).glob("*.json")):
        found = as_mapping(as_mapping(replies.get(path.stem.partition("-")[0])).get("responses"))
        for status, response in found.items():
            for media in as_mapping(as_mapping(description.resolve(response)).get("content")).values():
                if status.startswith("2"):
                    value = json.loads(path.read_text(encoding="utf-8"))
                    yield Shown(path.name, path.stem, as_mapping(media).get("schema"), value, str(RECORDED))


def described_members(description: Description, root: Path) -> Iterator[Problem]:
    """Require that the schema has every member of an example and of a recorded reply, nested ones included."""
    for shown in described_values(description, root):
        for member in members_of(description, shown.schema, shown.value):
            if not member.owners:
                what = f"its example has the member {member.trail}, which its schema does not have"
                remedy = "Fix the name in one of them, or describe the member"
                yield Problem(shown.file, shown.subject, what, remedy, "example-member", shown.folder)


def examples_fit(description: Description) -> Iterator[Problem]:
    """Every example is valid against the schema beside it; references must lead somewhere."""
    components = {"components": description.document.get("components", {})}
    for file, subject, schema, example in _examples(description):
        if not isinstance(schema, dict):
            continue
        for error in OAS31Validator({**schema, **components}).iter_errors(example):
            where = "".join(f"[{step!r}]" for step in error.absolute_path)
            what = f"its example{where} does not fit: {' '.join(error.message.split())[:200]}"
            yield Problem(file, subject, what, "Fix the example or the schema", "example")


def replies_have_examples(description: Description) -> Iterator[Problem]:
    """Require an example of each known reply and of each error: the contract tests answer with them."""
    for operation in description.operations():
        for status, response in as_mapping(operation.item.get("responses")).items():
            contents = as_mapping(as_mapping(description.resolve(response)).get("content"))
            if status.startswith("2"):
                missing = [kind for kind, media in contents.items() if _lacks_example(description, as_mapping(media))]
                what = f"has no example of {missing[0]}" if missing else ""
            else:
                what = "" if status.startswith("3") or _has_message(contents) else "has no JSON example with a msg"
            if what:
                remedy = "Add an example to it, or to the component that it refers to"
                subject = f"{operation.subject} response {status}"
                yield Problem(operation.file, subject, what, remedy, "reply-example")


def _lacks_example(description: Description, media: dict[str, Any]) -> bool:
    schema = as_mapping(description.resolve(media.get("schema")))
    is_known = bool(types_of(schema)) and schema.get("format") != "binary"
    return is_known and "example" not in schema and not any(_of_media(media))


def _has_message(contents: dict[str, Any]) -> bool:
    examples = _of_media(as_mapping(contents.get("application/json")))
    return any(isinstance(as_mapping(example).get("msg"), str) for _, example in examples)


def models_of_examples(description: Description) -> Iterator[Problem]:
    """Reject the example of a component without a class: the contract tests read it with the class."""
    for file, name, schema in description.components("schemas"):
        found = as_mapping(schema)
        if "example" in found and not (is_object(found) or "allOf" in found):
            remedy = "Move the example to where the component is used"
            yield Problem(file, f"schemas/{name}", "has an example, but no class to read it", remedy, "example-class")


def forms_have_one_file(description: Description) -> Iterator[Problem]:
    """Require one file per form: the contract tests check that it arrives byte for byte."""
    for operation in description.operations():
        form = as_mapping(as_mapping(body_of(operation).get("content")).get("multipart/form-data"))
        if form:
            members = as_mapping(as_mapping(description.resolve(form.get("schema"))).get("properties"))
            files = [name for name, member in members.items() if as_mapping(member).get("format") == "binary"]
            if len(files) != 1:
                what, remedy = f"its form has {len(files)} files", "Describe exactly one {type: string, format: binary}"
                yield Problem(operation.file, operation.subject, what, remedy, "form-file")


def _examples(description: Description) -> Iterator[tuple[str, str, Any, Any]]:
    for site in all_sites(description):
        if "example" in site.mapping():
            yield site.file, site.subject, site.schema, site.mapping()["example"]
    for file, subject, parameter in parameters(description):
        if "example" in parameter:
            yield file, subject, parameter.get("schema"), parameter["example"]
    operations = description.operations()
    bodies = [(operation.file, f"{operation.subject} body", body_of(operation)) for operation in operations]
    for file, subject, holder in [*responses(description), *bodies]:
        for content_type, media in as_mapping(holder.get("content")).items():
            for name, example in _of_media(as_mapping(media)):
                yield file, f"{subject} {content_type}{name}", as_mapping(media).get("schema"), example


def _of_media(media: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    if "example" in media:
        yield "", media["example"]
    for name, example in as_mapping(media.get("examples")).items():
        if "value" in as_mapping(example):
            yield f" example {name}", example["value"]


RULES = (replies_have_examples, models_of_examples, forms_have_one_file)
