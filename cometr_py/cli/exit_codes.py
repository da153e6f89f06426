"""How a command ends: its exit code, and a one-sentence error message."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Iterator
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from cometr_py.cli.printing import CONSOLE, note
from cometr_py.errors import CometError

__all__ = ["ERROR", "INTERRUPTED", "REMAINS", "Commands", "Interrupted", "confirm", "one_line_warnings"]

#: Exit codes; 0 is success.
ERROR, MISUSED, REMAINS, INTERRUPTED = 1, 2, 3, 130
#: Packages of the wheel itself: that one of their modules is missing is not the user's mistake.
OWN_PACKAGES = ("cometr_py", "comet_rest_v2", "comet_wire")
#: Wrong usage. Typer has its own copy of click or not, depending on its version; this is its class either way.
_MISUSE: type[Exception] = typer.BadParameter.__mro__[1]


class Interrupted(KeyboardInterrupt):
    """Ctrl-C, with a message about what is done and how to continue."""


class Commands(TyperGroup):
    """All commands; maps what they raise to exit codes."""

    def main(self, *args: Any, **options: Any) -> NoReturn:
        """Run the command line, and exit."""
        try:
            code = super().main(*args, **{**options, "standalone_mode": False})
        except _MISUSE as error:
            _explain(error)
            code = MISUSED
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
            return done
        except BrokenPipeError:
            # The reader of the output has enough, such as `head`.
            _leave_pipes()
            raise typer.Exit(0) from None
        except KeyboardInterrupt as interrupt:
            note(str(interrupt) or "Interrupted.")
            raise typer.Exit(INTERRUPTED) from None
        except CometError as error:
            _fail(str(error))
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] in OWN_PACKAGES:
                raise
            _fail(f"This command needs the package {error.name}: pip install 'cometr-py[local]'.")
        except OSError as error:
            # Of a file that the command was to read or write: whatever a connection raises is a CometError.
            named = f"{error.filename}: " if error.filename else ""
            _fail(f"{named}{error.strerror or error}.")


def confirm(question: str, *, yes: bool) -> None:
    """Ask whether to go on with something that cannot be undone.

    Args:
        question: What would happen, as a question.
        yes: The user has agreed beforehand.

    Raises:
        typer.BadParameter: There is no terminal to ask on.
        typer.Exit: The user does not want it.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise typer.BadParameter("there is no terminal to ask on; give --yes if it is what you want.")
    CONSOLE.prompt(f"{question} [y/N] ")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        note("Nothing was changed.")
        raise typer.Exit(ERROR)


@contextlib.contextmanager
def one_line_warnings() -> Iterator[None]:
    """Show warnings as a sentence on stderr, without the line of code that they come from."""

    def show(message: Warning | str, *_: object) -> None:
        note(f"Warning: {message}")

    with warnings.catch_warnings():
        warnings.showwarning = show  # type: ignore[assignment]  # takes whatever it is called with
        yield


def _explain(error: Any) -> None:
    """Report wrong usage of a command, and where its help is."""
    message = error.format_message()
    if "\n" in message:  # the help itself, where a command was expected and none was given
        CONSOLE.notice(message)
        return
    where = error.ctx.command_path if error.ctx is not None else "cometr-py"
    note(f"Error: {message.rstrip('.')}{'' if message.endswith('?') else '.'} See {where} --help")


def _fail(reason: str) -> NoReturn:
    note(f"Error: {' '.join(reason.split())}")
    raise typer.Exit(ERROR)


def _leave_pipes() -> None:
    """Discard buffered output; otherwise Python complains about the closed pipe at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
