"""Which function answers which operation of the description."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypedDict, TypeVar, Unpack, overload

from comet_wire.base import Endpoint, Wire
from comet_wire.shared import Ack, CheckedAck

from cometr_py.server.api.calls import Call
from cometr_py.server.api.messages import ServerReply
from cometr_py.server.api.typed_requests import Leniency

ParamsT = TypeVar("ParamsT")
RequestT = TypeVar("RequestT")
ResponseT = TypeVar("ResponseT")
F = TypeVar("F", bound=Callable[..., object])
#: Takes a call; returns the struct of the reply, or a whole reply.
Answer = Callable[[Call[ParamsT, RequestT]], ResponseT | ServerReply]
#: Takes a call of a write; may return nothing, because the dispatcher acknowledges it then.
Write = Callable[[Call[ParamsT, RequestT]], Ack | ServerReply | None]


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
        at_once: Whether it needs neither body nor database and takes no time, so that even a busy server answers it.
        prepare: What takes long and needs no database: called before the transaction begins.
        key_in_body: Whether the body may carry the API key.
        key_in_query: Whether the query may carry it.
    """

    answer: Callable[..., object]
    params: type[Wire] | None = None
    request: type[object] | None = None
    is_form: bool = False
    leniency: Leniency = field(default_factory=Leniency)
    without_key: bool = False
    bad_key_status: int = 401
    writes: bool = False
    at_once: bool = False
    prepare: Callable[..., None] | None = None
    key_in_body: bool = False
    key_in_query: bool = False


class Options(TypedDict, total=False):
    """Optional arguments of :func:`operation`.

    Attributes:
        optional: Required fields that may be absent, null, or empty; see :class:`Leniency`.
        empty: Required strings that may be empty.
        joined: Strings that may be a list of lines.
        without_key: Also answer requests without an API key.
        bad_key_status: The status of the response to a wrong key.
        writes: Use a writing transaction, although the description counts the operation as a reading one.
        at_once: Answer without a body, a thread, or a transaction.
    """

    optional: Iterable[str]
    empty: Iterable[str]
    joined: Iterable[str]
    without_key: bool
    bad_key_status: int
    writes: bool
    at_once: bool


#: By operationId.
HANDLERS: dict[str, Handler] = {}


@overload  # The handlers of other operations return something; this overload takes precedence for writes.
def operation(  # type: ignore[overload-overlap]  # Ack is one of the types that ResponseT stands for
    endpoint: Endpoint[ParamsT, RequestT, Ack],
    *,
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
    **options: Unpack[Options],
) -> Callable[[Write[ParamsT, RequestT]], Write[ParamsT, RequestT]]: ...
@overload
def operation(
    endpoint: Endpoint[ParamsT, Any, Ack],
    *,
    accepts: type[RequestT],
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
    **options: Unpack[Options],
) -> Callable[[Write[ParamsT, RequestT]], Write[ParamsT, RequestT]]: ...
@overload
def operation(
    endpoint: Endpoint[Any, RequestT, Ack],
    *,
    accepts_params: type[ParamsT],
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
    **options: Unpack[Options],
) -> Callable[[Write[ParamsT, RequestT]], Write[ParamsT, RequestT]]: ...
@overload
def operation(
    endpoint: Endpoint[ParamsT, RequestT, ResponseT],
    *,
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
    **options: Unpack[Options],
) -> Callable[[Answer[ParamsT, RequestT, ResponseT]], Answer[ParamsT, RequestT, ResponseT]]: ...
@overload
def operation(
    endpoint: Endpoint[ParamsT, Any, ResponseT],
    *,
    accepts: type[RequestT],
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
    **options: Unpack[Options],
) -> Callable[[Answer[ParamsT, RequestT, ResponseT]], Answer[ParamsT, RequestT, ResponseT]]: ...
@overload
def operation(
    endpoint: Endpoint[Any, RequestT, ResponseT],
    *,
    accepts_params: type[ParamsT],
    prepare: Callable[[Call[ParamsT, RequestT]], None] | None = None,
    **options: Unpack[Options],
) -> Callable[[Answer[ParamsT, RequestT, ResponseT]], Answer[ParamsT, RequestT, ResponseT]]: ...
def operation(
    endpoint: Endpoint[Any, Any, Any],
    *,
    accepts: type[object] | None = None,
    accepts_params: type[Any] | None = None,
    prepare: Callable[..., None] | None = None,
    **options: Unpack[Options],
) -> Callable[[F], F]:
    """Make the decorated function the handler of an operation.

    Args:
        endpoint: The operation.
        accepts: A type of the body that accepts more than the description, because clients send more.
        accepts_params: The same for the parameters.
        prepare: What takes long and needs no database: called before the transaction begins.
        options: See :class:`Options`.
    """
    leniency = Leniency(
        frozenset(options.get("optional", ())),
        frozenset(options.get("empty", ())),
        frozenset(options.get("joined", ())),
    )

    def register(answer: F) -> F:
        if endpoint.id in HANDLERS:
            raise ValueError(f"two handlers for {endpoint.id}")
        HANDLERS[endpoint.id] = Handler(
            answer,
            params=accepts_params or endpoint.params,
            request=accepts or endpoint.request,
            is_form=endpoint.is_form,
            leniency=leniency,
            without_key=options.get("without_key", False),
            bad_key_status=options.get("bad_key_status", 401),
            writes=options.get("writes", False),
            at_once=options.get("at_once", False),
            prepare=prepare,
            key_in_body=hasattr(accepts or endpoint.request, "api_key"),
            key_in_query=hasattr(accepts_params or endpoint.params, "api_key"),
        )
        return answer

    return register


def ack(message: str = "Saved") -> Ack:
    """Return what a write returns that has nothing else to return."""
    return Ack(msg=message, code=200, sdk_error_code=0, sdk_error_code_1=0, data=None)


def checked_ack() -> CheckedAck:
    """Return the same for the writes whose result Comet's Java SDK checks."""
    return CheckedAck(msg="Saved", code=200, sdk_error_code=0, sdk_error_code_1=0, data=None)
