"""How the tests talk to a local Comet: by operationId, every answer checked against the description."""

from __future__ import annotations

import functools
import http.client
import json
import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import jsonschema

from cometr_py.core import api_spec
from cometr_py.server.comet_server import CometServer, ServerReply, ServerRequest
from tests.support.processes import DEADLINE
from tests.support.strictness import strict_document

KEY = "k" * 25
_UNSET = object()
_SERVE = """
import json, pathlib, sys
from cometr_py.server.web.http_server import run

run(pathlib.Path(sys.argv[2]), **json.loads(sys.argv[1]))
"""


class Answer:
    """What came back."""

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.status = status
        self.headers = headers
        self.content = content

    @property
    def json(self) -> Any:
        return json.loads(self.content)

    def __repr__(self) -> str:
        return f"<{self.status} {self.content[:300]!r}>"


class Form:
    """A multipart body: parts as (name, file name or None, bytes)."""

    def __init__(self, *parts: tuple[str, str | None, bytes]) -> None:
        self.boundary = secrets.token_hex(8)
        pieces = []
        for name, file_name, content in parts:
            disposition = f'form-data; name="{name}"' + ("" if file_name is None else f'; filename="{file_name}"')
            head = f"--{self.boundary}\r\nContent-Disposition: {disposition}\r\n\r\n"
            pieces += [head.encode(), content, b"\r\n"]
        self.content = b"".join([*pieces, f"--{self.boundary}--\r\n".encode()])


class Api:
    """Calls operations of one Comet; `send` carries the requests."""

    def send(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> Answer:
        raise NotImplementedError

    def ask(
        self,
        operation_id: str,
        query: Mapping[str, Any] | None = None,
        *,
        json_body: Any = _UNSET,
        form: Form | None = None,
        content: bytes = b"",
        headers: Mapping[str, str] | None = None,
        path: Mapping[str, str] | None = None,
    ) -> Answer:
        """One request; the answer may be a rejection."""
        operation = api_spec.operation(operation_id)
        target = re.sub(r"\{(\w+)\}", lambda found: quote((path or {})[found[1]], safe=""), operation.path)
        sent = {"authorization": KEY, "host": "127.0.0.1"}
        if json_body is not _UNSET:
            content = json.dumps(json_body).encode()
            sent["content-type"] = "application/json"
        if form is not None:
            content = form.content
            sent["content-type"] = f"multipart/form-data; boundary={form.boundary}"
        sent |= headers or {}
        answer = self.send(operation.method, target, urlencode(query or {}, doseq=True), sent, content)
        check_described(operation_id, answer)
        return answer

    def __call__(self, operation_id: str, query: Mapping[str, Any] | None = None, **options: Any) -> Any:
        """One request that has to succeed; what it answered, decoded."""
        answer = self.ask(operation_id, query, **options)
        assert answer.status == 200, f"{operation_id}: {answer!r}"
        is_json = answer.headers["content-type"] == "application/json"
        return answer.json if is_json and "content-security-policy" not in answer.headers else answer.content

    def rejected(self, operation_id: str, query: Mapping[str, Any] | None = None, **options: Any) -> Any:
        """One request that has to be refused; the error body, its status in `code`."""
        answer = self.ask(operation_id, query, **options)
        assert 400 <= answer.status < 500, f"{operation_id}: {answer!r}"
        body = answer.json
        assert set(body) == {"msg", "code", "sdk_error_code", "data"}
        assert body["code"] == answer.status
        assert body["msg"]
        return body

    def new_experiment(self, workspace: str = "team", project: str = "digits", **more: Any) -> str:
        """A new experiment's key."""
        body = {"workspaceName": workspace, "projectName": project, **more}
        key: str = self("create_experiment", json_body=body)["experimentKey"]
        return key

    def log_metrics(self, key: str, name: str, values: list[Any], **more: Any) -> None:
        """One batch of one metric, steps counted from 0."""
        points = [
            {"metricName": name, "metricValue": value, "step": step, "epoch": None, "context": None, "timestamp": None}
            for step, value in enumerate(values)
        ]
        self("log_metric_batch", json_body={"experimentKey": key, "values": points}, **more)

    def metric(self, key: str, name: str) -> list[str]:
        """The values of a metric as they are read back."""
        points = self("get_metric_values", {"experimentKey": key, "metricName": name})["metrics"]
        return [point["metricValue"] for point in points]


class InProcess(Api):
    """Calls a Comet in this process."""

    def __init__(self, comet: CometServer) -> None:
        self.comet = comet

    def send(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> Answer:
        pairs = parse_qsl(query, keep_blank_values=True)
        reply = self.comet.handle(ServerRequest(method, path, pairs, headers, [body]))
        assert isinstance(reply, ServerReply)
        content = reply.body if isinstance(reply.body, bytes) else reply.body.read_bytes()
        return Answer(reply.status, {name.lower(): value for name, value in reply.headers}, content)


class OverHttp(Api):
    """Calls a Comet through a socket."""

    def __init__(self, port: int) -> None:
        self.port = port

    def send(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, f"{path}?{query}" if query else path, body or None, headers)
            response = connection.getresponse()
            lower = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, lower, response.read())
        finally:
            connection.close()


@contextmanager
def serving(home: Path, **options: Any) -> Iterator[tuple[OverHttp, subprocess.Popen[str]]]:
    """A server in a process of its own, stopped at the end."""
    command = [sys.executable, "-c", _SERVE, json.dumps({"port": 0} | options), str(home)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Local Comet: http://"), f"the server said {line!r}"
        yield OverHttp(int(line.rpartition(":")[2])), process
    finally:
        process.terminate()
        try:
            process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def check_described(operation_id: str, answer: Answer) -> None:
    """An answer in JSON has the shape that the description promises."""
    validator = _validator(operation_id, answer.status == 200)
    if validator is None or answer.headers.get("content-type") != "application/json":
        return
    if "content-security-policy" in answer.headers:
        return  # an asset that happens to be JSON
    problems = [f"{problem.json_path}: {problem.message[:200]}" for problem in validator.iter_errors(answer.json)]
    assert not problems, f"{operation_id} answered against its description: {problems[:5]}"


@functools.cache
def _document() -> dict[str, Any]:
    """The description, which our own server follows to the letter: it sends no member that is not described."""
    return strict_document(json.loads(api_spec.document_bytes()))


@functools.cache
def _validator(operation_id: str, success: bool) -> Any:
    operation = api_spec.operation(operation_id)
    responses = _document()["paths"][operation.path][operation.method.lower()]["responses"]
    response = responses.get("200" if success else "default")
    while response and "$ref" in response:
        response = _document()["components"]["responses"][response["$ref"].rpartition("/")[2]]
    schema = (response or {}).get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        return None
    return jsonschema.Draft202012Validator({**schema, "components": _document()["components"]})
