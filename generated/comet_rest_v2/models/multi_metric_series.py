# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MultiMetricSeries")


@_attrs_define
class MultiMetricSeries:
    """One metric of one experiment; all arrays have one length.

    Example:
        {'metricName': 'train_loss', 'values': [2.3025851, 1.72], 'steps': [0, 1], 'epochs': [0, None], 'timestamps':
            [1542738532810, 1542738532902], 'durations': [0, 92]}

    Attributes:
        metric_name (str): The name, context prefix included.
        values (list[float | None | str] | None | Unset): The values, as numbers. How the hosted service writes one that
            is not finite is not evidenced.

            The server of cometr_py writes `"NaN"`, `"Infinity"` or `"-Infinity"`.
        steps (list[int | None] | None | Unset): The step of each value; null where none was given.
        epochs (list[float | None] | None | Unset): The epoch of each value; null where none was given.
        timestamps (list[int | None] | None | Unset): The time of each value, milliseconds since the epoch.
        durations (list[int | None] | None | Unset): A time span for each value, in milliseconds. Third-party code takes
            it for the time since the value before; it is not documented.
    """

    metric_name: str
    values: list[float | None | str] | None | Unset = UNSET
    steps: list[int | None] | None | Unset = UNSET
    epochs: list[float | None] | None | Unset = UNSET
    timestamps: list[int | None] | None | Unset = UNSET
    durations: list[int | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        metric_name = self.metric_name

        values: list[float | None | str] | None | Unset
        if isinstance(self.values, Unset):
            values = UNSET
        elif isinstance(self.values, list):
            values = []
            for values_type_0_item_data in self.values:
                values_type_0_item: float | None | str
                values_type_0_item = values_type_0_item_data
                values.append(values_type_0_item)

        else:
            values = self.values

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

        timestamps: list[int | None] | None | Unset
        if isinstance(self.timestamps, Unset):
            timestamps = UNSET
        elif isinstance(self.timestamps, list):
            timestamps = []
            for timestamps_type_0_item_data in self.timestamps:
                timestamps_type_0_item: int | None
                timestamps_type_0_item = timestamps_type_0_item_data
                timestamps.append(timestamps_type_0_item)

        else:
            timestamps = self.timestamps

        durations: list[int | None] | None | Unset
        if isinstance(self.durations, Unset):
            durations = UNSET
        elif isinstance(self.durations, list):
            durations = []
            for durations_type_0_item_data in self.durations:
                durations_type_0_item: int | None
                durations_type_0_item = durations_type_0_item_data
                durations.append(durations_type_0_item)

        else:
            durations = self.durations

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "metricName": metric_name,
            }
        )
        if values is not UNSET:
            field_dict["values"] = values
        if steps is not UNSET:
            field_dict["steps"] = steps
        if epochs is not UNSET:
            field_dict["epochs"] = epochs
        if timestamps is not UNSET:
            field_dict["timestamps"] = timestamps
        if durations is not UNSET:
            field_dict["durations"] = durations

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        metric_name = d.pop("metricName")

        def _parse_values(data: object) -> list[float | None | str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                values_type_0 = []
                _values_type_0 = data
                for values_type_0_item_data in _values_type_0:

                    def _parse_values_type_0_item(data: object) -> float | None | str:
                        if data is None:
                            return data
                        return cast(float | None | str, data)

                    values_type_0_item = _parse_values_type_0_item(values_type_0_item_data)

                    values_type_0.append(values_type_0_item)

                return values_type_0
            raise TypeError(f"{type(data).__name__} in place of list[float | None | str] | None")

        values = _parse_values(d.pop("values", UNSET))

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

        def _parse_timestamps(data: object) -> list[int | None] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                timestamps_type_0 = []
                _timestamps_type_0 = data
                for timestamps_type_0_item_data in _timestamps_type_0:

                    def _parse_timestamps_type_0_item(data: object) -> int | None:
                        if data is None:
                            return data
                        return cast(int | None, data)

                    timestamps_type_0_item = _parse_timestamps_type_0_item(timestamps_type_0_item_data)

                    timestamps_type_0.append(timestamps_type_0_item)

                return timestamps_type_0
            raise TypeError(f"{type(data).__name__} in place of list[int | None] | None")

        timestamps = _parse_timestamps(d.pop("timestamps", UNSET))

        def _parse_durations(data: object) -> list[int | None] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                durations_type_0 = []
                _durations_type_0 = data
                for durations_type_0_item_data in _durations_type_0:

                    def _parse_durations_type_0_item(data: object) -> int | None:
                        if data is None:
                            return data
                        return cast(int | None, data)

                    durations_type_0_item = _parse_durations_type_0_item(durations_type_0_item_data)

                    durations_type_0.append(durations_type_0_item)

                return durations_type_0
            raise TypeError(f"{type(data).__name__} in place of list[int | None] | None")

        durations = _parse_durations(d.pop("durations", UNSET))

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
