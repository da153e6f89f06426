"""The state of an experiment follows from its sessions, whatever the order in which their reports arrive."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from cometr_py.server.domain.experiment_state import ExperimentState, experiment_state, silent_millis, state_in_sql
from cometr_py.server.domain.experiments import (
    begin,
    duration,
    duration_in_sql,
    experiment_with_key,
    resume,
    set_times,
)
from cometr_py.server.domain.sessions import SessionReport, report
from cometr_py.server.storage.database import Store, sqlite_url
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments

START = 1_700_000_000_000
KEY = "a" * 32
SECOND = 1000


class Experiment:
    """An experiment whose sessions report at times of the test: seconds after its creation.

    Attributes:
        store: Where it is.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.writing() as connection:
            begin(connection, START, "ada", workspace_name=None, project_name=None, key=KEY)

    def report(self, at: float, session: str | None = None, **given: Any) -> None:
        """Report about a session; its times are seconds, too."""
        times: dict[str, Any] = {
            name: START + int(given.pop(name) * SECOND) for name in ("began", "ended") if name in given
        }
        with self.store.writing() as connection:
            row = experiment_with_key(connection, KEY)
            report(connection, START + int(at * SECOND), row, SessionReport(session=session, **times, **given))

    def beats(self, session: str, first: int, last: int, **given: Any) -> None:
        """Send a session's heartbeats, one every ten seconds."""
        for at in range(first, last + 1, 10):
            self.report(at, session, began=first, **given)

    def ends(self, at: float, session: str, **given: Any) -> None:
        """Report a session's end, which is that moment unless it is given."""
        self.report(at, session, **{"alive": False, "ended": at, "crashed": False, **given})

    def row(self) -> StoredRow:
        with self.store.reading() as connection:
            return experiment_with_key(connection, KEY)

    def state(self, at: float) -> ExperimentState:
        now = START + int(at * SECOND)
        with self.store.reading() as connection:
            in_sql = connection.execute(select(state_in_sql(now)).select_from(experiments)).scalar_one()
        state = experiment_state(self.row(), now)
        assert in_sql == state.value, "tables are filtered by the state that pages show"
        return state

    def seconds(self) -> float:
        """Return the duration."""
        with self.store.reading() as connection:
            in_sql = connection.execute(select(duration_in_sql()).select_from(experiments)).scalar_one()
        found = duration(self.row())
        assert in_sql == found, "tables are sorted by the duration that pages show"
        return found / SECOND

    def __call__(self, at: float) -> str:
        """Return state, end (seconds after the creation), error and exit code at a moment."""
        row = self.row()
        end = None if row.end_time is None else (row.end_time - START) / SECOND
        return " ".join(str(part) for part in (self.state(at), end, row.error, row.exit_code) if part is not None)


@pytest.fixture
def experiment(tmp_path: Path) -> Iterator[Experiment]:
    with closing(Store(sqlite_url(tmp_path))) as store:
        yield Experiment(store)


def test_an_experiment_runs_while_heartbeats_arrive(experiment: Experiment) -> None:
    experiment.beats("one", 0, 100)
    assert experiment(159) == "running"
    assert silent_millis(experiment.row(), START + 159 * SECOND) is None


def test_an_outage_of_75_seconds_is_not_shown_as_an_end(experiment: Experiment) -> None:
    experiment.beats("one", 0, 100)
    seen = {experiment.state(at) for at in range(100, 175)}
    assert seen == {ExperimentState.RUNNING, ExperimentState.NO_SIGNAL}
    experiment.report(175, "one", began=0)
    assert experiment(175) == "running"


def test_silence_lasts_until_the_next_heartbeat(experiment: Experiment) -> None:
    experiment.beats("one", 0, 100)
    assert experiment(100 + 14 * 60) == "no signal"
    assert silent_millis(experiment.row(), START + (100 + 14 * 60) * SECOND) == 14 * 60 * SECOND
    experiment.report(2000, "one", began=0)
    assert experiment(2000) == "running"
    experiment.ends(2010, "one")
    assert experiment(9000) == "ended 2010.0"


def test_an_experiment_without_any_session_ends_by_itself(experiment: Experiment) -> None:
    """Created through the API, by a client that only sends data."""
    assert experiment(59) == "running"
    assert experiment(61) == "ended"


def test_a_client_that_reports_its_end_as_a_time_has_ended(experiment: Experiment) -> None:
    """As those for Java and R do, which send heartbeats without naming a session."""
    for at in (0, 10, 20):
        experiment.report(at, reopens=True)
    with experiment.store.writing() as connection:
        set_times(connection, experiment.row().id, start=None, end=START + 25 * SECOND)
    assert experiment(500) == "ended 25.0"


def test_a_resumed_experiment_is_what_its_last_session_makes_of_it(experiment: Experiment) -> None:
    experiment.beats("one", 0, 50)
    experiment.ends(55, "one", crashed=True, error="boom", exit_code=1)
    assert experiment(60) == "crashed 55.0 boom 1"
    experiment.beats("two", 100, 150)
    assert experiment(155) == "running"
    assert experiment.row().crashed is False
    experiment.ends(160, "two")
    assert experiment(200) == "ended 160.0"
    experiment.beats("three", 300, 310)
    experiment.ends(315, "three", crashed=True, error="again")
    assert experiment(400) == "crashed 315.0 again"
    assert experiment.row().start_time == START


def test_reports_in_any_order_have_the_same_result(tmp_path: Path) -> None:
    """The server was unreachable, and three uploaders deliver what they could not."""
    reports: list[dict[str, Any]] = [
        {"session": "one", "began": 0, "ended": 100, "crashed": True, "error": "first"},
        {"session": "two", "began": 110, "ended": 200, "crashed": True, "error": "second"},
        {"session": "three", "began": 210, "ended": 300, "crashed": False},
    ]
    for number, order in enumerate(itertools.permutations(reports)):
        folder = tmp_path / str(number)
        folder.mkdir()
        with closing(Store(sqlite_url(folder))) as store:
            experiment = Experiment(store)
            for at, one in enumerate(order):
                experiment.report(1000 + at, alive=False, **one)
            assert experiment(2000) == "ended 300.0", [one["session"] for one in order]
            assert experiment.row().start_time == START


def test_the_end_of_an_earlier_session_changes_nothing_about_a_later_one(experiment: Experiment) -> None:
    experiment.beats("one", 0, 50)
    experiment.beats("two", 100, 200)
    experiment.ends(201, "one", ended=52, crashed=True, error="killed")
    assert experiment(205) == "running"
    assert experiment.row().error is None


def test_a_lost_session_is_replaced_by_the_one_that_resumes_it(experiment: Experiment) -> None:
    experiment.beats("lost", 0, 50)
    experiment.beats("two", 200, 250)
    experiment.ends(255, "two")
    assert experiment(256) == "ended 255.0"


def test_a_requeue_within_seconds_replaces_a_lost_session_too(experiment: Experiment) -> None:
    experiment.beats("lost", 0, 50)
    experiment.beats("two", 55, 135)
    experiment.ends(140, "two")
    assert experiment(141) == "ended 140.0"


def test_ranks_end_together(experiment: Experiment) -> None:
    experiment.beats("rank 0", 0, 40)
    experiment.beats("rank 1", 2, 40)
    experiment.ends(41, "rank 1")
    assert experiment(42) == "running"
    experiment.ends(45, "rank 0")
    assert experiment(50) == "ended 45.0"


def test_the_first_rank_that_fails_is_named(experiment: Experiment) -> None:
    experiment.beats("rank 0", 0, 40)
    experiment.beats("rank 1", 2, 40)
    experiment.ends(43, "rank 1", ended=41, crashed=True, error="rank 1 on node7: killed", exit_code=137)
    experiment.ends(44, "rank 0", crashed=True, error="rank 0 on node1: SIGTERM", exit_code=143)
    assert experiment(50) == "crashed 44.0 rank 1 on node7: killed 137"


def test_a_rank_that_is_lost_while_the_others_end_is_not_taken_for_an_end(experiment: Experiment) -> None:
    experiment.beats("rank 0", 0, 60)
    experiment.beats("rank 1", 2, 20)
    experiment.ends(65, "rank 0")
    assert experiment.state(200) is ExperimentState.NO_SIGNAL


def test_a_heartbeat_that_is_overtaken_by_the_end_is_ignored(experiment: Experiment) -> None:
    experiment.beats("one", 0, 50)
    experiment.ends(51, "one")
    experiment.report(51.1, "one", began=0)
    assert experiment(52) == "ended 51.0"


def test_a_report_without_a_session_is_about_the_latest_one(experiment: Experiment) -> None:
    experiment.beats("one", 0, 50)
    experiment.report(51, alive=False, crashed=True, error="out of memory")
    assert experiment(52) == "crashed 51.0 out of memory"
    experiment.report(60, reopens=True, crashed=False)
    assert experiment(61) == "running"


def test_an_end_that_is_set_and_reported_again_is_the_later_one(experiment: Experiment) -> None:
    """A copy of an experiment that still ran is brought up to date."""
    for end in (500, 100):
        with experiment.store.writing() as connection:
            set_times(connection, experiment.row().id, start=START + (end - 50) * SECOND, end=START + end * SECOND)
        experiment.report(1000, alive=False, crashed=False)
    assert experiment(2000) == "ended 100.0"


def test_a_client_that_opens_an_experiment_again_counts_before_its_first_heartbeat(experiment: Experiment) -> None:
    experiment.beats("one", 0, 50)
    experiment.ends(51, "one", crashed=True, error="boom")
    with experiment.store.writing() as connection:
        resume(connection, START + 100 * SECOND, experiment.row())
    assert experiment.state(101) is ExperimentState.RUNNING


def test_clocks_of_two_machines_may_differ(experiment: Experiment) -> None:
    """The second machine's clock is three seconds behind: its session seems to begin before the first one's end."""
    experiment.beats("one", 0, 50)
    experiment.ends(55, "one", crashed=True, error="boom")
    experiment.report(56, "two", began=53)
    experiment.ends(60, "two", ended=57)
    assert experiment(61) == "ended 57.0"


RANKS = {
    "rank 1 fails before rank 0 begins": [
        ("job/1", 1.0, {"began": 0, "crashed": True, "error": "rank 1"}),
        ("job/0", 9.0, {"began": 5}),
    ],
    "rank 0 ends before rank 1 begins": [
        ("job/0", 1.0, {"began": 0, "crashed": True, "error": "rank 0"}),
        ("job/1", 9.0, {"began": 5}),
    ],
}


@pytest.mark.parametrize("reports", RANKS.values(), ids=RANKS)
def test_the_failure_of_a_rank_counts_even_if_the_others_ran_at_other_times(
    experiment: Experiment, reports: list[tuple[str, float, dict[str, Any]]]
) -> None:
    for session, at, given in reports:
        experiment.ends(at, session, **given)
    assert experiment.state(10) is ExperimentState.CRASHED
    assert experiment.row().error == reports[0][2]["error"]


def test_the_cause_is_named_before_the_ranks_that_the_launcher_has_ended(experiment: Experiment) -> None:
    experiment.ends(3, "job/0", began=0, crashed=True, error="rank 0: Terminated by SIGTERM.", exit_code=143)
    experiment.ends(3, "job/1", began=0, ended=3, crashed=True, error="rank 1: Killed by SIGKILL.", exit_code=137)
    assert experiment.row().error == "rank 1: Killed by SIGKILL.; rank 0: Terminated by SIGTERM."


def test_a_long_list_of_failed_ranks_is_cut(experiment: Experiment) -> None:
    for rank in range(8):
        experiment.ends(rank + 1, f"job/{rank}", began=0, crashed=True, error=f"rank {rank}")
    assert experiment.row().error == "rank 0; rank 1; rank 2; rank 3; rank 4; and 3 more"


def test_a_restarted_job_is_not_crashed_because_its_last_attempt_was(experiment: Experiment) -> None:
    experiment.ends(1, "attempt0/1", began=0, crashed=True, error="rank 1")
    experiment.ends(2, "attempt0/0", began=0, crashed=True, error="rank 0")
    experiment.ends(9, "attempt1/0", began=5)
    experiment.ends(9, "attempt1/1", began=5)
    assert experiment.state(10) is ExperimentState.ENDED


def test_the_duration_is_that_of_the_last_session(experiment: Experiment) -> None:
    experiment.beats("one", 0, 50)
    assert experiment.seconds() == 50
    experiment.ends(55, "one", crashed=True)
    assert experiment.seconds() == 55
    experiment.beats("two", 1000, 1020)
    assert experiment.seconds() == 20
    experiment.ends(1030, "two")
    assert experiment.seconds() == 30
    assert experiment.row().start_time == START


def test_the_duration_of_sessions_at_the_same_time_is_from_the_first_start_to_the_last_end(
    experiment: Experiment,
) -> None:
    experiment.ends(40, "before", began=0)
    experiment.beats("job/0", 100, 140)
    experiment.beats("job/1", 105, 140)
    experiment.ends(141, "job/1")
    experiment.ends(150, "job/0")
    assert experiment.seconds() == 50


def test_an_end_that_arrives_late_does_not_change_the_duration(experiment: Experiment) -> None:
    experiment.beats("one", 0, 50)
    experiment.ends(160, "two", began=130)
    experiment.ends(170, "one", ended=55)
    assert experiment.seconds() == 30


def test_times_that_the_user_sets_count(experiment: Experiment) -> None:
    experiment.ends(50, "one", began=0)
    experiment.ends(160, "two", began=130)
    with experiment.store.writing() as connection:
        set_times(connection, experiment.row().id, start=START + 10 * SECOND, end=START + 110 * SECOND)
    assert experiment.seconds() == 100


def test_a_client_that_names_no_sessions_has_one_duration(experiment: Experiment) -> None:
    for at in (0, 10, 20):
        experiment.report(at, reopens=True)
    with experiment.store.writing() as connection:
        set_times(connection, experiment.row().id, start=START - 5 * SECOND, end=START + 25 * SECOND)
    assert experiment.seconds() == 30
