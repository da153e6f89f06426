"""Creating an experiment after the fact: the script has chosen the key and logs already."""

from __future__ import annotations

from comet_rest_v2 import AuthenticatedClient, models

from cometr_py import transport
from cometr_py.recording.journal.records import Header


def create(client: AuthenticatedClient, header: Header) -> None:
    """Create the experiment that ``header`` names; harmless where it exists already.

    Raises:
        CometError: The server cannot be reached, or refuses.

    Endpoint: ``POST /clientlib/logger/add/run``, the only one that lets a client choose the key
    """
    run = models.RunRequest(
        api_key=client.token,
        experiment_key=header.experiment_key,
        project_name=header.project_name or None,
        team_name=header.workspace or None,
        offline=False,
        get_or_create_enabled=True,
        local_timestamp=header.started,
    )
    transport.call(client, "add_run", json=run.to_dict())
    if header.experiment_name:
        name = models.LogOtherRequest(experiment_key=header.experiment_key, key="Name", value=header.experiment_name)
        transport.call(client, "log_other", json=name.to_dict())
