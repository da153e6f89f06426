"""Sessions of a server with an API key: they begin when the key is entered, and last until the server ends."""

from __future__ import annotations

import hmac
import secrets
import threading

from starlette.requests import Request
from starlette.responses import Response

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.pages.rendering import page_address

COOKIE = "local_comet"
#: The oldest sessions end when there are more.
_MOST_SESSIONS = 1000


class Sessions:
    """The sessions of one server, kept in memory only."""

    def __init__(self, comet: CometServer) -> None:
        """Begin without any session."""
        self._comet = comet
        self._tokens: list[bytes] = []
        self._lock = threading.Lock()

    def lets_in(self, request: Request) -> bool:
        """Return whether this request belongs to a session, or none is needed."""
        if not self._comet.needs_key:
            return True
        token = request.cookies.get(COOKIE, "").encode()
        with self._lock:
            return any(hmac.compare_digest(token, known) for known in self._tokens)

    def begin(self, request: Request, response: Response, key: str) -> bool:
        """Begin a session and set its cookie, if the key is right; return whether it is.

        Raises:
            ApiError: The caller's address has sent too many wrong keys (429).
        """
        if not key or not self._comet.accepts_key(key):
            return False
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens = [*self._tokens, token.encode()][-_MOST_SESSIONS:]
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, token, path=page_address(request), httponly=True, samesite="strict", secure=secure)
        return True

    def end(self, request: Request, response: Response) -> None:
        """End the session of this request."""
        token = request.cookies.get(COOKIE, "").encode()
        with self._lock:
            self._tokens = [known for known in self._tokens if not hmac.compare_digest(token, known)]
        response.delete_cookie(COOKIE, path=page_address(request), httponly=True, samesite="strict")
