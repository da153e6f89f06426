"""The generated package is whole, says where it came from, and costs little to import."""

import hashlib
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from comet_rest_v2 import models

from tests.contract.calls import calls

REPOSITORY = Path(__file__).resolve().parents[2]
GENERATED = REPOSITORY / "generated"
PACKAGE = GENERATED / "comet_rest_v2"
TOOLS = {"comet_rest_v2": ("openapi-python-client", "ruff"), "comet_wire": ("datamodel-code-generator", "ruff")}
RECORD = json.loads((GENERATED / "GENERATED.json").read_text(encoding="utf-8"))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_operation_has_one_module_and_every_module_its_operation() -> None:
    modules = [f"{path.parent.name}/{path.stem}" for path in PACKAGE.glob("api/*/*.py") if path.stem != "__init__"]
    operations = [f"{call.tag}/{call.id}" for call in calls()]
    stale = f"{sorted({*modules} ^ {*operations})}: run scripts/generate"
    assert sorted(modules) == sorted(operations), stale
    assert len(operations) == RECORD["operations"], "run scripts/generate"


@pytest.mark.parametrize("package", TOOLS)
def test_every_module_imports_and_names_its_maker(package: str) -> None:
    tools = ", ".join(f"{name} {RECORD['versions'][name]}" for name in TOOLS[package])
    header = f"# Made by scripts/generate from spec/ ({tools}). Not to be edited."
    for path in (GENERATED / package).rglob("*.py"):
        import_module(".".join(path.relative_to(GENERATED).with_suffix("").parts).removesuffix(".__init__"))
        assert path.read_text(encoding="utf-8").partition("\n")[0] == header, path


def test_record_is_of_the_description_and_package_that_are_here() -> None:
    spec = REPOSITORY / "spec"
    present = {path.relative_to(spec).as_posix() for path in spec.rglob("*") if path.suffix in (".yaml", ".jinja")}
    # The lint reads these; nothing is generated from them.
    assert present - {"evidence.yaml", "released.yaml"} == set(RECORD["spec_sha256"]), "run scripts/generate"
    changed = [name for name, digest in RECORD["spec_sha256"].items() if _sha256(spec / name) != digest]
    assert changed == [], "run scripts/generate"

    assert _sha256(PACKAGE / "openapi.json") == RECORD["bundle_sha256"]


@pytest.mark.parametrize("package", TOOLS)
def test_no_generated_file_was_edited(package: str) -> None:
    folder = GENERATED / package
    made = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    lines = "".join(f"{_sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in made)
    assert hashlib.sha256(lines.encode()).hexdigest() == RECORD["package_sha256"][package]


@pytest.mark.parametrize("package", TOOLS)
def test_package_is_marked_as_typed(package: str) -> None:
    assert (GENERATED / package / "py.typed").is_file()


def test_every_model_can_be_had_by_name() -> None:
    assert len(models.__all__) >= RECORD["schemas"] - 20  # aliases of lists and the like have no class
    for name in models.__all__:
        assert getattr(models, name).__name__ == name
        assert name in dir(models)


def test_model_that_does_not_exist_is_missed_like_any_other_name() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'NoSuchModel'"):
        models.NoSuchModel  # type: ignore[attr-defined]  # noqa: B018  # what the test is about
    with pytest.raises(ImportError, match="cannot import name 'NoSuchModel'"):
        exec("from comet_rest_v2.models import NoSuchModel")


def test_one_operation_does_not_import_all_models(installed: dict[str, str]) -> None:
    script = (
        "import sys; from comet_rest_v2.api.metrics import get_metric_values;"
        "print(*(name for name in sys.modules if name.startswith('comet_rest_v2.models.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], env=installed, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["comet_rest_v2.models.metric_series_reply"]


def test_asking_for_one_model_does_not_import_all(installed: dict[str, str]) -> None:
    script = (
        "import sys; from comet_rest_v2.models import MetricPoint;"
        "print(*(name for name in sys.modules if name.startswith('comet_rest_v2.models.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], env=installed, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["comet_rest_v2.models.metric_point"]
