"""What early releases of comet_ml send over a WebSocket, as calls of the operations that later ones send by HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from comet_wire.base import JsonValue

from cometr_py.server.api.bodies import read_json

__all__ = ["LOG_SOCKET", "OperationCall", "log_socket_url", "operation_calls"]

#: Path of the WebSocket.
LOG_SOCKET = "/clientlib/log-socket"
_DETAILS = {
    "command": "command",
    "env": "env",
    "hostname": "hostname",
    "ip": "ip",
    "machine": "machine",
    "os": "os",
    "os_release": "osRelease",
    "os_type": "osType",
    "pid": "pid",
    "processor": "processor",
    "python_exe": "executable",
    "python_version": "pythonVersion",
    "python_version_verbose": "pythonVersionVerbose",
    "user": "user",
}
_GIT = ("user", "root", "branch", "parent", "origin")

_Body = dict[str, JsonValue]


class OperationCall(NamedTuple):
    """A call of an operation of the description, with its JSON body."""

    operation_id: str
    body: _Body


def log_socket_url(root_url: str) -> str:
    """Return the address of the WebSocket of the server at ``root_url``."""
    return f"ws{root_url.removeprefix('http')}{LOG_SOCKET}"


def operation_calls(message: str) -> Iterator[OperationCall]:
    """Yield the calls that a message stands for; parts that nobody knows are left out.

    Raises:
        ApiError: The message is not JSON.
    """
    content = read_json(message.encode())
    for entry in content if isinstance(content, list) else [content]:
        if not isinstance(entry, Mapping):
            continue
        for kind, sent in entry.items():
            if isinstance(sent, Mapping):
                yield from _output(sent) if kind == "stdout" else _logged(sent)


def _logged(sent: Mapping[str, JsonValue]) -> Iterator[OperationCall]:
    for name, translate in _TRANSLATIONS.items():
        value = sent.get(name)
        if value is not None:
            operation_id, body = translate(value, sent)
            yield OperationCall(operation_id, {"experimentKey": sent.get("experimentKey"), **body})


def _output(sent: Mapping[str, JsonValue]) -> Iterator[OperationCall]:
    line = {
        "output": sent.get("stdout"),
        "stderr": sent.get("stderr"),
        "offset": sent.get("offset"),
        "localTimestamp": sent.get("local_timestamp"),
    }
    body: _Body = {"outputLines": [line], "runContext": sent.get("context")}
    yield OperationCall("log_output", {"experimentKey": sent.get("experimentKey"), **body})


def _fields(value: JsonValue) -> Mapping[str, JsonValue]:
    return value if isinstance(value, Mapping) else {}


def _metric(value: JsonValue, sent: Mapping[str, JsonValue]) -> tuple[str, _Body]:
    when = {"context": sent.get("context"), "timestamp": sent.get("local_timestamp")}
    return "log_metric_batch", {"values": [{**_fields(value), **when}]}


def _parameter(value: JsonValue, sent: Mapping[str, JsonValue]) -> tuple[str, _Body]:
    given = _fields(value)
    parameter = {
        "parameterName": given.get("paramName"),
        "parameterValue": given.get("paramValue"),
        "step": given.get("step"),
        "source": given.get("source"),
        "context": sent.get("context"),
        "timestamp": sent.get("local_timestamp"),
    }
    return "log_parameter_batch", {"values": [parameter]}


def _other(value: JsonValue, sent: Mapping[str, JsonValue]) -> tuple[str, _Body]:
    given = _fields(value)
    body = {"key": given.get("key"), "value": given.get("val"), "timestamp": sent.get("local_timestamp")}
    return "log_other", body


def _details(value: JsonValue, _: Mapping[str, JsonValue]) -> tuple[str, _Body]:
    given = _fields(value)
    return "log_system_details", {name: given[key] for key, name in _DETAILS.items() if key in given}


def _git(value: JsonValue, _: Mapping[str, JsonValue]) -> tuple[str, _Body]:
    given = _fields(value)
    return "log_git_metadata", {name: given.get(name) for name in _GIT}


#: By the name of the content. Order matters only if a message has several.
_TRANSLATIONS: dict[str, Callable[[JsonValue, Mapping[str, JsonValue]], tuple[str, _Body]]] = {
    "metric": _metric,
    "param": _parameter,
    "params": _parameter,
    "log_other": _other,
    "html": lambda value, _: ("log_html", {"html": value, "override": False}),
    "htmlOverride": lambda value, _: ("log_html", {"html": value, "override": True}),
    "graph": lambda value, _: ("log_graph", {"graph": value}),
    "fileName": lambda value, _: ("log_file_path", {"filePath": value}),
    "installed_packages": lambda value, _: ("log_system_details", {"installedPackages": value}),
    "os_packages": lambda value, _: ("log_system_details", {"osPackages": value}),
    "env_details": _details,
    "log_system_info": lambda value, _: ("log_system_details", {"logAdditionalSystemInfoList": [value]}),
    "log_dependency": lambda value, _: ("log_dependencies", {"logDependencies": [value]}),
    "git_meta": _git,
}
