"""The description as a rule for what we send: it forbids the members that it does not have."""

from __future__ import annotations

import copy
from typing import Any


def strict_document(described: dict[str, Any]) -> dict[str, Any]:
    """Return the description with every object closed.

    Servers may add members to what they send, so the description itself forbids none.
    """
    document = copy.deepcopy(described)
    schemas: dict[str, dict[str, Any]] = document["components"]["schemas"]
    ingredients = {part["$ref"].rpartition("/")[2] for schema in schemas.values() for part in schema.get("allOf", [])}
    for name, schema in schemas.items():
        if "properties" in schema and "additionalProperties" not in schema and name not in ingredients:
            schema["unevaluatedProperties"] = False
        for part, part_schema in schema.get("properties", {}).items():
            if part_schema.get("format") == "binary":
                # openapi-core takes the part of a file for bytes, which are no JSON type.
                schema["properties"][part] = {}
    return document
