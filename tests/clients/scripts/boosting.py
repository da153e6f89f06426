"""Train with XGBoost and LightGBM, whose training comet_ml logs by itself."""

from __future__ import annotations

import comet_ml  # before the frameworks, which it wraps
import lightgbm
import numpy as np
import xgboost

from tests.clients.scripts.read_back import expect_ended, metric_counts, parameters

ROUNDS = 5
generator = np.random.default_rng(0)
features = generator.random((60, 3))
labels = (features[:, 0] > 0.5).astype(int)

run = comet_ml.Experiment(workspace="local", project_name="xgboost")
data = xgboost.DMatrix(features, labels)
options = {"objective": "binary:logistic", "eval_metric": "logloss", "max_depth": 2, "nthread": 1}
xgboost.train(options, data, num_boost_round=ROUNDS, evals=[(data, "train")], verbose_eval=False)
run.end()
found = metric_counts(run.id)
assert [count for name, count in found.items() if name.endswith("logloss")] == [ROUNDS], found
assert parameters(run.id)["max_depth"] == "2"
expect_ended(run.id)

run = comet_ml.Experiment(workspace="local", project_name="lightgbm")
dataset = lightgbm.Dataset(features, labels)
settings = {"objective": "binary", "metric": "binary_logloss", "num_leaves": 4, "verbosity": -1, "num_threads": 1}
lightgbm.train(settings, dataset, num_boost_round=ROUNDS, valid_sets=[dataset], valid_names=["train"])
run.end()
found = metric_counts(run.id)
assert [count for name, count in found.items() if name.endswith("logloss")] == [ROUNDS], found
assert parameters(run.id)["num_leaves"] == "4"
expect_ended(run.id)
