"""The API for a person to read.

docs/api.html has everything, docs/api.md a line for each operation, docs/evidence.md how each is known. The code
samples, which the server shows too, are made first.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from cometr_py.core import api_spec
from cometr_py.server.web import reference
from cometr_py.server.web.reference.outline import Outline

from . import ROOT, evidence_page, pages, samples

INDEX = ROOT / "docs" / "api.md"
WHOLE = ROOT / "docs" / "api.html"

_GUIDE = (
    "Every parameter, field, example, and oddity is in [api.html](api.html), one page to open in a browser, with code",
    "in Python, for curl, and in R. A server of your own shows it too (`cometr-py serve`, then `/-/docs`).",
    "[description.md](description.md) is about the file that machines read, [evidence.md](evidence.md) about how each",
    "fact is known, [coverage.md](coverage.md) about what the client and the server support, and",
    "[typed-client.md](typed-client.md) shows how to call it all from Python.",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/render-docs", description="Make the pages of docs/ that show the API, and the code samples."
    )
    parser.add_argument("--check", action="store_true", help="exit 1 if they are out of date; writes nothing")
    options = parser.parse_args(arguments)
    document: dict[str, Any] = json.loads(api_spec.document_bytes())
    code = samples.samples()
    made = {
        samples.FILE: samples.to_json(code),
        INDEX: "\n".join(index(Outline(document))),
        WHOLE: reference.render(code),
        evidence_page.PAGE: evidence_page.evidence_page(document),
    }
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
