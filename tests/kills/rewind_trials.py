"""A trial of rewinds."""

from __future__ import annotations

import contextlib
import io
import random
import subprocess
import tempfile
import time
from pathlib import Path

import cometr_py
from cometr_py import transport
from cometr_py.recording.spool import recordings
from tests.kills.rewinding import RewindingScript, recorded, visible
from tests.kills.trial_results import Result, environment_of, kill_uploaders_of
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import DEADLINE, command, eventually, stop_uploaders


def rewind_while_delivering(chance: random.Random) -> Result:
    """A script goes back to earlier steps while its uploaders are killed and responses to its rewinds are lost."""
    with tempfile.TemporaryDirectory(prefix="cometr-chaos-") as folder, FaultyComet(Path(folder) / "store") as server:
        home, environment = Path(folder) / "home", environment_of(Path(folder), server)
        server.fault(Fault("/write/experiment/rewind", "lose answer", times=-1, when=lambda _: chance.random() < 0.5))
        script = RewindingScript(Path(folder), environment, chance.randrange(1_000_000))
        try:
            for _ in range(3):
                before = script.rewinds
                eventually(lambda: script.rewinds > before, "the script goes back")  # noqa: B023  # called within the same turn of the loop
                time.sleep(chance.uniform(0.05, 0.7))  # the moment is what is random
                kill_uploaders_of(home)
        finally:
            script.kill()
        server.mend()
        subprocess.run(command("sync"), env=environment, capture_output=True, timeout=DEADLINE, check=False)
        [found] = recordings(home / "journals")
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                experiment = cometr_py.get_experiment(script.key, api_key="chaos", url=server.url)
            there = [(point.step or 0, int(point.metric_value)) for point in experiment.get_metric("loss")]
            actions = recorded(found.folder.journal)
            wanted = visible(actions)
            result = Result(trials=1, acknowledged=len(wanted), delivered=len({*wanted} & {*there}))
            missing = len(wanted) - result.delivered
            result.lost, result.pending = (missing, 0) if found.state.complete else (0, missing)
            result.duplicated = len(there) - len({*there})
            result.wrong = [f"{point} is hidden" for point in there if point not in wanted]
            if actions[: len(script.actions)] != script.actions:
                result.wrong.append("something that had returned is not recorded")
            return result
        finally:
            transport.close_shared()
            stop_uploaders(Path(folder))
