# mypy: disable-error-code="misc"
"""Train with Lightning, Transformers, and Accelerate, each with its own hook for Comet."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import comet_ml  # before the frameworks, which it wraps
import torch  # type: ignore[import-not-found]  # only where the clients run
from accelerate import Accelerator
from lightning.pytorch import LightningModule, Trainer
from lightning.pytorch.loggers import CometLogger
from torch.utils.data import DataLoader, Dataset  # type: ignore[import-not-found]  # likewise
from transformers import PretrainedConfig, PreTrainedModel, TrainingArguments
from transformers import Trainer as HuggingFaceTrainer

from tests.clients.scripts.read_back import epochs, expect_ended, latest, metric_counts, parameters


class Rows(Dataset[dict[str, torch.Tensor]]):
    """Eight rows of numbers."""

    def __len__(self) -> int:
        return 8

    def __getitem__(self, index: int) -> dict[str, torch.Tensor]:
        return {"inputs": torch.tensor([float(index), 1.0]), "labels": torch.tensor(float(index % 2))}


class Net(LightningModule):
    """One layer."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = torch.nn.Linear(2, 1)

    def training_step(self, batch: dict[str, torch.Tensor], _: int) -> torch.Tensor:
        loss = torch.nn.functional.mse_loss(self.layer(batch["inputs"]).squeeze(-1), batch["labels"])
        self.log("train_loss", loss)
        return loss

    def configure_optimizers(self) -> torch.optim.Optimizer:
        return torch.optim.SGD(self.parameters(), lr=0.01)


class Small(PreTrainedModel):
    """The same for Transformers."""

    config_class = PretrainedConfig

    def __init__(self, config: PretrainedConfig) -> None:
        super().__init__(config)
        self.layer = torch.nn.Linear(2, 1)
        self.post_init()

    def forward(self, inputs: torch.Tensor, labels: torch.Tensor | None = None) -> dict[str, Any]:
        logits = self.layer(inputs).squeeze(-1)
        return {"loss": torch.nn.functional.mse_loss(logits, labels), "logits": logits}


def with_lightning() -> None:
    """CometLogger of Lightning."""
    logger = CometLogger(workspace="local", project="lightning")
    trainer = Trainer(
        max_epochs=2,
        logger=logger,
        log_every_n_steps=1,
        accelerator="cpu",
        devices=1,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
    )
    trainer.fit(Net(), DataLoader(Rows(), batch_size=2))
    logger.log_hyperparams({"depth": 1})
    logger.experiment.end()
    key = str(logger.version)
    assert metric_counts(key)["train_loss"] == 8, metric_counts(key)
    assert parameters(key)["depth"] == "1"
    expect_ended(key)


def with_transformers() -> None:
    """CometCallback of Transformers, which logs fractions of epochs."""
    os.environ["COMET_PROJECT_NAME"] = "transformers"
    os.environ["COMET_WORKSPACE"] = "local"
    arguments = TrainingArguments(
        output_dir=str(Path("out").absolute()),
        num_train_epochs=1,
        per_device_train_batch_size=2,
        logging_steps=1,
        save_strategy="no",
        report_to="comet_ml",
        use_cpu=True,
        disable_tqdm=True,
    )
    HuggingFaceTrainer(model=Small(PretrainedConfig()), args=arguments, train_dataset=Rows()).train()
    comet_ml.get_running_experiment().end()
    key = latest("transformers")
    assert metric_counts(key)["train/loss"] == 4, metric_counts(key)
    assert epochs(key, "train/loss") == [0.25, 0.5, 0.75, 1], epochs(key, "train/loss")
    assert parameters(key)["args|per_device_train_batch_size"] == "2"
    expect_ended(key)


def with_accelerate() -> None:
    """CometMLTracker of Accelerate."""
    accelerator = Accelerator(log_with="comet_ml", cpu=True)
    accelerator.init_trackers("accelerate", config={"depth": 1}, init_kwargs={"comet_ml": {"workspace": "local"}})
    for step, loss in enumerate(_losses()):
        accelerator.log({"loss": loss}, step=step)
    accelerator.end_training()
    key = latest("accelerate")
    assert metric_counts(key)["loss"] == 4, metric_counts(key)
    assert parameters(key)["depth"] == "1"
    expect_ended(key)


def _losses() -> Iterator[float]:
    yield from (0.5, 0.25, 0.125, 0.0625)


with_lightning()
with_transformers()
with_accelerate()
