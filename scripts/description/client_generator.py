"""Run openapi-python-client, with one change: a value that may be any JSON has the type JsonValue instead of Any.

Takes the arguments of ``openapi-python-client``.
"""

from openapi_python_client.cli import app
from openapi_python_client.parser.properties import AnyProperty
from openapi_python_client.strings import PythonCode

#: Defined in spec/templates/types.py.jinja.
JSON_VALUE = "JsonValue"


def _type_string(_property: AnyProperty) -> PythonCode:
    return PythonCode(JSON_VALUE)


def _imports(property: AnyProperty, *, prefix: str) -> set[str]:
    unset = set() if property.required else {f"from {prefix}types import UNSET, Unset"}
    return {f"from {prefix}types import {JSON_VALUE}", *unset}


def use_json_values() -> None:
    """Replace the type of the generator's properties without a schema."""
    for method, replacement in (
        ("get_base_type_string", _type_string),
        ("get_base_json_type_string", _type_string),
        ("get_imports", _imports),
    ):
        setattr(AnyProperty, method, replacement)


if __name__ == "__main__":
    use_json_values()
    app()
