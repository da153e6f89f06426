"""What handlers get that are not typed yet: to be replaced by :class:`Call`."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from sqlalchemy import Row

from cometr_py.server.api.authentication import USER
from cometr_py.server.api.bodies import read_json, read_typed
from cometr_py.server.api.calls import Call
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.domain import experiments, workspaces
from cometr_py.server.errors import NO_EXPERIMENT_KEY, ApiError

__all__ = ["USER", "Context"]

T = TypeVar("T")


class Context:
    """One request on its way through a handler."""

    def __init__(self, call: Call[Any, Any]) -> None:
        self.call = call
        self.connection = call.connection
        self.now = call.now
        self.user = call.user
        self.files = call.files
        self.root_url = call.root_url
        self.path = Fields(call.path, "the path")
        self.query = Fields(call.query, "the query")
        self.parts = call.parts
        self._json: Any = msgspec.UNSET

    @property
    def json(self) -> Any:
        """The body as decoded JSON."""
        if self._json is msgspec.UNSET:
            self._json = read_json(self.call.raw_body)
        return self._json

    @property
    def body(self) -> Fields:
        """The members of the body, which has to be a JSON object."""
        if not isinstance(self.json, dict):
            raise ApiError("the body should be a JSON object")
        return Fields(self.json, "the body")

    @property
    def items(self) -> list[Fields]:
        """The members of each object of the body, which has to be a JSON array."""
        if not isinstance(self.json, list):
            raise ApiError("the body should be a JSON array of objects")
        return Fields({"item": self.json}, "the body").objects("item")

    def decoded(self, kind: type[T]) -> T | None:
        """The body as this msgspec type, None where it is written differently: read it by `body` then."""
        return read_typed(self.call.raw_body, kind)

    def experiment(self, source: Fields, name: str = "experimentKey") -> Row[Any]:
        """The experiment that the request names."""
        return experiments.experiment_with_key(self.connection, source.required(name, NO_EXPERIMENT_KEY))

    def changing(self, source: Fields, name: str = "experimentKey") -> Row[Any]:
        """The experiment that the request names and is about to change, which is noted as its last activity."""
        key = source.required(name, NO_EXPERIMENT_KEY)
        return experiments.experiment_to_change(self.connection, self.now, key)

    def project(self, source: Fields) -> Row[Any]:
        """The project that a request names by `projectId`, or by `workspaceName` and `projectName`."""
        ref = workspaces.ProjectRef(source.text("projectId"), source.text("workspaceName"), source.text("projectName"))
        return workspaces.project(self.connection, ref)
