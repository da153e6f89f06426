"""Which function answers which operation of the description."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar, overload

from comet_wire.base import Endpoint
from comet_wire.shared import Ack

from cometr_py.server.api.calls import Call
from cometr_py.server.api.messages import ServerReply
from cometr_py.server.api.typed_requests import Leniency

ParamsT = TypeVar("ParamsT")
RequestT = TypeVar("RequestT")
ResponseT = TypeVar("ResponseT")
#: Takes a call; returns the struct of the reply, or a whole reply.
Answer = Callable[[Call[ParamsT, RequestT]], ResponseT | ServerReply]


@dataclass(frozen=True)
class Handler:
    """A handler, and what has to be known before it runs.

    Attributes:
        params: The struct of the path and query parameters, if the operation has any.
        request: The type of the body, if the operation has one.
        is_form: Whether the body is a multipart form.
        without_key: Whether it also answers requests without an API key.
        bad_key_status: The status of the response to a wrong key.
        writes: Whether it may write although the description counts the operation as a reading one.
        prepare: What takes long and needs no database: called before the transaction begins.
    """

    answer: Callable[[Any], object]
    params: type[Any] | None = None
    request: Any = None
    is_form: bool = False
    leniency: Leniency = field(default_factory=Leniency)
    without_key: bool = False
    bad_key_status: int = 401
    writes: bool = False
    prepare: Callable[[Any], None] | None = None


#: By operationId.
HANDLERS: dict[str, Handler] = {}


@overload
def operation(
    endpoint: Endpoint[ParamsT, RequestT, ResponseT],
    *,
    optional: Iterable[str] = (),
    empty: Iterable[str] = (),
    joined: Iterable[str] = (),
    without_key: bool = False,
    bad_key_status: int = 401,
    writes: bool = False,
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
) -> Callable[[Answer[ParamsT, RequestT, ResponseT]], Answer[ParamsT, RequestT, ResponseT]]: ...
@overload
def operation(
    endpoint: Endpoint[ParamsT, Any, ResponseT],
    *,
    accepts: type[RequestT],
    optional: Iterable[str] = (),
    empty: Iterable[str] = (),
    joined: Iterable[str] = (),
    without_key: bool = False,
    bad_key_status: int = 401,
    writes: bool = False,
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
) -> Callable[[Answer[ParamsT, RequestT, ResponseT]], Answer[ParamsT, RequestT, ResponseT]]: ...
@overload
def operation(
    endpoint: Endpoint[Any, RequestT, ResponseT],
    *,
    accepts_params: type[ParamsT],
    optional: Iterable[str] = (),
    empty: Iterable[str] = (),
    joined: Iterable[str] = (),
    without_key: bool = False,
    bad_key_status: int = 401,
    writes: bool = False,
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
) -> Callable[[Answer[ParamsT, RequestT, ResponseT]], Answer[ParamsT, RequestT, ResponseT]]: ...
def operation(
    endpoint: Endpoint[Any, Any, Any],
    *,
    accepts: Any = None,
    accepts_params: Any = None,
    optional: Iterable[str] = (),
    empty: Iterable[str] = (),
    joined: Iterable[str] = (),
    without_key: bool = False,
    bad_key_status: int = 401,
    writes: bool = False,
    prepare: Callable[[Any], None] | None = None,
) -> Callable[[Any], Any]:
    """Make the decorated function the handler of an operation.

    Args:
        endpoint: The operation.
        accepts: A struct of the body that accepts more than the description, because clients send more.
        accepts_params: The same for the parameters.
        optional: Required fields that may be absent, null, or empty; see :class:`Leniency`.
        empty: Required strings that may be empty.
        joined: Strings that may be a list of lines.
        without_key: Also answer requests without an API key.
        bad_key_status: The status of the response to a wrong key.
        writes: Use a writing transaction, although the description counts the operation as a reading one.
        prepare: What takes long and needs no database: called before the transaction begins.
    """

    def register(answer: Callable[[Any], object]) -> Callable[[Any], object]:
        _add(
            endpoint.id,
            Handler(
                answer,
                params=accepts_params or endpoint.params,
                request=accepts or endpoint.request,
                is_form=endpoint.is_form,
                leniency=Leniency(frozenset(optional), frozenset(empty), frozenset(joined)),
                without_key=without_key,
                bad_key_status=bad_key_status,
                writes=writes,
                prepare=prepare,
            ),
        )
        return answer

    return register


def ack(message: str = "Saved") -> Ack:
    """Return what a write answers that has nothing else to say."""
    return Ack(msg=message, code=200, sdk_error_code=0, data=None)


def _add(operation_id: str, handler: Handler) -> None:
    if operation_id in HANDLERS:
        raise ValueError(f"two handlers for {operation_id}")
    HANDLERS[operation_id] = handler


def context_operation(
    *ids: str,
    without_key: bool = False,
    bad_key_status: int = 401,
    writes: bool = False,
    prepare: Callable[[Any], None] | None = None,
) -> Callable[[Callable[[Any], Any]], Callable[[Any], Any]]:
    """Register a handler that takes a Context: to be replaced by `operation`."""
    from cometr_py.server.api.context import Context

    def register(answer: Callable[[Any], Any]) -> Callable[[Any], Any]:
        for name in ids:
            _add(
                name,
                Handler(
                    lambda call: answer(Context(call)),
                    without_key=without_key,
                    bad_key_status=bad_key_status,
                    writes=writes,
                    prepare=None if prepare is None else lambda call: prepare(Context(call)),
                ),
            )
        return answer

    return register


def saved() -> dict[str, Any]:
    """Return what a write answers that has nothing to say: to be replaced by `ack`."""
    return {"msg": "Saved", "code": 200, "data": None, "sdk_error_code": 0}
