"""Other makers' generators and the compilers of their output, each run in a folder of the test's own."""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.interop.environment import home
from tests.support.isolation import OUTSIDE_HOME, outside_home
from tests.support.processes import run_to_end

PROGRAMS = Path(__file__).parent / "programs"
#: Seconds that one generator or compiler may take: some are slow to start, and two of them at once slower still.
LONGEST = 900.0
#: The npm packages, all pinned: the newest releases that run on Node.js 20.
PACKAGES = {
    "openapi-typescript": "7.13.0",
    "openapi-fetch": "0.17.0",
    "@hey-api/openapi-ts": "0.95.0",
    "orval": "7.13.0",
    "oazapfts": "7.5.0",
    "@oazapfts/runtime": "1.2.0",
    "swagger-typescript-api": "13.13.0",
    "typescript": "5.9.3",
    "@types/node": "20.19.43",
    "esbuild": "0.25.12",
    "@stoplight/spectral-cli": "6.16.3",
    "@redocly/cli": "2.77.0",
}
#: Where Debian keeps the sources of Rust crates, and Java libraries.
CRATES, JARS = Path("/usr/share/cargo/registry"), Path("/usr/share/java")


def needs(programs: dict[str, str], files: dict[Path, str] | None = None) -> None:
    """Skip the test where a program or a file is missing.

    Args:
        programs: What to install, by the program's name.
        files: What to install, by the file.
    """
    missing = [f"{name} ({remedy})" for name, remedy in programs.items() if shutil.which(name) is None]
    missing += [f"{path.name} ({remedy})" for path, remedy in (files or {}).items() if not path.exists()]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def run(command: list[str], folder: Path, **variables: str) -> str:
    """Run a program to its end in a folder; gives what it printed.

    Raises:
        AssertionError: It failed; the message has all that was printed.
    """
    return run_to_end(command, {**os.environ, **variables}, folder, LONGEST)


def node_modules() -> Path:
    """The folder with the npm packages, installed the first time.

    Of several processes that ask at once, one installs them, and the others wait.
    """
    needs({"node": "apt-get install nodejs", "npm": "apt-get install npm"})
    content = json.dumps({"private": True, "type": "module", "dependencies": PACKAGES}, indent=1)
    folder = home() / f"npm-{hashlib.sha256(content.encode()).hexdigest()[:12]}"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "complete").exists():
            (folder / "package.json").write_text(content, encoding="utf-8")
            command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
            with outside_home() as environment:
                done = subprocess.run(
                    command, cwd=folder, env=environment, capture_output=True, text=True, timeout=LONGEST, check=False
                )
            assert done.returncode == 0, f"npm cannot install the packages (is there a network?): {done.stderr}"
            (folder / "complete").touch()
    return folder / "node_modules"


def npm_program(modules: Path, name: str) -> str:
    """The path of a program that an npm package brought."""
    return str(modules / ".bin" / name)


def type_check(modules: Path, folder: Path) -> None:
    """Compile all TypeScript of a folder with the strict settings.

    Raises:
        AssertionError: It does not compile; the message has the compiler's.
    """
    (folder / "node_modules").symlink_to(modules)
    options = {
        "strict": True,
        "noEmit": True,
        "target": "ES2022",
        "module": "ESNext",
        "moduleResolution": "bundler",
        "lib": ["ES2022", "DOM", "DOM.Iterable"],
        "types": ["node"],
        "skipLibCheck": True,
    }
    settings = {"compilerOptions": options, "include": ["**/*.ts"], "exclude": ["node_modules"]}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    run([npm_program(modules, "tsc"), "--project", "."], folder)


def openapi_generator(name: str, description: Path, target: Path, *options: str) -> None:
    """Run one generator of openapi-generator, without the tests and pages that it would write beside the code."""
    needs({"java": "apt-get install default-jre-headless"})
    found = importlib.util.find_spec("openapi_generator_cli")
    if found is None or found.origin is None:
        pytest.skip("not installed: openapi-generator-cli (pip install 'cometr-py[test-other-generators]')")
    jar = Path(found.origin).with_name("openapi-generator.jar")
    command = ["java", "-jar", str(jar), "generate", "-g", name, "-i", str(description), "-o", str(target)]
    code_alone = "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"
    run([*command, "--global-property", code_alone, *options], target.parent)


def rust_home() -> dict[str, str]:
    """The variable by which rustup finds its toolchains; it would look in the test's home."""
    folder = Path(os.environ.get("RUSTUP_HOME") or OUTSIDE_HOME / ".rustup")
    return {"RUSTUP_HOME": str(folder)} if folder.exists() else {}
