"""Creating an experiment after its script has begun: the script has chosen the key and logs already."""

from __future__ import annotations

from comet_rest_v2 import AuthenticatedClient

from cometr_py.recording.delivery.api_writer import ApiWriter, unset_if_none


def create(api: ApiWriter, client: AuthenticatedClient) -> None:
    """Create the experiment that ``api`` writes to; harmless if it exists.

    Raises:
        CometError: The server cannot be reached, or rejects it.

    Endpoint: ``POST /clientlib/logger/add/run``, the only one that lets a client choose the key
    """
    from comet_wire.others import LOG_OTHER, LogOtherRequest
    from comet_wire.sdk_session import ADD_RUN, AddRunRequest

    header = api.header
    request = AddRunRequest(
        api_key=client.token,
        experiment_key=header.experiment_key,
        project_name=unset_if_none(header.project_name or None),
        team_name=unset_if_none(header.workspace or None),
        offline=False,
        get_or_create_enabled=True,
        local_timestamp=header.started,
    )
    api.send(ADD_RUN, request)
    if header.experiment_name:
        name = LogOtherRequest(experiment_key=header.experiment_key, key="Name", value=header.experiment_name)
        api.send(LOG_OTHER, name)
