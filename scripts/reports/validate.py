"""Asks validators that are not ours whether the description is valid OpenAPI: openapi-spec-validator and Redocly."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator

from . import ROOT

#: With the extensions of the server of cometr_py, and without.
DOCUMENTS = [ROOT / "generated" / "comet_rest_v2" / name for name in ("openapi.json", "openapi.plain.json")]
REDOCLY = "@redocly/cli@2.77.0"
SETTINGS = Path(__file__).with_name("redocly.yaml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="scripts/validate",
        description="Validate both descriptions with openapi-spec-validator and with Redocly's recommended rules.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="another document than the generated ones")
    parser.add_argument("--no-redocly", action="store_true", help="only openapi-spec-validator, without npm")
    options = parser.parse_args(arguments)
    if not options.no_redocly and shutil.which("npx") is None:
        print(f"Redocly needs npm ({REDOCLY} is run with npx): install Node.js or pass --no-redocly.", file=sys.stderr)
        return 1
    sound = True
    for file in [options.file] if options.file else DOCUMENTS:
        print(f"{file.name}:")
        sound &= _report("openapi-spec-validator", list(spec_validator(file)))
        if not options.no_redocly:
            sound &= _report(REDOCLY, redocly(file))
    return 0 if sound else 1


def spec_validator(path: Path) -> Iterator[str]:
    """Yield the problems that openapi-spec-validator finds."""
    document = json.loads(path.read_text(encoding="utf-8"))
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"


def redocly(path: Path) -> list[str]:
    """Yield the problems and warnings that Redocly finds, or why it could not run."""
    command = ["npx", "--yes", REDOCLY, "lint", "--config", str(SETTINGS), "--format", "json", "--max-problems", "1000"]
    # Nothing is reported home, and its notices are kept apart from its findings.
    environment = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    with tempfile.TemporaryDirectory(prefix="cometr-validate-") as folder:
        done = subprocess.run(
            [*command, str(path.resolve())], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
    try:
        found = json.loads(done.stdout)["problems"]
    except (ValueError, KeyError):
        return [f"could not be run: {' '.join((done.stderr or done.stdout).split())[-500:]}"]
    return [
        f"{problem['severity']} {problem['ruleId']}: {problem['message']} ({problem['location'][0]['pointer']})"
        for problem in found
    ]


def _report(name: str, problems: list[str]) -> bool:
    if not problems:
        print(f"{name}: no errors, no warnings.")
        return True
    print(f"{name}: {len(problems)} problems", file=sys.stderr)
    for problem in problems:
        print(f"  {problem}", file=sys.stderr)
    return False
