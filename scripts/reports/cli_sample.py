"""A few experiments for docs/cli.md, the same every time. Run as a script: prints their keys, one a line."""

import math
from typing import Any

import cometr_py
from cometr_py import transport

#: When the first one began, milliseconds since the epoch: 2026-01-31 09:00 UTC.
STARTED = 1_769_850_000_000
HOUR, STEPS = 3_600_000, 80
RUNS = (("baseline", "sgd", 0.1, 0.021), ("adam", "adam", 0.01, 0.05), ("adam, too fast", "adam", 1.0, 0.004))


def main() -> None:
    """Record them."""
    client = cometr_py.connect()

    def send(operation: str, **options: Any) -> Any:
        reply = transport.call(client, operation, **options)
        return reply.json() if reply.content else None

    for number, (name, optimizer, rate, decay) in enumerate(RUNS):
        about = {"workspaceName": "local", "projectName": "digits", "experimentName": name}
        key = send("create_experiment", json=about)["experimentKey"]
        began = STARTED + number * HOUR
        for parameter, value in (("lr", rate), ("optimizer", optimizer)):
            send("log_parameter", json={"experimentKey": key, "parameterName": parameter, "parameterValue": value})
        points = [
            {"metricName": metric, "metricValue": value, "step": step, "timestamp": began + 1000 * step}
            for step in range(STEPS)
            for metric, value in _values(step, decay)
        ]
        send("log_metric_batch", json={"experimentKey": key, "values": points})
        send("add_tags", json={"experimentKey": key, "addedTags": ["draft"] if rate == 1.0 else ["reviewed"]})
        if number == 0:
            _files(send, key)
        times = {"experimentKey": key, "startTimeMillis": began, "endTimeMillis": began + 95_000 + 7_000 * number}
        send("set_experiment_start_end_time", json=times)
        send("update_experiment_status", json={"experimentKey": key, "isAlive": False, "hasCrashed": False})
        print(key)


def _values(step: int, decay: float) -> list[tuple[str, float]]:
    loss = round(2.3 * math.exp(-decay * step) + 0.05 * math.sin(step / 3), 4)
    return [("train_loss", loss), ("accuracy", round(0.99 - 0.4 * loss, 4))]


def _files(send: Any, key: str) -> None:
    for name, content in (("notes.txt", b"Trained on 1,347 digits.\n"), ("plots/confusion.csv", b"0,1\n44,0\n1,45\n")):
        send("upload_asset", params={"experimentKey": key, "fileName": name}, files={"file": ("part", content)})
    for version, rows in (("1.0.0", 2), ("1.1.0", 3)):
        artifact = {"experimentKey": key, "artifactName": "images", "artifactType": "dataset", "version": version}
        opened = send("upsert_artifact", json={**artifact, "alias": ["small"] if rows == 2 else []})
        params = {"experimentKey": key, "artifactVersionId": opened["artifactVersionId"]}
        for name in ("test.csv", "train.csv"):
            content = b"0,8,15,2\n" * rows
            send("upload_asset", params={**params, "fileName": name}, files={"file": ("part", content)})
        send("set_artifact_version_state", json={**params, "state": "CLOSED"})


if __name__ == "__main__":
    main()
