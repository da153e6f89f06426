# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MultiMetricSeries")


@_attrs_define
class MultiMetricSeries:
    """One metric of one experiment; all arrays have one length.

    Example:
        {'metricName': 'train_loss', 'values': [2.3025851, 1.72], 'steps': [0, 1], 'epochs': [0, None], 'timestamps':
            [1542738532810, 1542738532902], 'durations': [0, 92]}

    Attributes:
        metric_name (str): The name, context prefix included.
        values (list[float | None | str]): The values, as numbers. How the hosted service writes one that is not finite
            is not evidenced.

            The server of cometr_py writes `"NaN"`, `"Infinity"` or `"-Infinity"`.
        steps (list[int | None]): The step of each value; null where none was given.
        epochs (list[float | None] | None): The epoch of each value; null where none was given. Comet's own
            documentation shows null in place of the list, too.
        timestamps (list[int]): The time of each value, milliseconds since the epoch.
        durations (list[int]): A time span for each value, in milliseconds. Third-party code takes it for the time since
            the value before; it is not documented.
    """

    metric_name: str
    values: list[float | None | str]
    steps: list[int | None]
    epochs: list[float | None] | None
    timestamps: list[int]
    durations: list[int]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        metric_name = self.metric_name

        values = []
        for values_item_data in self.values:
            values_item: float | None | str
            values_item = values_item_data
            values.append(values_item)

        steps = []
        for steps_item_data in self.steps:
            steps_item: int | None
            steps_item = steps_item_data
            steps.append(steps_item)

        epochs: list[float | None] | None
        if isinstance(self.epochs, list):
            epochs = []
            for epochs_type_0_item_data in self.epochs:
                epochs_type_0_item: float | None
                epochs_type_0_item = epochs_type_0_item_data
                epochs.append(epochs_type_0_item)

        else:
            epochs = self.epochs

        timestamps = self.timestamps

        durations = self.durations

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "metricName": metric_name,
                "values": values,
                "steps": steps,
                "epochs": epochs,
                "timestamps": timestamps,
                "durations": durations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        metric_name = d.pop("metricName")

        values = []
        _values = d.pop("values")
        for values_item_data in _values:

            def _parse_values_item(data: object) -> float | None | str:
                if data is None:
                    return data
                return cast(float | None | str, data)

            values_item = _parse_values_item(values_item_data)

            values.append(values_item)

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:

            def _parse_steps_item(data: object) -> int | None:
                if data is None:
                    return data
                return cast(int | None, data)

            steps_item = _parse_steps_item(steps_item_data)

            steps.append(steps_item)

        def _parse_epochs(data: object) -> list[float | None] | None:
            if data is None:
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

        epochs = _parse_epochs(d.pop("epochs"))

        timestamps = cast(list[int], d.pop("timestamps"))

        durations = cast(list[int], d.pop("durations"))

        multi_metric_series = cls(
            metric_name=metric_name,
            values=values,
            steps=steps,
            epochs=epochs,
            timestamps=timestamps,
            durations=durations,
        )

        multi_metric_series.additional_properties = d
        return multi_metric_series

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
