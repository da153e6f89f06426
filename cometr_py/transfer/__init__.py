"""Taking experiments from one place to another: between servers, into a folder that people can read, and back."""

from __future__ import annotations

from cometr_py.transfer.copying import copy, export, import_
from cometr_py.transfer.differences import Difference
from cometr_py.transfer.locations import Location
from cometr_py.transfer.report import CopiedExperiment, CopyInterrupted, Counts, Progress, Report
from cometr_py.transfer.verifying import Verification, verify

__all__ = [
    "CopiedExperiment",
    "CopyInterrupted",
    "Counts",
    "Difference",
    "Location",
    "Progress",
    "Report",
    "Verification",
    "copy",
    "export",
    "import_",
    "verify",
]
