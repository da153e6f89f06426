"""Proxies and trusted certificates, as the variables of the environment that most programs share name them."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from cometr_py.redaction import without_credentials

__all__ = ["NetworkSettings", "Proxy", "is_loopback", "network_settings"]

#: By the scheme of the requests.
PROXY_VARIABLES = {"http": "HTTP_PROXY", "https": "HTTPS_PROXY", "all": "ALL_PROXY"}
#: The first one that is set counts. All of them name files with certificates, or directories.
BUNDLE_VARIABLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")
#: Both count if none of the above is set.
FILE_VARIABLE, DIRECTORY_VARIABLE = "SSL_CERT_FILE", "SSL_CERT_DIR"


@dataclass(frozen=True, kw_only=True)
class Proxy:
    """One proxy.

    Attributes:
        url: Its URL, which may contain a password.
        variable: The variable that names it.
    """

    url: str = field(repr=False)
    variable: str

    def __str__(self) -> str:
        """Return how messages name it."""
        return f"{without_credentials(self.url)} (from {self.variable})"


@dataclass(frozen=True, kw_only=True)
class NetworkSettings:
    """How servers are reached.

    Attributes:
        proxies: By the scheme of the request: ``http``, ``https``, or ``all``.
        no_proxy: The entries of NO_PROXY.
        trusted: Files and directories with the certificates to trust, by the variable that names them; empty for the
            usual ones.
    """

    proxies: Mapping[str, Proxy] = field(default_factory=dict)
    no_proxy: tuple[str, ...] = ()
    trusted: Mapping[str, Path] = field(default_factory=dict)

    def __getstate__(self) -> dict[str, object]:
        """Support pickling: views of mappings do not."""
        return {**vars(self), "proxies": dict(self.proxies), "trusted": dict(self.trusted)}

    @property
    def key(self) -> tuple[object, ...]:
        """What distinguishes these settings from others."""
        return (
            tuple(sorted((scheme, proxy.url) for scheme, proxy in self.proxies.items())),
            self.no_proxy,
            tuple(sorted(self.trusted.items())),
        )

    def shown(self) -> dict[str, str]:
        """Return what counts, by the variable that sets it, with user names and passwords masked."""
        proxies = {proxy.variable: _masked(proxy.url) for proxy in self.proxies.values()}
        exceptions = {"NO_PROXY": ",".join(self.no_proxy)} if self.no_proxy else {}
        return {**proxies, **exceptions, **{name: str(path) for name, path in self.trusted.items()}}

    def proxy_for(self, url: str) -> Proxy | None:
        """Return the proxy for a request; ``None`` if it goes to the server directly.

        A proxy is not for servers on this machine. Entries of NO_PROXY are host names, which include their
        subdomains, IP addresses and networks (``10.0.0.0/8``, ``fe80::/10``), each with or without a port, and ``*``.
        Others are ignored.
        """
        parts = urlsplit(url)
        found = self.proxies.get(parts.scheme) or self.proxies.get("all")
        host = (parts.hostname or "").rstrip(".")
        if found is None or not host or is_loopback(url):
            return None
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
        return None if any(_matches(entry, host, port) for entry in self.no_proxy) else found


def network_settings(environment: Mapping[str, str]) -> NetworkSettings:
    """Return the settings in variables of the environment. A name in lower case goes before one in upper case."""
    proxies: dict[str, Proxy] = {}
    for scheme, name in PROXY_VARIABLES.items():
        if scheme == "http" and "REQUEST_METHOD" in environment:
            names = [name.lower()]  # in a CGI script, HTTP_PROXY is a header that anybody can send
        else:
            names = [name.lower(), name]
        chosen = next((one for one in names if one in environment), None)
        if chosen is not None and (text := environment[chosen].strip()):
            proxies[scheme] = Proxy(url=text if "://" in text else f"http://{text}", variable=chosen)
    no_proxy = environment.get("no_proxy", environment.get("NO_PROXY", ""))
    trusted = {name: Path(environment[name]) for name in BUNDLE_VARIABLES if environment.get(name)}
    trusted = dict(list(trusted.items())[:1]) or {
        name: Path(environment[name]) for name in (FILE_VARIABLE, DIRECTORY_VARIABLE) if environment.get(name)
    }
    return NetworkSettings(
        proxies=MappingProxyType(proxies),
        no_proxy=tuple(entry for text in no_proxy.split(",") if (entry := text.strip().lower())),
        trusted=MappingProxyType(trusted),
    )


def is_loopback(url: str) -> bool:
    """Whether a URL is one of this machine, reachable from nowhere else."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _masked(url: str) -> str:
    shown = without_credentials(url)
    return shown if shown == url else shown.replace("://", "://***@", 1)


def _matches(entry: str, host: str, port: int | None) -> bool:
    if entry == "*":
        return True
    name, wanted = _split_port(entry.partition("://")[2] or entry)
    if wanted is not None and wanted != port:
        return False
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        suffix = name.removeprefix("*").removeprefix(".").rstrip(".")
        return bool(suffix) and (host == suffix or host.endswith(f".{suffix}"))
    try:
        network = ipaddress.ip_network(name.strip("[]").partition("%")[0], strict=False)
    except ValueError:
        return False
    return address in network


def _split_port(entry: str) -> tuple[str, int | None]:
    name, colon, port = entry.rpartition(":")
    # The last part of an IPv6 address is no port unless the address is in brackets.
    if colon and port.isascii() and port.isdigit() and (":" not in name or name.endswith("]")):
        return name, int(port)
    return entry, None
