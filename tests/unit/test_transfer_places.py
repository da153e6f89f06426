"""What a text names: a server's experiment, project or workspace, or a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cometr_py.errors import ArgumentError, ConfigurationError
from cometr_py.transfer import Place
from cometr_py.transfer.places import place, settings_of, workspace_of

KEY = "c352827bcdcb45e3ad40d0decec0b43c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"https://www.comet.com/team/digits/{KEY}",
            Place(url="https://www.comet.com", workspace="team", project="digits", experiment=KEY),
        ),
        (
            f"https://www.comet.com/team/digits/archived/{KEY}/",
            Place(url="https://www.comet.com", workspace="team", project="digits", experiment=KEY),
        ),
        (
            "https://comet.example.org:8443/team/my%20digits",
            Place(url="https://comet.example.org:8443", workspace="team", project="my digits"),
        ),
        ("http://127.0.0.1:5117", Place(url="http://127.0.0.1:5117")),
        ("https://host/prefix#team/digits", Place(url="https://host/prefix", workspace="team", project="digits")),
        (f"#{KEY}", Place(experiment=KEY)),
        ("#team", Place(workspace="team")),
        ("local", Place(url="local")),
        ("local:/some/folder#local/digits", Place(url="local:/some/folder", workspace="local", project="digits")),
        (f"local:/some/folder#{KEY}", Place(url="local:/some/folder", experiment=KEY)),
        (KEY, Place(experiment=KEY)),
        ("export", Place(folder=Path("export"))),
        ("./a/b", Place(folder=Path("a/b"))),
    ],
)
def test_a_text_is_understood(text: str, expected: Place) -> None:
    assert place(text, "source") == expected


def test_a_folder_with_the_name_of_a_key_is_a_folder() -> None:
    Path(KEY).mkdir()
    assert place(KEY, "source") == Place(folder=Path(KEY))
    assert place(Path("x"), "source") == Place(folder=Path("x"))


@pytest.mark.parametrize("text", ["", "https://host/a/b/c/d/e", "local#a/b/c/d", None, 3])
def test_what_names_nothing_is_refused(text: str) -> None:
    with pytest.raises(ArgumentError, match="source="):
        place(text, "source")


def test_a_folder_is_given_alone() -> None:
    with pytest.raises(ArgumentError, match="given alone"):
        Place(folder=Path("x"), project="digits")


def test_the_key_is_not_shown() -> None:
    assert "secret" not in repr(Place(url="https://www.comet.com", api_key="secret"))


def test_a_missing_workspace_or_key_of_a_server_elsewhere_is_told() -> None:
    with pytest.raises(ConfigurationError, match="COMET_API_KEY"):
        settings_of(Place(url="https://www.comet.com"))
    settings = settings_of(Place(url="https://www.comet.com", api_key="k"))
    with pytest.raises(ConfigurationError, match=r"https://www\.comet\.com#my-team"):
        workspace_of(settings, "default")
    assert workspace_of(settings_of(Place(url="local")), "default") == "default"
