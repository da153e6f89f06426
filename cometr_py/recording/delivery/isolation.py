"""When a failing batch is suspected of failing because of its content, and is split or set aside.

A batch that fails while the server accepts other requests is split quickly. Without such evidence it is split too, but
later: its parts may be the only other requests, and so the only way to find out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cometr_py.core.failures import Failure, classify
from cometr_py.errors import APIConnectionError, APIResponseError, PermissionDeniedError, RateLimitError
from cometr_py.recording.delivery.server_health import ServerHealth


class Limits(NamedTuple):
    """From when on a failing batch is suspected: after so many failures, and so many seconds."""

    failures: int
    seconds: float


#: A long wait for a response counts as several failures.
LONG_FAILURE = 8.0
#: If the server accepts other requests, and if nothing shows that it does.
WORKING, UNKNOWN = Limits(2, 1.5), Limits(3, 8.0)
#: The same for failures that usually concern all requests, such as those of a gateway.
SERVER_WIDE_UNKNOWN = Limits(3, 25.0)
#: The same for rate limits, which usually pass.
RATE_LIMITED, RATE_LIMITED_UNKNOWN = Limits(4, 30.0), Limits(5, 40.0)
#: Seconds and attempts after which a single record is left to `cometr-py sync`; longer if its rate is limited.
SET_ASIDE_AFTER, SET_ASIDE_RATE_LIMITED_AFTER, SET_ASIDE_ATTEMPTS = 20.0, 60.0, 3
#: Longest wait between two attempts while a batch is isolated, seconds.
ISOLATING_WAIT = 5.0


@dataclass
class Trouble:
    """The failures of a batch, and of the batches that it was a part of.

    Attributes:
        since: When the first failed attempt began, a reading of the clock.
        failures: Number of failed attempts.
        split: Whether it is a part of a batch that failed.
    """

    since: float
    failures: int = 0
    split: bool = False


def may_be_record(error: Exception, failure: Failure) -> bool:
    """Return whether a failure that is not a rejection may be due to the content of the request."""
    if isinstance(error, APIConnectionError):
        return error.sent
    if isinstance(error, OSError):
        return True
    return failure.transient or may_be_firewall(error)


def may_be_firewall(error: Exception) -> bool:
    """Return whether a firewall may have rejected a single request, with status 403 or a redirect to a page of its own.

    Usually, the user has to change the permissions or the URL.
    """
    return isinstance(error, (PermissionDeniedError, APIResponseError))


def is_suspected(error: Exception, trouble: Trouble, now: float, health: ServerHealth, *, eager: bool) -> bool:
    """Return whether to split a batch, or to set it aside, rather than to repeat it.

    Args:
        error: The last failure.
        trouble: All of its failures.
        now: Reading of the clock.
        health: Whether the server works otherwise.
        eager: Whether there is no time to wait for more failures.
    """
    failure = classify(error)
    if not may_be_record(error, failure):
        return False
    works = health.worked_around(trouble.since)
    if eager:
        return True
    if trouble.split and works:
        return True
    elapsed = now - trouble.since
    if isinstance(error, RateLimitError):
        limits = RATE_LIMITED if works else RATE_LIMITED_UNKNOWN
    elif works:
        limits = Limits(1, WORKING.seconds) if elapsed >= LONG_FAILURE else WORKING
    else:
        limits = SERVER_WIDE_UNKNOWN if failure.server_wide else UNKNOWN
    return trouble.failures >= limits.failures and elapsed >= limits.seconds
