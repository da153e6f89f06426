"""One table that classifies failures, used by delivery, retries, creation, artifacts, transfers and the command line.

Every decision about a failed request or an undeliverable record starts with :func:`classify`. Rows are tried from top
to bottom; the first match wins. Code that retries, reconciles or gives up reads the :class:`Failure` and adds no rules
about error types.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cometr_py.errors import (
    APIConnectionError,
    APIResponseError,
    AuthenticationError,
    CometError,
    ConfigurationError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ServerError,
)

__all__ = [
    "TABLE",
    "Failure",
    "Row",
    "classify",
    "is_endpoint_missing",
    "is_server_wide",
    "is_transient",
    "retry_after",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What a failure means.

    Exactly one of ``transient``, ``needs_user_action`` and ``record_rejected`` is true.

    Attributes:
        transient: The same request may succeed later by itself.
        needs_user_action: The request fails until the user changes the key, plan, address or trusted certificates.
            Pending records stay on disk.
        record_rejected: The server will never accept this request; other requests may succeed.
        outcome_unknown: The server may have processed the request although the response is an error or was lost.
        endpoint_missing: The server lacks this endpoint; another endpoint may do the same job.
        server_wide: Other requests to this server currently fail in the same way.
    """

    transient: bool = False
    needs_user_action: bool = False
    record_rejected: bool = False
    outcome_unknown: bool = False
    endpoint_missing: bool = False
    server_wide: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table.

    Attributes:
        error: Error type, including subclasses.
        failure: Meaning of such an error.
        statuses: HTTP statuses it applies to; empty for all.
        without_code: Whether it applies only to responses without one of Comet's error codes: responses of a proxy, or
            of a server that does not know the path.
    """

    error: type[Exception]
    failure: Failure
    statuses: tuple[int, ...] = ()
    without_code: bool = False

    def applies_to(self, error: BaseException) -> bool:
        """Return whether this row matches ``error``."""
        if not isinstance(error, self.error):
            return False
        if self.statuses and getattr(error, "status", None) not in self.statuses:
            return False
        return not (self.without_code and getattr(error, "sdk_error_code", None))


_REDIRECTS = tuple(range(300, 400))

TABLE: tuple[Row, ...] = (
    # No response. Whether the request was sent, and whether waiting helps, depends on the error: see classify().
    Row(APIConnectionError, Failure(transient=True, server_wide=True)),
    # The key, the plan or the permissions. Some servers report these with status 400, so match by type.
    Row(AuthenticationError, Failure(needs_user_action=True, server_wide=True)),
    Row(PaymentRequiredError, Failure(needs_user_action=True, server_wide=True)),
    Row(PermissionDeniedError, Failure(needs_user_action=True)),
    # Servers do not process a request that they answer with 429 or 425. A 408 may come from a proxy that forwarded it.
    Row(RateLimitError, Failure(transient=True, server_wide=True)),
    Row(ResponseError, Failure(transient=True, outcome_unknown=True), statuses=(408,)),
    Row(ResponseError, Failure(transient=True), statuses=(425,)),
    # A redirect means that the URL is wrong; downloads follow theirs. A web page instead of JSON comes from a proxy.
    Row(APIResponseError, Failure(needs_user_action=True, outcome_unknown=True), statuses=_REDIRECTS),
    Row(APIResponseError, Failure(transient=True, outcome_unknown=True)),
    # An older server, or a proxy. A 404 with an error code means that the experiment, not the endpoint, is missing.
    Row(ResponseError, Failure(record_rejected=True, endpoint_missing=True), (404, 405, 501), without_code=True),
    Row(ServerError, Failure(transient=True, outcome_unknown=True, server_wide=True), statuses=(502, 503, 504, 507)),
    Row(ServerError, Failure(transient=True, outcome_unknown=True)),
    Row(ResponseError, Failure(record_rejected=True)),
    # Raised before any request: the local store cannot be opened, a key or an extra is missing.
    Row(ConfigurationError, Failure(needs_user_action=True, server_wide=True)),
    Row(CometError, Failure(record_rejected=True)),
    # The disk fails while a file is being read, possibly after part of it was sent.
    Row(OSError, Failure(transient=True, outcome_unknown=True)),
    # A bug, or an unexpected record. It must not hold back other records.
    Row(Exception, Failure(record_rejected=True)),
)


def classify(error: BaseException) -> Failure:
    """Return the meaning of a failed request.

    Raises:
        BaseException: ``error`` itself, if it is not an :class:`Exception`: a ``KeyboardInterrupt`` is not a failure.
    """
    for row in TABLE:
        if row.applies_to(error):
            break
    else:
        raise error
    if isinstance(error, APIConnectionError):
        # An untrusted certificate stays untrusted, and a request that was not sent was not processed.
        return replace(
            row.failure,
            transient=error.passing,
            needs_user_action=not error.passing,
            outcome_unknown=error.sent,
        )
    return row.failure


def is_transient(error: BaseException) -> bool:
    """Return whether the same request may succeed later by itself."""
    return classify(error).transient


def is_server_wide(error: BaseException) -> bool:
    """Return whether other requests to the same server currently fail in the same way."""
    return classify(error).server_wide


def is_endpoint_missing(error: BaseException) -> bool:
    """Return whether the server lacks the endpoint."""
    return classify(error).endpoint_missing


def retry_after(error: BaseException) -> float:
    """Return the seconds to wait that the server asks for; 0 if it does not ask."""
    return (error.retry_after or 0.0) if isinstance(error, ResponseError) else 0.0
