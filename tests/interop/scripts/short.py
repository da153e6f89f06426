"""The shortest run that logs something."""

from __future__ import annotations

import json

import comet_ml

run = comet_ml.start(workspace="local", project_name="interop-short")
run.log_metric("loss", 0.5, step=1)
run.end()
print(json.dumps({"key": run.id}))
