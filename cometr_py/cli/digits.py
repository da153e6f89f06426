"""Train a small network on scikit-learn's handwritten digits, and record how it goes."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

import cometr_py

EPOCHS, BATCH = 12, 64
images, labels = load_digits(return_X_y=True)
train_x, test_x, train_y, test_y = train_test_split(images / 16, labels, test_size=0.25, random_state=0)
model = MLPClassifier(hidden_layer_sizes=(32,), learning_rate_init=0.01, random_state=0)

with cometr_py.create_experiment("digits", project_name="digits") as experiment:
    experiment.log_parameters(
        {"hidden": 32, "batch": BATCH, "epochs": EPOCHS, "optimizer": {"name": "adam", "lr": 0.01}}
    )
    experiment.add_tags(["demo", "mlp"])
    step, accuracy = 0, 0.0
    for epoch in range(EPOCHS):
        order = np.random.default_rng(epoch).permutation(len(train_x))
        for begin in range(0, len(order), BATCH):
            batch = order[begin : begin + BATCH]
            model.partial_fit(train_x[batch], train_y[batch], classes=np.unique(labels))
            correct = model.score(train_x[batch], train_y[batch])
            experiment.log_metrics({"loss": model.loss_, "accuracy": correct}, step=step, epoch=epoch, context="train")
            step += 1
        accuracy = model.score(test_x, test_y)
        experiment.log_metric("accuracy", accuracy, step=step, epoch=epoch, context="test")
        print(f"epoch {epoch + 1:2d}: {accuracy:.1%} of the test digits are right")
    experiment.log_graph(json.dumps({"layers": [list(weights.shape) for weights in model.coefs_]}))
    with TemporaryDirectory() as folder:
        weights = Path(folder) / "weights.npz"
        np.savez(weights, *model.coefs_)
        experiment.upload_asset(weights, type="model-element", metadata={"accuracy": accuracy})
