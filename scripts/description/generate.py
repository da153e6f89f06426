"""Load, lint, validate, bundle, generate, check, install: what ``scripts/generate`` does."""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from .bundle import BUNDLE, ROOT_FILE, Description, load, to_json
from .client_package import ClientPackageError, complete_package, write_templates
from .drift import differences, install
from .lint import lint
from .overlay import OVERLAY_FILE
from .problems import DescriptionError
from .publish import publish
from .slim import generator_input
from .verify import VerificationError, type_check, verify, verify_structs
from .wire import WireError, generate_structs

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "comet_rest_v2"
WIRE = "comet_wire"
#: Which tools make which package. The pins of pyproject.toml decide the generated text.
TOOLS = {PACKAGE: ("openapi-python-client", "ruff"), WIRE: ("datamodel-code-generator", "ruff")}
PINNED = ("openapi-python-client", "datamodel-code-generator", "ruff")
TEMPLATES = "templates"
CONFIG = "generator.yaml"


class GenerationError(Exception):
    """The generator could not be run, or did not accept the description."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="scripts/generate", description="Make generated/ from spec/.")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--lint", action="store_true", help="only check the description; writes nothing")
    what.add_argument("--check", action="store_true", help="exit 1 if generated/ is out of date; writes nothing")
    parser.add_argument("--unfinished", action="store_true", help="accept components that nothing uses yet")
    options = parser.parse_args(arguments)
    try:
        description = read(ROOT / "spec", unfinished=options.unfinished)
        operations = len(list(description.operations()))
        if options.lint:
            print(f"The description is sound: {operations} operations.")
            return 0
        with tempfile.TemporaryDirectory(prefix="cometr-generate-") as folder:
            made = Path(folder) / "generated"
            generate(description, ROOT / "spec", made, pins(ROOT / "pyproject.toml"))
            if options.check:
                return _report_drift(made, ROOT / "generated")
            if differences(ROOT / "generated", made):
                type_check(made, TOOLS, ROOT / ".mypy_cache" / "generated")
            written, removed = install(made, ROOT / "generated")
    except (DescriptionError, GenerationError, ClientPackageError, VerificationError, WireError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"generated/: {operations} operations; {written} files written, {removed} removed.")
    return 0


def read(spec: Path, *, unfinished: bool = False) -> Description:
    """Load, lint and validate a spec folder.

    Raises:
        DescriptionError: With every problem found.
    """
    description = load(spec)
    problems = lint(description, spec, unfinished=unfinished)
    if problems:
        raise DescriptionError(problems)
    return description


def generate(description: Description, spec: Path, target: Path, versions: dict[str, str]) -> None:
    """Write both packages, the description, and GENERATED.json into an empty folder, and check them.

    Args:
        description: A description that ``read`` accepted.
        spec: The folder it was read from; holds the generator's settings and templates.
        target: Where to write; must not exist.
        versions: The pinned versions, see ``pins``.

    Raises:
        GenerationError: The generator is not installed as pinned, or complained.
        WireError: The structs could not be generated.
        VerificationError: What was written does not compile, cannot be imported or misses an operation.
    """
    _require_versions(versions)
    environment = _environment(versions)
    package = target / PACKAGE
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="cometr-bundle-") as folder:
        slim = Path(folder) / BUNDLE
        slim.write_text(to_json(generator_input(description.document)), encoding="utf-8")
        templates = Path(folder) / TEMPLATES
        write_templates(description, spec / TEMPLATES, templates)
        _run_generator(slim, spec / CONFIG, templates, package, environment)
    complete_package(description, package, environment)
    publish(description, package)
    (package / "py.typed").write_text("", encoding="utf-8")
    generate_structs(description, target / WIRE, environment)
    for name, tools in TOOLS.items():
        _write_headers(target / name, {tool: versions[tool] for tool in tools})
    record = _record(description, spec, target, versions)
    (target / "GENERATED.json").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    verify(target, PACKAGE, description)
    verify_structs(target, WIRE)


def pins(pyproject: Path) -> dict[str, str]:
    """Return the exact versions that pyproject.toml asks for, of the tools that decide the generated code."""
    settings = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    lists = [
        *settings.get("dependency-groups", {}).values(),
        *settings.get("project", {}).get("optional-dependencies", {}).values(),
    ]
    requirements = [entry for entries in lists for entry in entries if isinstance(entry, str)]
    found: dict[str, str] = {}
    for name in PINNED:
        versions = {match[1] for entry in requirements if (match := re.fullmatch(rf"{name}\s*==\s*([\w.]+)", entry))}
        if len(versions) != 1:
            has = ", ".join(sorted(versions)) or "none"
            raise GenerationError(f"pyproject.toml must pin {name} to exactly one version, it has {has}.")
        found[name] = versions.pop()
    return found


def _require_versions(versions: dict[str, str]) -> None:
    for name, wanted in versions.items():
        try:
            present = metadata.version(name)
        except metadata.PackageNotFoundError:
            present = "none"
        if present != wanted:
            raise GenerationError(
                f"scripts/generate needs {name} {wanted}, this environment has {present}: pip install {name}=={wanted}"
            )


def _environment(versions: dict[str, str]) -> dict[str, str]:
    """Return the environment for the generators, which take whichever ruff the search path has first."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path, "NO_COLOR": "1"}
    ruff = subprocess.run(["ruff", "--version"], env=environment, capture_output=True, text=True)
    if ruff.stdout.split()[-1:] != [versions["ruff"]]:
        raise GenerationError(f"the ruff command is {ruff.stdout.strip()!r}, it must be {versions['ruff']}.")
    return environment


def _run_generator(document: Path, config: Path, templates: Path, package: Path, environment: dict[str, str]) -> None:
    command = [
        *(sys.executable, str(Path(__file__).with_name("client_generator.py")), "generate"),
        *("--path", str(document), "--output-path", str(package), "--config", str(config)),
        *("--custom-template-path", str(templates)),
        *("--meta", "none", "--overwrite", "--fail-on-warning"),
    ]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        output = (done.stdout + done.stderr).strip()
        raise GenerationError(f"openapi-python-client did not accept the description:\n{output}")


def _write_headers(package: Path, versions: dict[str, str]) -> None:
    tools = ", ".join(f"{name} {version}" for name, version in versions.items())
    header = f"# Made by scripts/generate from spec/ ({tools}). Not to be edited.\n"
    for path in package.rglob("*.py"):
        path.write_text(header + path.read_text(encoding="utf-8"), encoding="utf-8")


def _record(description: Description, spec: Path, target: Path, versions: dict[str, str]) -> dict[str, object]:
    sources = [spec / ROOT_FILE, spec / OVERLAY_FILE, spec / CONFIG]
    for folder, pattern in (("paths", "*.yaml"), ("components", "*.yaml"), (TEMPLATES, "**/*.jinja")):
        sources.extend(sorted((spec / folder).glob(pattern)))
    return {
        "versions": versions,
        "operations": len(list(description.operations())),
        "schemas": len(list(description.components("schemas"))),
        "bundle_sha256": _sha256(target / PACKAGE / BUNDLE),
        "package_sha256": {name: _package_sha256(target / name) for name in TOOLS},
        "spec_sha256": {path.relative_to(spec).as_posix(): _sha256(path) for path in sources if path.is_file()},
    }


def _package_sha256(package: Path) -> str:
    made = sorted(path for path in package.rglob("*") if path.is_file())
    whole = "".join(f"{_sha256(path)}  {path.relative_to(package).as_posix()}\n" for path in made)
    return hashlib.sha256(whole.encode()).hexdigest()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _report_drift(made: Path, committed: Path) -> int:
    found = differences(committed, made)
    if not found:
        print("generated/ is what spec/ gives.")
        return 0
    print("generated/ is not what spec/ gives; run scripts/generate and commit the result.", file=sys.stderr)
    print("\n".join(found), file=sys.stderr)
    return 1
