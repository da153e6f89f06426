"""Writing to an experiment. Every method checks what it is given, appends it to the journal, and returns."""

from __future__ import annotations

import os
import time
from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

from cometr_py.artifacts import naming as artifact_values
from cometr_py.core import validation
from cometr_py.core.clock import milliseconds
from cometr_py.errors import ArgumentError
from cometr_py.recording.journal import records

if TYPE_CHECKING:
    from comet_rest_v2 import models

    from cometr_py.recording.recorder import Recorder


class ExperimentWriter:
    """What can be logged to an experiment.

    Every method returns the experiment, so that calls can be chained, and raises
    :class:`~cometr_py.ExperimentEndedError` after :meth:`Experiment.stop`. None of them waits for the network.
    """

    _append: Callable[[object], None]

    # Numbers over time

    def log_metric(
        self, name: str, value: Any, step: int | None = None, epoch: int | None = None, context: str | None = None
    ) -> Self:
        """Log one value of a metric, at the present time.

        Args:
            name: The metric's name.
            value: A number: Python's, a Decimal, or a NumPy, PyTorch or JAX scalar; NaN and ±infinity are kept.
            step: The training step; any order, repeated and negative ones too.
            epoch: The epoch.
            context: ``train`` for instance; the metric is then named ``train_<name>``.

        Raises:
            ArgumentError: An argument is of the wrong kind.

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
            self._append(("m", name, value, step, epoch, context, time.time_ns() // 1_000_000))
        except OverflowError:
            validation.whole(step, "step")  # says what is wrong; looked at only now, because this is called so often
            raise
        return self

    def log_metrics(
        self,
        metrics: Mapping[str, Any],
        step: int | None = None,
        epoch: int | None = None,
        context: str | None = None,
        prefix: str | None = None,
    ) -> Self:
        """Log several metrics at one moment; all of them are recorded, or none.

        Args:
            metrics: Names and numbers; nested mappings become names joined with ``/``.
            step: The training step.
            epoch: The epoch.
            context: As with :meth:`log_metric`.
            prefix: Put before each name, with a ``/`` between.

        Raises:
            ArgumentError: An argument is of the wrong kind; nothing is recorded.
        """
        found = metrics if prefix is None and validation.are_plain(metrics) else self._checked(metrics, prefix)
        if type(step) is not int or epoch is not None or context is not None:
            step, epoch = validation.whole(step, "step"), validation.whole(epoch, "epoch")
            context = validation.optional_text(context, "context")
        if found:
            try:
                self._append(("M", found, step, epoch, context, time.time_ns() // 1_000_000))
            except OverflowError:
                validation.whole(
                    step, "step"
                )  # says what is wrong; looked at only now, because this is called so often
                raise
        return self

    @staticmethod
    def _checked(metrics: Mapping[str, Any], prefix: str | None) -> dict[str, float | int]:
        before = validation.setting(prefix, "prefix") or ""
        return {
            validation.text(name, "metrics"): validation.number(value, f"metrics[{name!r}]")
            for name, value in validation.flattened(metrics, "/", "metrics", before)
        }

    # Parameters, others, tags

    def log_parameter(self, name: str, value: Any, step: int | None = None) -> Self:
        """Log one parameter; a later value replaces it.

        Args:
            name: The parameter's name.
            value: A number, text or truth value; lists are kept as JSON, anything else as its ``str()``.
            step: The step from which it holds.

        Endpoint: ``POST /clientlib/batch/logger/experiment/parameter``, or ``POST .../write/experiment/parameter``
        """
        name, step = validation.text(name, "name"), validation.whole(step, "step")
        self._append(records.Parameter(name, validation.plain(value), step, milliseconds()))
        return self

    def log_parameters(self, parameters: Mapping[str, Any], step: int | None = None, prefix: str | None = None) -> Self:
        """Log several parameters.

        Args:
            parameters: Names and values; nested mappings become names joined with ``|``.
            step: The step from which they hold.
            prefix: Put before each name, with a ``|`` between.
        """
        before = validation.setting(prefix, "prefix") or ""
        for name, value in list(validation.flattened(parameters, "|", "parameters", before)):
            self.log_parameter(name, value, step)
        return self

    def log_other(self, key: str, value: Any) -> Self:
        """Log a key and a value that is neither a metric nor a parameter; ``Name`` renames the experiment.

        Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
        """
        self._append(records.Other(validation.text(key, "key"), validation.plain(value), milliseconds()))
        return self

    def log_others(self, others: Mapping[str, Any]) -> Self:
        """Log several keys and values, as :meth:`log_other` does."""
        if not isinstance(others, Mapping):
            raise ArgumentError("others", others, "it must be a mapping of keys to values.")
        for key, value in others.items():
            self.log_other(key, value)
        return self

    def add_tags(self, tags: str | Iterable[str]) -> Self:
        """Add tags; those that the experiment has already stay as they are.

        Endpoint: ``POST /api/rest/v2/write/experiment/tags``
        """
        self._append(records.Tags(validation.strings(tags, "tags")))
        return self

    # Texts

    def log_graph(self, graph: str) -> Self:
        """Set the model graph, usually a JSON text; kept character by character.

        Endpoint: ``POST /api/rest/v2/write/experiment/graph``
        """
        self._append(records.Graph(validation.text(graph, "graph", may_be_empty=True)))
        return self

    def log_code(self, code: str | Iterable[str]) -> Self:
        """Set the source code.

        Args:
            code: The text, or its lines.

        Endpoint: ``POST /api/rest/v2/write/experiment/code``
        """
        if not isinstance(code, str):
            if isinstance(code, (bytes, Mapping)) or not isinstance(code, Iterable):
                raise ArgumentError("code", code, "it must be a text, or the lines of one.")
            code = "\n".join(validation.text(line, "code", may_be_empty=True) for line in code)
        self._append(records.Code(validation.text(code, "code", may_be_empty=True)))
        return self

    def log_html(self, html: str, override: bool = False) -> Self:
        """Add to the HTML notes, or replace them.

        Args:
            html: The markup.
            override: Replace what is there.

        Endpoint: ``POST /api/rest/v2/write/experiment/html``
        """
        html = validation.text(html, "html", may_be_empty=True)
        self._append(records.Html(html, validation.flag(override, "override"), milliseconds()))
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
        metadata: Mapping[str, Any] | None = None,
    ) -> Self:
        """Upload a file. Up to 64 MiB it is copied first, so that it may change as soon as this returns.

        Args:
            file: The file.
            step: The training step that it belongs to.
            overwrite: Replace an asset of the same name.
            context: The context that it belongs to.
            type: What kind of file it is, ``image`` for instance; ``asset`` where none is given.
            name: What to call it; its own name where none is given.
            metadata: Facts about the file, whatever JSON can hold.

        Raises:
            ArgumentError: There is no such file, or an argument is of the wrong kind.

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
        kept, copied = self._recording().snapshot(path.resolve())
        now = path.stat()
        self._append(
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
                milliseconds(),
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
        """Say which state of a repository the experiment ran from; takes the place of what was said before.

        Args:
            branch: The branch.
            origin: The address of the repository.
            parent: The commit.
            user: Who made that commit, ``name <email>``.
            root: The folder of the working tree.

        Endpoint: ``POST /api/rest/v2/write/experiment/git/metadata``
        """
        given = {"branch": branch, "origin": origin, "parent": parent, "user": user, "root": root}
        self._append(
            records.GitMetadata(**{name: validation.optional_text(text, name) for name, text in given.items()})
        )
        return self

    def log_system_details(
        self,
        command: str | Iterable[str] | None = None,
        executable: str | None = None,
        hostname: str | None = None,
        installed_packages: Iterable[str] | None = None,
        gpu_static_info: Iterable[Mapping[str, Any] | models.GpuStaticInfo] | None = None,
        ip: str | None = None,
        network_interface_ips: Iterable[str] | None = None,
        additional_system_info: Mapping[str, Any] | None = None,
        os: str | None = None,
        os_packages: Iterable[str] | None = None,
        os_type: str | None = None,
        pid: int | None = None,
        user: str | None = None,
        python_version: str | None = None,
        python_version_verbose: str | None = None,
    ) -> Self:
        """Describe the machine and the environment; what is not given stays as it was.

        Args:
            command: The command line, one text for each word.
            executable: Path of the interpreter.
            hostname: The machine's name.
            installed_packages: ``name==version`` of each.
            gpu_static_info: A mapping for each GPU, with ``gpuIndex``, ``name``, ``uuid``, ``totalMemory`` (bytes) and
                ``powerLimit`` (milliwatts), each of them optional.
            ip: The machine's address.
            network_interface_ips: The addresses of its network interfaces.
            additional_system_info: Facts of any other kind, by name.
            os: The operating system with its version.
            os_packages: ``name=version`` of each package of the operating system.
            os_type: The operating system's family, ``Linux`` for instance.
            pid: The number of the process.
            user: Who runs it.
            python_version: The version of Python.
            python_version_verbose: The same at length.

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
        # Only the fields that the description has, under the names that it gives them.
        details = LogSystemDetailsRequest(experiment_key="", **fields).to_dict()
        del details["experimentKey"]
        self._append(records.SystemDetails(details))
        return self

    @abstractmethod
    def _recording(self) -> Recorder:
        """The recorder, begun where there is none yet."""


def _gpus(given: Any) -> list[models.GpuStaticInfo] | None:
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


def _facts(given: Any) -> list[models.AdditionalSystemInfo] | None:
    from comet_rest_v2.models import AdditionalSystemInfo

    if given is None:
        return None
    if not isinstance(given, Mapping):
        raise ArgumentError("additional_system_info", given, "it must be a mapping of names to values.")
    return [
        AdditionalSystemInfo(key=validation.text(name, "additional_system_info"), value=str(validation.plain(value)))
        for name, value in given.items()
    ]
