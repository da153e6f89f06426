"""The certificate with which the server speaks HTTPS."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict


class CertificateError(ValueError):
    """A certificate or its key cannot be used; the message names the file and the reason."""


class TlsOptions(TypedDict, total=False):
    """What uvicorn is given."""

    ssl_certfile: Path
    ssl_keyfile: Path


@dataclass(frozen=True)
class Certificate:
    """A certificate and its private key.

    Attributes:
        certfile: A PEM file with the certificate, and those of the authorities between it and the root.
        keyfile: A PEM file with the private key, without a password. By default, the key is in `certfile`.
    """

    certfile: Path
    keyfile: Path | None = None

    def options(self) -> TlsOptions:
        """Return what uvicorn needs to serve HTTPS.

        Raises:
            CertificateError: A file cannot be read, or they do not belong together.
        """
        for path in (self.certfile, self.keyfile or self.certfile):
            try:
                path.open("rb").close()
            except OSError as error:
                raise CertificateError(f"The file {path} cannot be read: {error.strerror}.") from None
        try:
            # A password would be asked for on the terminal.
            ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(
                self.certfile, self.keyfile, password=lambda: ""
            )
        except (OSError, ValueError) as error:
            named = f"{self.certfile} and {self.keyfile}" if self.keyfile else str(self.certfile)
            raise CertificateError(
                f"{named} cannot be used: {getattr(error, 'reason', None) or error}. They should be PEM files with a "
                "certificate and its private key, without a password."
            ) from None
        return TlsOptions(ssl_certfile=self.certfile) | (
            TlsOptions(ssl_keyfile=self.keyfile) if self.keyfile else TlsOptions()
        )
