"""What is known about the machine of an experiment, as any server returns it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
from comet_rest_v2 import AuthenticatedClient, models
from comet_wire import system as wire

from cometr_py import transport

__all__ = ["system_details"]

#: What earlier versions of our own server return as null while nobody has logged it.
_LISTS = ("gpuStaticInfoList", "logAdditionalSystemInfoList", "systemMetricNames", "osPackages", "installedPackages")


def system_details(client: AuthenticatedClient, experiment_key: str) -> models.SystemDetails:
    """Return the details; lists are empty while nobody has logged them.

    Raises:
        ResponseError: The server rejected the request, or its response is not as described.
        APIConnectionError: The server cannot be reached.
    """
    reply = transport.call(client, wire.GET_SYSTEM_DETAILS.id, params={"experimentKey": experiment_key})
    found: dict[str, Any] = reply.decode(dict[str, Any])
    found |= {name: [] for name in _LISTS if name in found and found[name] is None}
    replace(reply, content=msgspec.json.encode(found)).decode(wire.SystemDetails)  # raises if it is not as described
    return models.SystemDetails.from_dict(found)
