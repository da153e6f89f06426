"""Clients besides the newest comet_ml, each in an environment of its own, against `cometr-py serve`."""

from __future__ import annotations

from tests.interop.conftest import local_comet, proxy

__all__ = ["local_comet", "proxy"]
