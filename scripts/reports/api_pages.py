"""The API for a person to read: docs/api.html with everything, docs/api.md with a line for each operation."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from cometr_py.core import api_spec
from cometr_py.server.web import reference
from cometr_py.server.web.reference.outline import Outline

from . import ROOT, pages

INDEX = ROOT / "docs" / "api.md"
WHOLE = ROOT / "docs" / "api.html"

_GUIDE = (
    "Every parameter, field, example and oddity is in [api.html](api.html), one page to open in a browser; the local",
    "Comet shows it too (`cometr-py serve`, then `/-/docs`). Machines read `openapi.json`, which ships in the package",
    "`comet_rest_v2` and is served at `/openapi.json`. [coverage.md](coverage.md) lists the evidence, and",
    "[typed-client.md](typed-client.md) shows how to call it all from Python.",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/render-docs", description="Make docs/api.html and docs/api.md from the description."
    )
    parser.add_argument("--check", action="store_true", help="exit 1 if they are out of date; writes nothing")
    options = parser.parse_args(arguments)
    document: dict[str, Any] = json.loads(api_spec.document_bytes())
    made = {INDEX: "\n".join(index(Outline(document))), WHOLE: reference.page()}
    if not options.check:
        for path, text in made.items():
            pages.write(path, text)
        return 0
    complaints = [line for path, text in made.items() for line in pages.stale(path, text, "scripts/render-docs")]
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


def index(outline: Outline) -> Iterator[str]:
    """Yield the lines of docs/api.md."""
    yield f"# {outline.info['title']}, operation by operation"
    yield ""
    yield "Made by `scripts/render-docs` from the description; not to be edited."
    yield ""
    yield from _GUIDE
    for tag in outline.tags:
        yield ""
        yield f"## {tag.name}"
        yield ""
        yield tag.text
        yield ""
        yield "| Operation | | Method and path |"
        yield "|---|---|---|"
        for entry in tag.entries:
            yield f"| `{entry.id}` | {entry.item['summary']} | {entry.method} `{entry.path}` |"
    yield ""
