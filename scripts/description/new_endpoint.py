"""Write the stubs of a new endpoint: its description, example call, handler, and test.

The stubs work as they are: the endpoint answers with what it was sent. They have a TODO wherever the author must write
what the endpoint does; scripts/generate rejects the description until all are done.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openapi_python_client.strings import ClassName, PythonIdentifier

from .bundle import Description, load
from .evidence import EVIDENCE_FILE
from .lint_idempotency import VERBS, verb_of
from .lint_project import EXAMPLES, HANDLERS, TESTS
from .problems import DescriptionError
from .schemas import as_list, as_mapping

ROOT = Path(__file__).resolve().parents[2]
WITH_BODY = ("post", "put", "patch")
SUPPORTED = ("get", *WITH_BODY, "delete")


class NewEndpointError(Exception):
    """The endpoint cannot be added as asked."""


@dataclass(frozen=True)
class Endpoint:
    """What is asked for.

    Attributes:
        method: In lower case.
        served: Whether our server supports it.
    """

    tag: str
    id: str
    method: str
    path: str
    served: bool = True

    @property
    def has_body(self) -> bool:
        """Return whether its requests have a JSON body."""
        return self.method in WITH_BODY

    @property
    def path_parameters(self) -> list[str]:
        """Return the names in its path."""
        return re.findall(r"\{(\w+)\}", self.path)

    @property
    def request(self) -> str:
        """Return the name of its request's schema."""
        return str(ClassName(f"{self.id}_request", "field_"))

    @property
    def reply(self) -> str:
        """Return the name of its reply's schema; writes answer with the usual acknowledgement."""
        return str(ClassName(f"{self.id}_reply", "field_")) if self.method == "get" else "Ack"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/new-endpoint",
        description="Write the stubs of a new endpoint. CONTRIBUTING.md lists the rest.",
    )
    parser.add_argument("tag", metavar="TAG", help="a tag of spec/openapi.yaml: tags")
    parser.add_argument("id", metavar="OPERATION_ID", help="the name of its function: get_tag_colors")
    parser.add_argument("method", metavar="METHOD", type=str.lower, choices=SUPPORTED, help=", ".join(SUPPORTED))
    parser.add_argument("path", metavar="PATH", help="from the host's root: /api/rest/v2/experiment/tags/colors")
    parser.add_argument(
        "--unserved", action="store_true", help="without handler and test: our server does not support it"
    )
    options = parser.parse_args(arguments)
    endpoint = Endpoint(options.tag, options.id, options.method, options.path, served=not options.unserved)
    try:
        check(endpoint, load(ROOT / "spec"))
        changed = stubs(endpoint, ROOT)
    except (NewEndpointError, DescriptionError) as error:
        print(error, file=sys.stderr)
        return 1
    for path, content in changed.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    _tidy([path for path in changed if path.suffix == ".py"])
    for path in changed:
        print(f"{path.relative_to(ROOT)}: stub of {endpoint.id} written")
    print("Replace every TODO (scripts/generate --lint lists them), then run scripts/generate.")
    return 0


def check(endpoint: Endpoint, description: Description) -> None:
    """Raise NewEndpointError if the description has it already, or could not have it."""
    tags = [as_mapping(tag).get("name") for tag in as_list(description.document.get("tags"))]
    if endpoint.tag not in tags:
        known = ", ".join(map(str, tags))
        raise NewEndpointError(
            f"{endpoint.tag!r} is not a tag: declare it in spec/openapi.yaml, or use one of {known}."
        )
    if endpoint.id != PythonIdentifier(endpoint.id, prefix="field_"):
        raise NewEndpointError(f"{endpoint.id!r} is not a function name: write it in lower snake case.")
    if not endpoint.path.startswith("/"):
        raise NewEndpointError(f"{endpoint.path!r} is not a path: write it in full, from the host's root: /api/...")
    if re.search("[{}]", re.sub(r"\{\w+\}", "", endpoint.path)):
        raise NewEndpointError(
            f"{endpoint.path!r} has a parameter whose name is not a word: write it like {{assetId}}."
        )
    for operation in description.operations():
        if operation.id == endpoint.id or (operation.path, operation.method) == (endpoint.path, endpoint.method):
            remedy = "choose another name or path"
            raise NewEndpointError(f"spec/{operation.file} has {operation.subject} already: {remedy}.")


def stubs(endpoint: Endpoint, root: Path) -> dict[Path, str]:
    """Return the new contents of every file that the endpoint needs."""
    paths = root / "spec" / "paths" / f"{endpoint.tag}.yaml"
    changed = {paths: _with_operation(_read(paths), endpoint)}
    if schemas := _schemas(endpoint):
        components = root / "spec" / "components" / f"{endpoint.tag}.yaml"
        changed[components] = _with_schemas(_read(components), schemas)
    if not endpoint.has_body:
        evidence = root / "spec" / EVIDENCE_FILE
        changed[evidence] = _with_evidence(_read(evidence), endpoint)
    examples = root / EXAMPLES / f"{endpoint.tag}.py"
    changed[examples] = _with_example(_read(examples), endpoint)
    if not endpoint.served:
        return changed
    handlers = root / HANDLERS / f"{endpoint.tag}.py"
    changed[handlers] = _with_handler(_read(handlers), endpoint)
    test = root / TESTS / f"test_{endpoint.tag}.py"
    changed[test] = _with_test(_read(test), endpoint)
    return changed


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _tidy(modules: list[Path]) -> None:
    """Merge the imports, and lay the code out as ruff does."""
    ruff = [sys.executable, "-m", "ruff"]
    for command in (["check", "--quiet", "--select", "I,F401", "--fix"], ["format", "--quiet"]):
        subprocess.run([*ruff, *command, *map(str, modules)], cwd=ROOT, check=True)


def _with_operation(text: str, endpoint: Endpoint) -> str:
    path_line = f"{endpoint.path}:"
    lines = [*text.rstrip("\n").splitlines(), ""] if text else ["# One entry per path from the host's root."]
    operation = _operation(endpoint).splitlines()
    if path_line not in lines:
        return "\n".join([*lines, path_line, *operation, ""])
    place = lines.index(path_line) + 1
    return "\n".join([*lines[:place], *operation, *lines[place:]])


def _operation(endpoint: Endpoint) -> str:
    """Return the YAML of the operation, without its path."""
    tier = [] if endpoint.tag.startswith("sdk_") else ["    x-tier: 3"]
    lines = [
        f"  {endpoint.method}:",
        f"    operationId: {endpoint.id}",
        f"    tags: [{endpoint.tag}]",
        "    summary: TODO in one short line, what it does",
        "    description: |",
        "      TODO what a caller has to know: order, limits, defaults, what an unknown name gives.",
        *tier,
        "    x-evidence: [inferred]",
        f"    x-idempotent: {'true' if VERBS.get(verb_of(endpoint.id), endpoint.method == 'get') else 'false'}",
        *([] if endpoint.served else ["    x-served: false"]),
    ]
    parameters = [_path_parameter(name) for name in endpoint.path_parameters]
    if not endpoint.has_body:
        parameters.append('      - $ref: "#/components/parameters/ExperimentKey"')
    if parameters:
        lines += ["    parameters:", *parameters]
    if endpoint.has_body:
        lines += [
            "    requestBody:",
            "      required: true",
            "      content:",
            "        application/json:",
            f'          schema: {{$ref: "#/components/schemas/{endpoint.request}"}}',
        ]
    lines.append("    responses:")
    if endpoint.method == "get":
        lines += [
            '      "200":',
            "        description: TODO what comes back.",
            "        content:",
            "          application/json:",
            f'            schema: {{$ref: "#/components/schemas/{endpoint.reply}"}}',
        ]
    else:
        lines.append('      "200": {$ref: "#/components/responses/Acknowledged"}')
    errors = ('      "400"', "      default")
    return "\n".join([*lines, *(f'{status}: {{$ref: "#/components/responses/Error"}}' for status in errors)])


def _path_parameter(name: str) -> str:
    return f"""      - name: {name}
        in: path
        required: true
        description: TODO what it names.
        schema: {{type: string}}
        example: {name}-1"""


def _schemas(endpoint: Endpoint) -> str:
    """Return the YAML of the schemas that it needs, as entries of a ``schemas`` section."""
    if not endpoint.has_body and endpoint.method != "get":
        return ""
    name, what = (endpoint.request, "is sent") if endpoint.has_body else (endpoint.reply, "comes back")
    return f"""  {name}:
    type: object
    description: TODO what {what}.
    required: [experimentKey]
    properties:
      experimentKey: {{type: string, description: The experiment's key.}}
    example: {{experimentKey: c352827bcdcb45e3ad40d0decec0b43c}}
"""


def _with_schemas(text: str, schemas: str) -> str:
    section = re.search(r"^schemas:\n(?:(?:[ #].*)?\n)*", text, re.MULTILINE)
    if section is None:
        return f"schemas:\n{schemas}{text}"
    return text[: section.end()].rstrip("\n") + "\n" + schemas + text[section.end() :]


def _with_evidence(text: str, endpoint: Endpoint) -> str:
    """Add where the stub's query parameter is known from."""
    head, heading, rest = text.partition("\nrequests:\n")
    return f"{head}{heading}  {endpoint.id}:\n    known: {{experimentKey: inferred}}\n{rest}"


def _with_example(text: str, endpoint: Endpoint) -> str:
    if not text:
        name = ClassName(f"{endpoint.tag}_calls", "field_")
        text = f'"""An example call for each operation of the tag ``{endpoint.tag}``."""\n\nclass {name}(Calls):\n'
    arguments = [f'{PythonIdentifier(name, prefix="field_")}="{name}-1"' for name in endpoint.path_parameters]
    models = [endpoint.reply]
    if endpoint.has_body:
        models.append(endpoint.request)
        arguments.append(f"body={endpoint.request}(experiment_key=EXPERIMENT)")
    else:
        arguments.append("experiment_key=EXPERIMENT")
    call = ", ".join([f"{endpoint.id}.sync", f"{endpoint.id}.asyncio", "client=self.client", *arguments])
    method = f"    def {endpoint.id}(self) -> Both[{endpoint.reply}]:\n        return both({call})\n"
    imports = (
        f"from comet_rest_v2.api.{endpoint.tag} import {endpoint.id}",
        f"from comet_rest_v2.models import {', '.join(models)}",
        "from tests.contract.both import EXPERIMENT, Both, Calls, both",
    )
    return _with_imports(text, imports) + "\n" + method


def _with_handler(text: str, endpoint: Endpoint) -> str:
    text = text or f'"""Operations of the tag ``{endpoint.tag}``."""\n'
    name = ClassName(endpoint.id, "field_")
    body = f"wire.{name}Request" if endpoint.has_body else "None"
    params = "None" if endpoint.has_body and not endpoint.path_parameters else f"wire.{name}Params"
    key = f"call.{'body' if endpoint.has_body else 'params'}.experiment_key"
    if endpoint.method == "get":
        todo, work = "answer as described", f"experiment = experiment_with_key(call.connection, {key})"
        answer, kind = f"wire.{name}Response(experiment_key=experiment.key)", f"wire.{name}Response"
        domain = "experiment_with_key"
    else:
        todo, work = "do what is described", f"experiment_to_change(call.connection, call.now, {key})"
        answer, kind, domain = "ack()", "Ack", "experiment_to_change"
    handler = f"""
@operation(wire.{endpoint.id.upper()})
def {endpoint.id}(call: Call[{params}, {body}]) -> {kind}:
    # TODO({endpoint.id}): {todo}.
    {work}
    return {answer}
"""
    imports = (
        f"from comet_wire import {endpoint.tag} as wire",
        "from comet_wire.shared import Ack",
        "from cometr_py.server.api.calls import Call",
        "from cometr_py.server.api.registry import ack, operation",
        f"from cometr_py.server.domain.experiments import {domain}",
    )
    return _with_imports(text, imports) + "\n" + handler


def _with_test(text: str, endpoint: Endpoint) -> str:
    text = text or f'"""Operations of the tag ``{endpoint.tag}``."""\n'
    sent = 'json_body={"experimentKey": key}' if endpoint.has_body else '{"experimentKey": key}'
    if endpoint.path_parameters:
        sent += f", path={ {name: f'{name}-1' for name in endpoint.path_parameters} }"
    call = f'api("{endpoint.id}", {sent})'
    reply = f'{call} == {{"experimentKey": key}}' if endpoint.method == "get" else f'{call}["msg"] == "Saved"'
    test = f"""
def test_{endpoint.id}(api: Api) -> None:
    # TODO({endpoint.id}): name the test after what a user notices, and check that.
    key = api.new_experiment()
    assert {reply}
"""
    return _with_imports(text, ("from tests.support.server_client import Api",)) + "\n" + test


def _with_imports(text: str, lines: Sequence[str]) -> str:
    """Return the module with these imports below its docstring; ruff merges them with the others."""
    future = "from __future__ import annotations\n"
    head, _, rest = text.partition(future) if future in text else _split_docstring(text)
    return f"{head}{future}\n" + "\n".join(lines) + f"\n{rest}"


def _split_docstring(text: str) -> tuple[str, str, str]:
    end = text.index('"""', 3) + 3
    return text[:end] + "\n\n", "", text[end:]
