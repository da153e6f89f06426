"""Python models that datamodel-code-generator makes of the description: they can be imported, and read the examples."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.other_generators.toolchains import run

KINDS = {"pydantic": "pydantic_v2.BaseModel", "msgspec": "msgspec.Struct"}
#: Reads the example of one schema with the model of its name.
READ = {
    "pydantic": "import models, sys; models.MetricPoint.model_validate_json(sys.argv[1])",
    "msgspec": "import models, msgspec, sys; msgspec.json.decode(sys.argv[1], type=models.MetricPoint)",
}


@pytest.mark.parametrize("kind", KINDS)
def test_generated_models_read_the_example(kind: str, description: Path, tmp_path: Path) -> None:
    pytest.importorskip("datamodel_code_generator", reason="pip install 'cometr-py[test-other-generators]'")
    options = ["--input-file-type", "openapi", "--output-model-type", KINDS[kind], "--target-python-version", "3.11"]
    command = [sys.executable, "-m", "datamodel_code_generator", "--input", str(description), "--output", "models.py"]
    run([*command, *options], tmp_path)
    example = json.loads(description.read_text(encoding="utf-8"))["components"]["schemas"]["MetricPoint"]["example"]
    run([sys.executable, "-W", "error", "-c", READ[kind], json.dumps(example)], tmp_path)
