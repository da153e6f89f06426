# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.multi_metric_params import MultiMetricParams
    from ..models.multi_metric_series import MultiMetricSeries


T = TypeVar("T", bound="MultiMetricExperiment")


@_attrs_define
class MultiMetricExperiment:
    """The metrics and parameters of one experiment.

    Example:
        {'experiment_key': 'c352827bcdcb45e3ad40d0decec0b43c', 'experimentName': 'cnn-1', 'steps': [0, 1], 'epochs':
            None, 'metrics': [{'metricName': 'train_loss', 'values': [2.3025851, 1.72], 'steps': [0, 1], 'epochs': [0,
            None], 'timestamps': [1542738532810, 1542738532902], 'durations': [0, 92]}], 'params': {'learning_rate':
            '0.001'}, 'empty': False}

    Attributes:
        experiment_key (str): The experiment's key. In snake_case, unlike everywhere else.
        metrics (list[MultiMetricSeries]): The metrics.
        empty (bool): Whether there is nothing in it. A server has to say false where there is something: some clients
            pass over an experiment that lacks this.
        experiment_name (None | str | Unset): The experiment's name; no recorded response has it (inferred from the
            chart on the web page).
        steps (list[int | None] | None | Unset): The steps of all metrics together. No client reads them, so nothing
            shows that they are always there.
        epochs (list[float | None] | None | Unset): The epochs of all metrics together; null where none were given. No
            client reads them.
        params (MultiMetricParams | None | Unset): The parameters' values by name; null or absent where no parameters
            were asked for.
        experimentKey (str | Unset): Extension of cometr_py: `experiment_key`, spelled as everywhere else.
    """

    experiment_key: str
    metrics: list[MultiMetricSeries]
    empty: bool
    experiment_name: None | str | Unset = UNSET
    steps: list[int | None] | None | Unset = UNSET
    epochs: list[float | None] | None | Unset = UNSET
    params: MultiMetricParams | None | Unset = UNSET
    experimentKey: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.multi_metric_params import MultiMetricParams  # noqa: PLC0415

        experiment_key = self.experiment_key

        metrics = []
        for metrics_item_data in self.metrics:
            metrics_item = metrics_item_data.to_dict()
            metrics.append(metrics_item)

        empty = self.empty

        experiment_name: None | str | Unset
        if isinstance(self.experiment_name, Unset):
            experiment_name = UNSET
        else:
            experiment_name = self.experiment_name

        steps: list[int | None] | None | Unset
        if isinstance(self.steps, Unset):
            steps = UNSET
        elif isinstance(self.steps, list):
            steps = []
            for steps_type_0_item_data in self.steps:
                steps_type_0_item: int | None
                steps_type_0_item = steps_type_0_item_data
                steps.append(steps_type_0_item)

        else:
            steps = self.steps

        epochs: list[float | None] | None | Unset
        if isinstance(self.epochs, Unset):
            epochs = UNSET
        elif isinstance(self.epochs, list):
            epochs = []
            for epochs_type_0_item_data in self.epochs:
                epochs_type_0_item: float | None
                epochs_type_0_item = epochs_type_0_item_data
                epochs.append(epochs_type_0_item)

        else:
            epochs = self.epochs

        params: dict[str, Any] | None | Unset
        if isinstance(self.params, Unset):
            params = UNSET
        elif isinstance(self.params, MultiMetricParams):
            params = self.params.to_dict()
        else:
            params = self.params

        experimentKey = self.experimentKey

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experiment_key": experiment_key,
                "metrics": metrics,
                "empty": empty,
            }
        )
        if experiment_name is not UNSET:
            field_dict["experimentName"] = experiment_name
        if steps is not UNSET:
            field_dict["steps"] = steps
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if params is not UNSET:
            field_dict["params"] = params
        if experimentKey is not UNSET:
            field_dict["experimentKey"] = experimentKey

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.multi_metric_params import MultiMetricParams  # noqa: PLC0415
        from ..models.multi_metric_series import MultiMetricSeries  # noqa: PLC0415

        d = dict(src_dict)
        experiment_key = d.pop("experiment_key")

        metrics = []
        _metrics = d.pop("metrics")
        for metrics_item_data in _metrics:
            metrics_item = MultiMetricSeries.from_dict(metrics_item_data)

            metrics.append(metrics_item)

        empty = d.pop("empty")

        def _parse_experiment_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_name = _parse_experiment_name(d.pop("experimentName", UNSET))

        def _parse_steps(data: object) -> list[int | None] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                steps_type_0 = []
                _steps_type_0 = data
                for steps_type_0_item_data in _steps_type_0:

                    def _parse_steps_type_0_item(data: object) -> int | None:
                        if data is None:
                            return data
                        return cast(int | None, data)

                    steps_type_0_item = _parse_steps_type_0_item(steps_type_0_item_data)

                    steps_type_0.append(steps_type_0_item)

                return steps_type_0
            raise TypeError(f"{type(data).__name__} in place of list[int | None] | None")

        steps = _parse_steps(d.pop("steps", UNSET))

        def _parse_epochs(data: object) -> list[float | None] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                epochs_type_0 = []
                _epochs_type_0 = data
                for epochs_type_0_item_data in _epochs_type_0:

                    def _parse_epochs_type_0_item(data: object) -> float | None:
                        if data is None:
                            return data
                        return cast(float | None, data)

                    epochs_type_0_item = _parse_epochs_type_0_item(epochs_type_0_item_data)

                    epochs_type_0.append(epochs_type_0_item)

                return epochs_type_0
            raise TypeError(f"{type(data).__name__} in place of list[float | None] | None")

        epochs = _parse_epochs(d.pop("epochs", UNSET))

        def _parse_params(data: object) -> MultiMetricParams | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                params_type_0 = MultiMetricParams.from_dict(data)

                return params_type_0
            raise TypeError(f"{type(data).__name__} in place of MultiMetricParams | None")

        params = _parse_params(d.pop("params", UNSET))

        experimentKey = d.pop("experimentKey", UNSET)

        multi_metric_experiment = cls(
            experiment_key=experiment_key,
            metrics=metrics,
            empty=empty,
            experiment_name=experiment_name,
            steps=steps,
            epochs=epochs,
            params=params,
            experimentKey=experimentKey,
        )

        multi_metric_experiment.additional_properties = d
        return multi_metric_experiment

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
