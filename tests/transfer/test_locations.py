"""What a text names: a server's experiment, project or workspace, or a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cometr_py.errors import ArgumentError, ConfigurationError
from cometr_py.transfer import Location
from cometr_py.transfer.locations import location, settings_of, workspace_of

KEY = "c352827bcdcb45e3ad40d0decec0b43c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"https://www.comet.com/team/digits/{KEY}",
            Location(url="https://www.comet.com", workspace="team", project="digits", experiment=KEY),
        ),
        (
            f"https://www.comet.com/team/digits/archived/{KEY}/",
            Location(url="https://www.comet.com", workspace="team", project="digits", experiment=KEY),
        ),
        (
            "https://comet.example.org:8443/team/my%20digits",
            Location(url="https://comet.example.org:8443", workspace="team", project="my digits"),
        ),
        ("http://127.0.0.1:5117", Location(url="http://127.0.0.1:5117")),
        ("https://host/prefix#team/digits", Location(url="https://host/prefix", workspace="team", project="digits")),
        (f"#{KEY}", Location(experiment=KEY)),
        ("#team", Location(workspace="team")),
        ("local", Location(url="local")),
        ("local:/some/folder#local/digits", Location(url="local:/some/folder", workspace="local", project="digits")),
        (f"local:/some/folder#{KEY}", Location(url="local:/some/folder", experiment=KEY)),
        (KEY, Location(experiment=KEY)),
        ("export", Location(folder=Path("export"))),
        ("./a/b", Location(folder=Path("a/b"))),
    ],
)
def test_a_text_is_understood(text: str, expected: Location) -> None:
    assert location(text, "source") == expected


def test_a_folder_with_the_name_of_a_key_is_a_folder() -> None:
    Path(KEY).mkdir()
    assert location(KEY, "source") == Location(folder=Path(KEY))
    assert location(Path("x"), "source") == Location(folder=Path("x"))


@pytest.mark.parametrize("text", ["", "https://host/a/b/c/d/e", "local#a/b/c/d", None, 3])
def test_what_names_nothing_is_refused(text: str) -> None:
    with pytest.raises(ArgumentError, match="source="):
        location(text, "source")


def test_a_folder_is_given_alone() -> None:
    with pytest.raises(ArgumentError, match="given alone"):
        Location(folder=Path("x"), project="digits")


def test_the_key_is_not_shown() -> None:
    assert "secret" not in repr(Location(url="https://www.comet.com", api_key="secret"))


def test_a_missing_workspace_or_key_of_a_server_elsewhere_is_told() -> None:
    with pytest.raises(ConfigurationError, match="COMET_API_KEY"):
        settings_of(Location(url="https://www.comet.com"))
    settings = settings_of(Location(url="https://www.comet.com", api_key="k"))
    with pytest.raises(ConfigurationError, match=r"https://www\.comet\.com#my-team"):
        workspace_of(settings, "default")
    assert workspace_of(settings_of(Location(url="local")), "default") == "default"
