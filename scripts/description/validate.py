"""OpenAPI's own rules, checked by openapi-spec-validator."""

from collections.abc import Iterator

from openapi_spec_validator import OpenAPIV31SpecValidator

from .bundle import METHODS, ROOT_FILE, Description
from .problems import Problem


def validate(description: Description) -> Iterator[Problem]:
    """Yield the reasons why the joined document is not valid OpenAPI 3.1."""
    try:
        for error in OpenAPIV31SpecValidator(description.document).iter_errors():
            steps = [str(step) for step in error.absolute_path]
            yield Problem(_file(description, steps), "/".join(steps), _short(error.message), _REMEDY, "openapi")
    except Exception as error:  # whatever the validator stumbles over is wrong with the description
        yield Problem(ROOT_FILE, "", f"the validator gave up: {_short(str(error) or repr(error))}", _REMEDY, "openapi")


_REMEDY = "Write it as OpenAPI 3.1 wants it"


def _file(description: Description, steps: list[str]) -> str:
    match steps:
        case ["paths", path, method, *_] if method in METHODS:
            return description.path_files.get((path, method), ROOT_FILE)
        case ["components", section, name, *_]:
            return description.component_files.get((section, name), ROOT_FILE)
    return ROOT_FILE


def _short(message: str) -> str:
    text = " ".join(message.split())
    return text if len(text) <= 300 else f"{text[:300]} ..."
