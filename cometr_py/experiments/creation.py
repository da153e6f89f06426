"""Creating and retrieving experiments: where every recording starts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from cometr_py import config
from cometr_py import session as sessions
from cometr_py.config import Settings
from cometr_py.core import validation
from cometr_py.errors import ArgumentError, ConfigurationError
from cometr_py.experiments import identity
from cometr_py.experiments.distributed import join_job
from cometr_py.experiments.experiment import Experiment
from cometr_py.experiments.identity import WantedExperiment
from cometr_py.experiments.mode import Delivered, StartMode, chosen_key, valid_key
from cometr_py.experiments.notebooks import follow_notebook
from cometr_py.experiments.parts import ExperimentParts
from cometr_py.experiments.recording import Recording, RecordingOptions
from cometr_py.experiments.rollback import require_rewind
from cometr_py.experiments.shutdown import stop_existing
from cometr_py.recording.journal.records import Resume
from cometr_py.recording.spool import prepare, usual_place
from cometr_py.session import Session

__all__ = ["create_experiment", "get_experiment"]

#: Seconds between two samples of the machine's load.
SYSTEM_METRICS_INTERVAL = 30.0


def create_experiment(
    experiment_name: str | None = None,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    *,
    keep_active: bool = True,
    log_output: validation.Capture = True,
    log_error: validation.Capture = False,
    log_code: bool = True,
    log_system_details: bool = True,
    log_git_info: bool = False,
    log_system_metrics: bool = True,
    url: str | None = None,
    offline: bool = False,
    keep_existing: bool = False,
    experiment_key: str | None = None,
    mode: str | None = None,
    resume_from_step: int | None = None,
    strict: bool | None = None,
    distributed: Literal["auto"] | None = None,
) -> Experiment:
    """Create an experiment and record into it; prints ``Experiment created: URL``.

    With ``experiment_key``, or COMET_EXPERIMENT_KEY, an experiment that has this key is continued; prints ``Experiment
    retrieved: URL``. The same command line, started again by a scheduler, then records to the same experiment, also
    offline or while the server is down.

    Settings that are not given come from COMET_PROJECT_NAME, COMET_WORKSPACE, COMET_API_KEY and COMET_URL_OVERRIDE in
    the environment, ``./.comet.yml`` or ``~/.comet.yml``. Another experiment that this process has created is stopped
    first.

    Args:
        experiment_name: Name; by default the server generates one.
        project_name: Project, created if it does not exist; ``general`` by default in local mode.
        workspace_name: Workspace; ``local`` by default in local mode.
        api_key: API key.
        keep_active: Report to the server that the experiment is running, until it is stopped.
        log_output: Record what the script prints; it is still shown. ``"descriptors"`` also records what C code and
            child processes write to file descriptor 1.
        log_error: Record stderr; it is still shown. ``"descriptors"`` as above.
        log_code: Record the source code of the running script or notebook.
        log_system_details: Record machine, operating system, packages and command line.
        log_git_info: Record branch, commit and uncommitted changes.
        log_system_metrics: Record the load of machine, process and GPU every 30 s, as metrics named ``sys.*``.
        url: URL of the server, ``local``, or ``local:/some/directory``.
        offline: Only record; ``cometr-py sync`` delivers later. Setting COMET_OFFLINE_DIRECTORY does the same, and
            records into that directory, which another machine may deliver.
        keep_existing: Leave other experiments of this process running.
        experiment_key: Key of the experiment: 32 to 50 letters and digits. It is continued if it exists, and created
            otherwise. Name, workspace and project only apply to a new one.
        mode: ``disabled``: do nothing at all. ``offline``: like ``offline=True``. ``online``: deliver, whatever the
            settings are. ``create``: the key must be new. ``get``: the experiment must exist. ``get_or_create``: the
            default. Case does not matter. COMET_MODE takes the same words, and COMET_START_ONLINE ``true`` or
            ``false``.
        resume_from_step: Continue from the checkpoint of this step: hide what was logged after it, as
            :meth:`Experiment.rewind` does. Needs a key.
        strict: Raise an error if a value cannot be recorded; by default it is skipped with a warning. Useful in tests.
            Setting COMET_STRICT=1 does the same.
        distributed: ``"auto"``: all processes that torchrun, srun, mpirun, accelerate or Lightning starts record one
            experiment. Rank 0 records everything; the other ranks record their output and load, and what they log
            through :attr:`Experiment.per_rank`.

    Returns:
        The experiment. Use it in a ``with`` block, or call :meth:`Experiment.stop`, or let the script end.

    Raises:
        ArgumentError: ``experiment_key`` is not a key, ``mode`` is none of the words, or another argument is invalid.
        ConfigurationError: A required key, workspace or project is missing, a setting is invalid, there is no directory
            to record into, or the experiment exists although ``mode`` is ``create``.
        NotFoundError: The experiment does not exist although ``mode`` is ``get``.
        AuthenticationError: The server does not know the key.
        NotSupportedError: ``resume_from_step`` is given, and Comet's own servers cannot hide metrics; use
            :func:`fork_experiment` there.

    If the server cannot be reached or is not working, recording starts anyway with a notice, and the experiment is
    found or created later.

    Endpoint: ``POST /api/rest/v2/write/experiment/create``; with a key ``GET /api/rest/v2/experiment/metadata`` and
    ``POST /clientlib/logger/add/run``
    """
    options = RecordingOptions(
        keep_active=keep_active,
        log_output=log_output,
        log_error=log_error,
        log_code=log_code,
        log_system_details=log_system_details,
        log_git_info=log_git_info,
        system_metrics_interval=system_metrics_interval(log_system_metrics),
        strict=strict,
    )
    return create_with_options(
        options,
        experiment_name,
        project_name=project_name,
        workspace_name=workspace_name,
        api_key=api_key,
        url=url,
        offline=offline,
        keep_existing=keep_existing,
        experiment_key=experiment_key,
        mode=mode,
        resume_from_step=resume_from_step,
        distributed=distributed,
    )


def create_with_options(
    options: RecordingOptions,
    experiment_name: str | None = None,
    *,
    project_name: str | None = None,
    workspace_name: str | None = None,
    api_key: str | None = None,
    url: str | None = None,
    offline: bool = False,
    keep_existing: bool = False,
    experiment_key: str | None = None,
    mode: str | None = None,
    resume_from_step: int | None = None,
    distributed: Literal["auto"] | None = None,
) -> Experiment:
    """Do the same as :func:`create_experiment`, with all that is recorded automatically in one argument."""
    keep = validation.flag(keep_existing, "keep_existing")
    name = validation.optional_text(experiment_name, "experiment_name")
    session = sessions.current()
    settings = session.resolve(
        api_key=validation.setting(api_key, "api_key"),
        workspace=validation.setting(workspace_name, "workspace_name"),
        project_name=validation.setting(project_name, "project_name"),
        url=validation.setting(url, "url"),
    )
    start = StartMode.of(settings, session.delivery, mode=mode, offline=validation.flag(offline, "offline"))
    wanted = WantedExperiment(key=chosen_key(experiment_key, settings), resume=start.resume, name=name)
    if start.delivered is Delivered.DISABLED:
        return _disabled(settings, session, wanted.key)
    _require_key(wanted)
    last = validation.whole(resume_from_step, "resume_from_step")
    _name_unsupported_variables(session)
    folder = _offline_folder(start, settings)
    settings = identity.with_server_defaults(settings, ask=folder is None)
    if last is not None:
        require_rewind(settings, _key_to_resume(wanted, last), last, ask=folder is None)
    member = join_job(distributed, wanted, session.console)
    if not keep:
        stop_existing(session)
    if member.alone:
        folder = folder or usual_place(settings.home)
    prepare(folder or usual_place(settings.home))  # before creating an experiment that cannot be recorded
    if not member.leads:
        joined = identity.join_job_experiment(settings, member.wanted, folder)
        from cometr_py.experiments.rank_experiment import begin_rank  # slow to import

        return begin_rank(replace(joined, rank=member.rank), settings, options, session)
    if folder is None:
        found = identity.create(settings, member.wanted, session.console)
    else:
        found = identity.create_offline(settings, member.wanted, folder)
    recording = Recording(replace(found, rank=member.rank), settings, options, session)
    experiment = _begin_created(recording, session)
    return experiment if last is None else experiment.rewind(last)


def get_experiment(
    experiment_key: str,
    api_key: str | None = None,
    *,
    keep_active: bool = False,
    log_output: validation.Capture = False,
    log_error: validation.Capture = False,
    log_code: bool = False,
    log_system_details: bool = False,
    log_git_info: bool = False,
    url: str | None = None,
    offline: bool = False,
    strict: bool | None = None,
) -> Experiment:
    """Return an existing experiment, to read it or to log more to it; prints ``Experiment retrieved: URL``.

    If the server cannot be reached or is not working, recording starts anyway with a notice, and delivery later. If it
    turns out that the experiment does not exist, ``flush``, ``stop``, ``cometr-py status`` and ``cometr-py sync``
    report it, and the records stay on disk.

    Args:
        experiment_key: Key of the experiment.
        api_key: API key.
        keep_active: Report at once that the experiment is running, until it is stopped here; otherwise that begins with
            the first record, and only on a server of your own.
        log_output: Record what the script prints from now on; ``"descriptors"`` as in :func:`create_experiment`.
        log_error: Record stderr from now on; likewise.
        log_code: Record the source code of the running script or notebook.
        log_system_details: Record machine, operating system, packages and command line.
        log_git_info: Record branch, commit and uncommitted changes.
        url: URL of the server, ``local``, or ``local:/some/directory``.
        offline: Only record; ``cometr-py sync`` delivers later, as in :func:`create_experiment`. COMET_MODE applies,
            too.
        strict: Raise an error if a value cannot be recorded, as in :func:`create_experiment`.

    Raises:
        NotFoundError: The experiment does not exist.
        ConfigurationError: A required key is missing, or a setting is invalid.
        ArgumentError: An argument is invalid.

    Endpoint: ``GET /api/rest/v2/experiment/metadata``
    """
    options = RecordingOptions(
        keep_active=keep_active,
        log_output=log_output,
        log_error=log_error,
        log_code=log_code,
        log_system_details=log_system_details,
        log_git_info=log_git_info,
        strict=strict,
    )
    key = validation.text(experiment_key, "experiment_key")
    session = sessions.current()
    settings = session.resolve(api_key=validation.setting(api_key, "api_key"), url=validation.setting(url, "url"))
    start = StartMode.of(settings, session.delivery, offline=validation.flag(offline, "offline"))
    if start.delivered is Delivered.DISABLED:
        return _disabled(settings, session, key, created_here=False)
    _name_unsupported_variables(session)
    folder = _offline_folder(start, settings)
    settings = identity.with_server_defaults(settings, ask=folder is None)
    if folder is None:
        found = identity.retrieve(settings, key, session.console)
    else:
        found = identity.retrieve_offline(settings, valid_key(key), folder)
    return _begin(Recording(found, settings, options, session), "retrieved", session)


def _disabled(settings: Settings, session: Session, key: str | None, *, created_here: bool = True) -> Experiment:
    """Return an experiment that does nothing."""
    from cometr_py.experiments import disabled  # derives a class, which takes time

    return disabled.disabled_experiment(settings, session, key, created_here=created_here)


def _offline_folder(start: StartMode, settings: Settings) -> Path | None:
    """Return the directory to record into without delivering; ``None`` to deliver."""
    if start.delivered is Delivered.ONLINE:
        return None
    return settings.offline_directory or usual_place(settings.home)


def _require_key(wanted: WantedExperiment) -> None:
    if wanted.resume is Resume.GET and wanted.key is None:
        raise ConfigurationError(
            "mode='get' continues an experiment: name it with experiment_key= or COMET_EXPERIMENT_KEY."
        )


def _key_to_resume(wanted: WantedExperiment, step: int) -> str:
    if wanted.key is None:
        remedy = "it continues an experiment: name it with experiment_key= or COMET_EXPERIMENT_KEY."
        raise ArgumentError("resume_from_step", step, remedy)
    return wanted.key


def _name_unsupported_variables(session: Session) -> None:
    """Name the variables of comet_ml that are set and have no effect, once per process."""
    if names := config.unsupported_variables():
        session.console.notice_once(
            f"{', '.join(names)}: set for comet_ml, without effect in cometr_py; docs/settings.md lists what to use "
            "instead.",
            topic="unsupported variables",
        )


def _begin_created(recording: Recording, session: Session) -> Experiment:
    """Begin to record to an experiment that was created, or is continued as if it had been."""
    found = recording.identity
    is_new = found.create_later or found.absent or found.resume is None
    experiment = _begin(recording, "created" if is_new else "retrieved", session)
    if is_new:
        experiment.log_other("Created from", "cometr_py")
    if found.absent and not found.create_later and found.name is not None:
        experiment.log_other("Name", found.name)  # the request that creates an experiment under a given key has no name
    return experiment


def _begin(recording: Recording, how: str, session: Session) -> Experiment:
    """Print the URL and record what the options ask for."""
    experiment = Experiment(ExperimentParts.of(recording))
    session.console.output(f"Experiment {how}: {experiment.get_url()} ")
    recording.start()
    if recording.logs_code:
        follow_notebook(experiment)
    return experiment


def system_metrics_interval(log_system_metrics: bool) -> float:
    """Return the seconds between two samples of the load; 0 for none."""
    return SYSTEM_METRICS_INTERVAL if validation.flag(log_system_metrics, "log_system_metrics") else 0.0
