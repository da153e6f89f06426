"""An experiment as servers send it: complete, so that a test names only the members that it is about."""

from __future__ import annotations

from typing import Any


def experiment_reply(key: str, **members: Any) -> dict[str, Any]:
    """What ``get_experiment_metadata`` returns; ``members`` replace what it says otherwise."""
    return {
        "experimentKey": key,
        "experimentName": None,
        "optimizationId": None,
        "projectId": "p1",
        "projectName": "digits",
        "workspaceName": "team",
        "filePath": None,
        "fileName": None,
        "durationMillis": 0,
        "startTimeMillis": 1587671932216,
        "endTimeMillis": 1587671932216,
        "archived": False,
        "userName": "ada",
        "running": False,
        "hasCrashed": False,
        "throttle": False,
        "throttleMessage": None,
        "throttleReasons": None,
        **members,
    }
