"""Charts: axes, smoothing, log scale, zooming into a long series, and several runs in one chart."""

from __future__ import annotations

import itertools

import pytest

from tests.browser.conftest import Demo
from tests.browser.driver import Browser
from tests.browser.samples import api_of, long_run, sweep


@pytest.fixture(scope="module")
def long_page(demo: Demo) -> str:
    """The page of an experiment with one metric of 60,000 points."""
    return f"{demo.root}/sweeps/long/{long_run(api_of(demo.root), 60_000)}"


def test_axes_of_steps_epochs_and_time(browser: Browser, demo: Demo) -> None:
    browser.open(demo.link)
    browser.chart("train_loss")
    browser.choose("[name=axis]", "epoch")
    assert browser.chart("train_loss", lambda seen: seen["axis"] == "epoch")["x"] == [[0, 11]]
    browser.choose("[name=axis]", "relative")
    seen = browser.chart("train_loss", lambda seen: seen["axis"] not in ("step", "epoch"))
    assert seen["axis"] == "seconds"
    assert 0 <= seen["x"][0][0] < seen["x"][0][1] < 240
    browser.choose("[name=axis]", "clock")
    assert browser.chart("train_loss", lambda seen: seen["xtype"] == "date")["points"] == [264]
    browser.open(demo.link)
    assert browser.chart("train_loss")["xtype"] == "date", "the axis is remembered"


def test_smoothing_draws_a_calmer_line_over_the_faint_one(browser: Browser, demo: Demo) -> None:
    browser.open(demo.link)
    browser.chart("train_loss")
    browser.choose("[name=smoothing]", "0.9")
    seen = browser.chart("train_loss", lambda seen: len(seen["points"]) == 2)
    assert seen["points"] == [264, 264]
    raw, smooth = (sum(abs(b - a) for a, b in itertools.pairwise(line)) for line in seen["y"])
    assert smooth < raw / 2
    assert seen["y"][0][0] == pytest.approx(seen["y"][1][0]), "it does not start at zero"


def test_log_scale(browser: Browser, demo: Demo) -> None:
    browser.open(demo.link)
    assert browser.chart("train_loss")["ytype"] == "linear"
    browser.choose("[name=log]", "on")
    assert browser.chart("train_loss", lambda seen: seen["ytype"] == "log")["points"] == [264]


def test_metrics_are_found_by_name(browser: Browser, demo: Demo) -> None:
    browser.open(demo.link)
    browser.chart("train_loss")
    browser.choose("[name=find]", "test_")
    browser.wait(
        lambda: browser.texts(".chart .name") and [t for t in browser.texts(".chart .name") if t] == ["test_accuracy"],
        "one chart is left",
    )
    browser.choose("[name=find]", "nothing like this")
    browser.one("#no-charts")


def test_a_long_series_is_sampled_and_its_peak_is_there(browser: Browser, long_page: str) -> None:
    browser.open(long_page)
    seen = browser.chart("long")
    assert 500 < seen["points"][0] < 2_000
    assert max(seen["y"][0]) == 50
    assert "of 60,000 points" in seen["note"]


def test_zooming_loads_every_point_of_the_range(browser: Browser, long_page: str) -> None:
    browser.open(long_page)
    coarse = browser.chart("long")
    browser.run("Plotly.relayout(document.querySelector('.plot'), {'xaxis.range': [7000, 9000]})")
    seen = browser.chart("long", lambda seen: "in this range" in seen["note"])
    assert seen["note"] == "All 2,001 points in this range."
    assert seen["points"][0] > 2_001
    assert seen["range"] == [7000, 9000], "the view stays where the reader put it"
    browser.run("Plotly.relayout(document.querySelector('.plot'), {'xaxis.autorange': true})")
    assert browser.chart("long", lambda seen: "zoom in" in seen["note"])["points"] == coarse["points"]


@pytest.mark.parametrize("axis", ["epoch", "relative", "clock"])
def test_zooming_works_on_every_axis(browser: Browser, long_page: str, axis: str) -> None:
    browser.open(long_page)
    before = browser.chart("long")
    browser.choose("[name=axis]", axis)
    browser.chart("long", lambda seen: seen["axis"] != "step")
    browser.run(
        "const plot = document.querySelector('.plot'), [low, high] = plot._fullLayout.xaxis.range.map((end) =>"
        " typeof end === 'string' ? Date.parse(end.replace(' ', 'T') + 'Z') : end);"
        "const cut = [low + (high - low) * 0.4, low + (high - low) * 0.6];"
        "Plotly.relayout(plot, {'xaxis.range': plot._fullLayout.xaxis.type === 'date'"
        " ? cut.map((end) => new Date(end).toISOString().replace('T', ' ').replace('Z', '')) : cut})"
    )
    seen = browser.chart("long", lambda seen: "in this range" in seen["note"])
    assert seen["points"][0] > before["points"][0]


def test_dragging_zooms_as_well(browser: Browser, long_page: str) -> None:
    from selenium.webdriver import ActionChains

    browser.open(long_page)
    browser.chart("long")
    surface = browser.one(".plot .nsewdrag")
    ActionChains(browser.driver).drag_and_drop_by_offset(surface, 40, 0).perform()
    seen = browser.chart("long", lambda seen: "in this range" in seen["note"])
    low, high = seen["range"]
    assert 0 < low < high < 60_000


def test_a_chart_can_be_enlarged(browser: Browser, demo: Demo) -> None:
    browser.open(demo.link)
    browser.chart("train_loss")
    before = browser.one(".chart .plot .main-svg").size["width"]
    browser.one(".chart button").click()
    browser.wait(lambda: browser.one(".chart .plot .main-svg").size["width"] > before * 1.5, "the chart is wider")


def test_several_runs_are_drawn_into_one_chart_each_in_its_colour(browser: Browser, demo: Demo) -> None:
    keys = sweep(api_of(demo.root), "overlaid", 3)
    browser.open(f"{demo.root}/-/compare?" + "&".join(f"key={key}" for key in keys))
    seen = browser.chart("loss", lambda seen: len(seen["points"]) == 3)
    assert seen["points"] == [20, 20, 20]
    assert len(seen["lines"]) == 3
    strokes = browser.run(
        "return [...document.querySelectorAll('.chart .js-line')].map((line) => getComputedStyle(line).stroke)"
    )
    swatches = [swatch.value_of_css_property("background-color") for swatch in browser.all(".legend .swatch")]
    assert len(set(strokes)) == 3
    assert [stroke.removeprefix("rgb") for stroke in strokes] == [
        swatch.removeprefix("rgba").replace(", 1)", ")") for swatch in swatches
    ]
