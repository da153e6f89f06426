"""Finding or creating an experiment after its script has begun: the script has its key and logs already."""

from __future__ import annotations

from comet_rest_v2 import AuthenticatedClient

from cometr_py.errors import BadRequestError, ConfigurationError, NotFoundError
from cometr_py.recording.delivery import chosen_key
from cometr_py.recording.delivery.api_writer import ApiWriter
from cometr_py.recording.journal.records import Header, Resume
from cometr_py.recording.journal.spool_folder import ProgressState


def create(api: ApiWriter, client: AuthenticatedClient) -> None:
    """Find or create the experiment that ``api`` writes to, as its header requires; may be repeated.

    Several processes may do so at once: the server has one experiment afterward.

    Raises:
        CometError: The server cannot be reached, or rejects it; the experiment exists, or does not, against the
            header's ``resume``.

    Endpoint: ``GET /api/rest/v2/experiment/metadata``, ``POST /clientlib/logger/add/run``
    """
    header = api.header
    resume = None if _is_new(header, api.progress.state) else header.resume
    if resume is not None:
        if _exists(client, header.experiment_key, resume):
            return
        # Saved before the request: if its response is lost, the experiment that is found next time is this one.
        _note_creating(api, creating=True)
    _add(api, client, must_be_new=resume is Resume.CREATE)


def names(header: Header, state: ProgressState) -> bool:
    """Return whether an experiment gets the name in a header: the request that creates it under a given key has none.

    The name is delivered like any other record, so that a server that fails with it holds up nothing else.

    Args:
        header: Header of the recording.
        state: Its progress, after :func:`create`.
    """
    return header.create_later and bool(header.experiment_name) and _is_new(header, state)


def _is_new(header: Header, state: ProgressState) -> bool:
    """Return whether the experiment did not exist before this recording, as far as is known."""
    return header.resume is None or header.absent or state.creating


def _exists(client: AuthenticatedClient, key: str, resume: Resume) -> bool:
    """Return whether the server has the experiment, unless that contradicts ``resume``."""
    try:
        chosen_key.find(client, key)
    except (NotFoundError, BadRequestError):
        if resume is Resume.GET:
            raise
        return False
    if resume is Resume.CREATE:
        raise chosen_key.exists_already(key)
    return True


def _add(api: ApiWriter, client: AuthenticatedClient, *, must_be_new: bool) -> None:
    header = api.header
    try:
        chosen_key.add(
            client,
            header.experiment_key,
            workspace=header.workspace,
            project=header.project_name,
            started=header.started,
            get_or_create=not must_be_new,
        )
    except ConfigurationError:  # another process has created it in between
        _note_creating(api, creating=False)
        raise


def _note_creating(api: ApiWriter, *, creating: bool) -> None:
    api.progress.update(lambda state: setattr(state, "creating", creating))
