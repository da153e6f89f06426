"""Names that would shadow what the generated code itself uses."""

from collections.abc import Iterator

from openapi_python_client.strings import ClassName, PythonIdentifier

from .bundle import Description
from .problems import Problem
from .schemas import all_sites, as_mapping, parameters

PREFIX = "field_"

# Imported by the generated modules, or exported by the package.
CLASSES = {
    *("Any", "AuthenticatedClient", "BinaryIO", "BytesIO", "Callable", "Client", "Enum", "File", "FileTypes"),
    *(
        "Generator",
        "Generic",
        "HTTPStatus",
        "IO",
        "IntEnum",
        "Literal",
        "Mapping",
        "MutableMapping",
        "RequestFiles",
        "Response",
    ),
    *("Self", "StrEnum", "T", "TYPE_CHECKING", "TextIO", "TypeVar", "UNSET", "UUID", "UnexpectedStatus"),
    *("UnreadableReply", "Unset"),
}
# Methods and local variables of a generated model.
PROPERTIES = {
    *("to_dict", "from_dict", "to_multipart", "additional_properties", "additional_property", "additional_keys"),
    *("field_dict", "src_dict", "d", "cls", "prop", "prop_name", "prop_dict", "cast", "types"),
}
# Local variables and imports of a generated operation.
PARAMETERS = {"body", "params", "headers", "cookies", "kwargs", "response", "quote", "cast", "httpx", "client", "url"}


def class_names(description: Description) -> Iterator[Problem]:
    """Require that a component's name is its class's name, and that its module's name is unique."""
    modules: dict[str, str] = {}
    for file, name, _ in description.components("schemas"):
        class_name = str(ClassName(name, PREFIX))
        module = str(PythonIdentifier(class_name, PREFIX))
        if name in CLASSES:
            what, remedy = f"{name} is a name that generated code uses", "Give it another name"
        elif class_name != name:
            what, remedy = f"its class would be called {class_name}", f"Call the component {class_name}"
        elif module in modules:
            what, remedy = f"its module {module} is that of {modules[module]} too", "Rename one of them"
        else:
            modules[module] = name
            continue
        yield Problem(file, f"schemas/{name}", what, remedy, "schema-name")


def property_names(description: Description) -> Iterator[Problem]:
    """Reject properties that shadow attributes or local variables of generated models."""
    for site in all_sites(description):
        owner = site.subject.removeprefix("schemas/").partition(" ")[0]
        for name in as_mapping(site.mapping().get("properties")):
            attribute = str(PythonIdentifier(name, PREFIX))
            if attribute in PROPERTIES:
                what = f"{name!r} is a name that generated models use"
                remedy = "Describe the whole object as {}, or leave the property out and name it in words"
            elif attribute == PythonIdentifier(str(ClassName(owner, PREFIX)), PREFIX):
                what = f"{name!r} is the name of its own module"
                remedy = f"Rename the component, to {owner}Reply perhaps"
            else:
                continue
            yield Problem(site.file, f"{site.subject}.{name}", what, remedy, "property-name")


def parameter_names(description: Description) -> Iterator[Problem]:
    """Reject parameters that shadow local variables of generated functions."""
    for file, subject, parameter in parameters(description):
        name = str(parameter.get("name", ""))
        if str(PythonIdentifier(name, PREFIX)) in PARAMETERS:
            remedy = "It cannot be generated under this name; make it part of a body, or leave it out and say so"
            yield Problem(file, subject, f"{name!r} is a name that generated operations use", remedy, "parameter-name")


RULES = (class_names, property_names, parameter_names)
