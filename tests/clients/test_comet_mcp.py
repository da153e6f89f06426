"""comet-mcp: tools by which assistants ask about experiments."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.clients.client import Client
from tests.interop.environment import prepare_environment
from tests.interop.proxy import RecordingProxy

VERSION = "1.4.2"
#: Its server does not start with the second release of the protocol's package.
NEEDS = ("mcp<2",)
pytestmark = pytest.mark.timeout(1800, func_only=True)


def test_tools_answer_about_an_experiment(proxy: RecordingProxy, tmp_path: Path) -> None:
    folder = tmp_path / "mcp"
    folder.mkdir()
    client = Client(prepare_environment(f"comet-mcp-{VERSION}", f"comet-mcp=={VERSION}", *NEEDS), proxy.url, folder)
    lines = [line for line in client.script("mcp_tools").splitlines() if line.startswith("{")]
    answers = {found["tool"]: " ".join(found["texts"]) for found in map(json.loads, lines) if "tool" in found}
    for tool, words in {
        "list_experiments": ("of mcp",),
        "get_experiment_details": ("of mcp", "loss"),
        "list_projects": ("clients-mcp",),
    }.items():
        assert all(word in answers[tool] for word in words), answers[tool]
