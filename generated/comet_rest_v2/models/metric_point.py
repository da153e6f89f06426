# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MetricPoint")


@_attrs_define
class MetricPoint:
    """One logged value of one metric. Points come in the order of their timestamps, the oldest first. Several points may
    have the same step.

        Example:
            {'metricName': 'val_acc', 'metricValue': '0.91000000166893', 'timestamp': 1542738534731, 'step': 500, 'epoch':
                None, 'runContext': None, 'offset': 222}

        Attributes:
            metric_name (str): The name, context prefix included.
            metric_value (str): The value, always as text, also `NaN`, `Infinity`, `-Infinity`, and Java notation such as
                `8.63E-4`.
            timestamp (int): Milliseconds since the epoch.
            step (int | None): The step it was logged at; null where none was given.
            epoch (float | None): The epoch it was logged in, which may have a fraction; null where none was given.
            run_context (None | str): The context it was logged with; null where none was given.
            offset (int): A number that Comet gives the point. It does not tell the order: it was a small counter until
                2022, and is any 64-bit number since, a negative one included.
    """

    metric_name: str
    metric_value: str
    timestamp: int
    step: int | None
    epoch: float | None
    run_context: None | str
    offset: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @property
    def metric_value_as_float(self) -> float:
        """``metric_value`` as a number, NaN and the infinities included.

        Raises:
            ValueError: It is not a number.
        """
        return float(self.metric_value)

    def to_dict(self) -> dict[str, Any]:
        metric_name = self.metric_name

        metric_value = self.metric_value

        timestamp = self.timestamp

        step: int | None
        step = self.step

        epoch: float | None
        epoch = self.epoch

        run_context: None | str
        run_context = self.run_context

        offset = self.offset

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "metricName": metric_name,
                "metricValue": metric_value,
                "timestamp": timestamp,
                "step": step,
                "epoch": epoch,
                "runContext": run_context,
                "offset": offset,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        metric_name = d.pop("metricName")

        metric_value = d.pop("metricValue")

        timestamp = d.pop("timestamp")

        def _parse_step(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        step = _parse_step(d.pop("step"))

        def _parse_epoch(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        epoch = _parse_epoch(d.pop("epoch"))

        def _parse_run_context(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        run_context = _parse_run_context(d.pop("runContext"))

        offset = d.pop("offset")

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
