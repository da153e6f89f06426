"""Members of responses that every current server sends and old ones leave out.

Such a property is marked ``x-absent-on-old-servers: true``. It is not listed in ``required``, because the responses of
old servers fit the description, too. The generated clients give None for it instead of telling "absent" from "null".
"""

import copy
from typing import Any

from .bundle import Json
from .schemas import as_list, as_mapping, types_of

__all__ = ["MARK", "SENTENCE", "is_marked", "nullable"]

MARK = "x-absent-on-old-servers"
#: Marks members that may be absent for the template of models; readers learn what they get then.
SENTENCE = "Old servers leave it out: None then."


def is_marked(schema: Any) -> bool:
    """Whether old servers leave a property out."""
    return as_mapping(schema).get(MARK) is True


def nullable(schema: Json) -> Json:
    """Return a schema that allows null besides what it allows already."""
    if "$ref" in schema:
        described = {key: value for key, value in schema.items() if key != "$ref"}
        return {"anyOf": [{"$ref": schema["$ref"]}, {"type": "null"}], **described}
    made = copy.copy(schema)
    if "anyOf" in schema:
        if not any("null" in types_of(member) for member in as_list(schema["anyOf"])):
            made["anyOf"] = [*schema["anyOf"], {"type": "null"}]
    elif types_of(schema) and "null" not in types_of(schema):
        made["type"] = [*sorted(types_of(schema)), "null"]
    return made
