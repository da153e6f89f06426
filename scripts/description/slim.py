"""The copy of the description that the generator reads."""

import copy
import re
from typing import Any

from .absence import SENTENCE, is_marked, nullable
from .bundle import METHODS, Json, walk
from .schemas import as_list, as_mapping

_LIST_ITEM = re.compile(r"\s|[-*|>#]|\d+\.\s")


def generator_input(document: Json) -> Json:
    """Return the document in the form that the generator handles best.

    - Errors are left out: they become exceptions, so only success is left to be returned. A sole ``200`` stands for
      every success, since servers and proxies also answer 201 or 204.
    - The generator shows the description of a parameter's schema, not the parameter's own.
    - Paragraphs are one line each, since the generator wraps every line by itself.
    - A member that old servers leave out is required and may be null; the template of models gives None for it.
    """
    slim = copy.deepcopy(document)
    for item in slim["paths"].values():
        for method in METHODS:
            if method in item:
                item[method]["responses"] = _successes(item[method]["responses"])
    _drop_unused_responses(slim)
    for trail, node in walk(slim):
        if isinstance(node, dict):
            _describe_schema_of_parameter(node)
            _require_marked_properties(node)
            if isinstance(node.get("description"), str) and trail[-1:] != ("properties",):
                node["description"] = reflow(node["description"])
    return slim


def reflow(text: str) -> str:
    """Join the lines of each paragraph; lists, tables and indented lines stay as they are."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(
        paragraph if any(_LIST_ITEM.match(line) for line in paragraph.splitlines()) else " ".join(paragraph.split())
        for paragraph in paragraphs
    )


def _successes(responses: Json) -> Json:
    kept = {status: response for status, response in responses.items() if status.startswith("2")}
    return {"2XX": kept["200"]} if list(kept) == ["200"] else kept


def _drop_unused_responses(slim: Json) -> None:
    used = {node["$ref"] for _, node in walk(slim["paths"]) if isinstance(node, dict) and _is_reference(node)}
    responses = slim.get("components", {}).get("responses", {})
    for name in list(responses):
        if f"#/components/responses/{name}" not in used:
            del responses[name]


def _is_reference(node: Json) -> bool:
    return isinstance(node.get("$ref"), str)


def _describe_schema_of_parameter(node: Json) -> None:
    schema: Any = node.get("schema")
    is_parameter = node.get("in") in ("query", "path", "header", "cookie")
    if is_parameter and isinstance(schema, dict) and not _is_reference(schema):
        for key in ("description", "example"):
            if key in node:
                schema.setdefault(key, node[key])


def _require_marked_properties(node: Json) -> None:
    properties = as_mapping(node.get("properties"))
    marked = [name for name, schema in properties.items() if is_marked(schema)]
    for name in marked:
        schema = nullable(properties[name])
        properties[name] = {**schema, "description": f"{schema.get('description', '').strip()} {SENTENCE}".strip()}
    if marked:
        node["required"] = sorted({*as_list(node.get("required")), *marked})
