"""How large modules and functions may be, and how much of the package may be untyped."""

import ast
import re
from collections.abc import Iterator

from . import modules, shown

MOST_LINES_OF_A_MODULE = 500
#: Lines of a function's body, without its docstring.
MOST_LINES_OF_A_FUNCTION = 60
MOST_ANY_PER_1000_LINES = 5.0


def findings() -> Iterator[str]:
    """Yield every module and function that is too long, and the share of ``Any`` if it is too high."""
    lines = count = 0
    for path in modules():
        text = path.read_text(encoding="utf-8")
        length = text.count("\n")
        lines += length
        count += len(re.findall(r"\bAny\b", text))
        if length > MOST_LINES_OF_A_MODULE:
            yield f"{shown(path)} has {length} lines; at most {MOST_LINES_OF_A_MODULE}"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (found := body_length(node)) > (
                MOST_LINES_OF_A_FUNCTION
            ):
                yield f"{shown(path)}:{node.lineno} {node.name} has {found} lines; at most {MOST_LINES_OF_A_FUNCTION}"
    share = 1000 * count / lines
    if share > MOST_ANY_PER_1000_LINES:
        yield f"the word Any occurs {share:.1f} times in 1,000 lines; at most {MOST_ANY_PER_1000_LINES:g}"


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the number of lines of a function's body, without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
