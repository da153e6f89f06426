"""Wrong API keys: slow down clients that guess, and log where they came from.

Each network address may send a few wrong keys. After that it has to wait longer and longer before the next key is
checked, and gets status 429 until then, so no thread waits. A client that repeats one outdated key guesses nothing, so
only different keys count. Other addresses are not affected.
"""

from __future__ import annotations

import contextlib
import ipaddress
import logging
import math
import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from hashlib import blake2b

from cometr_py.core.clock import Clock
from cometr_py.core.forking import ForkSafeLock
from cometr_py.server.errors import BAD_KEY, ApiError

#: Wrong keys that an address may send before it has to wait.
FREE = 5
#: Seconds to wait after the first wrong key beyond these; they double with each further one, up to the second number.
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
#: Seconds after the last wrong key when an address is forgotten.
FORGOTTEN = 15 * 60.0
#: Addresses that are remembered; further ones replace those whose last wrong key is longest ago.
MOST_ADDRESSES = 10_000
_MOST_KEYS = 64
#: A repeated key is logged at most this often, in seconds.
_LOG_EVERY = 60.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Caller:
    """Where a request comes from: a network address, and the client's own name."""

    address: str
    user_agent: str


_caller: ContextVar[Caller | None] = ContextVar("cometr_py_caller", default=None)


@contextlib.contextmanager
def calling(caller: Caller) -> Iterator[None]:
    """Note whose request is handled; also in threads to which the current context is copied."""
    token = _caller.set(caller)
    try:
        yield
    finally:
        _caller.reset(token)


@dataclass
class _Failures:
    """What an address did wrong."""

    keys: set[bytes] = field(default_factory=set)
    count: int = 0
    last: float = 0.0
    logged: float = -math.inf
    waits_until: float = -math.inf


class FailedKeys:
    """The wrong keys of every address, in bounded memory. Safe to use from any thread.

    Args:
        clock: Measures how long an address has to wait.
    """

    def __init__(self, clock: Clock) -> None:
        """Begin without any."""
        self._clock = clock
        self._found: OrderedDict[str, _Failures] = OrderedDict()
        self._lock = ForkSafeLock(threading.Lock)

    def check(self) -> None:
        """Check that the caller may try a key.

        Raises:
            ApiError: It has to wait (429).
        """
        caller, now = _caller.get(), self._clock.monotonic()
        if caller is None:
            return
        with self._lock:
            failures = self._found.get(_network(caller.address))
            left = 0.0 if failures is None else failures.waits_until - now
        if left > 0:
            seconds = math.ceil(left)
            raise ApiError(
                f"Too many wrong API keys came from this address; try again in {seconds} s",
                status=429,
                code=BAD_KEY,
                headers=(("Retry-After", str(seconds)),),
            )

    def add(self, key: str) -> None:
        """Note that the caller has sent a wrong key."""
        caller, now = _caller.get(), self._clock.monotonic()
        if caller is None:
            return
        digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        with self._lock:
            failures = self._failures(_network(caller.address), now)
            repeated = digest in failures.keys
            if not repeated:
                failures.count += 1
                if len(failures.keys) < _MOST_KEYS:
                    failures.keys.add(digest)
                if failures.count > FREE:
                    beyond = min(failures.count - FREE - 1, 30)
                    failures.waits_until = now + min(FIRST_WAIT * 2**beyond, LONGEST_WAIT)
            failures.last = now
            is_logged = not repeated or now >= failures.logged + _LOG_EVERY
            if is_logged:
                failures.logged = now
            count = failures.count
        if is_logged:
            _log.warning(
                "Wrong API key number %d from %s, user agent %r", count, caller.address, caller.user_agent[:200]
            )

    def _failures(self, network: str, now: float) -> _Failures:
        found = self._found.get(network)
        if found is None or now > found.last + FORGOTTEN:
            found = self._found[network] = _Failures()
        self._found.move_to_end(network)
        while len(self._found) > MOST_ADDRESSES:
            self._found.popitem(last=False)
        return found


def _network(address: str) -> str:
    """Return what stands for an address: itself, or of IPv6 the network of 64 bits, which one customer has."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.IPv6Network((parsed, 64), strict=False))
    return str(parsed)
