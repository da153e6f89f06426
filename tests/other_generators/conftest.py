"""What strangers make of the published description."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.other_generators import toolchains
from tests.support.processes import ROOT


@pytest.fixture(scope="session")
def description() -> Path:
    """The published description of Comet alone, as JSON."""
    return ROOT / "generated" / "comet_rest_v2" / "openapi.plain.json"


@pytest.fixture(scope="session")
def modules() -> Path:
    """The folder with the npm packages."""
    return toolchains.node_modules()
