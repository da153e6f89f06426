"""The description of the API as one page for a person to read: no script, and nothing fetched from anywhere."""

from __future__ import annotations

import functools
import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from cometr_py.core import api_spec
from cometr_py.server.web.reference.evidence import LEVELS
from cometr_py.server.web.reference.outline import Json, Outline

__all__ = ["page", "render"]

_WIDTH = 88
_SAMPLES = Path(__file__).with_name("samples.json")


@functools.cache
def page() -> str:
    """Return the page, as HTML. It is rendered once, in about a second."""
    return render(json.loads(_SAMPLES.read_bytes()))


def render(samples: dict[str, dict[str, str]]) -> str:
    """Return the page with these code samples, by operation and language."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    templates.filters["prose"] = lambda text: Markup(markdown.render(text))
    templates.filters["line"] = lambda text: Markup(markdown.renderInline(text))
    templates.filters["pretty"] = pretty
    document: Json = json.loads(api_spec.document_bytes())
    return templates.get_template("page.html").render(outline=Outline(document, samples), levels=LEVELS)


def pretty(value: object, indent: str = "") -> str:
    """Return a value as JSON, in lines that are neither long nor needlessly short."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(flat) <= _WIDTH or not value or not isinstance(value, dict | list):
        return flat
    deeper = indent + "  "
    if isinstance(value, dict):
        lines = [f"{json.dumps(name)}: {pretty(member, deeper)}" for name, member in value.items()]
    else:
        lines = [pretty(member, deeper) for member in value]
    start, end = "{}" if isinstance(value, dict) else "[]"
    return f"{start}\n{deeper}" + f",\n{deeper}".join(lines) + f"\n{indent}{end}"
