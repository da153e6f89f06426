# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MetricPoint")


@_attrs_define
class MetricPoint:
    """One logged value of one metric.

    Example:
        {'metricName': 'val_acc', 'metricValue': '0.91000000166893', 'timestamp': 1542738534731, 'step': 500, 'epoch':
            None, 'runContext': None, 'offset': 222}

    Attributes:
        metric_name (str): The name, context prefix included.
        metric_value (float | None | str | Unset): The value as text, also `NaN`, `Infinity`, `-Infinity`, and Java
            notation such as `8.63E-4`.
        timestamp (int | None | Unset): Milliseconds since the epoch.
        step (int | None | Unset): The step it was logged at; null where none was given.
        epoch (float | None | Unset): The epoch it was logged in, which may have a fraction; null where none was given.
        run_context (None | str | Unset): The context it was logged with.
        offset (int | None | Unset): Orders points of one timestamp; may be any 64-bit number.
    """

    metric_name: str
    metric_value: float | None | str | Unset = UNSET
    timestamp: int | None | Unset = UNSET
    step: int | None | Unset = UNSET
    epoch: float | None | Unset = UNSET
    run_context: None | str | Unset = UNSET
    offset: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @property
    def metric_value_as_float(self) -> float | None:
        """``metric_value`` as a number, NaN and the infinities included; None if there is none."""
        from ..values import number_or_none

        return number_or_none(self.metric_value)

    def to_dict(self) -> dict[str, Any]:
        metric_name = self.metric_name

        metric_value: float | None | str | Unset
        if isinstance(self.metric_value, Unset):
            metric_value = UNSET
        else:
            metric_value = self.metric_value

        timestamp: int | None | Unset
        if isinstance(self.timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = self.timestamp

        step: int | None | Unset
        if isinstance(self.step, Unset):
            step = UNSET
        else:
            step = self.step

        epoch: float | None | Unset
        if isinstance(self.epoch, Unset):
            epoch = UNSET
        else:
            epoch = self.epoch

        run_context: None | str | Unset
        if isinstance(self.run_context, Unset):
            run_context = UNSET
        else:
            run_context = self.run_context

        offset: int | None | Unset
        if isinstance(self.offset, Unset):
            offset = UNSET
        else:
            offset = self.offset

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "metricName": metric_name,
            }
        )
        if metric_value is not UNSET:
            field_dict["metricValue"] = metric_value
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp
        if step is not UNSET:
            field_dict["step"] = step
        if epoch is not UNSET:
            field_dict["epoch"] = epoch
        if run_context is not UNSET:
            field_dict["runContext"] = run_context
        if offset is not UNSET:
            field_dict["offset"] = offset

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        metric_name = d.pop("metricName")

        def _parse_metric_value(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        metric_value = _parse_metric_value(d.pop("metricValue", UNSET))

        def _parse_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        def _parse_step(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        step = _parse_step(d.pop("step", UNSET))

        def _parse_epoch(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        epoch = _parse_epoch(d.pop("epoch", UNSET))

        def _parse_run_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        run_context = _parse_run_context(d.pop("runContext", UNSET))

        def _parse_offset(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        offset = _parse_offset(d.pop("offset", UNSET))

        metric_point = cls(
            metric_name=metric_name,
            metric_value=metric_value,
            timestamp=timestamp,
            step=step,
            epoch=epoch,
            run_context=run_context,
            offset=offset,
        )

        metric_point.additional_properties = d
        return metric_point

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
