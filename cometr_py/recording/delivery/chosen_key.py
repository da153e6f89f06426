"""Experiments under a key that the client has chosen: find one on the server, or create it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cometr_py import transport
from cometr_py.errors import ConfigurationError, ResponseError

if TYPE_CHECKING:
    from comet_wire.experiments import ExperimentMetadata
    from comet_wire.sdk_session import RunSession

    from cometr_py.transport.api_calls import Client

#: The server's error code for a key that is taken.
EXPERIMENT_EXISTS = 90999


def find(client: Client, key: str, *, timeout: float | None = None) -> ExperimentMetadata:
    """Return what the server knows about an experiment.

    Args:
        client: The connection.
        key: Experiment key.
        timeout: Seconds to wait for the server, instead of the client's.

    Raises:
        NotFoundError: The experiment does not exist.
        CometError: The server cannot be reached, or rejects the request.

    Endpoint: ``GET /api/rest/v2/experiment/metadata``
    """
    from comet_wire.experiments import GET_EXPERIMENT_METADATA, GetExperimentMetadataParams

    params = GetExperimentMetadataParams(experiment_key=key)
    return transport.fetch(client, GET_EXPERIMENT_METADATA, params, timeout=timeout)


def add(
    client: Client,
    key: str,
    *,
    workspace: str | None,
    project: str | None,
    started: int,
    get_or_create: bool,
    timeout: float | None = None,
) -> RunSession:
    """Create an experiment under a given key.

    Args:
        client: The connection.
        key: Experiment key.
        workspace: Its workspace; the user's default one if not given.
        project: Its project; the workspace's default one if not given.
        started: When it began, ms since the epoch.
        get_or_create: Accept an experiment that exists. The request may then be repeated at will.
        timeout: Seconds to wait for the server, instead of the client's.

    Raises:
        ConfigurationError: The experiment exists.
        CometError: The server cannot be reached, or rejects the request.

    Endpoint: ``POST /clientlib/logger/add/run``, the only one that lets a client choose the key
    """
    from comet_wire.base import UNSET
    from comet_wire.sdk_session import ADD_RUN, AddRunRequest

    request = AddRunRequest(
        api_key=client.token,
        experiment_key=key,
        project_name=project or UNSET,
        team_name=workspace or UNSET,
        offline=False,
        get_or_create_enabled=get_or_create,
        local_timestamp=started,
    )
    try:
        return transport.fetch(client, ADD_RUN, None, request, timeout=timeout)
    except ResponseError as error:
        if error.sdk_error_code == EXPERIMENT_EXISTS and not get_or_create:
            raise exists_already(key) from error
        raise


def exists_already(key: str) -> ConfigurationError:
    """Return the error to raise if an experiment must be new, and is not."""
    return ConfigurationError(
        f"The experiment {key} exists already, and mode is 'create'. Use mode='get_or_create' to continue it, or "
        "another key."
    )
