"""scripts/generate makes a sound package or says why not, and notices when what is committed is out of date."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from description import generate as generate_module
from description.bundle import load
from description.drift import differences, install
from description.generate import GenerationError, generate, main, pins
from description.verify import VerificationError, type_check

from tests.generators.sample import Json, sample, write_project, write_records, write_spec

REPOSITORY = Path(__file__).resolve().parents[2]
VERSIONS = pins(REPOSITORY / "pyproject.toml")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that holds the sample, with the real settings and templates; scripts/generate works on it."""
    folder = tmp_path / "repository"
    write_records(write_spec(folder / "spec", sample()))
    write_project(folder)
    add_settings(folder / "spec")
    shutil.copy(REPOSITORY / "pyproject.toml", folder)
    monkeypatch.setattr(generate_module, "ROOT", folder)
    return folder


def test_package_is_made_and_kept_up_to_date(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    package = root / "generated" / "comet_rest_v2"
    modules = sorted(path.name for path in (package / "api" / "things").glob("*.py"))
    assert modules == ["__init__.py", "get_file.py", "get_thing.py", "update_thing.py", "upload_thing.py"]
    assert "default" in json.loads((package / "openapi.json").read_text())["paths"]["/api/thing"]["get"]["responses"]
    assert (package / "py.typed").is_file()
    wire = root / "generated" / "comet_wire"
    written = {path.name for path in wire.glob("*.py")}
    names = ("__init__", "base", "endpoints", "limits", "operation_modules", "shared", "things")
    assert written == {f"{name}.py" for name in names}
    assert main(["--check"]) == 0
    assert "4 operations" in capsys.readouterr().out

    (package / "types.py").write_text("edited = True\n", encoding="utf-8")
    (package / "models" / "old_thing.py").write_text("", encoding="utf-8")
    (package / "errors.py").unlink()
    (wire / "things.py").write_text("edited = True\n", encoding="utf-8")
    assert main(["--check"]) == 1
    said = capsys.readouterr().err
    assert "run scripts/generate and commit the result" in said
    assert "differs  comet_rest_v2/types.py" in said
    assert "-edited = True" in said
    assert "stale    comet_rest_v2/models/old_thing.py" in said
    assert "missing  comet_rest_v2/errors.py" in said
    assert "differs  comet_wire/things.py" in said

    assert main([]) == 0
    assert "3 files written, 1 removed" in capsys.readouterr().out
    assert main(["--check"]) == 0


def test_bad_description_leaves_the_package_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = sample(lambda d: d["paths"]["/api/thing"]["get"].pop("summary"))
    write_spec(root / "spec", document)

    assert main(["--lint"]) == 1
    assert main([]) == 1

    assert "spec/paths/things.yaml: GET /api/thing (get_thing): has no summary." in capsys.readouterr().err
    assert not (root / "generated").exists()


def test_lint_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lint"]) == 0
    assert capsys.readouterr().out == "The description is sound: 4 operations.\n"
    assert not (root / "generated").exists()


@pytest.mark.parametrize("tool", ["openapi-python-client", "datamodel-code-generator", "ruff"])
def test_other_version_of_a_tool_is_one_clear_sentence(tmp_path: Path, tool: str) -> None:
    with pytest.raises(
        GenerationError, match=rf"^scripts/generate needs {tool} 0\.1\.0, this environment has .*: pip "
    ):
        _generate(tmp_path, sample(), {**VERSIONS, tool: "0.1.0"})


@pytest.mark.parametrize(
    ("groups", "complaint"),
    [
        (
            'a = ["openapi-python-client>=0.29", "datamodel-code-generator==0.1", "ruff==0.1.0"]',
            "pin openapi-python-client to exactly one version, it has none",
        ),
        (
            'a = ["openapi-python-client==1.0", "datamodel-code-generator~=0.1", "ruff==0.1.0"]',
            "pin datamodel-code-generator to exactly one version, it has none",
        ),
        (
            'a = ["openapi-python-client==1.0", "datamodel-code-generator==0.1", "ruff==0.1.0"]\nb = ["ruff==0.2.0"]',
            r"pin ruff to exactly one version, it has 0\.1\.0, 0\.2\.0",
        ),
    ],
)
def test_pins_must_be_exact_and_agree(tmp_path: Path, groups: str, complaint: str) -> None:
    pyproject = tmp_path / "pyproject.toml"
    pyproject.write_text(f"[dependency-groups]\n{groups}\n")
    with pytest.raises(GenerationError, match=complaint):
        pins(pyproject)


def _put_body_type(document: Json) -> None:
    body = document["paths"]["/api/thing"]["post"]["requestBody"]
    body["content"] = {"text/plain": {"schema": {"type": "string"}}}


def _same_id(document: Json) -> None:
    document["paths"]["/api/thing/{id}/file"]["put"]["operationId"] = "get_file"


def _parameter_called_body(document: Json) -> None:
    put = document["paths"]["/api/thing/{id}/file"]["put"]
    put["parameters"].append({"name": "body", "in": "query", "schema": {"type": "string"}})


@pytest.mark.parametrize(
    ("spoil", "error", "message"),
    [
        (_put_body_type, GenerationError, "Unsupported content type text/plain"),
        (_same_id, VerificationError, r"without a module \['things/get_file'\]"),
        (_parameter_called_body, VerificationError, "SyntaxError"),
    ],
)
def test_what_would_slip_past_the_lint_is_caught_in_what_was_made(
    tmp_path: Path, spoil: Callable[[Json], None], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        _generate(tmp_path, sample(spoil), VERSIONS)


def test_types_of_what_was_made_are_checked(tmp_path: Path) -> None:
    def spoil(document: Json) -> None:
        document["components"]["schemas"]["ThingPart"]["properties"]["to_dict"] = {"type": "string"}

    made = _generate(tmp_path, sample(spoil), VERSIONS)
    with pytest.raises(VerificationError, match=r"(?s)not clean under mypy --strict:.*thing_part\.py"):
        type_check(made, ["comet_rest_v2"], tmp_path / "cache")


def test_hash_seed_and_place_do_not_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    one = _generate(tmp_path / "one", sample(), VERSIONS)
    monkeypatch.setenv("PYTHONHASHSEED", "2")
    monkeypatch.chdir(tmp_path)
    two = _generate(tmp_path / "two", sample(), VERSIONS)
    assert differences(one, two) == []


def test_install_touches_only_what_differs(tmp_path: Path) -> None:
    made, target = tmp_path / "made", tmp_path / "target"
    for folder in (made, target):
        (folder / "old").mkdir(parents=True)
        (folder / "same.py").write_text("a = 1\n")
        (folder / "other.py").write_text(f"b = {folder.name!r}\n")
    (target / "old" / "stale.py").write_text("")
    (target / "old" / "__pycache__").mkdir()
    (target / "old" / "__pycache__" / "stale.cpython-311.pyc").write_bytes(b"")
    before = (target / "same.py").stat()

    assert install(made, target) == (1, 1)

    after = (target / "same.py").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (target / "other.py").read_text() == "b = 'made'\n"
    assert not (target / "old").exists()


def _generate(folder: Path, document: Json, versions: dict[str, str]) -> Path:
    spec = write_spec(folder / "spec", document)
    add_settings(spec)
    made = folder / "made"
    generate(load(spec), spec, made, versions)
    return made


def add_settings(spec: Path) -> None:
    shutil.copy(REPOSITORY / "spec" / "generator.yaml", spec)
    shutil.copytree(REPOSITORY / "spec" / "templates", spec / "templates")
