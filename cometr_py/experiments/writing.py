"""Logging to an experiment: every method checks its arguments, appends a record to the journal, and returns."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING, Self

from comet_wire.limits import (
    EPOCH_LARGEST,
    EPOCH_SMALLEST,
    FILE_NAME_MAX_LENGTH,
    INT64_LARGEST,
    INT64_SMALLEST,
    LOGGED_TEXT_MAX_LENGTH,
    SERIES_NAME_MAX_LENGTH,
    TAG_MAX_LENGTH,
)

from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.naming import ASSET_TYPE
from cometr_py.core import normalize, validation
from cometr_py.errors import ArgumentError
from cometr_py.experiments import asset_files, system_facts
from cometr_py.experiments.log_call import LogCall
from cometr_py.experiments.rank_recording import per_rank
from cometr_py.experiments.recording import Recording
from cometr_py.recording.journal import records

if TYPE_CHECKING:
    from comet_rest_v2 import models

__all__ = ["ExperimentWriter"]


#: Metric names that need no conversion, in any experiment of this process: a look-up is the cheapest check. The number
#: is bounded, because a script may make a new name in every step.
_KNOWN_NAMES: set[str] = set()
MOST_KNOWN_NAMES = 50_000


class ExperimentWriter:
    """Log to an experiment.

    Every method returns the object itself, so that calls can be chained. None waits for the network, and none ends a
    training: a value or argument that cannot be recorded is skipped with a
    :class:`~cometr_py.SkippedValueWarning`, once per name, and the rest is recorded. In strict mode, the method
    raises :class:`~cometr_py.ArgumentError` instead and records nothing. After the end of the recording, each method
    raises :class:`~cometr_py.ExperimentEndedError`.

    Args:
        recording: Takes the records.

    Attributes:
        recording: Takes the records.
    """

    recording: Recording

    def __init__(self, recording: Recording) -> None:
        """Log to one recording."""
        self.recording = recording

    @property
    def per_rank(self) -> ExperimentWriter:
        """Log values of this rank of a distributed job, in addition to those that rank 0 logs.

        Metrics, parameters, and others get names that begin with ``rank_<number>_``, and uploaded files names that
        begin with ``rank_<number>/``. Other data is recorded as it is. In an experiment of one process, names are
        unchanged.
        """
        return ExperimentWriter(per_rank(self.recording))

    # Numbers over time

    def log_metric(
        self, name: str, value: object, step: int | None = None, epoch: float | None = None, context: str | None = None
    ) -> Self:
        """Log one value of a metric, with the current time.

        Args:
            name: Metric name, at most 500 characters including the context.
            value: ``int``, ``float``, ``Decimal``, ``Fraction``, or a scalar, or array of one element, of NumPy,
                PyTorch, or JAX; NaN and ±infinity are kept. An integer beyond 64 bits becomes the nearest float.
            step: Training step, a 64-bit integer, in any order; repeated and negative steps are allowed.
            epoch: Epoch, which may have a fraction.
            context: ``train`` for example; the metric is then named ``train_<name>``.

        Endpoint: ``POST /clientlib/batch/logger/experiment/metric``, or ``POST .../write/experiment/metric``
        """
        # A training loop runs this: every comparison counts, and a function call costs as much as ten of them.
        if (
            (type(value) is not float and (type(value) is not int or not INT64_SMALLEST <= value <= INT64_LARGEST))
            or type(name) is not str
            or name not in _KNOWN_NAMES
            or (step is not None and (type(step) is not int or not INT64_SMALLEST <= step <= INT64_LARGEST))
            or ((epoch is not None or context is not None) and not _are_plain(epoch, context, len(name)))
        ):
            return self._log_unusual_metric(name, value, step, epoch, context)
        recording = self.recording
        (recording.open_recorder or recording).append(
            ("m", name, value, step, epoch, context, time.time_ns() // 1_000_000)
        )
        return self

    def _log_unusual_metric(self, name: object, value: object, step: object, epoch: object, context: object) -> Self:
        with LogCall(self.recording, "log_metric", "name") as call:
            stage = call.argument(validation.optional_name, context, "context")
            called = validation.name(name, "name", _room(stage))
            call.subject = called
            if len(_KNOWN_NAMES) < MOST_KNOWN_NAMES:
                _KNOWN_NAMES.add(called)
            number = validation.number(value)
            when = call.argument(validation.whole, step, "step"), call.argument(validation.epoch, epoch, "epoch")
            call.record(("m", called, number, *when, stage, self.recording.now()))
        return self

    def log_metrics(
        self,
        metrics: Mapping[str, object],
        step: int | None = None,
        epoch: float | None = None,
        context: str | None = None,
        prefix: str | None = None,
    ) -> Self:
        """Log several metrics at the same time, as one record.

        Args:
            metrics: Names and numbers; keys of nested mappings are joined with ``/``. Objects with named fields, such
                as dataclasses, are accepted, too.
            step: Training step.
            epoch: Epoch.
            context: As in :meth:`log_metric`.
            prefix: Prepended to each name, with a ``_``.
        """
        if (
            prefix is not None
            or ((epoch is not None or context is not None) and not _are_plain(epoch, context, 0))
            or not validation.are_plain(metrics, SERIES_NAME_MAX_LENGTH if context is None else _room(context))
            or (step is not None and (type(step) is not int or not INT64_SMALLEST <= step <= INT64_LARGEST))
        ):
            return self._log_unusual_metrics(metrics, step, epoch, context, prefix)
        if metrics:
            recording = self.recording
            (recording.open_recorder or recording).append(
                ("M", metrics, step, epoch, context, time.time_ns() // 1_000_000)
            )
        return self

    def _log_unusual_metrics(
        self, metrics: object, step: object, epoch: object, context: object, prefix: object
    ) -> Self:
        with LogCall(self.recording, "log_metrics", "metrics") as call:
            stage = call.argument(validation.optional_name, context, "context")
            before = call.argument(validation.setting, prefix, "prefix")
            leaves = validation.flattened(metrics, "/", "metrics", before)
            found = dict(call.values(leaves, _metric, "metrics", _room(stage)))
            when = call.argument(validation.whole, step, "step"), call.argument(validation.epoch, epoch, "epoch")
            if found:
                call.record(("M", found, *when, stage, self.recording.now()))
        return self

    # Parameters, others, tags

    def log_parameter(self, name: str, value: object, step: int | None = None) -> Self:
        """Log one parameter; a later value replaces an earlier one.

        Args:
            name: Parameter name, at most 500 characters.
            value: A number, string or boolean, which keeps its type; an integer beyond 64 bits keeps all its digits as
                a string. Mappings, dataclasses, pydantic models, sequences, sets, and arrays are kept as JSON, members
                of enumerations as their value, anything else as its ``str()``.
            step: Step from which it applies.

        Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``, or ``POST .../write/experiment/parameter``
        """
        with LogCall(self.recording, "log_parameter", "name") as call:
            call.subject = called = validation.name(name)
            since = call.argument(validation.whole, step, "step")
            call.record(records.Parameter(called, validation.plain(value), since, self.recording.now()))
        return self

    def log_parameters(
        self, parameters: Mapping[str, object], step: int | None = None, prefix: str | None = None
    ) -> Self:
        """Log several parameters.

        Args:
            parameters: Names and values; keys of nested mappings are joined with ``|``. An ``argparse.Namespace``, a
                dataclass, or a model of attrs, pydantic or msgspec is accepted, too, as is a configuration of
                OmegaConf.
            step: Step from which they apply.
            prefix: Prepended to each name, with a ``_``.
        """
        with LogCall(self.recording, "log_parameters", "parameters") as call:
            since = call.argument(validation.whole, step, "step")
            before = call.argument(validation.setting, prefix, "prefix")
            leaves = validation.flattened(parameters, "|", "parameters", before)
            for name, value in call.values(leaves, _parameter, "parameters"):
                call.record(records.Parameter(name, value, since, self.recording.now()))
        return self

    def log_other(self, key: str, value: object) -> Self:
        """Log a key and a value that is neither a metric nor a parameter; ``Name`` renames the experiment.

        Args:
            key: Key, at most 500 characters.
            value: As in :meth:`log_parameter`. A name must not be empty.

        Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
        """
        with LogCall(self.recording, "log_other", "key") as call:
            call.subject = called = validation.name(key, "key")
            call.record(records.Other(called, _other(called, value), self.recording.now()))
        return self

    def log_others(self, others: Mapping[str, object]) -> Self:
        """Log several keys and values, as :meth:`log_other` does."""
        with LogCall(self.recording, "log_others", "others") as call:
            if isinstance(others, type) or (given := normalize.members(others)) is None:
                raise ArgumentError("others", others, "it must be a mapping of keys to values.")
            for key, value in call.values(given, _other, "others"):
                call.record(records.Other(key, value, self.recording.now()))
        return self

    def add_tags(self, tags: str | Iterable[str]) -> Self:
        """Add tags of at most 500 characters; tags that the experiment already has are kept.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags``
        """
        with LogCall(self.recording, "add_tags", "tags") as call:
            if found := call.strings(tags, "tags", TAG_MAX_LENGTH):
                call.record(records.Tags(found))
        return self

    # Model graph, code, notes

    def log_graph(self, graph: str) -> Self:
        """Set the model graph, usually a JSON string; it is kept unchanged. Anything else is kept as JSON.

        Endpoint: ``POST /api/rest/v2/write/experiment/graph``
        """
        with LogCall(self.recording, "log_graph", "graph") as call:
            if not isinstance(graph, str):
                graph = validation.json_text(graph, "graph")
            call.record(records.Graph(_long_text(graph, "graph")))
        return self

    def log_code(self, code: str | Iterable[str]) -> Self:
        """Set the source code.

        Args:
            code: Source code as a string, or its lines.

        Endpoint: ``POST /api/rest/v2/write/experiment/code``
        """
        with LogCall(self.recording, "log_code", "code") as call:
            if not isinstance(code, str):
                if isinstance(code, (bytes, Mapping)) or not isinstance(code, Iterable):
                    raise ArgumentError("code", code, "it must be a string or a list of lines.")
                lines = [call.argument(_long_text, line, "code") for line in code]
                code = "\n".join(line for line in lines if line is not None)
            call.record(records.Code(_long_text(code, "code")))
        return self

    def log_html(self, html: str, override: bool = False) -> Self:
        """Add to the HTML notes, or replace them.

        Args:
            html: HTML.
            override: Replace the existing notes.

        Endpoint: ``POST /api/rest/v2/write/experiment/html``
        """
        with LogCall(self.recording, "log_html", "html") as call:
            replace = call.argument(validation.flag, override, "override") or False
            call.record(records.Html(_long_text(html, "html"), replace, self.recording.now()))
        return self

    # Files

    def upload_asset(
        self,
        file: str | os.PathLike[str] | bytes | IO[bytes] | IO[str],
        step: int | None = None,
        overwrite: bool | None = None,
        context: str | None = None,
        type: str | None = None,
        name: str | None = None,
        metadata: Mapping[str, object] | None = None,
        snapshot: bool = True,
    ) -> Self:
        """Upload a file as it is now: you may change or delete it as soon as this returns.

        The file is copied first, unless its file system can share blocks between files, as Btrfs and XFS can. A file
        that cannot be kept is skipped; ``flush()``, ``stop()``, and ``cometr-py status`` report it.

        Args:
            file: Path of a file or folder; or its content: bytes, or an open file, ``BytesIO``, or ``StringIO``, of
                which everything is stored if it is seekable, otherwise the rest. Strings are stored as UTF-8.
            step: Training step it belongs to.
            overwrite: Replace an asset of the same name.
            context: Context it belongs to.
            type: Asset type, ``image`` for example; ``asset`` by default.
            name: Asset name; by default the file's own name. Files of a folder are named by their path in it, below
                the name of the folder, or below this (``.`` for no prefix).
            metadata: Metadata of the file.
            snapshot: ``False`` saves the copy. If the file changes before it is uploaded, it is not stored.

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
        """
        with LogCall(self.recording, "upload_asset", "file") as call:
            details = asset_files.AssetDetails(
                name=call.argument(validation.optional_name, name, "name", FILE_NAME_MAX_LENGTH),
                step=call.argument(validation.whole, step, "step"),
                overwrite=None if overwrite is None else call.argument(validation.flag, overwrite, "overwrite"),
                context=call.argument(validation.optional_name, context, "context"),
                asset_type=call.argument(validation.optional_name, type, "type"),
                metadata=artifact_values.metadata_text(call.argument(artifact_values.metadata, metadata, "metadata")),
                snapshot=call.argument(validation.flag, snapshot, "snapshot") is not False,
            )
            asset_files.upload(call, self.recording, file, details)
        return self

    def log_remote_asset(
        self,
        uri: str,
        remote_file_name: str | None = None,
        step: int | None = None,
        overwrite: bool = False,
        type: str = ASSET_TYPE,
        metadata: Mapping[str, object] | None = None,
    ) -> Self:
        """Log the URI of a file without uploading it.

        Args:
            uri: URI of any scheme: ``s3://bucket/key``, ``https://...``.
            remote_file_name: Asset name; by default the last part of the URI, or ``remote`` if it has none.
            step: Training step it belongs to.
            overwrite: Replace an asset of the same name.
            type: Asset type, ``image`` for example.
            metadata: Metadata of the file, as JSON can hold it.

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
        """
        with LogCall(self.recording, "log_remote_asset", "uri") as call:
            call.subject = link = artifact_values.uri(uri)
            name = call.argument(validation.optional_name, remote_file_name, "remote_file_name", FILE_NAME_MAX_LENGTH)
            about = call.argument(artifact_values.metadata, metadata, "metadata")
            call.record(
                records.Upload(
                    name=name or artifact_values.remote_name(link),
                    path=None,
                    link=link,
                    snapshot=False,
                    size=0,
                    modified=0,
                    step=call.argument(validation.whole, step, "step"),
                    overwrite=call.argument(validation.flag, overwrite, "overwrite") or False,
                    context=None,
                    asset_type=call.argument(validation.name, type, "type") or ASSET_TYPE,
                    metadata=artifact_values.metadata_text(about),
                    timestamp=self.recording.now(),
                )
            )
        return self

    # Environment

    def log_git_metadata(
        self,
        branch: str | None = None,
        origin: str | None = None,
        parent: str | None = None,
        user: str | None = None,
        root: str | None = None,
    ) -> Self:
        """Set the git state the experiment ran from; replaces what was set before.

        Args:
            branch: Branch.
            origin: URL of the repository.
            parent: Commit.
            user: Author of that commit, ``name <email>``.
            root: Root directory of the working tree.

        Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
        """
        given = {"branch": branch, "origin": origin, "parent": parent, "user": user, "root": root}
        with LogCall(self.recording, "log_git_metadata", "branch") as call:
            found = {name: call.argument(validation.optional_name, value, name, None) for name, value in given.items()}
            call.record(records.GitMetadata(**found))
        return self

    def log_system_details(
        self,
        command: str | Iterable[str] | None = None,
        executable: str | None = None,
        hostname: str | None = None,
        installed_packages: Iterable[str] | None = None,
        gpu_static_info: Iterable[Mapping[str, object] | models.GpuStaticInfo] | None = None,
        ip: str | None = None,
        network_interface_ips: Iterable[str] | None = None,
        additional_system_info: Mapping[str, object] | None = None,
        os: str | None = None,
        os_packages: Iterable[str] | None = None,
        os_type: str | None = None,
        pid: int | None = None,
        user: str | None = None,
        python_version: str | None = None,
        python_version_verbose: str | None = None,
    ) -> Self:
        """Set details of the machine and the environment; arguments that are not given stay as they were.

        Args:
            command: Command line, one string per argument.
            executable: Path of the interpreter.
            hostname: Host name.
            installed_packages: ``name==version`` of each package.
            gpu_static_info: One mapping per GPU, with ``gpuIndex``, ``name``, ``uuid``, ``totalMemory`` (bytes) and
                ``powerLimit`` (milliwatts), each optional.
            ip: IP address.
            network_interface_ips: IP addresses of the network interfaces.
            additional_system_info: Other details, by name.
            os: Operating system with its version.
            os_packages: ``name=version`` of each operating-system package.
            os_type: Operating-system family, ``Linux`` for example.
            pid: Process id.
            user: User name.
            python_version: Python version.
            python_version_verbose: The same in full.

        Endpoint: ``POST /api/rest/v2/write/experiment/system-details``
        """
        given = {
            "command": command,
            "executable": executable,
            "hostname": hostname,
            "installed_packages": installed_packages,
            "gpu_static_info": gpu_static_info,
            "ip": ip,
            "network_interface_ips": network_interface_ips,
            "additional_system_info": additional_system_info,
            "os": os,
            "os_packages": os_packages,
            "os_type": os_type,
            "pid": pid,
            "user": user,
            "python_version": python_version,
            "python_version_verbose": python_version_verbose,
        }
        with LogCall(self.recording, "log_system_details", "details") as call:
            call.record(records.SystemDetails(system_facts.details(call, given)))
        return self


def _are_plain(epoch: object, context: object, length: int) -> bool:
    """Return whether an epoch and a context need no conversion, for names of at most ``length`` characters."""
    return (epoch is None or (type(epoch) is int and EPOCH_SMALLEST <= epoch <= EPOCH_LARGEST)) and (
        context is None
        or (type(context) is str and context.isascii() and 0 < len(context) < SERIES_NAME_MAX_LENGTH - length)
    )


def _room(context: str | None) -> int:
    """Return how many characters a metric's name may have in a context, which becomes its prefix."""
    return SERIES_NAME_MAX_LENGTH - len(context) - 1 if context else SERIES_NAME_MAX_LENGTH


def _metric(name: str, value: object) -> float | int:
    return validation.number(value, f"metrics[{name!r}]")


def _parameter(name: str, value: object) -> float | int | str | bool | None:
    return validation.plain(value, f"parameters[{name!r}]")


def _other(key: str, value: object) -> float | int | str | bool | None:
    if key == "Name" and (value is None or value == ""):
        raise ArgumentError("value", value, "it must be the new name of the experiment.")
    return validation.plain(value)


def _long_text(value: object, argument: str) -> str:
    return validation.text(value, argument, may_be_empty=True, longest=LOGGED_TEXT_MAX_LENGTH)
