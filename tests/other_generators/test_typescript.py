"""TypeScript clients: each generator's output compiles, and two of them work against our server."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.other_generators.toolchains import PROGRAMS, npm_program, openapi_generator, run, type_check

#: A generator and its arguments; `in` stands for the description, `out` for a folder.
GENERATORS = {
    "openapi-typescript": ["openapi-typescript", "in", "-o", "out/schema.ts"],
    "hey-api": ["openapi-ts", "-i", "in", "-o", "out/client", "--no-log-file"],
    "oazapfts": ["oazapfts", "in", "out/api.ts"],
    "swagger-typescript-api": ["swagger-typescript-api", "generate", "-p", "in", "-o", "out", "-n", "api.ts"],
    "orval": ["orval", "--config", "out/orval.config.json"],
}
#: What a scenario prints once it has done everything.
STEPS = ["created", "logged", "read back", "uploaded", "listed", "downloaded", "rejected"]


def generate(name: str, modules: Path, description: Path, folder: Path) -> None:
    """Run one of the generators."""
    folder.mkdir(exist_ok=True)
    if name == "orval":
        output = {"target": str(folder / "api.ts"), "client": "fetch", "mode": "split"}
        settings = {"comet": {"input": str(description), "output": output}}
        (folder / "orval.config.json").write_text(json.dumps(settings), encoding="utf-8")
    program, *arguments = GENERATORS[name]
    words = [str(description) if word == "in" else word.replace("out", str(folder), 1) for word in arguments]
    run([npm_program(modules, program), *words], folder)


@pytest.mark.parametrize("name", GENERATORS)
def test_generated_typescript_compiles(name: str, modules: Path, description: Path, tmp_path: Path) -> None:
    folder = tmp_path / "client"
    generate(name, modules, description, folder)
    assert list(folder.rglob("*.ts")), f"{name} wrote nothing"
    type_check(modules, folder)


def test_typescript_of_openapi_generator_compiles(modules: Path, description: Path, tmp_path: Path) -> None:
    folder = tmp_path / "client"
    openapi_generator("typescript-fetch", description, folder)
    type_check(modules, folder)


@pytest.mark.parametrize(("name", "program"), [("openapi-typescript", "fetch"), ("hey-api", "hey")])
def test_typescript_clients_record_and_read_an_experiment(
    name: str, program: str, modules: Path, description: Path, shared_serve: str, tmp_path: Path
) -> None:
    folder = tmp_path / "client"
    generate(name, modules, description, folder)
    shutil.copyfile(PROGRAMS / f"{program}.ts", folder / "scenario.ts")
    type_check(modules, folder)
    bundle = ["--bundle", "--platform=node", "--format=esm", "--log-level=warning", "--outfile=scenario.mjs"]
    run([npm_program(modules, "esbuild"), "scenario.ts", *bundle], folder)
    assert run(["node", "scenario.mjs", shared_serve], folder).splitlines() == STEPS
