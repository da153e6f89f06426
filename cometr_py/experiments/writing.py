"""Logging to an experiment: every method checks its arguments, appends a record to the journal, and returns."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.versions import ASSET_TYPE
from cometr_py.core import validation
from cometr_py.errors import ArgumentError
from cometr_py.experiments.recording import Recording
from cometr_py.recording.journal import records

if TYPE_CHECKING:
    from comet_rest_v2 import models

__all__ = ["ExperimentWriter"]


class ExperimentWriter:
    """Log to an experiment.

    Every method returns the object itself, so that calls can be chained, and raises
    :class:`~cometr_py.ExperimentEndedError` if the recording has ended. None waits for the network.

    Args:
        recording: Takes the records.

    Attributes:
        recording: Takes the records.
    """

    recording: Recording

    def __init__(self, recording: Recording) -> None:
        """Log to one recording."""
        self.recording = recording

    # Numbers over time

    def log_metric(
        self, name: str, value: object, step: int | None = None, epoch: int | None = None, context: str | None = None
    ) -> Self:
        """Log one value of a metric, with the current time.

        Args:
            name: Metric name.
            value: ``int``, ``float``, ``Decimal``, or a NumPy, PyTorch or JAX scalar; NaN and ±infinity are kept.
            step: Training step, in any order; repeated and negative steps are allowed.
            epoch: Epoch.
            context: ``train`` for example; the metric is then named ``train_<name>``.

        Raises:
            ArgumentError: An argument has the wrong type.

        Endpoint: ``POST /clientlib/batch/logger/experiment/metric``, or ``POST .../write/experiment/metric``
        """
        if type(value) is not float:
            value = validation.number(value)
        if type(step) is not int or epoch is not None or context is not None:
            step, epoch = validation.whole(step, "step"), validation.whole(epoch, "epoch")
            context = validation.optional_text(context, "context")
        if type(name) is not str or not name or not name.isascii():
            name = validation.text(name, "name")
        try:
            recording = self.recording
            (recording.open_recorder or recording).append(
                ("m", name, value, step, epoch, context, time.time_ns() // 1_000_000)
            )
        except OverflowError:
            validation.whole(step, "step")  # raises ArgumentError; checked only here to keep this call fast
            raise
        return self

    def log_metrics(
        self,
        metrics: Mapping[str, object],
        step: int | None = None,
        epoch: int | None = None,
        context: str | None = None,
        prefix: str | None = None,
    ) -> Self:
        """Log several metrics at the same time; either all are recorded or none.

        Args:
            metrics: Names and numbers; keys of nested mappings are joined with ``/``.
            step: Training step.
            epoch: Epoch.
            context: As in :meth:`log_metric`.
            prefix: Prepended to each name, with a ``/``.

        Raises:
            ArgumentError: An argument has the wrong type; nothing is recorded.
        """
        found = metrics if prefix is None and validation.are_plain(metrics) else self._checked(metrics, prefix)
        if type(step) is not int or epoch is not None or context is not None:
            step, epoch = validation.whole(step, "step"), validation.whole(epoch, "epoch")
            context = validation.optional_text(context, "context")
        if found:
            try:
                recording = self.recording
                (recording.open_recorder or recording).append(
                    ("M", found, step, epoch, context, time.time_ns() // 1_000_000)
                )
            except OverflowError:
                validation.whole(step, "step")  # raises ArgumentError; checked only here to keep this call fast
                raise
        return self

    @staticmethod
    def _checked(metrics: Mapping[str, object], prefix: str | None) -> dict[str, float | int]:
        before = validation.setting(prefix, "prefix") or ""
        return {
            validation.text(name, "metrics"): validation.number(value, f"metrics[{name!r}]")
            for name, value in validation.flattened(metrics, "/", "metrics", before)
        }

    # Parameters, others, tags

    def log_parameter(self, name: str, value: object, step: int | None = None) -> Self:
        """Log one parameter; a later value replaces an earlier one.

        Args:
            name: Parameter name.
            value: A number, string or boolean; lists are kept as JSON, anything else as its ``str()``.
            step: Step from which it applies.

        Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``, or ``POST .../write/experiment/parameter``
        """
        name, step = validation.text(name, "name"), validation.whole(step, "step")
        self.recording.append(records.Parameter(name, validation.plain(value), step, self.recording.now()))
        return self

    def log_parameters(
        self, parameters: Mapping[str, object], step: int | None = None, prefix: str | None = None
    ) -> Self:
        """Log several parameters.

        Args:
            parameters: Names and values; keys of nested mappings are joined with ``|``.
            step: Step from which they apply.
            prefix: Prepended to each name, with a ``|``.
        """
        before = validation.setting(prefix, "prefix") or ""
        for name, value in list(validation.flattened(parameters, "|", "parameters", before)):
            self.log_parameter(name, value, step)
        return self

    def log_other(self, key: str, value: object) -> Self:
        """Log a key and a value that is neither a metric nor a parameter; ``Name`` renames the experiment.

        Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
        """
        self.recording.append(records.Other(validation.text(key, "key"), validation.plain(value), self.recording.now()))
        return self

    def log_others(self, others: Mapping[str, object]) -> Self:
        """Log several keys and values, as :meth:`log_other` does."""
        if not isinstance(others, Mapping):
            raise ArgumentError("others", others, "it must be a mapping of keys to values.")
        for key, value in others.items():
            self.log_other(key, value)
        return self

    def add_tags(self, tags: str | Iterable[str]) -> Self:
        """Add tags; tags that the experiment already has are kept.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags``
        """
        self.recording.append(records.Tags(validation.strings(tags, "tags")))
        return self

    # Model graph, code, notes

    def log_graph(self, graph: str) -> Self:
        """Set the model graph, usually a JSON string; it is kept unchanged.

        Endpoint: ``POST /api/rest/v2/write/experiment/graph``
        """
        self.recording.append(records.Graph(validation.text(graph, "graph", may_be_empty=True)))
        return self

    def log_code(self, code: str | Iterable[str]) -> Self:
        """Set the source code.

        Args:
            code: Source code as a string, or its lines.

        Endpoint: ``POST /api/rest/v2/write/experiment/code``
        """
        if not isinstance(code, str):
            if isinstance(code, (bytes, Mapping)) or not isinstance(code, Iterable):
                raise ArgumentError("code", code, "it must be a string or a list of lines.")
            code = "\n".join(validation.text(line, "code", may_be_empty=True) for line in code)
        self.recording.append(records.Code(validation.text(code, "code", may_be_empty=True)))
        return self

    def log_html(self, html: str, override: bool = False) -> Self:
        """Add to the HTML notes, or replace them.

        Args:
            html: HTML.
            override: Replace the existing notes.

        Endpoint: ``POST /api/rest/v2/write/experiment/html``
        """
        html = validation.text(html, "html", may_be_empty=True)
        self.recording.append(records.Html(html, validation.flag(override, "override"), self.recording.now()))
        return self

    # Files

    def upload_asset(
        self,
        file: str | os.PathLike[str],
        step: int | None = None,
        overwrite: bool | None = None,
        context: str | None = None,
        type: str | None = None,
        name: str | None = None,
        metadata: Mapping[str, object] | None = None,
    ) -> Self:
        """Upload a file. A file of up to 64 MiB is copied first, so it may change as soon as this returns.

        Args:
            file: The file.
            step: The training step that it belongs to.
            overwrite: Replace an asset of the same name.
            context: The context that it belongs to.
            type: What kind of file it is, ``image`` for instance; ``asset`` where none is given.
            name: What to call it; its own name where none is given.
            metadata: Facts about the file, whatever JSON can hold.

        Raises:
            ArgumentError: The file does not exist, or an argument has the wrong type.

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
        """
        path = validation.path(file, "file")
        if not path.is_file():
            raise ArgumentError("file", str(file), "there is no such file.")
        about = artifact_values.metadata_text(artifact_values.metadata(metadata))
        step = validation.whole(step, "step")
        context, kind = validation.optional_text(context, "context"), validation.optional_text(type, "type")
        called = validation.optional_text(name, "name") or path.name
        overwrite = None if overwrite is None else validation.flag(overwrite, "overwrite")
        kept, copied = self.recording.record_file(path.resolve())
        now = path.stat()
        self.recording.append(
            records.Upload(
                called,
                str(kept),
                None,
                copied,
                now.st_size,
                now.st_mtime_ns,
                step,
                overwrite,
                context,
                kind,
                about,
                self.recording.now(),
            )
        )
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
            metadata: Metadata of the file.

        Raises:
            ArgumentError: An argument has the wrong type.
            ExperimentEndedError: The experiment was stopped.

        Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset``
        """
        link = artifact_values.uri(uri)
        name = validation.optional_text(remote_file_name, "remote_file_name") or artifact_values.remote_name(link)
        self.recording.append(
            records.Upload(
                name=name,
                path=None,
                link=link,
                snapshot=False,
                size=0,
                modified=0,
                step=validation.whole(step, "step"),
                overwrite=validation.flag(overwrite, "overwrite"),
                context=None,
                asset_type=validation.text(type, "type"),
                metadata=artifact_values.metadata_text(artifact_values.metadata(metadata)),
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
        self.recording.append(
            records.GitMetadata(**{name: validation.optional_text(text, name) for name, text in given.items()})
        )
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
        from comet_rest_v2.models import LogSystemDetailsRequest

        given = {
            "command": validation.optional_strings(command, "command"),
            "executable": validation.optional_text(executable, "executable"),
            "hostname": validation.optional_text(hostname, "hostname"),
            "installed_packages": validation.optional_strings(installed_packages, "installed_packages"),
            "gpu_static_info_list": _gpus(gpu_static_info),
            "ip": validation.optional_text(ip, "ip"),
            "network_interface_ips": validation.optional_strings(network_interface_ips, "network_interface_ips"),
            "log_additional_system_info_list": _facts(additional_system_info),
            "os": validation.optional_text(os, "os"),
            "os_packages": validation.optional_strings(os_packages, "os_packages"),
            "os_type": validation.optional_text(os_type, "os_type"),
            "pid": validation.whole(pid, "pid"),
            "user": validation.optional_text(user, "user"),
            "python_version": validation.optional_text(python_version, "python_version"),
            "python_version_verbose": validation.optional_text(python_version_verbose, "python_version_verbose"),
        }
        fields: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        # Only the fields of the API description, under their names there.
        details = LogSystemDetailsRequest(experiment_key="", **fields).to_dict()
        del details["experimentKey"]
        self.recording.append(records.SystemDetails(details))
        return self


def _gpus(given: object) -> list[models.GpuStaticInfo] | None:
    from comet_rest_v2.models import GpuStaticInfo

    if given is None:
        return None
    remedy = "it must be a list with a mapping for each GPU, [{'gpuIndex': 0, 'name': 'A100'}] for instance."
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        raise ArgumentError("gpu_static_info", given, remedy)
    found = []
    for one in given:
        if not isinstance(one, (Mapping, GpuStaticInfo)):
            raise ArgumentError("gpu_static_info", given, remedy)
        about = one.to_dict() if isinstance(one, GpuStaticInfo) else one
        found.append(GpuStaticInfo.from_dict({str(name): validation.plain(value) for name, value in about.items()}))
    return found


def _facts(given: object) -> list[models.AdditionalSystemInfo] | None:
    from comet_rest_v2.models import AdditionalSystemInfo

    if given is None:
        return None
    if not isinstance(given, Mapping):
        raise ArgumentError("additional_system_info", given, "it must be a mapping of names to values.")
    return [
        AdditionalSystemInfo(key=validation.text(name, "additional_system_info"), value=str(validation.plain(value)))
        for name, value in given.items()
    ]
