"""Requests in the forms in which the clients of Comet send them, against a server in this process."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from cometr_py.core import api_spec
from tests.interop.checking import differences
from tests.interop.proxy import Exchange
from tests.support.server_client import KEY, Answer, Api, Form, check_described

#: The headers that have the key; the description names both where it describes authentication.
KEY_HEADERS = ("authorization", "comet-sdk-api")


class ReplayedClient:
    """One client: how it sends its key, JSON, and booleans.

    Attributes:
        requested: Method and path of the operations that it has called.
    """

    def __init__(
        self,
        api: Api,
        *,
        key_header: str = "authorization",
        json_type: str = "application/json",
        booleans: str = "true",
    ) -> None:
        """Take the spelling.

        Args:
            api: Carries the requests.
            key_header: The header that has the API key.
            json_type: What it calls JSON.
            booleans: How it writes true in a query.
        """
        self._api = api
        self._headers = {key_header: KEY, "host": "127.0.0.1"}
        self._json_type = json_type
        self._booleans = {True: booleans, False: {"true": "false", "True": "False", "TRUE": "FALSE"}[booleans]}
        self.requested: set[str] = set()

    def get(self, path: str, **query: Any) -> Any:
        """Send a GET; returns the decoded answer."""
        return self._decoded(self.ask("GET", path, query))

    def post(
        self,
        path: str,
        body: Any,
        *,
        query: Mapping[str, Any] | None = None,
        packed: bool = False,
        method: str = "POST",
    ) -> Any:
        """Send JSON, packed by gzip if the client does so; returns the decoded answer."""
        content = json.dumps(body).encode()
        headers = {"content-type": self._json_type, **({"content-encoding": "gzip"} if packed else {})}
        return self._decoded(
            self.ask(method, path, query or {}, headers, gzip.compress(content) if packed else content)
        )

    def form(self, path: str, *parts: tuple[str, str | None, bytes], **query: Any) -> Any:
        """Send a form of parts (name, file name or None, bytes); returns the decoded answer."""
        form = Form(*parts)
        headers = {"content-type": f"multipart/form-data; boundary={form.boundary}"}
        return self._decoded(self.ask("POST", path, query, headers, form.content))

    def ask(
        self,
        method: str,
        path: str,
        query: Mapping[str, Any],
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
    ) -> Answer:
        """Send a request. It has to be as described, as has the answer, which may be a rejection."""
        found = api_spec.match(method, path)
        assert found is not None, f"{method} {path} is not described"
        operation = found[0]
        self.requested.add(f"{method} {operation.path}")
        given = {name: value for name, value in query.items() if value is not None}
        spelt = {name: self._booleans[value] if isinstance(value, bool) else value for name, value in given.items()}
        query_string, sent = urlencode(spelt), {**self._headers, **(headers or {})}
        answer = self._api.send(method, path, query_string, sent, content)
        check_described(operation.id, answer)
        packed = sent.get("content-encoding") == "gzip"
        exchange = Exchange(
            method=method,
            path=path,
            query=parse_qsl(query_string, keep_blank_values=True),
            headers={name: value for name, value in sent.items() if name not in KEY_HEADERS},
            body=gzip.decompress(content) if packed else content,
            status=answer.status,
            reply_headers=answer.headers,
            reply=answer.content,
        )
        different = list(differences(exchange))
        assert not different, "not as described:\n" + "\n".join(different)
        return answer

    def _decoded(self, answer: Answer) -> Any:
        assert answer.status == 200, answer
        return answer.json if answer.headers["content-type"] == "application/json" else answer.content
