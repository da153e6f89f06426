"""API keys: which are accepted, and whose they are."""

from __future__ import annotations

import hmac
from collections.abc import Mapping

from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.server.api.failed_keys import FailedKeys
from cometr_py.server.errors import BAD_KEY, ApiError

#: The server has one user.
USER = "local"
#: Where clients send their key: most in the first one, the Java SDK in the second.
_HEADERS = ("authorization", "comet-sdk-api")


def has_key(headers: Mapping[str, str]) -> bool:
    """Return whether these headers, by lower-case name, carry an API key."""
    return any(headers.get(name) for name in _HEADERS)


def with_key(headers: Mapping[str, str], key: object) -> Mapping[str, str]:
    """Return the headers with an API key that early releases of comet_ml send elsewhere, if that is one."""
    return {**headers, _HEADERS[0]: key} if isinstance(key, str) else headers


class Authenticator:
    """Accept one API key, or any if there is none in particular.

    Args:
        api_key: The only key that is accepted.
        clock: Measures how long an address that has sent wrong keys has to wait.
    """

    def __init__(self, api_key: str | None, clock: Clock = SYSTEM_CLOCK) -> None:
        """Accept this key, or any."""
        self._api_key = api_key
        self._failed = FailedKeys(clock)

    @property
    def needs_key(self) -> bool:
        """Whether only one particular key is accepted."""
        return self._api_key is not None

    def accepts(self, key: str) -> bool:
        """Return whether this API key is accepted. What follows a star in a key only names a server.

        Raises:
            ApiError: The caller's address has sent too many wrong keys (429).
        """
        if self._api_key is None:
            return bool(key)
        self._failed.check()
        accepted = hmac.compare_digest(_bare(key).encode("utf-8", "surrogatepass"), _bare(self._api_key).encode())
        if not accepted:
            self._failed.add(key)
        return accepted

    def check(self, headers: Mapping[str, str], bad_key_status: int) -> None:
        """Check the key of a request.

        Args:
            headers: By lower-case name.
            bad_key_status: The status of the response to a wrong key.

        Raises:
            ApiError: The request has no API key, or a wrong one, or many of them came from its address (429).
        """
        key = next((headers[name] for name in _HEADERS if headers.get(name)), "")
        if not key:
            raise ApiError("An API key is needed, in the header Authorization", status=401, code=BAD_KEY)
        if not self.accepts(key):
            raise ApiError("This API key is not known here", status=bad_key_status, code=BAD_KEY)


def _bare(key: str) -> str:
    return key.partition("*")[0]
