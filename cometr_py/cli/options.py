"""Options and arguments that several commands share, each with one name and one meaning."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["Json", "Key", "Keys", "Project", "Workspace", "examples"]

Workspace = Annotated[str | None, typer.Option(metavar="NAME", help="The workspace, instead of COMET_WORKSPACE.")]
Project = Annotated[str | None, typer.Option(metavar="NAME", help="The project, instead of COMET_PROJECT_NAME.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Key = Annotated[str, typer.Argument(metavar="KEY", help="The experiment's key, or the address of its page.")]
Keys = Annotated[list[str], typer.Argument(metavar="KEY...", help="Experiments' keys, or addresses of their pages.")]


def examples(*lines: str) -> str:
    """Return the examples at the end of a command's help."""
    # The first line keeps the lines of the paragraph as they are.
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])
