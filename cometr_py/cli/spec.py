"""`cometr-py spec`: the description of the API, as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cometr_py.cli.options import examples
from cometr_py.cli.printing import data, note

EXAMPLES = examples(
    "cometr-py spec > openapi.json",
    "cometr-py spec --plain --yaml --output openapi.yaml",
    "cometr-py spec --overlay",
)


def spec(
    plain: Annotated[
        bool, typer.Option("--plain", help="Comet's API alone, without what the server of cometr-py adds.")
    ] = False,
    overlay: Annotated[bool, typer.Option("--overlay", help="What the server adds, as an OpenAPI Overlay.")] = False,
    yaml: Annotated[bool, typer.Option("--yaml", help="YAML instead of JSON; an overlay is always YAML.")] = False,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it to this file.")] = None,
) -> None:
    """Print the OpenAPI description of the API, which generators of clients read.

    It describes what Comet's servers and that of cometr-py have. With --plain it leaves out the latter's extensions.
    """
    from cometr_py.core import api_spec

    if plain and overlay:
        raise typer.BadParameter("--plain and --overlay are two documents: give one.", param_hint="--overlay")
    name = "overlay.yaml" if overlay else f"openapi{'.plain' if plain else ''}.{'yaml' if yaml else 'json'}"
    content = api_spec.document_bytes(name)
    if output is None:
        data(content.decode().removesuffix("\n"))
        return
    output.write_bytes(content)
    note(f"{output} is written.")
