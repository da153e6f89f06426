"""Examples are what they are examples of."""

from collections.abc import Iterator
from typing import Any

from openapi_schema_validator import OAS31Validator

from .bundle import Description
from .problems import Problem
from .schemas import all_sites, as_mapping, body_of, parameters, responses


def examples_fit(description: Description) -> Iterator[Problem]:
    """Every example is valid against the schema beside it; references must lead somewhere."""
    components = {"components": description.document.get("components", {})}
    for file, subject, schema, example in _examples(description):
        if not isinstance(schema, dict):
            continue
        for error in OAS31Validator({**schema, **components}).iter_errors(example):
            where = "".join(f"[{step!r}]" for step in error.absolute_path)
            what = f"its example{where} does not fit: {' '.join(error.message.split())[:200]}"
            yield Problem(file, subject, what, "Mend the example or the schema", "example")


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
