"""The templates stay few, and close to the ones that they replace: a new version of the generator shows here first."""

import difflib
import hashlib
from pathlib import Path

import openapi_python_client
import pytest
from description.generate import pins

REPOSITORY = Path(__file__).resolve().parents[2]
OURS = REPOSITORY / "spec" / "templates"
PACKAGED = Path(openapi_python_client.__file__).parent / "templates"

# SHA-256 of the packaged original that each template was made from, and how many lines it adds and removes.
# After a change of the pin: read the new original, take over what it changed, and record it here.
RECORDED = {
    "endpoint_init.py.jinja": (
        "c1837a037fdbbd85b5dc1d49f58bd80a672fe4496cfaaf84d3b91927027b56da",
        83,
        1,
    ),
    "endpoint_module.py.jinja": (
        "c1b2628053eb4875ba59566baa5ae907666f9cbfafa308d93f970a4404b7cd52",
        197,
        72,
    ),
    "model.py.jinja": (
        "fd1c79680d51c06cfbb89809ad123750ba9add98b688036c04cabbf1f8ba40a0",
        16,
        3,
    ),
    "models_init.py.jinja": (
        "4f64a3d6e1b15a561be5573c1b7702eb928c0e4fa6b67107d20e57a74c44d51a",
        27,
        3,
    ),
    "property_templates/union_property.py.jinja": (
        "03790f2710deaeb219c18e518ae183ad4a41eda1f78cf625d139edff7546cd26",
        15,
        3,
    ),
    "types.py.jinja": (
        "93df9d75883a4eafac77dd21bc6907f3ef612e3f7841e08656618dcf6c4ce494",
        29,
        7,
    ),
}
#: What several of them import.
OWN = "operation_macros.jinja"


def test_there_are_at_most_six_and_each_is_recorded() -> None:
    assert sorted(path.relative_to(OURS).as_posix() for path in OURS.rglob("*.jinja")) == sorted([*RECORDED, OWN])
    assert len(RECORDED) <= 6


@pytest.mark.parametrize("name", sorted(RECORDED))
def test_original_is_the_one_that_the_template_was_made_from(name: str) -> None:
    assert hashlib.sha256((PACKAGED / name).read_bytes()).hexdigest() == RECORDED[name][0]


@pytest.mark.parametrize("name", sorted(RECORDED))
def test_template_differs_from_its_original_no_more_than_recorded(name: str) -> None:
    original = (PACKAGED / name).read_text(encoding="utf-8").splitlines()
    ours = (OURS / name).read_text(encoding="utf-8").splitlines()
    changes = list(difflib.unified_diff(original, ours, lineterm="", n=0))[2:]
    added = sum(line.startswith("+") for line in changes)
    removed = sum(line.startswith("-") for line in changes)
    assert (added, removed) == RECORDED[name][1:]


@pytest.mark.parametrize("name", sorted(RECORDED))
def test_template_names_the_pinned_version_and_says_what_it_changes(name: str) -> None:
    version = pins(REPOSITORY / "pyproject.toml")["openapi-python-client"]
    header = (OURS / name).read_text(encoding="utf-8").partition("-#}")[0]
    assert header.startswith("{#- openapi-python-client " + version + ", changed:")
    assert len(header) > 100
