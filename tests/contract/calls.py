"""One call for every operation, made up from the description: arguments that fit, and a reply that fits."""

import inspect
import json
from dataclasses import dataclass
from importlib import import_module, resources
from io import BytesIO
from types import ModuleType
from typing import Any, get_args, get_origin

from comet_rest_v2.types import File

Json = dict[str, Any]

DOCUMENT: Json = json.loads(resources.files("comet_rest_v2").joinpath("openapi.json").read_bytes())
METHODS = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True)
class Call:
    """One operation, with what its functions need."""

    id: str
    tag: str
    method: str
    path: str
    item: Json

    @property
    def module(self) -> ModuleType:
        return import_module(f"comet_rest_v2.api.{self.tag}.{self.id}")

    @property
    def returns(self) -> Any:
        """What ``sync`` says it returns."""
        return inspect.signature(self.module.sync).return_annotation

    def arguments(self) -> Json:
        """Values for every argument that has no default, the client aside."""
        signature = inspect.signature(self.module.sync)
        return {
            name: self._body(parameter.annotation) if name == "body" else _value_for(parameter.annotation)
            for name, parameter in signature.parameters.items()
            if name != "client" and parameter.default is inspect.Parameter.empty
        }

    def successes(self) -> list[str]:
        """The statuses that are described as a success."""
        return [status for status in self.item["responses"] if status.startswith("2")]

    def success_schema(self) -> Json | None:
        """The schema of the body that a success has, None if it is described without one."""
        content = resolve(self.item["responses"][self.successes()[0]]).get("content", {})
        return next(iter(content.values()))["schema"] if content else None

    def _body(self, annotation: Any) -> Any:
        if annotation is File:
            return File(payload=BytesIO(b"bytes"), file_name="file.bin")
        media = next(iter(self.item["requestBody"]["content"].values()))
        value = example_of(media["schema"])
        if get_origin(annotation) is list:
            return [_model(get_args(annotation)[0], element) for element in value]
        return _model(annotation, value)


def calls() -> list[Call]:
    """Every operation of the description."""
    return [
        Call(item[method]["operationId"], item[method]["tags"][0], method, path, item[method])
        for path, item in DOCUMENT["paths"].items()
        for method in METHODS
        if method in item
    ]


def resolve(node: Json) -> Json:
    """What a ``$ref`` stands for."""
    while "$ref" in node:
        target: Any = DOCUMENT
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def example_of(schema: Json) -> Any:
    """The smallest value that fits a schema: what is required, and no more."""
    found = resolve(schema)
    if "anyOf" in found:
        return example_of(found["anyOf"][0])
    if "allOf" in found:
        parts = [example_of(part) for part in found["allOf"]]
        return {name: value for part in [*parts, _object(found)] for name, value in part.items()}
    kind = found.get("type")
    match kind[0] if isinstance(kind, list) else kind:
        case "object":
            return _object(found)
        case "array":
            return [example_of(found["items"])]
        case "string":
            return b"bytes" if found.get("format") == "binary" else found.get("enum", ["text"])[0]
        case "integer":
            return found.get("enum", [1])[0]
        case "number":
            return 1.5
        case "boolean":
            return True
    return {"any": "JSON"}


def _model(annotation: Any, value: Any) -> Any:
    return annotation.from_dict(value) if hasattr(annotation, "from_dict") else value


def _object(schema: Json) -> Json:
    return {name: example_of(schema["properties"][name]) for name in schema.get("required", [])}


def _value_for(annotation: Any) -> Any:
    text = str(annotation)
    if annotation is bool:
        return True
    if annotation is int:
        return 1
    if annotation is float:
        return 1.5
    return ["text"] if text.startswith("list") else "text"
