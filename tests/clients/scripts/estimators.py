"""Fit with scikit-learn and Keras, whose fitting comet_ml logs by itself."""

from __future__ import annotations

import os

os.environ["KERAS_BACKEND"] = "torch"

import comet_ml  # before the frameworks, which it wraps
import keras
import numpy as np
from sklearn.linear_model import LogisticRegression

from tests.clients.scripts.read_back import expect_ended, graph, metric_counts, parameters

EPOCHS = 3
features = np.random.default_rng(0).random((64, 3))
labels = (features[:, 0] > 0.5).astype(int)

run = comet_ml.Experiment(workspace="local", project_name="sklearn")
LogisticRegression(C=0.25).fit(features, labels)
run.end()
assert parameters(run.id)["C"] == "0.25"
expect_ended(run.id)

run = comet_ml.Experiment(workspace="local", project_name="keras")
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(features, labels, epochs=EPOCHS, batch_size=32, verbose=0)
run.end()
found = metric_counts(run.id)
assert found["epoch_duration"] == found["accuracy"] == EPOCHS, found
assert parameters(run.id)["epochs"] == str(EPOCHS)
assert "Dense" in (graph(run.id) or "")
expect_ended(run.id)
