"""How precise the typed client is: fields that may be missing, annotations without a type, functions without a result.

Counted in the source of ``generated/comet_rest_v2``, in the way a user of a type checker meets it:

- A field is an annotated attribute of a model, ``additional_properties`` aside. It may be missing if its annotation
  contains ``Unset``.
- A use of ``Any`` is a field of a model whose annotation contains ``Any``, or a parameter or the result of an
  operation's functions. The four functions of an operation share their annotations, so each counts once per operation.
- ``JsonValue`` is the type of any JSON, which a type checker makes the user narrow. Its uses are counted likewise.
- ``sync`` returns nothing if its annotation is ``None``.
"""

import argparse
import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import ROOT

PACKAGE = ROOT / "generated" / "comet_rest_v2"
#: What a change must not exceed.
MAX_UNSET_SHARE, MAX_ANY, MAX_RETURNING_NOTHING = 0.5, 10, 0
_FUNCTIONS = ("sync", "sync_detailed", "asyncio", "asyncio_detailed")


@dataclass
class Figures:
    """What was counted; each use is named as ``model.field`` or ``operation.parameter``."""

    fields: int = 0
    unset: list[str] = field(default_factory=list)
    any: list[str] = field(default_factory=list)
    json: list[str] = field(default_factory=list)
    returning_nothing: list[str] = field(default_factory=list)

    @property
    def unset_share(self) -> float:
        """Return the share of fields that may be missing."""
        return len(self.unset) / self.fields if self.fields else 0.0

    def __str__(self) -> str:
        """Return the figures with their targets, one per line."""
        share = f"{len(self.unset)} of {self.fields} ({self.unset_share:.1%})"
        return "\n".join(
            [
                f"fields of models that may be Unset: {share}; target: at most {MAX_UNSET_SHARE:.0%}",
                f"annotations with Any: {len(self.any)}; target: at most {MAX_ANY}",
                f"annotations with JsonValue: {len(self.json)}",
                f"sync functions that return nothing: {len(self.returning_nothing)}; target: {MAX_RETURNING_NOTHING}",
            ]
        )


def count(package: Path = PACKAGE) -> Figures:
    """Count in a generated package."""
    figures = Figures()
    for path in sorted((package / "models").glob("*.py")):
        for name, annotation in _fields(ast.parse(path.read_text(encoding="utf-8"))):
            figures.fields += 1
            words = _words(annotation)
            figures.unset += [name] * ("Unset" in words)
            figures.any += [name] * ("Any" in words)
            figures.json += [name] * ("JsonValue" in words)
    for path in sorted((package / "api").glob("*/*.py")):
        for name, annotation in _annotations(ast.parse(path.read_text(encoding="utf-8"))).items():
            words = _words(annotation)
            figures.any += [f"{path.stem}.{name}"] * ("Any" in words)
            figures.json += [f"{path.stem}.{name}"] * ("JsonValue" in words)
            if name == "sync" and ast.unparse(annotation) == "None":
                figures.returning_nothing.append(path.stem)
    return figures


def _fields(module: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for model in (statement for statement in module.body if isinstance(statement, ast.ClassDef)):
        for statement in model.body:
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                name = statement.target.id
                if name != "additional_properties":
                    yield f"{model.name}.{name}", statement.annotation


def _annotations(module: ast.Module) -> dict[str, ast.expr]:
    """Return the annotations of an operation: its parameters by their names, and the result of ``sync``."""
    found: dict[str, ast.expr] = {}
    for function in module.body:
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) and function.name in _FUNCTIONS:
            for argument in [*function.args.args, *function.args.kwonlyargs]:
                if argument.annotation is not None:
                    found[argument.arg] = argument.annotation
            if function.name == "sync" and function.returns is not None:
                found["sync"] = function.returns
    return found


def _words(annotation: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    parser = argparse.ArgumentParser(prog="scripts/figures", description="Print how precise the typed client is.")
    parser.add_argument("--list", action="store_true", help="also list what was counted")
    parser.add_argument("--package", type=Path, default=PACKAGE, help="another generated package")
    options = parser.parse_args(arguments)
    figures = count(options.package)
    print(figures)
    if options.list:
        lists = {"Unset": figures.unset, "Any": figures.any, "JsonValue": figures.json}
        for title, names in (lists | {"nothing": figures.returning_nothing}).items():
            print(f"\n{title}:", *names, sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
