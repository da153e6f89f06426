# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogParameterRequest")


@_attrs_define
class LogParameterRequest:
    """One parameter.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'parameterName': 'learning_rate', 'parameterValue':
            '0.001', 'step': 0, 'context': None, 'timestamp': 1542738532810}

    Attributes:
        experiment_key (str): The experiment's key.
        parameter_name (str): The name, without the context; comet_ml joins nested names with `|`.
        parameter_value (bool | float | list[bool | float | None | str] | None | str): The value as a string, as Comet's
            Java SDK sends all of them. Other clients send numbers and booleans as such, and the R client an array for a
            vector; all are read back as strings.

            The server of cometr_py takes numbers, booleans, arrays, and null, too.
        step (int | None | Unset): The step from which it holds.
        epoch (float | None | Unset): The epoch from which it holds, which may have a fraction.
        source (None | str | Unset): Who logged it, as in a batch of Comet's SDKs: `manual`, for instance.
        context (None | str | Unset): Part of the run it belongs to; becomes a prefix of the name. Only Comet's Java SDK
            sends it.
        timestamp (int | None | Unset): When it was set, milliseconds since the epoch; the time of arrival where it is
            absent (inferred).
    """

    experiment_key: str
    parameter_name: str
    parameter_value: bool | float | list[bool | float | None | str] | None | str
    step: int | None | Unset = UNSET
    epoch: float | None | Unset = UNSET
    source: None | str | Unset = UNSET
    context: None | str | Unset = UNSET
    timestamp: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        parameter_name = self.parameter_name

        parameter_value: bool | float | list[bool | float | None | str] | None | str
        if isinstance(self.parameter_value, list):
            parameter_value = []
            for parameter_value_type_3_item_data in self.parameter_value:
                parameter_value_type_3_item: bool | float | None | str
                parameter_value_type_3_item = parameter_value_type_3_item_data
                parameter_value.append(parameter_value_type_3_item)

        else:
            parameter_value = self.parameter_value

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

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

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
                "parameterName": parameter_name,
                "parameterValue": parameter_value,
            }
        )
        if step is not UNSET:
            field_dict["step"] = step
        if epoch is not UNSET:
            field_dict["epoch"] = epoch
        if source is not UNSET:
            field_dict["source"] = source
        if context is not UNSET:
            field_dict["context"] = context
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        parameter_name = d.pop("parameterName")

        def _parse_parameter_value(data: object) -> bool | float | list[bool | float | None | str] | None | str:
            if data is None:
                return data
            if isinstance(data, list):
                parameter_value_type_3 = []
                _parameter_value_type_3 = data
                for parameter_value_type_3_item_data in _parameter_value_type_3:

                    def _parse_parameter_value_type_3_item(data: object) -> bool | float | None | str:
                        if data is None:
                            return data
                        return cast(bool | float | None | str, data)

                    parameter_value_type_3_item = _parse_parameter_value_type_3_item(parameter_value_type_3_item_data)

                    parameter_value_type_3.append(parameter_value_type_3_item)

                return parameter_value_type_3
            return cast(bool | float | list[bool | float | None | str] | None | str, data)

        parameter_value = _parse_parameter_value(d.pop("parameterValue"))

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

        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

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

        log_parameter_request = cls(
            experiment_key=experiment_key,
            parameter_name=parameter_name,
            parameter_value=parameter_value,
            step=step,
            epoch=epoch,
            source=source,
            context=context,
            timestamp=timestamp,
        )

        log_parameter_request.additional_properties = d
        return log_parameter_request

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
