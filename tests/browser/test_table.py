"""The table of a project's experiments: sorted, filtered, with the columns that one chooses, and on to a comparison."""

from __future__ import annotations

import pytest
from selenium.webdriver.support.select import Select

from tests.browser.conftest import Demo
from tests.browser.driver import Browser
from tests.browser.samples import api_of, sweep


@pytest.fixture(scope="module")
def table(demo: Demo) -> str:
    """The page of a project with sixty experiments."""
    sweep(api_of(demo.root), "table", 60)
    return f"{demo.root}/sweeps/table"


@pytest.fixture(autouse=True)
def forgotten_choices(browser: Browser, demo: Demo) -> None:
    """No columns and no selection are remembered from an earlier test."""
    browser.open(demo.root)
    browser.run("localStorage.clear(); sessionStorage.clear()")


def names(browser: Browser) -> list[str]:
    return browser.texts("#experiments tbody th")


def heads(browser: Browser) -> list[str]:
    return [text.rstrip(" ↓↑") for text in browser.texts("#experiments thead th") if text]


def test_newest_first_page_by_page(browser: Browser, table: str) -> None:
    browser.open(table)
    assert names(browser)[0] == "run 059"
    assert len(names(browser)) == 50
    assert heads(browser) == ["Experiment", "State", "Started", "Duration", "Tags", "loss", "lr", "optimizer", "batch"]
    browser.one(".pager [rel=next]").click()
    browser.wait(lambda: names(browser)[0] == "run 009", "the second page")
    assert len(names(browser)) == 10


def test_sorting_by_a_parameter_and_back(browser: Browser, table: str) -> None:
    browser.open(table)
    browser.driver.find_element("link text", "lr").click()
    browser.wait(lambda: names(browser)[0] == "run 000", "the smallest first")
    browser.driver.find_element("partial link text", "lr").click()
    browser.wait(lambda: names(browser)[0] == "run 059", "the largest first")
    assert browser.one("[aria-sort]").get_attribute("aria-sort") == "descending"


def test_searching_and_filtering(browser: Browser, table: str) -> None:
    browser.open(table)
    browser.one("[name=q]").send_keys("RUN 01\n")
    found = [f"run {number:03d}" for number in (*range(19, 9, -1), 1)]
    browser.wait(lambda: names(browser) == found, "the names that have both words in them")
    browser.one(".menu summary").click()
    Select(browser.one(".menu [name=fc]")).select_by_value("param:lr")
    Select(browser.one(".menu [name=fo]")).select_by_visible_text("≥")
    browser.one(".menu [name=fv]").send_keys("0.18\n")
    browser.wait(lambda: names(browser) == ["run 019", "run 018", "run 017"], "both conditions hold")
    browser.one('[aria-label="Remove this filter"]').click()
    browser.wait(lambda: names(browser) == found, "only the search is left")
    browser.open(f"{table}?q=nothing+like+this")
    assert "No experiment matches." in browser.text()


def test_chosen_columns_are_there_again_on_the_next_visit(browser: Browser, table: str) -> None:
    browser.open(table)
    browser.one("#columns-menu summary").click()
    for box in browser.all("#columns input:checked"):
        box.click()
    browser.one('#columns [value="param:optimizer"]').click()
    browser.one("#columns-menu .primary").click()
    browser.wait(lambda: heads(browser) == ["Experiment", "optimizer"], "the chosen column")
    browser.open(table)
    browser.wait(lambda: heads(browser) == ["Experiment", "optimizer"], "the same on the next visit")
    browser.one("#columns-menu summary").click()
    browser.one("[data-forget]").click()
    browser.wait(lambda: "loss" in heads(browser), "the usual columns")


def test_selected_experiments_are_compared(browser: Browser, table: str) -> None:
    browser.open(table)
    assert not browser.one("#compare-button").is_enabled()
    browser.one('[aria-label="Select run 059"]').click()
    browser.one(".pager [rel=next]").click()
    browser.wait(lambda: names(browser)[0] == "run 009", "the second page")
    browser.one('[aria-label="Select run 008"]').click()
    assert browser.text("#compare-button") == "Compare 2"
    browser.one("#compare-button").click()
    browser.wait(lambda: browser.texts("h1") == ["Compare 2 experiments"], "the comparison")
    assert browser.chart("loss", lambda seen: len(seen["points"]) == 2)["points"] == [20, 20]
    browser.driver.find_element("link text", "Parameters").click()
    browser.wait(lambda: browser.all("#compared"), "the parameters")
    assert browser.texts("#compared .differs th") == ["lr", "optimizer"]
    assert browser.texts("#compared .same th") == ["batch"]
    browser.one("[data-only]").click()
    assert [text for text in browser.texts("#compared tbody th") if text] == ["lr", "optimizer"]
    browser.one('[aria-label="Leave out run 008"]').click()
    browser.wait(lambda: browser.texts("h1") == ["Compare 1 experiment"], "one is left")
