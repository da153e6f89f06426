"""What every connection begins with: the key, the log, and a notice if certificates are not verified."""

from __future__ import annotations

from cometr_py import session
from cometr_py.config import Settings
from cometr_py.core import logs
from cometr_py.core.version import VERSION
from cometr_py.transport.server_profile import complete

__all__ = ["CONNECT_TIMEOUT", "TLS_NOTICE", "USER_AGENT", "prepared"]

#: Seconds that opening a connection may take.
CONNECT_TIMEOUT = 10.0
USER_AGENT = f"cometr_py/{VERSION}"
TLS_NOTICE = "certificates are not verified:"
"""Topic of the notice that COMET_INTERNAL_CHECK_TLS_CERTIFICATE is off, before the server's URL."""


def prepared(settings: Settings) -> tuple[Settings, str]:
    """Return the settings, with what the server has for everybody, and the API key.

    Raises:
        ConfigurationError: There is no API key.
    """
    if settings.api_key is None:
        settings = complete(settings)
    key = settings.require_api_key()
    logs.configure(settings.logging_file, settings.logging_file_level, secret=settings.api_key)
    if not settings.check_tls:
        session.current().console.notice_once(
            "TLS certificates are not verified (COMET_INTERNAL_CHECK_TLS_CERTIFICATE is off): anybody between you and "
            f"{settings.url} can read your API key.",
            topic=f"{TLS_NOTICE} {settings.url}",
        )
    return settings, key
