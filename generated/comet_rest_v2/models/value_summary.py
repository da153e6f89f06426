# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ValueSummary")


@_attrs_define
class ValueSummary:
    """The largest, the smallest and the latest value of a metric, parameter or other. Members without a value are left out
    rather than null. For a parameter or other all three are the same, unless it was logged more than once.

        Example:
            {'name': 'train_loss', 'valueMax': '2.3025851', 'valueMin': '8.63224093336612E-4', 'valueCurrent': '0.0011',
                'timestampMax': 1542738532810, 'timestampMin': 1542738534702, 'timestampCurrent': 1542738534731,
                'runContextMax': 'train', 'runContextMin': 'train', 'runContextCurrent': 'train', 'stepMax': 0, 'stepMin': 480,
                'stepCurrent': 500, 'epochMax': 0, 'epochMin': 4, 'epochCurrent': 4, 'editable': False}

        Attributes:
            name (str): The name, context prefix included.
            value_max (None | str | Unset): The largest value as text.
            value_min (None | str | Unset): The smallest value as text.
            value_current (None | str | Unset): The latest value as text; of a boolean `true` or `false`.
            timestamp_max (int | None | Unset): When the largest value was logged, milliseconds since the epoch.
            timestamp_min (int | None | Unset): When the smallest value was logged, milliseconds since the epoch.
            timestamp_current (int | None | Unset): When the latest value was logged, milliseconds since the epoch.
            run_context_max (None | str | Unset): The context of the largest value.
            run_context_min (None | str | Unset): The context of the smallest value.
            run_context_current (None | str | Unset): The context of the latest value.
            step_max (int | None | Unset): The step of the largest value.
            step_min (int | None | Unset): The step of the smallest value.
            step_current (int | None | Unset): The step of the latest value.
            epoch_max (float | None | Unset): The epoch of the largest value (inferred).
            epoch_min (float | None | Unset): The epoch of the smallest value (inferred).
            epoch_current (float | None | Unset): The epoch of the latest value (inferred).
            editable (bool | None | Unset): Whether the web page lets people change it.
    """

    name: str
    value_max: None | str | Unset = UNSET
    value_min: None | str | Unset = UNSET
    value_current: None | str | Unset = UNSET
    timestamp_max: int | None | Unset = UNSET
    timestamp_min: int | None | Unset = UNSET
    timestamp_current: int | None | Unset = UNSET
    run_context_max: None | str | Unset = UNSET
    run_context_min: None | str | Unset = UNSET
    run_context_current: None | str | Unset = UNSET
    step_max: int | None | Unset = UNSET
    step_min: int | None | Unset = UNSET
    step_current: int | None | Unset = UNSET
    epoch_max: float | None | Unset = UNSET
    epoch_min: float | None | Unset = UNSET
    epoch_current: float | None | Unset = UNSET
    editable: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @property
    def value_max_as_float(self) -> float | None:
        """``value_max`` as a number, NaN and the infinities included; None if there is none."""
        from ..values import number_or_none

        return number_or_none(self.value_max)

    @property
    def value_min_as_float(self) -> float | None:
        """``value_min`` as a number, NaN and the infinities included; None if there is none."""
        from ..values import number_or_none

        return number_or_none(self.value_min)

    @property
    def value_current_as_float(self) -> float | None:
        """``value_current`` as a number, NaN and the infinities included; None if there is none."""
        from ..values import number_or_none

        return number_or_none(self.value_current)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        value_max: None | str | Unset
        if isinstance(self.value_max, Unset):
            value_max = UNSET
        else:
            value_max = self.value_max

        value_min: None | str | Unset
        if isinstance(self.value_min, Unset):
            value_min = UNSET
        else:
            value_min = self.value_min

        value_current: None | str | Unset
        if isinstance(self.value_current, Unset):
            value_current = UNSET
        else:
            value_current = self.value_current

        timestamp_max: int | None | Unset
        if isinstance(self.timestamp_max, Unset):
            timestamp_max = UNSET
        else:
            timestamp_max = self.timestamp_max

        timestamp_min: int | None | Unset
        if isinstance(self.timestamp_min, Unset):
            timestamp_min = UNSET
        else:
            timestamp_min = self.timestamp_min

        timestamp_current: int | None | Unset
        if isinstance(self.timestamp_current, Unset):
            timestamp_current = UNSET
        else:
            timestamp_current = self.timestamp_current

        run_context_max: None | str | Unset
        if isinstance(self.run_context_max, Unset):
            run_context_max = UNSET
        else:
            run_context_max = self.run_context_max

        run_context_min: None | str | Unset
        if isinstance(self.run_context_min, Unset):
            run_context_min = UNSET
        else:
            run_context_min = self.run_context_min

        run_context_current: None | str | Unset
        if isinstance(self.run_context_current, Unset):
            run_context_current = UNSET
        else:
            run_context_current = self.run_context_current

        step_max: int | None | Unset
        if isinstance(self.step_max, Unset):
            step_max = UNSET
        else:
            step_max = self.step_max

        step_min: int | None | Unset
        if isinstance(self.step_min, Unset):
            step_min = UNSET
        else:
            step_min = self.step_min

        step_current: int | None | Unset
        if isinstance(self.step_current, Unset):
            step_current = UNSET
        else:
            step_current = self.step_current

        epoch_max: float | None | Unset
        if isinstance(self.epoch_max, Unset):
            epoch_max = UNSET
        else:
            epoch_max = self.epoch_max

        epoch_min: float | None | Unset
        if isinstance(self.epoch_min, Unset):
            epoch_min = UNSET
        else:
            epoch_min = self.epoch_min

        epoch_current: float | None | Unset
        if isinstance(self.epoch_current, Unset):
            epoch_current = UNSET
        else:
            epoch_current = self.epoch_current

        editable: bool | None | Unset
        if isinstance(self.editable, Unset):
            editable = UNSET
        else:
            editable = self.editable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if value_max is not UNSET:
            field_dict["valueMax"] = value_max
        if value_min is not UNSET:
            field_dict["valueMin"] = value_min
        if value_current is not UNSET:
            field_dict["valueCurrent"] = value_current
        if timestamp_max is not UNSET:
            field_dict["timestampMax"] = timestamp_max
        if timestamp_min is not UNSET:
            field_dict["timestampMin"] = timestamp_min
        if timestamp_current is not UNSET:
            field_dict["timestampCurrent"] = timestamp_current
        if run_context_max is not UNSET:
            field_dict["runContextMax"] = run_context_max
        if run_context_min is not UNSET:
            field_dict["runContextMin"] = run_context_min
        if run_context_current is not UNSET:
            field_dict["runContextCurrent"] = run_context_current
        if step_max is not UNSET:
            field_dict["stepMax"] = step_max
        if step_min is not UNSET:
            field_dict["stepMin"] = step_min
        if step_current is not UNSET:
            field_dict["stepCurrent"] = step_current
        if epoch_max is not UNSET:
            field_dict["epochMax"] = epoch_max
        if epoch_min is not UNSET:
            field_dict["epochMin"] = epoch_min
        if epoch_current is not UNSET:
            field_dict["epochCurrent"] = epoch_current
        if editable is not UNSET:
            field_dict["editable"] = editable

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        def _parse_value_max(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        value_max = _parse_value_max(d.pop("valueMax", UNSET))

        def _parse_value_min(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        value_min = _parse_value_min(d.pop("valueMin", UNSET))

        def _parse_value_current(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        value_current = _parse_value_current(d.pop("valueCurrent", UNSET))

        def _parse_timestamp_max(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp_max = _parse_timestamp_max(d.pop("timestampMax", UNSET))

        def _parse_timestamp_min(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp_min = _parse_timestamp_min(d.pop("timestampMin", UNSET))

        def _parse_timestamp_current(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp_current = _parse_timestamp_current(d.pop("timestampCurrent", UNSET))

        def _parse_run_context_max(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_context_max = _parse_run_context_max(d.pop("runContextMax", UNSET))

        def _parse_run_context_min(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_context_min = _parse_run_context_min(d.pop("runContextMin", UNSET))

        def _parse_run_context_current(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_context_current = _parse_run_context_current(d.pop("runContextCurrent", UNSET))

        def _parse_step_max(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step_max = _parse_step_max(d.pop("stepMax", UNSET))

        def _parse_step_min(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step_min = _parse_step_min(d.pop("stepMin", UNSET))

        def _parse_step_current(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step_current = _parse_step_current(d.pop("stepCurrent", UNSET))

        def _parse_epoch_max(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        epoch_max = _parse_epoch_max(d.pop("epochMax", UNSET))

        def _parse_epoch_min(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        epoch_min = _parse_epoch_min(d.pop("epochMin", UNSET))

        def _parse_epoch_current(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        epoch_current = _parse_epoch_current(d.pop("epochCurrent", UNSET))

        def _parse_editable(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        editable = _parse_editable(d.pop("editable", UNSET))

        value_summary = cls(
            name=name,
            value_max=value_max,
            value_min=value_min,
            value_current=value_current,
            timestamp_max=timestamp_max,
            timestamp_min=timestamp_min,
            timestamp_current=timestamp_current,
            run_context_max=run_context_max,
            run_context_min=run_context_min,
            run_context_current=run_context_current,
            step_max=step_max,
            step_min=step_min,
            step_current=step_current,
            epoch_max=epoch_max,
            epoch_min=epoch_min,
            epoch_current=epoch_current,
            editable=editable,
        )

        value_summary.additional_properties = d
        return value_summary

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
