"""The integrations of comet_ml with frameworks; each script checks what arrived."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clients.client import Client
from tests.interop.environment import VERSION, prepare_environment
from tests.interop.proxy import RecordingProxy

FRAMEWORKS = ("torch", "scikit-learn", "xgboost", "lightgbm", "keras", "lightning", "transformers", "accelerate")
pytestmark = pytest.mark.timeout(3600, func_only=True)


@pytest.mark.parametrize("script", ["boosting", "estimators", "trainers"])
def test_what_an_integration_logs_arrives(proxy: RecordingProxy, tmp_path: Path, script: str) -> None:
    programs = prepare_environment(f"integrations-{VERSION}", f"comet_ml=={VERSION}", *FRAMEWORKS)
    folder = tmp_path / "integrations"
    folder.mkdir()
    Client(programs, proxy.url, folder).script(script)
