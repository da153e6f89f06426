"""Where settings come from."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cometr_py import config
from cometr_py.errors import CometWarning, ConfigurationError

ATTRIBUTES = {
    "COMET_API_KEY": "api_key",
    "COMET_WORKSPACE": "workspace",
    "COMET_PROJECT_NAME": "project_name",
    "COMET_URL_OVERRIDE": "url_setting",
    "COMET_LOGGING_FILE_LEVEL": "logging_file_level",
}
ARGUMENTS = {
    "COMET_API_KEY": "api_key",
    "COMET_WORKSPACE": "workspace",
    "COMET_PROJECT_NAME": "project_name",
    "COMET_URL_OVERRIDE": "url",
}


def write(folder: Path, text: str, name: str = ".comet.yml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def home() -> Path:
    return Path.home()


@pytest.fixture
def work() -> Path:
    return Path.cwd()


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_each_setting_is_taken_from_the_first_place_that_has_it(
    name: str, home: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found() -> tuple[object, str]:
        settings = config.resolve()
        return getattr(settings, ATTRIBUTES[name]), settings.sources[name]

    assert found()[1] == "default"
    in_home = write(home, f"{name}: http://from-home\n")
    assert found() == ("http://from-home", str(in_home))
    in_work = write(work, f"{name}: http://from-work\n")
    assert found() == ("http://from-work", str(in_work))
    monkeypatch.setenv(name, "http://from-environment")
    assert found() == ("http://from-environment", "environment")
    if name in ARGUMENTS:
        given: dict[str, Any] = {ARGUMENTS[name]: "http://from-argument"}
        settings = config.resolve(**given)
        assert getattr(settings, ATTRIBUTES[name]) == "http://from-argument"
        assert settings.sources[name] == "argument"


def test_an_empty_value_is_no_value(home: Path, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(home, "COMET_WORKSPACE: from-home\n")
    write(work, "COMET_WORKSPACE:\nCOMET_PROJECT_NAME: ''\n")
    monkeypatch.setenv("COMET_WORKSPACE", "")
    settings = config.resolve(workspace="")
    assert (settings.workspace, settings.project_name) == ("from-home", None)


def test_settings_may_be_spread_over_places(home: Path, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(home, "COMET_API_KEY: from-home\nCOMET_WORKSPACE: from-home\n")
    write(work, "COMET_WORKSPACE: from-work\n")
    monkeypatch.setenv("COMET_PROJECT_NAME", "from-environment")
    settings = config.resolve()
    assert (settings.api_key, settings.workspace, settings.project_name) == (
        "from-home",
        "from-work",
        "from-environment",
    )


def test_a_file_with_the_other_extension_is_named_and_ignored(home: Path, work: Path) -> None:
    for folder in (home, work):
        write(folder, "COMET_WORKSPACE: ignored\n", name=".comet.yaml")
    with pytest.warns(CometWarning) as seen:
        assert config.resolve().workspace is None
    texts = [str(one.message) for one in seen]
    assert len(texts) == 2
    for folder, text in zip((work, home), texts, strict=True):
        assert str(folder / ".comet.yaml") in text
        assert str(folder / ".comet.yml") in text
        assert "Please change the file extension to .yml." in text


def test_the_other_extension_does_not_matter_beside_the_right_one(work: Path) -> None:
    write(work, "COMET_WORKSPACE: ignored\n", name=".comet.yaml")
    write(work, "COMET_WORKSPACE: read\n")
    assert config.resolve().workspace == "read"


@pytest.mark.parametrize(
    "text",
    [
        "COMET_API_KEY: [1, 2",
        "just words",
        "- COMET_API_KEY",
        "COMET_API_KEY: !expr paste0('ev','al')",
        "COMET_API_KEY: !!python/object/apply:os.system ['touch executed']",
        "\x00",
    ],
)
def test_a_broken_file_is_named_and_the_next_one_is_read(text: str, home: Path, work: Path) -> None:
    write(home, "COMET_API_KEY: from-home\n")
    broken = write(work, text)
    with pytest.warns(CometWarning, match="Error trying to read from config file") as seen:
        assert config.resolve().api_key == "from-home"
    assert str(broken) in str(seen[0].message)
    assert not (work / "executed").exists()


def test_a_file_that_is_not_utf_8_is_named(work: Path) -> None:
    (work / ".comet.yml").write_bytes(b"COMET_WORKSPACE: caf\xe9\n")
    with pytest.warns(CometWarning, match="Error trying to read from config file"):
        assert config.resolve().workspace is None


def test_a_folder_in_place_of_the_file_is_named(work: Path) -> None:
    (work / ".comet.yml").mkdir()
    with pytest.warns(CometWarning, match="Error trying to read from config file"):
        config.resolve()


def test_a_broken_file_does_not_show_what_is_in_it(work: Path) -> None:
    write(work, "COMET_API_KEY: 'very-secret-key\nCOMET_WORKSPACE: [\n")
    with pytest.warns(CometWarning) as seen:
        config.resolve()
    assert "very-secret-key" not in str(seen[0].message)


def test_a_list_in_place_of_a_value_is_named(work: Path) -> None:
    write(work, "COMET_WORKSPACE: [a, b]\nCOMET_PROJECT_NAME: p\n")
    with pytest.warns(CometWarning, match="COMET_WORKSPACE in .* is not a single value"):
        settings = config.resolve()
    assert (settings.workspace, settings.project_name) == (None, "p")


@pytest.mark.parametrize("value", ["007", "no", "1e3", "2024-01-01", "0x10", "true"])
def test_values_are_text_as_they_are_written(value: str, work: Path) -> None:
    write(work, f"COMET_WORKSPACE: {value}\n")
    assert config.resolve().workspace == value


def test_an_empty_file_is_no_mistake(work: Path) -> None:
    write(work, "# COMET_API_KEY: later\n")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert config.resolve().api_key is None


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("https://www.comet.com", "https://www.comet.com"),
        ("https://www.comet.com/", "https://www.comet.com"),
        ("https://www.comet.com/clientlib", "https://www.comet.com"),
        ("https://www.comet.com/clientlib/", "https://www.comet.com"),
        ("https://www.comet.com//clientlib//", "https://www.comet.com"),
        (" http://comet.example.com:8080/clientlib/ ", "http://comet.example.com:8080"),
        ("https://example.com/comet/clientlib/", "https://example.com/comet"),
        ("http://[::1]:5000/", "http://[::1]:5000"),
    ],
)
def test_the_address_is_the_servers_root(given: str, url: str) -> None:
    assert config.resolve(url=given).url == url


@pytest.mark.parametrize("given", ["comet.example.com", "ftp://example.com", "http://", "http://a b", "http://x:port"])
def test_an_address_that_is_none_is_refused_with_its_source(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", given)
    with pytest.raises(ConfigurationError, match=r"COMET_URL_OVERRIDE \(from environment\).*https://comet.example.com"):
        config.resolve()


def test_a_password_in_the_address_is_refused_and_not_shown() -> None:
    with pytest.raises(ConfigurationError) as seen:
        config.resolve(url="https://me:hush-hush@example.com")
    assert "hush-hush" not in str(seen.value)


def smart_key(payload: object) -> str:
    return "K" * 25 + "*" + base64.urlsafe_b64encode(json.dumps(payload).encode()).decode().rstrip("=")


def test_a_smart_key_names_its_server() -> None:
    key = smart_key({"baseUrl": "https://comet.example.com/clientlib/"})
    settings = config.resolve(api_key=key)
    assert (settings.url, settings.api_key) == ("https://comet.example.com", key)
    assert settings.sources["COMET_URL_OVERRIDE"] == "the API key"


def test_an_address_goes_before_that_of_a_smart_key() -> None:
    key = smart_key({"baseUrl": "https://comet.example.com/"})
    assert config.resolve(api_key=key, url="https://other.example.com").url == "https://other.example.com"


@pytest.mark.parametrize("key", ["K*", "K*!!!", "K*AAAA", smart_key([]), smart_key({"baseUrl": 3}), smart_key({})])
def test_a_key_with_another_star_is_just_a_key(key: str) -> None:
    settings = config.resolve(api_key=key)
    assert (settings.url, settings.api_key) == (config.DEFAULT_URL, key)


def test_local_mode_needs_nothing(home: Path) -> None:
    settings = config.resolve(url="local")
    assert settings.is_local
    assert settings.require_api_key() == "local"
    assert settings.require_project_name() == "general"
    assert settings.local_home == settings.home == home / ".cometr"
    assert (settings.url, settings.url_setting) == (config.LOCAL_URL, "local")


def test_local_mode_takes_a_folder(home: Path, work: Path) -> None:
    assert config.resolve(url="local:/some/folder").local_home == Path("/some/folder")
    assert config.resolve(url="local:runs").local_home == work / "runs"
    settings = config.resolve(url="local:~/runs")
    assert settings.local_home == home / "runs"
    assert settings.home == home / ".cometr"


def test_the_home_can_be_elsewhere(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMETR_HOME", "elsewhere")
    settings = config.resolve(url="local")
    assert settings.home == settings.local_home == work / "elsewhere"


@pytest.mark.parametrize("host", ["127.0.0.1:5117", "localhost:8000", "127.0.0.9", "[::1]:80"])
def test_an_address_on_this_machine_says_nothing_about_the_server(host: str) -> None:
    settings = config.resolve(url=f"http://{host}")
    assert not settings.is_local
    assert (settings.api_key, settings.project_name) == (None, None)


def test_a_given_key_is_used_on_this_machine_too() -> None:
    assert config.resolve(url="local", api_key="mine").require_api_key() == "mine"


@pytest.mark.parametrize("host", ["localhost.example.com", "127.0.0.1.example.com", "10.0.0.1"])
def test_a_server_elsewhere_needs_a_key(host: str) -> None:
    with pytest.raises(ConfigurationError, match="COMET_API_KEY must be provided"):
        config.resolve(url=f"http://{host}").require_api_key()


def test_a_missing_key_is_told_with_every_place_for_it() -> None:
    with pytest.raises(ConfigurationError) as seen:
        config.resolve().require_api_key()
    for part in (
        "COMET_API_KEY must be provided",
        "api_key=",
        "./.comet.yml",
        "~/.comet.yml",
        "COMET_URL_OVERRIDE=local",
    ):
        assert part in str(seen.value)


@pytest.mark.parametrize(
    ("require", "name", "argument"),
    [
        (config.Settings.require_workspace, "COMET_WORKSPACE", "workspace_name="),
        (config.Settings.require_project_name, "COMET_PROJECT_NAME", "project_name="),
    ],
)
def test_other_missing_settings_are_told_the_same_way(
    require: Callable[[config.Settings], str], name: str, argument: str
) -> None:
    with pytest.raises(ConfigurationError, match=f"{name} must be provided.*{argument}.*comet.yml"):
        require(config.resolve())


def test_a_key_may_end_in_a_line_break() -> None:
    assert config.resolve(api_key=" key-of-mine\n").require_api_key() == "key-of-mine"


@pytest.mark.parametrize("key", ["two words", "split\nsecret", "schlüssel"])
def test_a_key_that_cannot_be_one_is_refused_and_not_shown(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_API_KEY", key)
    with pytest.raises(ConfigurationError, match=r"COMET_API_KEY \(from environment\)") as seen:
        config.resolve().require_api_key()
    assert key not in str(seen.value)


def test_the_key_is_not_in_the_repr_of_the_settings() -> None:
    assert "secret-key" not in repr(config.resolve(api_key="secret-key"))


def test_the_log_file_is_absolute(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_LOGGING_FILE", "logs/comet.log")
    assert config.resolve().logging_file == work / "logs" / "comet.log"


def test_settings_are_found_without_a_home_or_a_working_folder(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    program = (
        "import os, pathlib; os.rmdir(os.getcwd());"
        "from cometr_py import config; print(config.resolve(api_key='k', url='http://example.com').url)"
    )
    environment = {"PATH": "", "PYTHONPATH": ":".join(sys.path), "HOME": "/nonexistent"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=gone, env=environment, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.returncode) == ("http://example.com\n", 0), done.stderr


def test_durability_is_full_or_relaxed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert config.resolve().durable
    monkeypatch.setenv("COMETR_DURABILITY", "Relaxed")
    assert not config.resolve().durable
    monkeypatch.setenv("COMETR_DURABILITY", "fast")
    with pytest.raises(ConfigurationError, match=r"COMETR_DURABILITY \(from environment\) is 'fast'.*full or relaxed"):
        config.resolve()
