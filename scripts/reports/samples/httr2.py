"""Requests as R code for the package httr2, and JSON as R code."""

import json
import re
from typing import Any

from cometr_py.core.api_spec import Operation

from .sent import SentRequest

_WIDTH = 80
_WORDS = {"if", "else", "repeat", "while", "function", "for", "next", "break", "TRUE", "FALSE", "NULL", "Inf", "NaN"}


def httr2_code(operation: Operation, sent: SentRequest) -> str:
    """Return code that sends a request and reads the reply."""
    steps = [f"req_url_path({r_literal(sent.path)})"]
    if sent.query:
        steps.append(_query(sent.query))
    given = [("Authorization", 'Sys.getenv("COMET_API_KEY")')]
    given += [(name, r_literal(value)) for name, value in sent.headers]
    steps.append(r_call("req_headers", given, 2))
    if sent.body is not None:
        steps.append(f"req_body_json({r_literal(sent.body, 2)})")
    if sent.form:
        parts = [
            (
                part.name,
                r_literal(part.value) if part.file_name is None else f"curl::form_file({r_literal(part.file_name)})",
            )
            for part in sent.form
        ]
        steps.append(r_call("req_body_multipart", parts, 2))
    if sent.method != ("POST" if sent.has_body else "GET"):
        steps.append(f"req_method({r_literal(sent.method)})")
    steps.append("req_perform()")
    if operation.reply is not None:
        steps.append("resp_body_raw()" if operation.reply == "bytes" else "resp_body_json()")
    head = 'library(httr2)\n\nresult <- request(Sys.getenv("COMET"))'
    return " |>\n  ".join([head, *steps])


def r_literal(value: Any, indent: int = 0) -> str:
    """Return a JSON value as R code; jsonlite writes it as the same JSON."""
    match value:
        case None:
            return "NULL"
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return repr(value)
        case str():
            return json.dumps(value, ensure_ascii=False)
        case list():
            return r_call("list", [("", r_literal(one, indent + 2)) for one in value], indent)
        case dict() if not value:
            return "structure(list(), names = character())"
        case dict():
            return r_call("list", [(name, r_literal(one, indent + 2)) for name, one in value.items()], indent)
    raise TypeError(f"{type(value).__name__} is not JSON")


def r_call(function: str, arguments: list[tuple[str, str]], indent: int = 0) -> str:
    """Return a call with named arguments, on several lines if it is long."""
    written = [f"{r_name(name)} = {code}" if name else code for name, code in arguments]
    flat = f"{function}({', '.join(written)})"
    if indent + len(flat) <= _WIDTH and "\n" not in flat:
        return flat
    margin = " " * (indent + 2)
    return f"{function}(\n{margin}" + f",\n{margin}".join(written) + f"\n{' ' * indent})"


def r_name(name: str) -> str:
    """Return a name as R accepts it before ``=``."""
    return name if re.fullmatch(r"[A-Za-z.][\w.]*", name) and name not in _WORDS else f"`{name}`"


def _query(query: tuple[tuple[str, str], ...]) -> str:
    values: dict[str, list[str]] = {}
    for name, value in query:
        values.setdefault(name, []).append(value)
    given = [
        (name, r_literal(found[0]) if len(found) == 1 else f"c({', '.join(map(r_literal, found))})")
        for name, found in values.items()
    ]
    if any(len(found) > 1 for found in values.values()):
        given.append((".multi", '"explode"'))
    return r_call("req_url_query", given, 2)
