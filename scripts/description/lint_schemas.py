"""How values are described: what the generator drops, breaks or names oddly."""

from collections.abc import Iterator
from typing import Any

from openapi_python_client.strings import snake_case

from .bundle import Description, Json
from .problems import Problem
from .schemas import (
    Site,
    all_sites,
    as_list,
    as_mapping,
    component_of,
    is_object,
    reference_of,
    schemas_of_replies,
    types_of,
)

KEYWORDS = {
    *("type", "format", "description", "example", "properties", "required", "items", "additionalProperties"),
    *("anyOf", "allOf", "enum", "default", "deprecated", "readOnly", "writeOnly", "pattern", "multipleOf"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"),
    *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
}
REFUSED_KEYWORDS = {
    "title": ("would replace the component's name", "Leave it out"),
    "discriminator": ("is ignored: the first shape that fits would win", "Use {} and say in words what it is"),
    "oneOf": ("refuses a value that fits twice", "Write anyOf"),
    "const": ("loses the reply when another value comes", "Describe the type, name the value in words"),
    "nullable": ("is not OpenAPI 3.1", 'Write type: [..., "null"], or anyOf with {type: "null"}'),
    "examples": ("is ignored", "Write one example:"),
}
STRICT_FORMATS = ("date", "date-time", "uuid")


def no_boolean_schemas(description: Description) -> Iterator[Problem]:
    """Reject boolean schemas: the generator fails, or drops members that a server adds."""
    for site in all_sites(description):
        if isinstance(site.schema, bool):
            yield _problem(site, f"the schema is {str(site.schema).lower()}", "Write {} or a schema", "boolean-schema")
        elif not isinstance(site.schema, dict):
            yield _problem(site, f"the schema is {site.schema!r}", "Write a mapping", "boolean-schema")
        elif site.schema.get("additionalProperties") is False:
            remedy = "Leave it out: servers add members"
            yield _problem(site, "additionalProperties: false would drop members", remedy, "boolean-schema")


def known_keywords(description: Description) -> Iterator[Problem]:
    """Keywords that the generator ignores, and typos."""
    for site in all_sites(description):
        schema = site.mapping()
        if "$ref" in schema:
            for key in schema:
                if key not in ("$ref", "description") and not key.startswith("x-"):
                    yield _problem(site, f"{key!r} beside $ref would be ignored", "Remove it", "beside-reference")
            if site.named and "allOf" not in site.subject:
                remedy = "Refer to the other one itself"
                yield _problem(site, "is another name for a component", remedy, "beside-reference")
            continue
        for key in schema:
            if key in REFUSED_KEYWORDS:
                what, remedy = REFUSED_KEYWORDS[key]
                yield _problem(site, f"{key} {what}", remedy, f"no-{key}")
            elif key not in KEYWORDS and not key.startswith("x-"):
                yield _problem(site, f"{key!r} would be ignored", "Fix or remove it", "unknown-keyword")


def named_objects(description: Description) -> Iterator[Problem]:
    """Require named objects: the generator would make up a name."""
    for site in all_sites(description):
        schema = site.mapping()
        merged = len(as_list(schema.get("allOf"))) > 1
        if not site.named and (is_object(schema) or merged):
            remedy = "Make it a component, or write {} (only a description) for free JSON"
            yield _problem(site, "an object is described in place", remedy, "inline-object")
        elif isinstance(schema.get("type"), list) and is_object(schema):
            remedy = 'Write anyOf: [{$ref: ...}, {type: "null"}] where it is used'
            yield _problem(site, "an object is nullable by itself", remedy, "inline-object")


def one_shape_per_union(description: Description) -> Iterator[Problem]:
    """Of several objects in a reply the generated code takes the first that happens to parse."""
    replied = schemas_of_replies(description)
    for site in all_sites(description):
        if site.place != "response" and component_of(site) not in replied:
            continue
        members = as_list(site.mapping().get("anyOf"))
        objects = [member for member in members if is_object(description.resolve(member))]
        if len(objects) > 1:
            remedy = "Use {} and say in words when it is which"
            yield _problem(site, f"{len(objects)} objects to choose from", remedy, "union-of-objects")


def sound_enums(description: Description) -> Iterator[Problem]:
    """Enums are named, of one type, and have members that the generator can tell apart."""
    for site in all_sites(description):
        schema = site.mapping()
        if "enum" not in schema:
            continue
        values = as_list(schema["enum"])
        if not (site.place == "component" and site.subject.count("/") == 1 and site.named and "." not in site.subject):
            yield _problem(site, "an enum is described in place", "Make it a component", "enum-inline")
        kinds = {type(value) for value in values}
        if not values or kinds not in ({str}, {int}):
            shown = ", ".join(sorted(kind.__name__ for kind in kinds)) or "nothing"
            remedy = "List only strings or only integers; null belongs beside the enum in anyOf"
            yield _problem(site, f"an enum of {shown} would be dropped", remedy, "enum-values")
        names = [snake_case(str(value)).upper() for value in values]
        if len(set(names)) != len(names):
            remedy = "Keep one of them: the property is open for the others"
            yield _problem(site, "members differ only in case or punctuation", remedy, "enum-values")


def open_enums(description: Description) -> Iterator[Problem]:
    """Require open enums: the whole reply would be lost over an unknown value."""
    for site in all_sites(description):
        schema = site.mapping()
        members = as_list(schema.get("anyOf"))
        for member in members:
            enum = _enum_of(description, member)
            kind = "string" if all(isinstance(value, str) for value in enum) else "integer"
            if enum and not any(kind in types_of(other) for other in members):
                yield _problem(site, "the enum is closed", f"Add {{type: {kind}}} to the anyOf", "enum-closed")
        inside = any(f"{keyword}[" in site.subject.rpartition(" ")[2] for keyword in ("anyOf", "oneOf"))
        if reference_of(schema) and _enum_of(description, schema) and not inside:
            remedy = "Write anyOf: [{$ref: ...}, {type: string}]"
            yield _problem(site, "the enum is closed", remedy, "enum-closed")


def tolerant_formats(description: Description) -> Iterator[Problem]:
    """Reject formats that generated code parses: the whole reply would be lost over one odd value."""
    for site in all_sites(description):
        if site.mapping().get("format") in STRICT_FORMATS:
            what = f"format {site.mapping()['format']} loses the reply when one value is written otherwise"
            yield _problem(site, what, "Leave the format out, and name it in the description", "strict-format")


def numbers_have_a_format(description: Description) -> Iterator[Problem]:
    """Require the format of numbers: without one, Go has 32 bits for a number, and Java for an integer."""
    for site in all_sites(description):
        schema = site.mapping()
        formats = {"integer": ("int32", "int64"), "number": ("double",)}
        kinds = types_of(schema) - {"null"}
        for kind in kinds & formats.keys() if len(kinds) == 1 and "enum" not in schema else ():
            if schema.get("format") not in formats[kind]:
                remedy = f"Add format: {' or '.join(formats[kind])}"
                yield _problem(site, f"the type {kind} has no format", remedy, "number-format")


def plain_defaults(description: Description) -> Iterator[Problem]:
    """Reject defaults that the generator ignores: lists and objects."""
    for site in all_sites(description):
        if isinstance(site.mapping().get("default"), list | dict):
            yield _problem(site, "a list or object as default would be ignored", "Describe it in words", "default")


def sound_members(description: Description) -> Iterator[Problem]:
    """Require the items of every array, and the description of every required member."""
    for site in all_sites(description):
        schema = site.mapping()
        if "array" in types_of(schema) and "items" not in schema:
            yield _problem(site, "a list of what?", "Add items (items: {} for anything)", "items")
        if "required" in schema and not isinstance(schema["required"], list):
            yield _problem(site, "required is not a list", "List the members' names", "required")
        properties = as_mapping(schema.get("properties"))
        for name in as_list(schema.get("required")):
            if name not in properties and "allOf" not in schema:
                yield _problem(site, f"{name!r} is required, but not described", "Describe it", "required")


def described_properties(description: Description) -> Iterator[Problem]:
    """Require the meaning of every member: a description, an example, or a described component."""
    for site in all_sites(description):
        shown = as_mapping(site.mapping().get("example"))
        for name, schema in as_mapping(site.mapping().get("properties")).items():
            if not (_is_described(description, schema) or shown.get(name) is not None):
                yield Problem(
                    site.file,
                    f"{site.subject}.{name}",
                    "has neither a description nor an example",
                    "Describe its meaning and unit",
                    "described",
                )


def _is_described(description: Description, schema: Any) -> bool:
    found = as_mapping(schema)
    if str(found.get("description", "")).strip() or "example" in found:
        return True
    referred: list[Json] = [
        as_mapping(description.resolve(part))
        for part in (found, found.get("items"), *as_list(found.get("anyOf")))
        if reference_of(part)
    ]
    return any(component.get("description") for component in referred)


def _enum_of(description: Description, schema: Any) -> list[Any]:
    return as_list(as_mapping(description.resolve(schema)).get("enum"))


def _problem(site: Site, what: str, remedy: str, rule: str) -> Problem:
    return Problem(site.file, site.subject, what, remedy, rule)


RULES = (
    no_boolean_schemas,
    known_keywords,
    named_objects,
    one_shape_per_union,
    sound_enums,
    open_enums,
    tolerant_formats,
    numbers_have_a_format,
    plain_defaults,
    sound_members,
    described_properties,
)
