# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogMetricRequest")


@_attrs_define
class LogMetricRequest:
    """One point of one metric.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'metricName': 'loss', 'metricValue': 0.48, 'step': 500,
            'epoch': 4, 'context': 'train', 'timestamp': 1542738534731}

    Attributes:
        experiment_key (str): The experiment's key.
        metric_name (str): The name, without the context; comet_ml joins nested names with `/`.
        metric_value (float | str): The value. Send one that is not finite as the string `"NaN"`, `"Infinity"` or
            `"-Infinity"`; comet_ml sends these as bare words, which is not JSON but has to be understood by a server.
            Comet's Java SDK sends every number as a string.

            The server of cometr_py takes any string of at most 1,000 characters, too.
        step (int | None | Unset): The step.
        epoch (float | None | Unset): The epoch. Comet's Python SDK sends fractions, such as 0.625 after five of eight
            batches.
        context (None | str | Unset): Part of the run it belongs to, for instance `train`. It becomes a prefix of the
            name, and is read back as `runContext`.
        timestamp (int | None | Unset): When it was measured, milliseconds since the epoch; the time of arrival where it
            is absent (inferred).
    """

    experiment_key: str
    metric_name: str
    metric_value: float | str
    step: int | None | Unset = UNSET
    epoch: float | None | Unset = UNSET
    context: None | str | Unset = UNSET
    timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        metric_name = self.metric_name

        metric_value: float | str
        metric_value = self.metric_value

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

        context: None | str | Unset
        if isinstance(self.context, Unset):
            context = UNSET
        else:
            context = self.context

        timestamp: int | None | Unset
        if isinstance(self.timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = self.timestamp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "metricName": metric_name,
                "metricValue": metric_value,
            }
        )
        if step is not UNSET:
            field_dict["step"] = step
        if epoch is not UNSET:
            field_dict["epoch"] = epoch
        if context is not UNSET:
            field_dict["context"] = context
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        metric_name = d.pop("metricName")

        def _parse_metric_value(data: object) -> float | str:
            return cast(float | str, data)

        metric_value = _parse_metric_value(d.pop("metricValue"))

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

        def _parse_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        context = _parse_context(d.pop("context", UNSET))

        def _parse_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        log_metric_request = cls(
            experiment_key=experiment_key,
            metric_name=metric_name,
            metric_value=metric_value,
            step=step,
            epoch=epoch,
            context=context,
            timestamp=timestamp,
        )

        log_metric_request.additional_properties = d
        return log_metric_request

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
