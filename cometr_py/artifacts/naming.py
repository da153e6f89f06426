"""What artifacts may be made of: checking and converting names, versions, labels, metadata and paths."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit

from cometr_py.core import validation
from cometr_py.core.logs import logger
from cometr_py.core.normalize import exact_text, members
from cometr_py.errors import ArgumentError

#: Default asset type.
ASSET_TYPE = "asset"
#: The name of a remote file whose address has none.
REMOTE_NAME = "remote"

# Numbers with dots, as R's numeric_version takes them, and whatever semantic versioning adds to three of them.
_NUMBERS = re.compile(r"\d+([.-]\d+)*")
_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?")
_DRIVE = re.compile(r"[A-Za-z]:")


class FullName(NamedTuple):
    """An artifact's name taken apart."""

    workspace: str | None
    name: str
    version_or_alias: str | None


def full_name(value: object, argument: str) -> FullName:
    """Parse ``workspace/name:version_or_alias``, ``workspace/name``, ``name:version_or_alias`` or ``name``.

    Raises:
        ArgumentError: It is none of these.
    """
    text = validation.text(value, argument)
    workspace, slash, rest = text.partition("/") if "/" in text else ("", "", text)
    name, colon, version_or_alias = rest.partition(":")
    if not name or (slash and not workspace) or (colon and not version_or_alias):
        raise ArgumentError(
            argument,
            value,
            "it must be workspace/name:version_or_alias, workspace/name, name:version_or_alias or name.",
        )
    return FullName(workspace or None, name, version_or_alias or None)


def wanted_version(artifact_name: object, workspace: object, version_or_alias: object) -> FullName:
    """Return which version is meant by a name, and by arguments that override its parts.

    Raises:
        ArgumentError: One is invalid.
    """
    named = full_name(artifact_name, "artifact_name")
    return FullName(
        _override("workspace", workspace, named.workspace, artifact_name),
        named.name,
        _override("version_or_alias", version_or_alias, named.version_or_alias, artifact_name),
    )


def version(value: object, argument: str) -> str | None:
    """Return a version such as ``1.0.0``, or None.

    Raises:
        ArgumentError: It is something else.
    """
    if value is None:
        return None
    if not isinstance(value, str) or not (_NUMBERS.fullmatch(value) or _SEMANTIC.fullmatch(value)):
        raise ArgumentError(
            argument, value, f"invalid version specification {str(value)!r}; give '1.0.0' for instance."
        )
    return exact_text(value)


def labels(value: object, argument: str) -> list[str] | None:
    """Aliases or tags, each once and in the order given, or None.

    Raises:
        ArgumentError: It is not an iterable of strings.
    """
    if value is None:
        return None
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise ArgumentError(argument, value, f"{argument} is not a list: give a list of strings, ['one'] for example.")
    return list(dict.fromkeys(validation.text(label, argument) for label in value))


def metadata(value: object, argument: str = "metadata") -> dict[str, object] | None:
    """Return a copy of a mapping that can be written as JSON, or None; see :func:`cometr_py.core.normalize.tree`.

    Raises:
        ArgumentError: It is not a mapping.
    """
    if value is None:
        return None
    found = None if isinstance(value, type) or members(value) is None else validation.json_tree(value, argument)
    if not isinstance(found, dict):
        raise ArgumentError(
            argument, value, "Invalid metadata, expecting list: give a mapping of names to values, {'rows': 100}."
        )
    return dict(found)


def metadata_text(found: Mapping[str, object] | None) -> str | None:
    """Return metadata as JSON."""
    return None if found is None else json.dumps(found, ensure_ascii=False)


def parsed_metadata(text: str | None) -> object:
    """Metadata that came from the server; as text where it is not JSON, None where there is none."""
    if not text:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def logical_path(value: object, argument: str = "logical_path") -> str:
    """Return a path inside an artifact, in the form ``folder/name``.

    Raises:
        ArgumentError: It is empty, or could lead out of the folder into which the artifact is downloaded.
    """
    if isinstance(value, os.PathLike):
        value = os.fspath(value)
        value = value.replace(os.sep, "/") if isinstance(value, str) else value
    text = validation.text(value, argument)
    # On another system a backslash divides too: what is refused there is refused here.
    steps = re.split(r"[/\\]", text)
    if text.startswith(("/", "\\")) or ".." in steps or _DRIVE.match(text) or "\0" in text:
        raise ArgumentError(
            argument,
            text,
            "a logical path must stay inside the artifact: no '..', no '/' or drive letter at its beginning.",
        )
    inside = str(PurePosixPath(text))
    if inside == ".":
        raise ArgumentError(argument, text, "it must name a file.")
    return inside


def remote_name(uri: str | None) -> str:
    """Return the name of the file at a URI: the last part of its path, or ``remote``."""
    name = PurePosixPath(urlsplit(uri).path).name if uri else ""
    return REMOTE_NAME if name in ("", "..") else name


def uri(value: object, argument: str = "uri") -> str:
    """Return the URI of a remote file.

    Raises:
        ArgumentError: It is missing, or no address.
    """
    if value is None:
        raise ArgumentError(argument, value, "uri can not be None: give the file's address, 's3://bucket/key'.")
    text = validation.text(value, argument)
    try:
        urlsplit(text)
    except ValueError as error:
        raise ArgumentError(argument, value, f"it is not an address ({error}).") from None
    return text


def size_text(size: int) -> str:
    """Return a number of bytes with a unit: ``1024B``, ``19.24KB``, ``12.62MB``."""
    for power, unit in ((4, "TB"), (3, "GB"), (2, "MB"), (1, "KB")):
        amount = size / 1024**power
        if amount > 1:
            return f"{amount:.2f}".rstrip("0").rstrip(".") + unit
    return f"{size}B"


def _override(argument: str, value: object, named: str | None, artifact_name: object) -> str | None:
    given = validation.optional_text(value, argument)
    if given is not None and named is not None:
        logger.warning("%s=%r is used, and not the one in artifact_name=%r.", argument, given, artifact_name)
    return named if given is None else given
