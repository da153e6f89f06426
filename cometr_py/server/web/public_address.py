"""The address under which clients reach the server: its own, that of a proxy in front, or the one that was set.

Everything that the server links to begins with it. The middleware below puts it into the request's scope, as ASGI
has it: scheme, `Host` header, and `root_path`, the path at which a proxy serves this server. The scope's path is
always the part behind `root_path`.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

_HOST = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?")
#: One or several steps; none is empty, so that no link can begin with two slashes.
_PREFIX = re.compile(r"(/[A-Za-z0-9._~%!$&'()*+,;=:@-]+)+")
_TYPES = ("http", "websocket")

_Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class AddressError(ValueError):
    """An address or a list of proxies cannot be used; the message names it and what it should look like."""


@dataclass(frozen=True)
class PublicUrl:
    """The URL under which clients reach a server.

    Attributes:
        scheme: `http` or `https`.
        netloc: Host and port.
        prefix: The path, without a slash at its end; empty if there is none.
    """

    scheme: str
    netloc: str
    prefix: str

    @classmethod
    def parse(cls, text: str) -> PublicUrl:
        """Return the parts of a URL.

        Raises:
            AddressError: It is not a URL of a server.
        """
        remedy = "it should look like https://comet.example.org or https://example.org/comet."
        try:
            parts = urlsplit(text)
            plain = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            raise AddressError(f"The public URL {text!r} is not a URL: {remedy}") from None
        prefix = parts.path.rstrip("/")
        if "@" in parts.netloc:
            raise AddressError(f"The public URL contains a user name or a password: {remedy}")
        if parts.query or parts.fragment:
            raise AddressError(f"The public URL {text!r} has more than scheme, host, port, and path: {remedy}")
        if not plain or not _HOST.fullmatch(parts.netloc) or not (not prefix or _is_prefix(prefix)):
            raise AddressError(f"The public URL {text!r} is not the address of a server: {remedy}")
        return cls(parts.scheme, parts.netloc, prefix)

    @property
    def host(self) -> str:
        """The name or IP address, without a port."""
        return urlsplit(str(self)).hostname or ""

    def __str__(self) -> str:
        """Return the URL, without a slash at its end."""
        return f"{self.scheme}://{self.netloc}{self.prefix}"


@dataclass(frozen=True)
class PublicAddress:
    """How the server finds its public address.

    Attributes:
        url: The one that was set; it applies to every request.
        proxies: The IP addresses and networks (CIDR) whose `X-Forwarded-For`, `-Proto`, `-Host`, and `-Prefix` headers
            are believed; `*` is any.
    """

    url: PublicUrl | None = None
    proxies: tuple[str, ...] = ()

    @classmethod
    def parse(cls, url: str | None, proxies: str | None) -> PublicAddress:
        """Read what the command line takes: a URL, and addresses separated by commas.

        Raises:
            AddressError: One of them cannot be used.
        """
        listed = tuple(part.strip() for part in (proxies or "").split(",") if part.strip())
        _networks(listed)
        return cls(PublicUrl.parse(url) if url else None, listed)

    def middleware(self, app: ASGIApp) -> ASGIApp:
        """Return the application behind the middleware that puts the public address into each request."""
        app = _PublicScope(app, self.url)
        if not self.proxies:
            return app
        trusted = "*" if "*" in self.proxies else list(self.proxies)
        # uvicorn's takes scheme and client; both look at who is connected, which it changes.
        behind: ASGIApp = ProxyHeadersMiddleware(app, trusted)  # type: ignore[arg-type,assignment]  # of uvicorn's own types
        return _ForwardedHost(behind, _networks(self.proxies))


#: Without a proxy: the address that a client has called.
OWN_ADDRESS = PublicAddress()


def root_path(request: Request) -> str:
    """Return the path at which a proxy serves this server; empty if it is the root."""
    prefix: str = request.scope.get("root_path", "")
    return prefix


def root_url(request: Request) -> str:
    """Return the server's URL as its clients see it, without a slash at its end."""
    return str(request.base_url).rstrip("/")


class _ForwardedHost:
    """Takes host and prefix from the headers of a proxy that is believed."""

    def __init__(self, app: ASGIApp, networks: Sequence[_Network]) -> None:
        self._app = app
        self._networks = networks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in _TYPES and self._believed(scope["client"]):
            scope = {**scope, "headers": list(scope["headers"])}
            headers = MutableHeaders(scope=scope)
            host = _last(headers.getlist("x-forwarded-host"))
            if _HOST.fullmatch(host):
                headers["host"] = host
            prefix = _last(headers.getlist("x-forwarded-prefix")).rstrip("/")
            if _is_prefix(prefix):
                scope["root_path"] = prefix
        await self._app(scope, receive, send)

    def _believed(self, client: tuple[str, int] | None) -> bool:
        try:
            address = ipaddress.ip_address(client[0]) if client else None
        except ValueError:
            return False
        return address is not None and any(address in network for network in self._networks)


class _PublicScope:
    """Applies the URL that was set, and removes the prefix from paths that a proxy passes on as they are."""

    def __init__(self, app: ASGIApp, url: PublicUrl | None) -> None:
        self._app = app
        self._url = url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in _TYPES:
            removed_by_proxy = bool(scope.get("root_path"))
            scope = {**scope, "headers": list(scope["headers"])}
            if self._url is not None:
                scheme = self._url.scheme if scope["type"] == "http" else self._url.scheme.replace("http", "ws")
                scope |= {"scheme": scheme, "root_path": self._url.prefix}
                MutableHeaders(scope=scope)["host"] = self._url.netloc
            if not removed_by_proxy:
                scope["path"] = _without(scope["path"], scope.get("root_path", ""))
        await self._app(scope, receive, send)


def _without(path: str, prefix: str) -> str:
    if prefix and path == prefix:
        return "/"
    return path.removeprefix(prefix) if prefix and path.startswith(f"{prefix}/") else path


def _last(values: list[str]) -> str:
    """Return the value that the nearest proxy has added."""
    return ",".join(values).rpartition(",")[2].strip()


def _is_prefix(prefix: str) -> bool:
    return bool(_PREFIX.fullmatch(prefix)) and not {".", ".."} & set(prefix.split("/"))


def _networks(proxies: Sequence[str]) -> list[_Network]:
    found: list[_Network] = []
    for one in proxies:
        if one == "*":
            return [ipaddress.ip_network("0.0.0.0/0"), ipaddress.ip_network("::/0")]
        try:
            found.append(ipaddress.ip_network(one))
        except ValueError:
            raise AddressError(
                f"{one!r} is not the address of a proxy: it should be an IP address such as 10.0.0.2, a network such "
                "as 10.0.0.0/24, or * for any."
            ) from None
    return found
