"""Reads spec/openapi.yaml, spec/paths/*.yaml, spec/components/*.yaml, and spec/overlay.yaml.

The first three become the plain document, which describes Comet alone; with the overlay applied, it describes what the
clients and the server of cometr_py use.
"""

import json
import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar

import yaml

from . import overlay as overlays
from .overlay import OVERLAY_FILE, TargetError
from .problems import DescriptionError, Problem

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
COMPONENT_SECTIONS = ("schemas", "responses", "parameters", "headers")
ROOT_FILE = "openapi.yaml"
#: The bundle's name in the generated package.
BUNDLE = "openapi.json"
#: The table of ranges and lengths, and the keyword that refers to a row.
LIMITS, LIMIT = overlays.LIMITS, overlays.LIMIT

Json = dict[str, Any]


@dataclass(frozen=True)
class Operation:
    """One method of one path, and the file that describes it."""

    file: str
    path: str
    method: str
    item: Json

    @property
    def id(self) -> str:
        """Return its operationId, empty if it has none."""
        return str(self.item.get("operationId", ""))

    @property
    def subject(self) -> str:
        """Return how messages name it."""
        return f"{self.method.upper()} {self.path}" + (f" ({self.id})" if self.id else "")


@dataclass
class Description:
    """The joined document, and which file each part came from.

    Attributes:
        document: The plain document with the overlay applied.
        plain: The document that describes Comet alone.
        overlay: The completed overlay, which makes ``document`` of ``plain``.
        path_files: The file of each path and method.
        component_files: The file of each section and name.
    """

    document: Json
    plain: Json = field(default_factory=dict)
    overlay: Json = field(default_factory=dict)
    path_files: dict[tuple[str, str], str] = field(default_factory=dict)
    component_files: dict[tuple[str, str], str] = field(default_factory=dict)

    def without_overlay(self) -> "Description":
        """Return the description of Comet alone."""
        return replace(self, document=self.plain, overlay={"actions": []})

    def operations(self) -> Iterator[Operation]:
        """Every operation, in the document's order."""
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if isinstance(item, dict) and isinstance(item.get(method), dict):
                    yield Operation(self.path_files.get((path, method), ROOT_FILE), path, method, item[method])

    def components(self, section: str) -> Iterator[tuple[str, str, Any]]:
        """Every component of a section as (file, name, component)."""
        for name, component in self.document.get("components", {}).get(section, {}).items():
            yield self.component_files.get((section, name), ROOT_FILE), name, component

    def resolve(self, node: Any) -> Any:
        """Return what a node stands for: the component that its ``$ref`` names, or itself."""
        seen: set[str] = set()
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            reference = node["$ref"]
            if reference in seen or not reference.startswith("#/"):
                return {}
            seen.add(reference)
            node = self.document
            for part in reference[2:].split("/"):
                node = node.get(part) if isinstance(node, dict) else None
        return node if node is not None else {}


def load(spec: Path) -> Description:
    """Read and join every file of a spec folder.

    Paths and components are sorted, so the result does not depend on how they are spread over files.

    Raises:
        DescriptionError: A file is not YAML, has a key twice, has a key that is not text, holds a section that
            does not belong there, or describes what another file describes already.
    """
    problems: list[Problem] = []
    root = _read(spec, ROOT_FILE, problems)
    description = Description(root)
    paths: Json = {}
    components: dict[str, Json] = {section: {} for section in COMPONENT_SECTIONS}

    for file, content in _files(spec, "paths", problems):
        _join_paths(file, content, paths, description, problems)
    for file, content in _files(spec, "components", problems):
        _join_components(file, content, components, description, problems)
    if root.get("paths"):
        problems.append(
            Problem(ROOT_FILE, "paths", "paths are written here", "Move them to a file in spec/paths/", "layout")
        )
    if problems:
        raise DescriptionError(problems)

    root["paths"] = {path: _in_method_order(paths[path]) for path in sorted(paths)}
    root["components"] = {
        **{section: dict(sorted(found.items())) for section, found in components.items() if found},
        **root.get("components", {}),
    }
    _lay_over(spec, description)
    return description


def to_json(document: Json) -> str:
    """Return the document as a string, in one fixed form: equal documents are equal files."""
    return json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def walk(node: Any, trail: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every node below (and with) a node, with the keys that lead to it."""
    yield trail, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, (*trail, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, (*trail, str(index)))


def _lay_over(spec: Path, description: Description) -> None:
    """Split the joined document into the plain one and the overlay, and put both together again."""
    problems: list[Problem] = []
    written: Json = {"actions": []}
    if (spec / OVERLAY_FILE).is_file():
        written = _read(spec, OVERLAY_FILE, problems)
        problems.extend(problems or overlays.format_problems(written))
    if problems:
        raise DescriptionError(problems)
    plain = description.document
    moved = overlays.split(plain)
    try:
        description.overlay = overlays.complete(written, plain, moved)
        document = overlays.apply(plain, description.overlay)
    except TargetError as error:
        remedy = "Fix the target, or remove the action"
        raise DescriptionError([Problem(OVERLAY_FILE, "", str(error), remedy, "overlay")]) from None
    description.plain = plain
    description.document = {
        **document,
        "paths": {path: _in_method_order(item) for path, item in sorted(document["paths"].items())},
        "components": {
            section: dict(sorted(found.items())) if section in COMPONENT_SECTIONS else found
            for section, found in document["components"].items()
        },
    }
    for path, item in description.document["paths"].items():
        for key in item:
            description.path_files.setdefault((path, key), OVERLAY_FILE)
    for section in COMPONENT_SECTIONS:
        for name in description.document["components"].get(section, {}):
            description.component_files.setdefault((section, name), OVERLAY_FILE)


def _in_method_order(item: Json) -> Json:
    first = [key for key in item if key not in METHODS]
    return {key: item[key] for key in [*first, *(method for method in METHODS if method in item)]}


def _files(spec: Path, folder: str, problems: list[Problem]) -> Iterator[tuple[str, Json]]:
    for path in sorted((spec / folder).glob("*.y*ml")):
        name = f"{folder}/{path.name}"
        if path.suffix == ".yaml":
            yield name, _read(spec, name, problems)
        else:
            problems.append(Problem(name, "", "the file's name ends in .yml", "Rename it to .yaml", "layout"))


def _read(spec: Path, name: str, problems: list[Problem]) -> Json:
    try:
        # The loader is yaml.CSafeLoader or yaml.SafeLoader with stricter rules: it builds plain data only.
        content = yaml.load((spec / name).read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, OSError, UnicodeDecodeError, ValueError) as error:
        text = " ".join(str(error).split())
        problems.append(Problem(name, "", f"cannot be read: {text}", "Fix the YAML", "yaml"))
        return {}
    if content is None:
        return {}
    if not isinstance(content, dict):
        problems.append(Problem(name, "", "is not a mapping", "Write keys and values at the top level", "yaml"))
        return {}
    return content


def _join_paths(file: str, content: Json, paths: Json, description: Description, problems: list[Problem]) -> None:
    for path, item in content.items():
        if not path.startswith("/"):
            problems.append(
                Problem(file, path, "is not a path", "Write it in full, from the host's root: /api/...", "layout")
            )
            continue
        if not isinstance(item, dict) or not item:
            problems.append(Problem(file, path, "has no operations", "Describe at least one method", "layout"))
            continue
        joined = paths.setdefault(path, {})
        for key, value in item.items():
            if key in joined:
                other = description.path_files[path, key]
                problems.append(
                    Problem(file, f"{key.upper()} {path}", f"is described in spec/{other} too", "Keep one", "layout")
                )
                continue
            joined[key] = value
            description.path_files[path, key] = file


def _join_components(
    file: str, content: Json, components: dict[str, Json], description: Description, problems: list[Problem]
) -> None:
    for section, entries in content.items():
        if section.startswith("x-"):
            if section in description.document:
                problems.append(Problem(file, section, "is given in another file too", "Keep one", "layout"))
            description.document[section] = entries
            continue
        if section not in COMPONENT_SECTIONS or not isinstance(entries, dict):
            known = ", ".join(COMPONENT_SECTIONS)
            problems.append(
                Problem(file, section, "is not a section of components", f"Use {known} (or an x- table)", "layout")
            )
            continue
        for name, component in entries.items():
            if name in components[section]:
                other = description.component_files[section, name]
                problems.append(
                    Problem(file, f"{section}/{name}", f"is described in spec/{other} too", "Keep one", "layout")
                )
                continue
            components[section][name] = component
            description.component_files[section, name] = file


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # whichever this PyYAML has
    """YAML without its surprises: no key twice, only text as key, and nothing but JSON's words and numbers.

    PyYAML reads YAML 1.1, where ``no`` is false, ``1:30`` is 90 and 2024-01-31 a date; here they are text.
    """

    yaml_implicit_resolvers: ClassVar[dict[str | None, list[tuple[str, re.Pattern[str]]]]] = {}


for _kind, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
    (
        "float",
        r"[-+]?(?:[0-9]*\.[0-9]+|[0-9]+\.|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan",
        list("-+.0123456789"),
    ),
    ("merge", r"<<", ["<"]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", re.compile(f"(?:{_pattern})$"), _first)


def _construct_mapping(loader: Any, node: yaml.MappingNode) -> dict[Hashable, Any]:
    mapping: dict[Hashable, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        line = key_node.start_mark.line + 1
        if not isinstance(key, str):
            raise ValueError(f"line {line}: the key {key!r} is not text, put it in quotes")
        if key in mapping:
            raise ValueError(f"line {line}: the key {key!r} is a duplicate")
        mapping[key] = loader.construct_object(value_node, deep=True)
    return mapping


_Loader.add_constructor("tag:yaml.org,2002:map", _construct_mapping)
