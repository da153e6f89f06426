"""What a server is and what it supports: asked once, cached, never guessed from its address.

A server of your own names itself in a header of every response. Every other server is asked for its version, without a
key, the first time it is needed. The response is kept in ``COMETR_HOME/servers/``, so that later processes need not
ask.
"""

from __future__ import annotations

import contextlib
import enum
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from cometr_py.config import Settings, is_loopback
from cometr_py.core.clock import SYSTEM_CLOCK, Clock
from cometr_py.core.forking import ForkSafeLock
from cometr_py.core.json_decode import decode
from cometr_py.core.logs import logger
from cometr_py.core.private_files import open_private, private_directory
from cometr_py.errors import NotSupportedError

if TYPE_CHECKING:
    import httpx

__all__ = [
    "ASSUMED",
    "HOSTED",
    "OWN",
    "SERVER_HEADER",
    "ServerKind",
    "ServerProfile",
    "ServerProfiles",
    "complete",
    "known_profile",
    "may_be_own",
    "note_response",
    "profile_for",
    "require_rewind",
    "rewind_unsupported",
]

#: The response header in which a server of your own names itself: ``cometr_py/0.1.0``.
SERVER_HEADER = "Comet-Server"
OWN_SERVER = "cometr_py"
#: Comet's own domains. The certificate proves that the server is Comet's.
HOSTED_DOMAINS = ("comet.com", "comet.ml", "comet-ml.com")
#: Where a server's version is asked for: Comet's SDKs know the second path, which older servers have too.
VERSION_PATHS = ("/api/isAlive/ver", "/clientlib/isAlive/ver")
#: Seconds that the server may take to answer, and seconds until one that could not be reached is asked again.
ASK_TIMEOUT, ASK_AGAIN = 10.0, 60.0

#: (how many values, in how many seconds) that the hosted service takes per queue; other queues share ``others``.
HOSTED_LIMITS: Mapping[str, tuple[int, float]] = MappingProxyType(
    {
        "metrics": (12_000, 60.0),
        "parameters": (10_000, 60.0),
        "output": (12_000, 60.0),
        "others": (8_000, 60.0),
        "requests": (15_000, 3600.0),
    }
)


class ServerKind(enum.StrEnum):
    """Who runs a server."""

    HOSTED = "hosted"
    ON_PREMISE = "on-premise"
    OWN = "own"
    #: It could not be asked.
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerProfile:
    """What a server is and what it supports.

    Attributes:
        kind: Who runs it.
        version: Release of the server, ``4.40.0`` for instance; None if unknown.
        supports_idempotency: Whether a request that is repeated with the same ``Idempotency-Key`` is stored once.
        knows_sessions: Whether it knows which session a report about an experiment's state is from.
        replaces_output: Whether a line of output can replace an earlier one.
        supports_rewind: Whether metrics after a step can be hidden.
        keeps_every_point: Whether every point of a metric is kept; the hosted service thins out long metrics.
        evaluates_conditions: Whether a search compares value by value, rather than by the type of a column.
        has_defaults: Whether requests need no API key, workspace, or project of the user's.
        limits: (how many values, in how many seconds) per queue; empty if there are none.
        gap: Seconds between two requests of one queue, so that values gather into batches.
        visible_after: Seconds after which a write can be read back.
    """

    kind: ServerKind
    version: str | None = None
    supports_idempotency: bool = False
    knows_sessions: bool = False
    replaces_output: bool = False
    supports_rewind: bool = False
    keeps_every_point: bool = False
    evaluates_conditions: bool = False
    has_defaults: bool = False
    limits: Mapping[str, tuple[int, float]] = field(default_factory=dict)
    gap: float = 0.0
    visible_after: float = 0.0


HOSTED = ServerProfile(kind=ServerKind.HOSTED, limits=HOSTED_LIMITS, gap=1.0, visible_after=5.0)
OWN = ServerProfile(
    kind=ServerKind.OWN,
    supports_idempotency=True,
    knows_sessions=True,
    supports_rewind=True,
    replaces_output=True,
    keeps_every_point=True,
    evaluates_conditions=True,
    has_defaults=True,
)
ON_PREMISE = ServerProfile(kind=ServerKind.ON_PREMISE)
#: A server that could not be asked is treated as carefully as the hosted one.
ASSUMED = ServerProfile(kind=ServerKind.UNKNOWN, limits=HOSTED_LIMITS, gap=1.0, visible_after=5.0)


class _Known(msgspec.Struct):
    """A profile on disk."""

    kind: ServerKind
    version: str | None = None


class _Version(msgspec.Struct):
    version: str | None = None
    server: str | None = None


class ServerProfiles:
    """The profiles that a process knows, by URL and COMETR_HOME.

    Args:
        clock: The time source.
    """

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        """Begin with no profiles in memory."""
        self._clock = clock
        self._lock = ForkSafeLock()
        self._known: dict[tuple[str, Path], ServerProfile] = {}
        #: Until when a server that could not be reached is not asked again, seconds of the monotonic clock.
        self._unreachable: dict[tuple[str, Path], float] = {}

    def known(self, settings: Settings) -> ServerProfile | None:
        """Return a server's profile if it is known without asking the server."""
        if settings.is_local:
            return OWN
        if _is_hosted(settings.url):
            return HOSTED
        if (found := self._known.get(_place(settings))) is None and (stored := _read(settings)) is not None:
            found = self._known[_place(settings)] = _profile(stored.kind, stored.version)
        return found

    def get(self, settings: Settings, timeout: float = ASK_TIMEOUT) -> ServerProfile:
        """Return a server's profile; ask the server if it is not known.

        Args:
            settings: The server.
            timeout: Seconds that each request may take.

        Returns:
            :data:`ASSUMED` while the server cannot be reached.
        """
        if (found := self.known(settings)) is not None:
            return found
        with self._lock:
            if (found := self._known.get(_place(settings))) is not None:
                return found
            if self._clock.monotonic() < self._unreachable.get(_place(settings), float("-inf")):
                return ASSUMED
            asked = _ask(settings, min(timeout, ASK_TIMEOUT))
            if asked is None:
                self._unreachable[_place(settings)] = self._clock.monotonic() + ASK_AGAIN
                return ASSUMED
            self._keep(settings, asked)
            return asked

    def note(self, settings: Settings, server: str | None) -> None:
        """Learn from a response.

        Args:
            settings: The server that was asked.
            server: The value of the header ``Comet-Server``; None if there was none.
        """
        known = self._known.get(_place(settings))
        name, _, version = (server or "").partition("/")
        is_own = name == OWN_SERVER
        if is_own and (known is None or known.version != version or known.kind != ServerKind.OWN):
            self._keep(settings, _profile(ServerKind.OWN, version or None))
        elif not is_own and known is not None and known.kind is ServerKind.OWN:
            self._known.pop(_place(settings), None)  # another server has taken its place, or a proxy responded
            _forget(settings)

    def _keep(self, settings: Settings, profile: ServerProfile) -> None:
        self._known[_place(settings)] = profile
        _write(settings, _Known(profile.kind, profile.version))


_profiles = ServerProfiles()


def profile_for(settings: Settings, timeout: float = ASK_TIMEOUT) -> ServerProfile:
    """Return what the server of these settings is; ask it if nobody has yet.

    Args:
        settings: The server.
        timeout: Seconds that each request may take.
    """
    return _profiles.get(settings, timeout)


def known_profile(settings: Settings) -> ServerProfile:
    """Return what the server of these settings is as far as it is known; no request is sent."""
    return _profiles.known(settings) or ASSUMED


def require_rewind(profile: ServerProfile, experiment_key: str, step: int) -> None:
    """Check that a server can hide the metrics after a step, as far as it is known what it is.

    Args:
        profile: The server's profile.
        experiment_key: Key of the experiment.
        step: The step.

    Raises:
        NotSupportedError: It cannot.
    """
    if not profile.supports_rewind and profile.kind is not ServerKind.UNKNOWN:
        raise rewind_unsupported(experiment_key, step)


def rewind_unsupported(experiment_key: str, step: int) -> NotSupportedError:
    """Return the error for a server that cannot hide the metrics after a step."""
    return NotSupportedError(
        f"This server cannot rewind an experiment to step {step}; only a server of your own can. Create another "
        f"experiment that has everything up to that step: cometr_py.fork_experiment({experiment_key!r}, {step}), or "
        f"`cometr-py experiments fork {experiment_key} {step}`."
    )


def note_response(settings: Settings, server: str | None) -> None:
    """Learn from a response's header ``Comet-Server``."""
    if not settings.is_local and not _is_hosted(settings.url):
        _profiles.note(settings, server)


def complete(settings: Settings, *, ask: bool = True) -> Settings:
    """Fill in the key and the project that a server of your own has for everybody.

    Args:
        settings: Settings of a call. Nothing is looked up unless the key or the project is missing.
        ask: Ask the server what it is if nobody has yet; otherwise no request is sent.

    A server on this machine that is not running is expected to be your own. Another one would reject the default key.
    """
    if settings.api_key is not None and settings.project_name is not None:
        return settings
    profile = profile_for(settings) if ask else known_profile(settings)
    if settings.api_key is None and _may_be_own(settings, profile):
        return settings.with_defaults()
    return settings.with_defaults() if profile.has_defaults else settings


def may_be_own(settings: Settings) -> bool:
    """Return whether a server is your own, or one on this machine that is not running."""
    return _may_be_own(settings, profile_for(settings))


def _may_be_own(settings: Settings, profile: ServerProfile) -> bool:
    return profile.has_defaults or (profile.kind is ServerKind.UNKNOWN and is_loopback(settings.url))


def _place(settings: Settings) -> tuple[str, Path]:
    return settings.url, settings.home


def _is_hosted(url: str) -> bool:
    parts = urlsplit(url)
    host = f".{parts.hostname or ''}"
    return parts.scheme == "https" and any(host.endswith(f".{domain}") for domain in HOSTED_DOMAINS)


def _profile(kind: ServerKind, version: str | None) -> ServerProfile:
    base = {ServerKind.OWN: OWN, ServerKind.HOSTED: HOSTED, ServerKind.ON_PREMISE: ON_PREMISE}.get(kind, ASSUMED)
    return replace(base, version=version)


def _ask(settings: Settings, timeout: float) -> ServerProfile | None:
    """Ask a server for its version, without a key; return None if there is no usable response."""
    from cometr_py.transport import http_library  # noqa: F401 - slow to import, and rarely needed

    # isort: split
    import httpx

    from cometr_py.transport.routing import RoutingTransport
    from cometr_py.transport.unpacking import ACCEPTED

    headers = {"Accept-Encoding": ACCEPTED}
    try:
        with httpx.Client(
            timeout=timeout, transport=RoutingTransport(settings), trust_env=False, verify=False, headers=headers
        ) as client:
            for path in VERSION_PATHS:
                response = client.get(settings.url + path)
                if response.status_code >= 500 or response.is_redirect:
                    break
                if response.is_success and (found := _profile_in(response)) is not None:
                    return found
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        logger.info("%s cannot be asked what it is: %s", settings.url, error)
    return None


def _profile_in(response: httpx.Response) -> ServerProfile | None:
    name, _, version = response.headers.get(SERVER_HEADER, "").partition("/")
    try:
        found = decode(response.content, _Version)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if OWN_SERVER in (name, found.server):
        return _profile(ServerKind.OWN, version or found.version)
    return None if found.version is None else _profile(ServerKind.ON_PREMISE, found.version)


def _path(settings: Settings) -> Path:
    """Return the file of a server's profile: one per server, so that processes do not overwrite each other's."""
    import hashlib  # slow to import

    name = hashlib.sha256(settings.url.encode()).hexdigest()[:16]
    return settings.home / "servers" / f"{name}.json"


def _read(settings: Settings) -> _Known | None:
    try:
        return decode(_path(settings).read_bytes(), _Known)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _write(settings: Settings, known: _Known) -> None:
    path = _path(settings)
    partial = path.with_suffix(f".{os.getpid()}.part")
    with contextlib.suppress(OSError):  # a full disk: the next process asks again
        private_directory(path.parent)
        with open_private(partial, "wb") as file:
            file.write(msgspec.json.encode(known))
        partial.replace(path)


def _forget(settings: Settings) -> None:
    with contextlib.suppress(OSError):
        _path(settings).unlink(missing_ok=True)
