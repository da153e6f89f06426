"""The example calls, found by operation, and the replies that the description gives for them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import httpx
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.types import File

from tests.contract.both import Both, Calls
from tests.contract.calls import Call, Json, calls, resolve

FORMS = ("sync", "asyncio")
#: What no text encoding and no line-wise reader leaves as it is; the dashes once were the client's fixed boundary.
FILE = b"\x00\xff\r\n--+++\r\n"
BYTES = "application/octet-stream"
#: Stands in where nobody knows what a reply holds, so the description gives no example.
ANY_JSON = {"anything": [1, 2.5, None, {"nested": "é"}]}


@dataclass(frozen=True)
class Example:
    """One successful reply of an operation, as the description gives it."""

    call: Call
    status: int
    content_type: str | None
    value: Any

    @property
    def id(self) -> str:
        return f"{self.call.id}-{self.status}"

    def reply(self) -> httpx.Response:
        if self.content_type is None:
            return httpx.Response(self.status)
        content = self.value if isinstance(self.value, bytes) else json.dumps(self.value).encode()
        return httpx.Response(self.status, headers={"Content-Type": self.content_type}, content=content)


def example_replies() -> Iterator[Example]:
    """Every example of every successful reply."""
    for call in calls():
        for status, response in call.item["responses"].items():
            if not status.startswith("2"):
                continue
            content = resolve(response).get("content", {})
            if not content:
                yield Example(call, int(status), None, None)
            for described, media in content.items():
                content_type = BYTES if described == "*/*" else described
                for value in examples_of(call, content_type, media):
                    yield Example(call, int(status), content_type, value)


def examples_of(call: Call, content_type: str, media: Json) -> list[Any]:
    schema = resolve(media["schema"])
    if content_type == BYTES:
        return [FILE]
    if "examples" in media:
        return [example["value"] for example in media["examples"].values()]
    if "example" in media or "example" in schema:
        return [media.get("example", schema.get("example"))]
    assert "type" not in schema, f"{call.id}: add an example of its reply in spec/paths/{call.tag}.yaml"
    return [ANY_JSON]


REPLIES = list(example_replies())
BY_OPERATION = {example.call.id: example for example in reversed(REPLIES)}


def example_call(client: AuthenticatedClient, call: Call) -> Both[Any]:
    """The call of that operation in ``tests/contract/examples``."""
    module = import_module(f"tests.contract.examples.{call.tag}")
    (kind,) = {kind for kind in vars(module).values() if isinstance(kind, type) and kind.__base__ is Calls}
    method: Callable[[], Both[Any]] | None = getattr(kind(client), call.id, None)
    assert method is not None, f"{call.id} has no example call: add a method {call.id} to {kind.__name__}"
    return method()


def send(prepared: Both[Any], form: str) -> Any:
    return prepared.sync() if form == "sync" else asyncio.run(prepared.asyncio())


def plain(result: Any) -> Any:
    """A result of the typed client as JSON, or as bytes."""
    if isinstance(result, File):
        return result.payload.read()
    if isinstance(result, list):
        return [plain(one) for one in result]
    return result.to_dict() if hasattr(result, "to_dict") else result


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same JSON; a number is not a bool, 1.0 is not 1."""
    if isinstance(one, bytes) or isinstance(other, bytes):
        return bool(one == other)
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def rejections(call: Call) -> Iterator[tuple[int, Json]]:
    """Every described error of an operation, and the body that the description gives as example."""
    for status, response in call.item["responses"].items():
        for one in (418, 503) if status == "default" else (int(status),):
            if one >= 400:
                yield one, resolve(response)["content"]["application/json"]["example"]
