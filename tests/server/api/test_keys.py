"""Where clients put their API key: in a header, or, early releases of comet_ml, in the body or the query."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cometr_py.server.comet_server import CometServer, ServerRequest
from cometr_py.server.errors import BAD_KEY
from tests.support.server_client import KEY, Form

EXPERIMENT = "a" * 32
RUN = {"experimentKey": EXPERIMENT, "projectName": "p", "teamName": "w", "offline": False}


@pytest.fixture
def guarded(tmp_path: Path) -> Any:
    """A server with a key."""
    found = CometServer(tmp_path / "home", api_key=KEY)
    yield found
    found.close()


def post(comet: CometServer, path: str, body: Any, *query: tuple[str, str], **headers: str) -> tuple[int, Any]:
    """The status and the body of the answer."""
    content = body.content if isinstance(body, Form) else json.dumps(body).encode()
    form = f"multipart/form-data; boundary={body.boundary}" if isinstance(body, Form) else "application/json"
    reply = comet.handle(ServerRequest("POST", path, list(query), {"content-type": form, **headers}, [content]))
    assert isinstance(reply.body, bytes)
    return reply.status, json.loads(reply.body)


def test_a_session_begins_with_the_key_in_the_body(guarded: CometServer) -> None:
    status, answer = post(guarded, "/clientlib/logger/add/run", {**RUN, "apiKey": KEY})
    assert (status, set(answer) >= {"runId", "project_id"}) == (200, True)
    report = {"apiKey": KEY, "runId": answer["runId"], "experimentKey": EXPERIMENT, "is_alive": True}
    assert post(guarded, "/clientlib/status-report/update", report)[0] == 200
    tags = {"apiKey": KEY, "experimentKey": EXPERIMENT, "addedTags": ["a"]}
    assert post(guarded, "/clientlib/tags/add-tags-to-experiment", tags)[0] == 200
    message = {"api_key": KEY, "title": "t", "experiment_key": EXPERIMENT}
    assert post(guarded, "/clientlib/notification/experiment", message)[0] == 200
    assert post(guarded, "/clientlib/log/add", {"apiKey": KEY, "record": {}})[0] == 200


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        ({**RUN, "apiKey": "wrong"}, {}, 400),
        (RUN, {}, 401),
        ({**RUN, "apiKey": None}, {}, 401),
        ({**RUN, "apiKey": KEY}, {"authorization": "wrong"}, 400),
    ],
    ids=["wrong", "none", "null", "wrong in the header"],
)
def test_a_session_needs_the_right_key(guarded: CometServer, body: Any, headers: dict[str, str], status: int) -> None:
    found, answer = post(guarded, "/clientlib/logger/add/run", body, **headers)
    assert (found, answer["sdk_error_code"]) == (status, BAD_KEY)


def test_a_long_body_without_a_key_is_not_read(guarded: CometServer) -> None:
    assert post(guarded, "/clientlib/logger/add/run", {**RUN, "apiKey": KEY, "more": "x" * 100_000})[0] == 413


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/clientlib/asset/upload", {"experimentId": EXPERIMENT, "assetId": "1" * 32}),
        ("/clientlib/visualizations/upload", {"experimentId": EXPERIMENT, "imageId": "2" * 32}),
        ("/clientlib/git-patch/upload", {"experimentId": EXPERIMENT}),
    ],
)
def test_a_file_is_uploaded_with_the_key_in_the_query(guarded: CometServer, path: str, query: dict[str, str]) -> None:
    post(guarded, "/clientlib/logger/add/run", {**RUN, "apiKey": KEY})
    form = Form(("file", "file", b"content"))
    assert post(guarded, path, form, *query.items(), ("apiKey", KEY))[0] == 200
    assert post(guarded, path, form, *query.items(), ("apiKey", "wrong"))[0] == 401
    assert post(guarded, path, form, *query.items())[0] == 401


def test_the_public_operations_take_no_key_elsewhere(guarded: CometServer) -> None:
    body = {"apiKey": KEY, "workspaceName": "w", "projectName": "p"}
    assert post(guarded, "/api/rest/v2/write/experiment/create", body, ("apiKey", KEY))[0] == 401
