"""A call of the typed client in both its forms, checked by the type checkers and sent by the tests."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Generic, ParamSpec, TypeVar

from comet_rest_v2 import AuthenticatedClient

API_KEY = "0123456789abcdefghijklmno"
EXPERIMENT = "c352827bcdcb45e3ad40d0decec0b43c"

T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True)
class Both(Generic[T]):
    """One call, ready to be sent synchronously or asynchronously, any number of times."""

    sync: Callable[[], T]
    asyncio: Callable[[], Coroutine[Any, Any, T]]


def both(
    sync: Callable[P, T], asyncio: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs
) -> Both[T]:
    """The two forms of an operation with the same arguments: the type checkers see that both take them."""
    return Both(lambda: sync(*args, **kwargs), lambda: asyncio(*args, **kwargs))


class Calls:
    """Example calls for the operations of one tag, a method for each, named as the operation."""

    def __init__(self, client: AuthenticatedClient) -> None:
        self.client = client
