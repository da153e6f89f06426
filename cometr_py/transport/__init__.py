"""Send requests to a Comet server. The only package that imports the HTTP library.

:func:`connect` returns a client for the generated functions; :func:`call` and :func:`stream_to_file` send any operation
by its ID, without models; :func:`fetch` takes and returns structs of comet_wire. :func:`connect_briefly` is for the few
requests that a script waits for when it starts: they need no HTTP library, which takes long to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cometr_py.transport.api_calls import Files, call, exchange_json, fetch, send
from cometr_py.transport.brief_client import BriefClient
from cometr_py.transport.brief_connection import connect_briefly
from cometr_py.transport.preparation import TLS_NOTICE
from cometr_py.transport.reply import Reply
from cometr_py.transport.server_profile import (
    ServerProfile,
    complete,
    known_profile,
    may_be_own,
    profile_for,
    require_rewind,
    rewind_unsupported,
)

if TYPE_CHECKING:
    from cometr_py.transport.http_connections import (
        close_shared,
        connect,
        download,
        profile_of,
        shared_client,
        stream_to_file,
    )

__all__ = [
    "TLS_NOTICE",
    "BriefClient",
    "Files",
    "Reply",
    "ServerProfile",
    "call",
    "close_shared",
    "complete",
    "connect",
    "connect_briefly",
    "download",
    "exchange_json",
    "fetch",
    "known_profile",
    "may_be_own",
    "profile_for",
    "profile_of",
    "require_rewind",
    "rewind_unsupported",
    "send",
    "shared_client",
    "stream_to_file",
]

#: The names that need the HTTP library.
_OF_CONNECTIONS = ("close_shared", "connect", "download", "profile_of", "shared_client", "stream_to_file")


def __getattr__(name: str) -> object:
    """Import what needs the HTTP library when it is first used."""
    if name not in _OF_CONNECTIONS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from cometr_py.transport import http_connections

    value: object = getattr(http_connections, name)
    globals()[name] = value
    return value
