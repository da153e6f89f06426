"""Writes the description as the files that the package ships and the server serves."""

import re
from pathlib import Path
from typing import Any

import yaml

from .bundle import BUNDLE, Description, Json, to_json

#: The bundle as YAML, the document about Comet alone in both forms, and the overlay that leads from it to the bundle.
YAML_BUNDLE = "openapi.yaml"
PLAIN_JSON, PLAIN_YAML = "openapi.plain.json", "openapi.plain.yaml"
PUBLISHED_OVERLAY = "overlay.yaml"
#: Strings that YAML 1.2 reads as numbers, and PyYAML, which knows YAML 1.1, would not quote.
_NUMBERS = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+")


def publish(description: Description, folder: Path) -> None:
    """Write every published form of a description into a folder."""
    files = {
        BUNDLE: to_json(description.document),
        YAML_BUNDLE: to_yaml(description.document),
        PLAIN_JSON: to_json(description.plain),
        PLAIN_YAML: to_yaml(description.plain),
        PUBLISHED_OVERLAY: to_yaml(description.overlay),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def to_yaml(document: Json) -> str:
    """Return a document as YAML that reads the same by the rules of YAML 1.1 and 1.2."""
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)


class _Dumper(yaml.SafeDumper):
    """Writes lines as lines, what occurs twice in full, and no string that could be taken for a number."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else "'" if _NUMBERS.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _string)
