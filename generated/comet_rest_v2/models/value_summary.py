# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ValueSummary")


@_attrs_define
class ValueSummary:
    """The largest, the smallest and the latest value of a metric, parameter or other. For a parameter or other all three
    are the same, unless it was logged more than once. Steps and contexts are left out, rather than null, where the
    value was logged without them.

        Example:
            {'name': 'train_loss', 'valueMax': '2.3025851', 'valueMin': '8.63224093336612E-4', 'valueCurrent': '0.0011',
                'timestampMax': 1542738532810, 'timestampMin': 1542738534702, 'timestampCurrent': 1542738534731,
                'runContextMax': 'train', 'runContextMin': 'train', 'runContextCurrent': 'train', 'stepMax': 0, 'stepMin': 480,
                'stepCurrent': 500, 'editable': False}

        Attributes:
            name (str): The name, context prefix included.
            value_max (str): The largest value as text.
            value_min (str): The smallest value as text.
            value_current (str): The latest value as text; of a boolean `true` or `false`.
            timestamp_max (int): When the largest value was logged, milliseconds since the epoch.
            timestamp_min (int): When the smallest value was logged, milliseconds since the epoch.
            timestamp_current (int): When the latest value was logged, milliseconds since the epoch.
            editable (bool): Whether the web page lets people change it.
            run_context_max (str | Unset): The context of the largest value; absent if it has none.
            run_context_min (str | Unset): The context of the smallest value; absent if it has none.
            run_context_current (str | Unset): The context of the latest value; absent if it has none.
            step_max (int | Unset): The step of the largest value; absent if it has none.
            step_min (int | Unset): The step of the smallest value; absent if it has none.
            step_current (int | Unset): The step of the latest value; absent if it has none.
    """

    name: str
    value_max: str
    value_min: str
    value_current: str
    timestamp_max: int
    timestamp_min: int
    timestamp_current: int
    editable: bool
    run_context_max: str | Unset = UNSET
    run_context_min: str | Unset = UNSET
    run_context_current: str | Unset = UNSET
    step_max: int | Unset = UNSET
    step_min: int | Unset = UNSET
    step_current: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @property
    def value_max_as_float(self) -> float:
        """``value_max`` as a number, NaN and the infinities included.

        Raises:
            ValueError: It is not a number.
        """
        return float(self.value_max)

    @property
    def value_min_as_float(self) -> float:
        """``value_min`` as a number, NaN and the infinities included.

        Raises:
            ValueError: It is not a number.
        """
        return float(self.value_min)

    @property
    def value_current_as_float(self) -> float:
        """``value_current`` as a number, NaN and the infinities included.

        Raises:
            ValueError: It is not a number.
        """
        return float(self.value_current)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        value_max = self.value_max

        value_min = self.value_min

        value_current = self.value_current

        timestamp_max = self.timestamp_max

        timestamp_min = self.timestamp_min

        timestamp_current = self.timestamp_current

        editable = self.editable

        run_context_max = self.run_context_max

        run_context_min = self.run_context_min

        run_context_current = self.run_context_current

        step_max = self.step_max

        step_min = self.step_min

        step_current = self.step_current

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "valueMax": value_max,
                "valueMin": value_min,
                "valueCurrent": value_current,
                "timestampMax": timestamp_max,
                "timestampMin": timestamp_min,
                "timestampCurrent": timestamp_current,
                "editable": editable,
            }
        )
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        value_max = d.pop("valueMax")

        value_min = d.pop("valueMin")

        value_current = d.pop("valueCurrent")

        timestamp_max = d.pop("timestampMax")

        timestamp_min = d.pop("timestampMin")

        timestamp_current = d.pop("timestampCurrent")

        editable = d.pop("editable")

        run_context_max = d.pop("runContextMax", UNSET)

        run_context_min = d.pop("runContextMin", UNSET)

        run_context_current = d.pop("runContextCurrent", UNSET)

        step_max = d.pop("stepMax", UNSET)

        step_min = d.pop("stepMin", UNSET)

        step_current = d.pop("stepCurrent", UNSET)

        value_summary = cls(
            name=name,
            value_max=value_max,
            value_min=value_min,
            value_current=value_current,
            timestamp_max=timestamp_max,
            timestamp_min=timestamp_min,
            timestamp_current=timestamp_current,
            editable=editable,
            run_context_max=run_context_max,
            run_context_min=run_context_min,
            run_context_current=run_context_current,
            step_max=step_max,
            step_min=step_min,
            step_current=step_current,
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
