"""`cometr-py call`: any endpoint of the API."""

from __future__ import annotations

import contextlib
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cometr_py.cli.options import examples
from cometr_py.cli.printing import data, note, print_json
from cometr_py.core.console import printable

if TYPE_CHECKING:
    from cometr_py import transport
    from cometr_py.core.api_spec import Operation

EXAMPLES = examples(
    "cometr-py call get_experiment_metadata -p experimentKey=KEY",
    "cometr-py call /experiment/metadata -p experimentKey=KEY",
    'cometr-py call add_tags --json \'{"experimentKey": "KEY", "addedTags": ["best"]}\'',
    "cometr-py call log_parameter -p experimentKey=KEY -p parameterName=lr -p parameterValue:=0.1",
    "cometr-py call upload_asset -p experimentKey=KEY -p fileName=notes.txt -p file=notes.txt",
    "cometr-py call get_asset -p experimentKey=KEY -p assetId=ID --output weights.npz",
)


def _operations(incomplete: str) -> list[str]:
    """Return completions for the shell."""
    from cometr_py.core import api_spec

    return [name for name in sorted(api_spec.operations()) if name.startswith(incomplete)]


def call(
    operation: Annotated[
        str,
        typer.Argument(metavar="OPERATION", help="Its id, as in docs/api.md, or a path.", autocompletion=_operations),
    ],
    params: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A parameter; NAME:=VALUE for one that is JSON."),
    ] = None,
    body: Annotated[
        str | None, typer.Option("--json", metavar="BODY", help="The body; @FILE reads it from a file, @- from stdin.")
    ] = None,
    method: Annotated[
        str | None, typer.Option(help="GET, POST or PUT, for paths; as described, or GET, where it is not given.")
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the answer's body to this file.")] = None,
) -> None:
    """Call any operation of the API and print its answer; JSON is indented, everything else printed as it is.

    Parameters fill the path, then go into the query; without --json they are the body of an operation that takes one.
    A file that is sent is given by its path. `cometr-py call` with no such operation lists those with similar names.
    """
    given = dict(map(_parameter, params or []))
    content = None if body is None else _body(body)
    verb, path, described = _endpoint(operation, method, given, sends=content is not None)
    reply = _send(verb, path, described, given, content, output)
    if output is not None:
        note(f"{output} is written.")
        return
    _show(reply)


def _parameter(text: str) -> tuple[str, object]:
    found = re.fullmatch(r"([^:=]+)(:?=)(.*)", text, re.DOTALL)
    if found is None:
        raise typer.BadParameter(f"{printable(text)!r} is not NAME=VALUE.", param_hint="--param")
    name, sign, value = found.groups()
    return name, value if sign == "=" else _json(value, "--param")


def _body(text: str) -> object:
    if text == "@-":
        text = sys.stdin.read()
    elif text.startswith("@"):
        text = Path(text[1:]).read_text(encoding="utf-8")
    return _json(text, "--json")


def _json(text: str, option: str) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        raise typer.BadParameter(f"{printable(text[:80])!r} is not JSON: {error}.", param_hint=option) from None


def _endpoint(
    wanted: str, method: str | None, given: dict[str, object], *, sends: bool
) -> tuple[str, str, Operation | None]:
    """Return method, path with its parameters, and the operation."""
    from urllib.parse import quote

    from cometr_py.core import api_spec

    if "/" in wanted:
        root = api_spec.rest_root()
        path = "/" + wanted.lstrip("/")
        # A path may be below the API's root, or beside it.
        paths = [path] if path.startswith(f"{root}/") else [root + path, path]
        verbs = [method.upper()] if method else ["POST", "PUT", "GET"] if sends else ["GET", "POST", "PUT"]
        for candidate in paths:
            for verb in verbs:
                if (found := api_spec.match(verb, candidate)) is not None:
                    return verb, candidate, found[0]
        return verbs[0], paths[0], None
    described = api_spec.operations().get(wanted)
    if described is None:
        raise typer.BadParameter(_unknown(wanted), param_hint="OPERATION")
    path = described.path
    for name in re.findall(r"{(\w+)}", path):
        if name not in given:
            raise typer.BadParameter(f"{wanted} needs {name}, which is part of its path.", param_hint="--param")
        path = path.replace(f"{{{name}}}", quote(str(given.pop(name)), safe=""))
    return described.method, path, described


def _unknown(wanted: str) -> str:
    import difflib

    from cometr_py.core import api_spec

    names = sorted(api_spec.operations())
    near = difflib.get_close_matches(wanted, names, n=3) or [name for name in names if wanted in name][:5]
    listed = f" There is {', '.join(near)}." if near else ""
    return f"there is no operation {printable(wanted)!r}.{listed}"


def _send(
    verb: str, path: str, described: Operation | None, given: dict[str, object], content: object, output: Path | None
) -> transport.Reply:
    from cometr_py import transport
    from cometr_py.cli.experiment_ref import connection
    from cometr_py.core import api_spec
    from cometr_py.workspace import call_api

    if content is None and path.startswith(f"{api_spec.rest_root()}/"):
        found = call_api(path, verb, given, parse_response=False, local_file_path=output)
        assert isinstance(found, transport.Reply)
        return found
    if described is not None and described.body in ("multipart", "bytes"):
        raise typer.BadParameter(f"{described.id} takes no JSON, or is not part of REST v2; it cannot be called here.")
    _, client = connection()
    if content is None and described is not None and described.body == "json":
        given, content = {}, given
    params = {name: value for name, value in given.items() if value is not None}
    if output is not None:
        return transport.download(client, verb, path, output, params=params, json=content)
    return transport.send(client, verb, path, params=params, json=content)


def _show(reply: transport.Reply) -> None:
    kind = reply.headers.get("content-type", "").partition(";")[0].strip()
    if kind == "application/json" or kind.endswith("+json"):
        print_json(reply.json())
        return
    if sys.stdout.isatty():
        text = None
        with contextlib.suppress(UnicodeDecodeError):
            text = reply.content.decode()
        if text is None or "\0" in text:
            raise typer.BadParameter(f"the answer is {len(reply.content):,} bytes of {kind}; give --output FILE.")
        for line in text.splitlines():
            data(printable(line))
        return
    sys.stdout.buffer.write(reply.content)
    sys.stdout.buffer.flush()
