"""Other makers' linters have nothing to report about the published description."""

from __future__ import annotations

import json
from pathlib import Path

from tests.other_generators.toolchains import npm_program, run


def test_spectral_has_nothing_to_report(modules: Path, description: Path, tmp_path: Path) -> None:
    (tmp_path / "ruleset.json").write_text('{"extends": ["spectral:oas"]}', encoding="utf-8")
    command = [npm_program(modules, "spectral"), "lint", "--ruleset", "ruleset.json", "--fail-severity", "hint"]
    run([*command, str(description)], tmp_path)


def test_redocly_has_nothing_to_report(modules: Path, description: Path, tmp_path: Path) -> None:
    (tmp_path / "redocly.yaml").write_text("extends: [recommended]\n", encoding="utf-8")
    command = [npm_program(modules, "redocly"), "lint", "--format", "json", "--max-problems", "20"]
    variables = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    printed = run([*command, str(description)], tmp_path, **variables)
    report = json.loads(printed[printed.index("{") : printed.rindex("}") + 1])
    assert report["problems"] == [], [(problem["ruleId"], problem["message"]) for problem in report["problems"]]
