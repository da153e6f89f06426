"""JSON into typed objects, from any thread.

msgspec prepares a type when something is decoded into it for the first time. Where two threads do that at once, one of
them uses what the other has prepared by half, and the process dies of a segmentation fault (seen with msgspec 0.22.0).
So types are prepared one at a time here.
"""

from __future__ import annotations

from typing import Any, TypeVar, overload

import msgspec

from cometr_py.core.forking import ForkSafeLock

__all__ = ["decode"]

T = TypeVar("T")
_decoders: dict[object, msgspec.json.Decoder[Any]] = {}
_preparing = ForkSafeLock()


@overload
def decode(content: bytes, kind: type[T]) -> T: ...
@overload
def decode(content: bytes, kind: Any) -> Any: ...
def decode(content: bytes, kind: Any) -> Any:
    """Decode JSON.

    Args:
        content: UTF-8.
        kind: The type, whatever msgspec can decode to.

    Raises:
        msgspec.MsgspecError: It is not JSON, or of another shape.
        UnicodeDecodeError: It is not UTF-8.
    """
    decoder = _decoders.get(kind)
    if decoder is None:
        with _preparing:
            decoder = _decoders.get(kind) or _decoders.setdefault(kind, msgspec.json.Decoder(kind))
    return decoder.decode(content)
