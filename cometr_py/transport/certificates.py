"""The certificates that connections trust."""

from __future__ import annotations

import functools
import ssl
from pathlib import Path

import certifi

from cometr_py.config import Settings
from cometr_py.errors import ConfigurationError

__all__ = ["tls_context"]


def tls_context(settings: Settings, *, encrypted: bool) -> ssl.SSLContext:
    """Return the context of a connection.

    Args:
        settings: Names the certificates.
        encrypted: Whether the connection is encrypted.

    Raises:
        ConfigurationError: Certificates that the settings name are missing or cannot be read.
    """
    if not encrypted:
        return _no_trust()
    return _trust(tuple(settings.network.trusted.items())) if settings.check_tls else _any_trust()


@functools.cache
def _no_trust() -> ssl.SSLContext:
    """Return a context for connections that are not encrypted: loading certificates takes longer than all the rest."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@functools.cache
def _any_trust() -> ssl.SSLContext:
    """Return a context that verifies nothing."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


@functools.cache
def _trust(trusted: tuple[tuple[str, Path], ...]) -> ssl.SSLContext:
    """Return a context that trusts the certificates in files and directories, or the usual ones.

    Raises:
        ConfigurationError: One of them is missing or cannot be read.
    """
    if not trusted:
        return ssl.create_default_context(cafile=certifi.where())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for variable, path in trusted:
        where = f"{variable} names {path}, the certificates to trust, "
        try:
            if not path.exists():
                raise ConfigurationError(f"{where}which does not exist. Correct or unset {variable}.")
            if path.is_dir():
                context.load_verify_locations(capath=path)
            else:
                context.load_verify_locations(cafile=path)
        except (OSError, ValueError) as error:  # an SSLError is an OSError; a ConfigurationError is a ValueError
            if isinstance(error, ConfigurationError):
                raise
            reason = "has no certificates" if isinstance(error, ssl.SSLError) else "cannot be read"
            raise ConfigurationError(f"{where}which {reason}. Correct or unset {variable}.") from None
    return context
