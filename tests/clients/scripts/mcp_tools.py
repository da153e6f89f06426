"""Ask comet-mcp about an experiment, as an assistant does: over stdin and stdout of `comet-mcp`."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import comet_ml
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

WORKSPACE, PROJECT = "local", "clients-mcp"


def record() -> str:
    """Record an experiment with comet_ml; returns its key."""
    run = comet_ml.start(workspace=WORKSPACE, project_name=PROJECT)
    for step in range(3):
        run.log_metric("loss", 1 / (step + 1), step=step)
    run.set_name("of mcp")
    run.end()
    key: str = run.id
    return key


async def ask() -> None:
    """Call tools, and print what they answered, a line each."""
    command = str(Path(sys.executable).parent / "comet-mcp")
    async with (
        stdio_client(StdioServerParameters(command=command, env=dict(os.environ))) as (read, write),
        ClientSession(read, write) as session,
    ):
        await session.initialize()
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
        print(json.dumps({"tools": sorted(tools)}), flush=True)
        for name, arguments in CALLS:
            result = await session.call_tool(name, arguments)
            texts = [content.text for content in result.content if content.type == "text"]
            print(json.dumps({"tool": name, "texts": texts}), flush=True)


key = record()
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("list_experiments", {"workspace": WORKSPACE, "project_name": PROJECT}),
    ("get_experiment_details", {"experiment_id": key}),
    ("get_experiment_metric_data", {"experiment_ids": [key], "metric_names": ["loss"]}),
    ("list_projects", {"workspace": WORKSPACE}),
]
asyncio.run(ask())
