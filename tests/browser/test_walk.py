"""Through all pages with the data of the demo: they show what was logged, charts draw, nothing comes from elsewhere."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import Demo
from tests.browser.driver import Browser


@pytest.fixture(autouse=True)
def nothing_foreign_and_no_complaint(browser: Browser, demo: Demo) -> object:
    """Whatever a test looks at, only our server is asked, and no page breaks its own policy."""
    yield
    assert browser.hosts() == {urlsplit(demo.root).netloc}
    assert browser.complaints() == []


def test_from_the_first_page_to_an_experiment(browser: Browser, demo: Demo) -> None:
    browser.open(demo.root)
    browser.one('a[href="/local/digits"]').click()
    assert browser.wait(lambda: browser.texts("h1") == ["digits"], "the project's page")
    browser.one("#experiments tbody th a").click()
    browser.wait(lambda: browser.driver.current_url == demo.link, "the experiment's page")
    assert browser.text("h1") == "digits ended"


def test_the_printed_link_opens_charts_that_are_drawn(browser: Browser, demo: Demo) -> None:
    browser.open(demo.link)
    loss = browser.chart("train_loss")
    assert loss["points"] == [264]
    assert loss["x"] == [[0, 263]]
    assert loss["lines"][0] > 500, "a line through 264 points has a long path"
    assert browser.chart("test_accuracy")["points"] == [12]
    assert max(browser.chart("train_accuracy")["y"][0]) == 1
    assert loss["axis"] == "step"


@pytest.mark.parametrize(
    ("tab", "shown"),
    [
        ("metrics", ["train_loss", "264", "test_accuracy"]),
        ("parameters", ["hidden", "32", "optimizer", "adam"]),
        ("others", ["Created from", "cometr_py"]),
        ("output", ["epoch 12:", "of the test digits are right"]),
        ("code", ["from sklearn.datasets import load_digits", "EPOCHS, BATCH = 12, 64"]),
        ("graph", ['"layers"', "64"]),
        ("system", ["Host", "Python", "Installed packages"]),
        ("git", ["Nothing about Git."]),
        ("html", ["No HTML."]),
        ("assets", ["weights.npz", "model-element"]),
        ("lineage", ["No artifacts and no models."]),
    ],
)
def test_each_tab_shows_what_the_demo_logged(browser: Browser, demo: Demo, tab: str, shown: list[str]) -> None:
    browser.open(f"{demo.link}?tab={tab}")
    text = browser.text()
    for part in shown:
        assert part in text
    assert len(browser.all(".tabs a[aria-current]")) == 1


def test_code_is_coloured(browser: Browser, demo: Demo) -> None:
    browser.open(f"{demo.link}?tab=code")
    (keyword, *_) = browser.all("pre.code .kn")
    assert keyword.text == "import"
    plain = browser.one("pre.code").value_of_css_property("color")
    assert keyword.value_of_css_property("color") != plain


def test_a_file_opens_to_a_look_into_it(browser: Browser, demo: Demo) -> None:
    browser.open(f"{demo.link}?tab=assets")
    browser.one("#assets tbody a").click()
    browser.wait(lambda: "An archive of 2 files" in browser.text("#preview"), "the members of the archive")
    assert "arr_0.npy" in browser.text("#preview")


def test_the_other_pages_open(browser: Browser, demo: Demo) -> None:
    for path, shown in {
        "/local": "digits",
        "/-/artifacts/local": "No artifacts yet.",
        "/-/models/local": "No registered models yet.",
        "/-/compare": "Nothing to compare.",
    }.items():
        browser.open(demo.root + path)
        assert shown in browser.text(), path


def test_light_and_dark(browser: Browser, demo: Demo) -> None:
    def luminance() -> int:
        colour = browser.one("body").value_of_css_property("background-color")
        return sum(int(part) for part in colour.strip("rgba()").split(",")[:3])

    try:
        browser.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
        )
        browser.open(demo.link)
        assert luminance() < 150
        browser.one("#theme").click()
        assert browser.text("#theme") == "Theme: light"
        assert luminance() > 600
        browser.open(demo.root)
        assert luminance() > 600, "the choice is remembered"
        browser.one("#theme").click()
        browser.one("#theme").click()
        assert browser.text("#theme") == "Theme: auto"
        assert luminance() < 150
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_everything_can_be_reached_by_keyboard(browser: Browser, demo: Demo) -> None:
    browser.open(f"{demo.root}/local/digits")
    assert (
        browser.run('return document.querySelectorAll(\'[tabindex]:not([tabindex="0"], [tabindex="-1"])\').length') == 0
    )
    browser.run("document.querySelector('#columns-menu summary').focus(); document.activeElement.click();")
    browser.one("#columns")
    menu = browser.driver.switch_to.active_element
    menu.send_keys("\ue00c")  # Escape
    browser.wait(lambda: browser.run("return !document.querySelector('#columns-menu').open"), "the menu is closed")
    unnamed = browser.run(
        "return [...document.querySelectorAll('input:not([type=hidden]), select, button')]"
        ".filter((field) => !field.labels?.length && !field.ariaLabel && !field.textContent.trim())"
        ".map((field) => field.outerHTML)"
    )
    assert unnamed == [], "every field says what it is for"
