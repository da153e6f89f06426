"""What ``log_system_details`` takes, as the API has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from cometr_py.core import normalize, validation
from cometr_py.errors import ArgumentError
from cometr_py.experiments.log_call import LogCall

__all__ = ["details"]


def details(call: LogCall, given: Mapping[str, object]) -> dict[str, object]:
    """Return the fields of the system details that are given, under the names of the API.

    Args:
        call: Skips what cannot be recorded.
        given: The arguments, by name; ``None`` if missing.
    """
    found: dict[str, object] = {}
    for argument, value in given.items():
        field, convert = _FIELDS[argument]
        if value is not None and (converted := call.argument(convert, value, argument, call)) is not None:
            found[field] = converted
    return found


def _text(value: object, argument: str, _: LogCall) -> str:
    return validation.name(value, argument, None)


def _number(value: object, argument: str, _: LogCall) -> int | None:
    return validation.whole(value, argument)


def _strings(value: object, argument: str, call: LogCall) -> list[str]:
    return call.strings(value, argument)


def _gpus(value: object, argument: str, call: LogCall) -> list[dict[str, object]]:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        remedy = "it must be a list with a mapping for each GPU, [{'gpuIndex': 0, 'name': 'A100'}] for instance."
        raise ArgumentError(argument, value, remedy)
    found = [call.argument(_gpu, one, argument, call) for one in value]
    return [one for one in found if one is not None]


def _gpu(value: object, argument: str, call: LogCall) -> dict[str, object]:
    """Return one GPU, from a mapping or from ``GpuStaticInfo`` of the typed client."""
    about = to_dict() if callable(to_dict := getattr(value, "to_dict", None)) else value
    if not isinstance(about, Mapping):
        raise ArgumentError(argument, value, "it must be a mapping, {'gpuIndex': 0, 'name': 'A100'} for instance.")
    fields: dict[str, object] = {}
    for name, convert in _GPU_FIELDS.items():
        given = about.get(name)
        if given is not None and (converted := call.argument(convert, given, argument, call)) is not None:
            fields[name] = converted
    return fields


def _facts(value: object, argument: str, call: LogCall) -> list[dict[str, object]]:
    if isinstance(value, type) or (members := normalize.members(value)) is None:
        raise ArgumentError(argument, value, "it must be a mapping of names to values.")
    values = call.values(members, lambda _, one: str(validation.plain(one)), argument)
    return [{"key": name, "value": one} for name, one in values]


_Converter = Callable[[object, str, LogCall], object]

_GPU_FIELDS: dict[str, _Converter] = {
    "gpuIndex": _number,
    "totalMemory": _number,
    "powerLimit": _number,
    "name": _text,
    "uuid": _text,
}

#: The field of the API, and what it must be, by argument.
_FIELDS: dict[str, tuple[str, _Converter]] = {
    "command": ("command", _strings),
    "executable": ("executable", _text),
    "hostname": ("hostname", _text),
    "installed_packages": ("installedPackages", _strings),
    "gpu_static_info": ("gpuStaticInfoList", _gpus),
    "ip": ("ip", _text),
    "network_interface_ips": ("networkInterfaceIps", _strings),
    "additional_system_info": ("logAdditionalSystemInfoList", _facts),
    "os": ("os", _text),
    "os_packages": ("osPackages", _strings),
    "os_type": ("osType", _text),
    "pid": ("pid", _number),
    "user": ("user", _text),
    "python_version": ("pythonVersion", _text),
    "python_version_verbose": ("pythonVersionVerbose", _text),
}
