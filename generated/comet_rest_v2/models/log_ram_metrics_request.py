# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogRamMetricsRequest")


@_attrs_define
class LogRamMetricsRequest:
    """One sample of the memory's use.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'totalRam': 68719476736, 'usedRam': 12884901888, 'step':
            100, 'timestamp': 1587671932216}

    Attributes:
        experiment_key (str): The experiment's key.
        total_ram (float): The machine's memory in bytes.
        used_ram (float): What of it is in use, in the same unit.
        context (None | str | Unset): Part of the run, `train` for instance.
        step (int | None | Unset): The training step at the time.
        epoch (float | None | Unset): The epoch at the time.
        timestamp (int | None | Unset): When it was measured, milliseconds since the epoch.
    """

    experiment_key: str
    total_ram: float
    used_ram: float
    context: None | str | Unset = UNSET
    step: int | None | Unset = UNSET
    epoch: float | None | Unset = UNSET
    timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        total_ram = self.total_ram

        used_ram = self.used_ram

        context: None | str | Unset
        if isinstance(self.context, Unset):
            context = UNSET
        else:
            context = self.context

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
                "totalRam": total_ram,
                "usedRam": used_ram,
            }
        )
        if context is not UNSET:
            field_dict["context"] = context
        if step is not UNSET:
            field_dict["step"] = step
        if epoch is not UNSET:
            field_dict["epoch"] = epoch
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        total_ram = d.pop("totalRam")

        used_ram = d.pop("usedRam")

        def _parse_context(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        context = _parse_context(d.pop("context", UNSET))

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

        def _parse_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        timestamp = _parse_timestamp(d.pop("timestamp", UNSET))

        log_ram_metrics_request = cls(
            experiment_key=experiment_key,
            total_ram=total_ram,
            used_ram=used_ram,
            context=context,
            step=step,
            epoch=epoch,
            timestamp=timestamp,
        )

        log_ram_metrics_request.additional_properties = d
        return log_ram_metrics_request

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
