"""Checks what the generator wrote: the generator itself stays silent about much of what it drops or breaks."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from .bundle import Description

# Run in a process of its own, so that no module of ours or of an older package is found instead.
_IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
models = importlib.import_module(sys.argv[1] + ".models")
for name in getattr(models, "__all__", ()):
    getattr(models, name)
"""

# msgspec finds out that it cannot decode a type when a decoder for it is made.
_MAKE_DECODERS = """
import importlib, sys
import msgspec
endpoints = importlib.import_module(sys.argv[1] + ".endpoints")
for name in endpoints.OPERATION_MODULES:
    found = endpoints.endpoint(name)
    assert found.id == name, (found.id, name)
    for role in ("params", "request", "response"):
        kind = getattr(found, role)
        if kind not in (None, bytes):
            try:
                msgspec.json.Decoder(kind)
            except TypeError as error:
                raise SystemExit(f"{name}: {role}: {error}")
"""


class VerificationError(Exception):
    """A generated package is not sound, or not complete."""


def verify(target: Path, package: str, description: Description) -> None:
    """Every operation has its module, and every module compiles and imports without a warning.

    Raises:
        VerificationError: Names the operation or the module.
    """
    _every_operation_has_a_module(target / package, description)
    _run([sys.executable, "-W", "error", "-c", _IMPORT_ALL, package], target, "cannot be imported")


def verify_structs(target: Path, package: str) -> None:
    """Check that msgspec can decode the parameters, request, and response of every operation.

    Raises:
        VerificationError: Names the operation.
    """
    _run([sys.executable, "-W", "error", "-c", _MAKE_DECODERS, package], target, "has types that cannot be decoded")


def type_check(target: Path, packages: Iterable[str], cache: Path) -> None:
    """Run ``mypy --strict`` over packages.

    Args:
        target: The folder that holds the packages.
        packages: Their names.
        cache: Where mypy keeps what it knows of the libraries that the package imports.

    Raises:
        VerificationError: With mypy's messages.
    """
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}"]
    for package in packages:
        command += ["-p", package]
    _run(command, target, "is not clean under mypy --strict")


def _every_operation_has_a_module(package: Path, description: Description) -> None:
    expected = Counter(f"{operation.item['tags'][0]}/{operation.id}" for operation in description.operations())
    modules = (path for path in (package / "api").glob("*/*.py") if path.stem != "__init__")
    found = Counter(f"{path.parent.name}/{path.stem}" for path in modules)
    if expected != found:
        raise VerificationError(
            f"operations and modules differ: without a module {sorted((expected - found).elements())}, "
            f"without an operation {sorted((found - expected).elements())}."
        )


def _run(command: list[str], target: Path, complaint: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(target), "PYTHONDONTWRITEBYTECODE": "1", "MYPYPATH": ""}
    done = subprocess.run(command, cwd=target, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise VerificationError(f"the generated code {complaint}:\n{(done.stdout + done.stderr).strip()[-4000:]}")
