"""What importing one operation costs, as a ratio to importing httpx and attrs, which it cannot do without."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

from tests.benchmarks.measuring import ratio, table, verdict
from tests.support.processes import ROOT

ROUNDS = 15
TARGET = 1.3
BASE = "import httpx, attrs"
OPERATIONS = (
    "from comet_rest_v2.api.metrics import get_metric_values",
    "from comet_rest_v2.api.metrics import log_metric",
    "from comet_rest_v2.api.experiments import get_experiments",
    "from comet_rest_v2.api.assets import upload_asset",
)
OTHERS = ("import comet_rest_v2", "import cometr_py")
_TIMED = "import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"


def main() -> int:
    """Print the table; 1 if the target is missed."""
    statements = (BASE, *OPERATIONS, *OTHERS)
    seconds: dict[str, list[float]] = {statement: [] for statement in statements}
    with tempfile.TemporaryDirectory(prefix="cometr-bench-") as folder:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        # Byte code is written once, in the first round, which does not count.
        environment["PYTHONPYCACHEPREFIX"] = folder
        environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "generated"), str(ROOT)])
        for number in range(ROUNDS + 1):
            for statement in statements:
                measured = _seconds(statement, environment)
                if number:
                    seconds[statement].append(measured)
    print(f"Milliseconds in a fresh interpreter, {ROUNDS} rounds, in turn.\n")
    print(table(seconds, BASE) + "\n")
    dearest = max(ratio(seconds[statement], seconds[BASE]) for statement in OPERATIONS)
    return 0 if verdict("the dearest of the operations", dearest, TARGET, at_least=False) else 1


def _seconds(statement: str, environment: dict[str, str]) -> float:
    command = [sys.executable, "-c", _TIMED.format(statement=statement)]
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
