"""Every operation of a delivery meets every fault, on a fake clock: what was recorded arrives once."""

from __future__ import annotations

import pytest

import cometr_py
from cometr_py.core.clock import FakeClock
from cometr_py.recording.delivery.budget import RequestBudget
from cometr_py.recording.delivery.phases import GiveUpReason, Phase
from cometr_py.recording.delivery.queue import LONGEST_COMMON_WAIT, LONGEST_RETRY_AFTER
from cometr_py.recording.journal.records import Html, Metric, Record
from tests.support.arrivals import arrived, ended
from tests.support.deliveries import OPERATIONS, RecordedScript
from tests.support.faulty import Fault, FaultyComet, Kind

BATCH = "/batch/logger/experiment/metric"
#: One after the other; some say how long to wait, s.
REJECTIONS: tuple[tuple[int, tuple[tuple[str, str], ...]], ...] = (
    (500, ()),
    (502, ()),
    (503, ()),
    (504, ()),
    (520, ()),
    (408, ()),
    (425, ()),
    (429, (("Retry-After", "1"),)),
    (429, (("Retry-After-Custom", "1"),)),
)
#: Asked for when it is not known what the server is.
VERSION = "/api/isAlive/ver"
LOGGED = range(3)


def deliver_all(script: RecordedScript) -> cometr_py.Experiment:
    """Log numbers, end, and deliver; return the experiment, in which every number has arrived once."""
    for number in LOGGED:
        script.log(number)
    script.end()
    engine = script.engine()
    state = engine.run(script.wait)
    assert (engine.phase, engine.give_up_reason) == (Phase.DONE, None)
    assert (state.complete, state.rejected, state.last_error) == (True, 0, None), script.said
    assert list(script.folder.files.iterdir()) == [], "copies of delivered files are removed"
    return arrived(script.key, LOGGED)


def test_these_are_all_operations_of_a_delivery(faulty: FaultyComet, script: RecordedScript) -> None:
    for number in LOGGED:
        script.log(number)
    script.end()
    script.deliver()
    asked = {path for _, path in faulty.requests} - {VERSION}
    assert asked == set(OPERATIONS)


@pytest.mark.parametrize("path", OPERATIONS)
def test_an_operation_that_fails_for_a_while_loses_and_doubles_nothing(
    faulty: FaultyComet, script: RecordedScript, path: str
) -> None:
    rejections = [faulty.fault(Fault(path, "refuse", status=status, headers=headers)) for status, headers in REJECTIONS]
    experiment = deliver_all(script)
    assert [rejection.times for rejection in rejections] == [0] * len(REJECTIONS), "each rejection was met"
    assert "patch 2" in (experiment.get_git_patch() or "")
    assert script.clock.monotonic() > 2, "and each was waited for"


@pytest.mark.parametrize("kind", ["reset", "cut", "shorten answer", "lose answer"])
def test_connections_that_break_lose_and_double_nothing(
    either: FaultyComet, script_to_either: RecordedScript, kind: Kind
) -> None:
    faults = [either.fault(Fault(path, kind, times=2)) for path in OPERATIONS]
    deliver_all(script_to_either)
    # What was stored although its response was lost need not be sent a second time.
    left = 1 if kind in ("shorten answer", "lose answer") else 0
    assert all(fault.times <= left for fault in faults), "each connection broke"


@pytest.mark.parametrize("path", OPERATIONS[1:13])
def test_what_a_server_rejects_for_good_holds_nothing_else_back(
    faulty: FaultyComet, script: RecordedScript, path: str
) -> None:
    faulty.fault(Fault(path, "refuse", times=-1, status=400))
    script.log(0)
    script.end()
    state = script.deliver()
    assert state.complete
    assert state.rejected == (3 if "metric" in path and "batch" in path else 1)
    assert {one.status for one in state.rejected_records} == {400}
    assert "the server rejected a" in script.said
    experiment = cometr_py.get_experiment(script.key)
    ended(experiment)
    delivered = {seen for _, seen in faulty.requests}
    assert delivered >= set(OPERATIONS), "everything else was delivered all the same"


@pytest.mark.parametrize("header", ["Retry-After", "Retry-After-Custom"])
def test_a_server_gets_the_time_that_it_asks_for(faulty: FaultyComet, script: RecordedScript, header: str) -> None:
    moments = times_of_batches(faulty, script.clock)
    faulty.fault(Fault(BATCH, "refuse", times=2, status=429, headers=((header, "1.5"),)))
    deliver_all(script)
    assert len(moments) == 3
    assert moments[1] - moments[0] >= 1.5, "the first response asked for 1.5 s"
    assert moments[2] - moments[1] >= 1.5, "so did the second"


@pytest.mark.parametrize("asked", ["Wed, 01 Jan 2098 00:00:00 GMT", "1e9"], ids=["a date", "seconds"])
def test_a_server_that_asks_for_years_gets_minutes(faulty: FaultyComet, script: RecordedScript, asked: str) -> None:
    moments = times_of_batches(faulty, script.clock)
    faulty.fault(Fault(BATCH, "refuse", status=429, headers=(("Retry-After", asked),)))
    deliver_all(script)
    assert LONGEST_RETRY_AFTER <= moments[1] - moments[0] < LONGEST_RETRY_AFTER + 1


@pytest.mark.parametrize("asked", ["Wed, 01 Jan 2098 00:00:00 GMT", "1e9"], ids=["a date", "seconds"])
def test_a_failing_request_cannot_ask_for_years_while_the_server_accepts_others(
    faulty: FaultyComet, script: RecordedScript, asked: str
) -> None:
    moments = times_of_batches(faulty, script.clock)
    faulty.fault(Fault(BATCH, "refuse", status=503, headers=(("Retry-After", asked),)))
    deliver_all(script)
    assert LONGEST_COMMON_WAIT <= moments[1] - moments[0] <= 2 * LONGEST_COMMON_WAIT + 1


def test_a_wait_that_was_promised_before_the_clock_jumped_back_is_not_stretched(
    faulty: FaultyComet, script: RecordedScript
) -> None:
    batch = faulty.fault(Fault(BATCH, "refuse", status=429, headers=(("Retry-After", "5"),)))
    script.log(0)
    killed = script.engine()
    while batch.times:
        killed.step()
    killed.client.get_httpx_client().close()
    # The next delivery only knows until when the server wanted no requests, by a clock that was right.
    script.clock.set_wall_time(script.clock.time() - 36_000)
    begun = script.clock.monotonic()
    for number in (1, 2):
        script.log(number)
    script.end()
    assert script.deliver().complete
    assert script.clock.monotonic() - begun < 10
    arrived(script.key, LOGGED)


def test_a_delivery_gives_up_when_nothing_arrives_for_too_long_and_the_next_one_resumes_it(
    faulty: FaultyComet, script: RecordedScript
) -> None:
    faulty.fault(Fault("/experiment", "refuse", times=-1, status=503))
    for number in LOGGED:
        script.log(number)
    script.end()
    engine = script.engine(drain_timeout=60)
    state = engine.run(script.wait)
    assert (engine.phase, engine.give_up_reason) == (Phase.GIVEN_UP, GiveUpReason.DRAIN_TIMEOUT)
    assert 60 <= script.clock.monotonic() < 90
    assert not state.complete
    assert "as the test wants it" in (state.last_error or "")
    faulty.mend()
    assert script.deliver().complete
    arrived(script.key, LOGGED)


@pytest.mark.parametrize(
    ("path", "status"),
    [("/add/run", 403), (BATCH, 401), (BATCH, 402), ("/experiment", 403), ("/html", 401), ("/update-status", 401)],
)
def test_what_the_user_has_to_change_ends_a_delivery_whose_script_is_gone(
    faulty: FaultyComet, script: RecordedScript, path: str, status: int
) -> None:
    faulty.fault(Fault(path, "refuse", times=-1, status=status))
    for number in LOGGED:
        script.log(number)
    script.end()
    engine = script.engine()
    state = engine.run(script.wait)
    assert (engine.phase, engine.give_up_reason) == (Phase.GIVEN_UP, GiveUpReason.NEEDS_USER_ACTION)
    assert (state.complete, state.rejected) == (False, 0), "everything is kept"
    assert script.clock.monotonic() < 60, "at once"
    faulty.mend()
    assert script.deliver().complete
    arrived(script.key, LOGGED)


@pytest.mark.parametrize("path", ["/add/run", BATCH, "/html", "/update-status"])
def test_the_first_failure_ends_a_delivery_without_retries(
    faulty: FaultyComet, script: RecordedScript, path: str
) -> None:
    failing = faulty.fault(Fault(path, "refuse", times=-1, status=503))
    for number in LOGGED:
        script.log(number)
    script.end()
    engine = script.engine(budget=RequestBudget(script.clock, first_failure_ends=True))
    engine.run(script.wait)
    assert (engine.phase, engine.give_up_reason) == (Phase.GIVEN_UP, GiveUpReason.FAILED)
    assert failing.times == -2, "there was one attempt"
    requests = len(faulty.requests)
    assert faulty.requests[-1][1].endswith(path), "nothing was sent after the failure"
    faulty.mend()
    assert script.deliver().complete
    assert len(faulty.requests) > requests
    arrived(script.key, LOGGED)


def test_a_script_that_vanished_is_reported_as_crashed(faulty: FaultyComet, script: RecordedScript) -> None:
    for number in LOGGED:
        script.log(number)
    script.vanish()
    assert script.deliver().complete
    arrived(script.key, LOGGED, crashed=True)


def test_a_delivery_of_what_is_there_now_leaves_the_end_to_the_script(
    faulty: FaultyComet, script: RecordedScript
) -> None:
    script.log(0)
    engine = script.engine()
    state = engine.run(script.wait)
    assert (engine.phase, engine.give_up_reason) == (Phase.GIVEN_UP, GiveUpReason.STILL_WRITTEN)
    assert state.acknowledged == script.folder.journal.stat().st_size
    assert (state.complete, state.end_reported) == (False, False)
    for number in (1, 2):
        script.log(number)
    script.end()
    assert script.deliver().complete
    arrived(script.key, LOGGED)


def times_of_batches(faulty: FaultyComet, clock: FakeClock) -> list[float]:
    """Return a list that gets the clock's reading at every batch of metrics."""
    moments: list[float] = []

    def look(_: bytes) -> bool:
        moments.append(clock.monotonic())
        return False

    faulty.fault(Fault(BATCH, "refuse", times=-1, when=look))
    return moments


# Equal things that are logged twice, to a server without idempotency keys whose responses are lost.


@pytest.fixture
def keyless(faulty: FaultyComet) -> FaultyComet:
    faulty.supports_idempotency = False
    return faulty


FAULTS = pytest.mark.parametrize("kind", ["lose answer", "cut"])


@FAULTS
def test_the_same_html_twice_is_there_twice(keyless: FaultyComet, script: RecordedScript, kind: Kind) -> None:
    same = Html("<p>the same</p>", False, script.now())
    experiment = log_twice(keyless, script, Fault("/experiment/html", kind), [same], [same])
    assert (experiment.get_html() or "").count("<p>the same</p>") == 2


@FAULTS
def test_of_an_asset_that_is_overwritten_the_newest_content_stays(
    keyless: FaultyComet, script: RecordedScript, kind: Kind
) -> None:
    first, second = (script.upload("model.txt", f"{age} content", overwrite=True) for age in ("old", "new"))
    experiment = log_twice(keyless, script, Fault("/upload-asset", kind), [first], [second])
    (asset,) = experiment.get_asset_list()
    assert experiment.get_asset(asset.asset_id) == b"new content"


@FAULTS
def test_two_assets_of_one_name_and_size_are_both_there(
    keyless: FaultyComet, script: RecordedScript, kind: Kind
) -> None:
    first, second = (script.upload("sample.txt", content) for content in ("first content.", "second content"))
    experiment = log_twice(keyless, script, Fault("/upload-asset", kind), [first], [second])
    contents = sorted(experiment.get_asset(asset.asset_id) for asset in experiment.get_asset_list())
    assert contents == [b"first content.", b"second content"]


@FAULTS
def test_two_equal_points_of_one_millisecond_are_both_there(
    keyless: FaultyComet, script: RecordedScript, kind: Kind
) -> None:
    same = Metric("loss", 0.5, 1, None, None, script.now())
    experiment = log_twice(keyless, script, Fault(BATCH, kind), [same], [same, same])
    points = experiment.get_metric("loss")
    assert [(point.step, point.metric_value) for point in points] == [(1, 0.5)] * 3
    assert len({point.timestamp for point in points}) == 1, "they were logged at one moment"


def log_twice(
    comet: FaultyComet, script: RecordedScript, fault: Fault, first: list[Record], second: list[Record]
) -> cometr_py.Experiment:
    """Deliver the first records, then the second ones while there is a fault."""
    script.append(*first)
    script.deliver()
    comet.fault(fault)
    script.append(*second)
    script.end()
    assert script.deliver().complete
    assert fault.times == 0, "the fault was met"
    experiment = cometr_py.get_experiment(script.key)
    ended(experiment)
    return experiment
