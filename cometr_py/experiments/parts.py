"""What an :class:`~cometr_py.Experiment` is composed of."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from cometr_py.config import Settings
from cometr_py.experiments.recording import Recording
from cometr_py.experiments.remote import RemoteExperiment

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

__all__ = ["ExperimentParts", "this_machine"]


@dataclass(frozen=True)
class ExperimentParts:
    """A recording, and the experiment on its server.

    Attributes:
        recording: Takes all records.
        remote: Reads and manages the experiment.
    """

    recording: Recording
    remote: RemoteExperiment

    @classmethod
    def of(cls, recording: Recording, deliver: Callable[[], None] | None = None) -> Self:
        """Compose an experiment that can be read after its pending uploads.

        Args:
            recording: Takes all records.
            deliver: Waits for pending uploads; by default those of ``recording``.
        """
        remote = _RemoteAfterDelivery(recording.identity.key, recording.settings, deliver or recording.await_delivery)
        return cls(recording, remote)


class _RemoteAfterDelivery(RemoteExperiment):
    """The experiment on its server; every request first waits until what was logged here is delivered."""

    def __init__(self, experiment_key: str, settings: Settings, deliver: Callable[[], None]) -> None:
        # Connects when it is used: an experiment that is recorded offline needs no key.
        self._key = experiment_key
        self._settings = settings
        self._deliver = deliver

    @property
    def client(self) -> AuthenticatedClient:
        """Client for the typed functions of :mod:`comet_rest_v2`, once everything is delivered."""
        from cometr_py import transport

        self._deliver()
        return transport.shared_client(self._settings)


def this_machine() -> str:
    """Return an id of this machine, and of this container, that lasts until the system is restarted."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        boot = ""
    return f"{os.uname().nodename} {boot}"
