"""What goes over the wire: parameters, bodies and responses."""

from collections.abc import Iterator

from .bundle import Description, Operation
from .problems import Problem
from .schemas import (
    Site,
    all_sites,
    as_list,
    as_mapping,
    body_of,
    nested,
    parameters,
    reference_of,
    responses,
    types_of,
)

BYTES = "application/octet-stream"
BODY_TYPES = ("application/json", "multipart/form-data", "application/x-www-form-urlencoded", BYTES)
RESPONSE_TYPES = ("application/json", BYTES, "text/plain", "text/html")
PARAMETER_KEYS = {"name", "in", "required", "description", "schema", "example", "deprecated", "x-extension"}


def plain_parameters(description: Description) -> Iterator[Problem]:
    """Require plain parameters: the generator drops ``content`` and ignores styles."""
    for file, subject, parameter in parameters(description):
        if "content" in parameter or "schema" not in parameter:
            remedy = "Give it a schema; describe JSON text as type: string"
            yield Problem(file, subject, "has no schema and would be dropped", remedy, "parameter-content")
        for key in ("style", "explode", "allowReserved", "allowEmptyValue"):
            if key in parameter:
                remedy = "Leave it out; where values are joined by commas, use type: string"
                yield Problem(file, subject, f"{key!r} would be ignored", remedy, "parameter-style")
        for key in parameter:
            if key not in PARAMETER_KEYS | {"content", "style", "explode", "allowReserved", "allowEmptyValue"}:
                yield Problem(file, subject, f"{key!r} would be ignored", "Fix or remove it", "unknown-key")
        schema = description.resolve(parameter.get("schema"))
        if "object" in types_of(schema) or "properties" in as_mapping(schema):
            remedy = "Use type: string, and say in the description what is in it"
            yield Problem(file, subject, "is an object, sent key by key", remedy, "parameter-object")
        if not str(parameter.get("description", "")).strip():
            yield Problem(file, subject, "has no description", "Describe its meaning and unit", "described")
        if parameter.get("in") == "header" and str(parameter.get("name")).lower() in _OWN_HEADERS:
            yield Problem(file, subject, "is a header of OpenAPI's own", "Leave it out", "parameter-header")


_OWN_HEADERS = ("accept", "content-type", "authorization")


def generated_bodies(description: Description) -> Iterator[Problem]:
    """Require bodies that the generator knows: it leaves out operations with other content types."""
    for operation in description.operations():
        body = body_of(operation)
        if not body:
            continue
        for what, remedy, rule in _wrong_body(operation):
            yield Problem(operation.file, operation.subject, what, remedy, rule)


def _wrong_body(operation: Operation) -> Iterator[tuple[str, str, str]]:
    body = body_of(operation)
    if "$ref" in body:
        yield "its requestBody is a $ref", "Write it out, and refer to the schema", "body-reference"
        return
    contents = as_mapping(body.get("content"))
    if not isinstance(body.get("required"), bool):
        yield "does not say whether its body is required", "Add required: true (or false)", "body-required"
    elif len(contents) > 1 and not body["required"]:
        remedy = "Make it required, or keep one content type"
        yield "has an optional body of several content types, which does not import", remedy, "body-required"
    for content_type, media in contents.items():
        base = str(content_type).split(";")[0].strip()
        schema = as_mapping(media).get("schema")
        if base not in BODY_TYPES:
            remedy = f"Use one of {', '.join(BODY_TYPES)} (bytes of any kind are {BYTES})"
            yield f"a body of {content_type} would not be generated", remedy, "body-type"
        elif schema is None:
            yield f"its {content_type} body has no schema", "Refer to a component", "body-schema"
        elif base == BYTES and not _is_bytes(schema):
            yield f"its {BYTES} body is not bytes", "Write {type: string, format: binary}", "body-schema"
        elif base in BODY_TYPES[1:3] and reference_of(schema) is None:
            yield f"its {content_type} body is not a named component", "Refer to a component", "body-schema"


def multipart_fields(description: Description) -> Iterator[Problem]:
    """Reject nullable fields of forms: a null would be sent as the string ``None``."""
    seen: set[str] = set()
    for operation in description.operations():
        for content_type, media in as_mapping(body_of(operation).get("content")).items():
            reference = reference_of(as_mapping(media).get("schema"))
            if reference is None or not str(content_type).startswith(BODY_TYPES[1:3]) or reference in seen:
                continue
            seen.add(reference)
            name = reference.rpartition("/")[2]
            file = description.component_files.get(("schemas", name), operation.file)
            for field, schema in as_mapping(description.resolve({"$ref": reference}).get("properties")).items():
                if any("null" in types_of(part.schema) for part in nested(Site(file, field, schema, "body"))):
                    what, remedy = "a null would be sent as 'None'", "Make it optional and not nullable"
                    yield Problem(file, f"schemas/{name}.{field}", what, remedy, "form-null")


def binary_places(description: Description) -> Iterator[Problem]:
    """Bytes cannot be part of JSON; the client would fail only when it is called."""
    forms = {
        f"schemas/{(reference_of(as_mapping(media).get('schema')) or '').rpartition('/')[2]}"
        for operation in description.operations()
        for content_type, media in as_mapping(body_of(operation).get("content")).items()
        if str(content_type).startswith("multipart/")
    }
    for site in all_sites(description):
        whole = site.content_type != "" and "json" not in site.content_type
        part = site.place == "component" and site.subject.partition(".")[0] in forms
        if site.mapping().get("format") == "binary" and not (whole or part):
            remedy = "Only parts of a multipart form and whole bodies are bytes; use base64 text otherwise"
            yield Problem(site.file, site.subject, "bytes in JSON", remedy, "binary-in-json")


def sound_responses(description: Description) -> Iterator[Problem]:
    """Require one description of what is returned, and one of each failure."""
    for operation in description.operations():
        found = as_mapping(operation.item.get("responses"))
        if not any(status.startswith("2") for status in found):
            what, remedy = "describes no success", "Describe the reply, without content if nobody has seen one"
            yield Problem(operation.file, operation.subject, what, remedy, "response-success")
        failures = [status for status in found if status[:1] in "45" or status == "default"]
        if "default" not in found:
            what, remedy = "does not describe every failure", 'Add default: {$ref: "#/components/responses/Error"}'
            yield Problem(operation.file, operation.subject, what, remedy, "response-error")
        if not any(status.startswith("4") for status in found):
            what, remedy = "names no status of a wrong request", 'Add "400": {$ref: "#/components/responses/Error"}'
            yield Problem(operation.file, operation.subject, what, remedy, "response-error")
        for status in found:
            if status.upper().endswith("XX"):
                what = f"describes a range of statuses, {status}, which several generators write out as an identifier"
                remedy = "Name each status; `default` stands for all others"
                yield Problem(operation.file, operation.subject, what, remedy, "response-range")
        for status in failures:
            if reference_of(found[status]) is None:
                what, remedy = f"writes its {status} response out", "Refer to a component, as all others do"
                yield Problem(operation.file, operation.subject, what, remedy, "response-error")
    for file, subject, response in responses(description):
        contents = as_mapping(response.get("content"))
        if len(contents) > 1:
            what = f"has several content types ({', '.join(contents)}); the client never looks which one came"
            yield Problem(file, subject, what, "Keep the one that clients get", "response-types")
        for content_type, media in contents.items():
            if "schema" not in as_mapping(media):
                yield Problem(file, subject, f"its {content_type} has no schema", "Add one", "response-types")


def unsupported_contents(description: Description, overrides: dict[str, str]) -> Iterator[Problem]:
    """Reject responses whose content type the generator does not know: the client would lack them.

    Args:
        description: What to look at.
        overrides: The types that generator.yaml replaces by another.
    """
    for file, subject, response in responses(description):
        for content_type, media in as_mapping(response.get("content")).items():
            base = overrides.get(content_type, str(content_type)).split(";")[0].strip()
            schema = as_mapping(media).get("schema")
            if base not in RESPONSE_TYPES:
                remedy = f"Use {', '.join(RESPONSE_TYPES)}, or add it to content_type_overrides in spec/generator.yaml"
                yield Problem(file, subject, f"{content_type} would be left out", remedy, "response-types")
            elif base == BYTES and not _is_bytes(schema):
                remedy = "Write {type: string, format: binary}"
                yield Problem(file, subject, f"its {content_type} is not bytes", remedy, "response-types")
            elif base.startswith("text/") and types_of(schema) != {"string"}:
                what, remedy = f"its {content_type} is not text", "Write {type: string}"
                yield Problem(file, subject, what, remedy, "response-types")


def known_media_keys(description: Description) -> Iterator[Problem]:
    """Reject keys of media types that the generator ignores, such as the encoding of a form's parts."""
    bodies = [(one.file, f"{one.subject} body", body_of(one)) for one in description.operations()]
    for file, subject, holder in [*responses(description), *bodies]:
        for content_type, media in as_mapping(holder.get("content")).items():
            for key in as_mapping(media):
                if key not in ("schema", "example", "examples"):
                    yield Problem(
                        file, f"{subject} {content_type}", f"{key!r} would be ignored", "Remove it", "unknown-key"
                    )


def no_duplicate_parameters(description: Description) -> Iterator[Problem]:
    """Two parameters of one name and place: which one counts is anybody's guess."""
    for operation in description.operations():
        seen: set[tuple[object, object]] = set()
        for entry in as_list(operation.item.get("parameters")):
            parameter = as_mapping(description.resolve(entry))
            key = (parameter.get("name"), parameter.get("in"))
            if key in seen:
                what = f"has the {key[1]} parameter {key[0]!r} twice"
                yield Problem(operation.file, operation.subject, what, "Keep one", "parameter-twice")
            seen.add(key)


def _is_bytes(schema: object) -> bool:
    return types_of(schema) == {"string"} and as_mapping(schema).get("format") == "binary"


RULES = (
    plain_parameters,
    no_duplicate_parameters,
    known_media_keys,
    generated_bodies,
    multipart_fields,
    binary_places,
    sound_responses,
)
