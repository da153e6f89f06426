# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

T = TypeVar("T", bound="RpcResult")


@_attrs_define
class RpcResult:
    """What came of a call.

    Example:
        {'apiKey': '0123456789abcdefghijklmno', 'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'callId':
            '9d2f1c3b', 'result': 'done', 'errorMessage': '', 'errorStackTrace': '', 'startTimeMs': 1795400230712,
            'endTimeMs': 1795400230840}

    Attributes:
        api_key (str): The API key, once more.
        experiment_key (str): The experiment.
        call_id (str): Which call, as the list of pending calls named it.
        result (JsonValue | Unset): What the function returned; an empty text without a result.
        error_message (None | str | Unset): What went wrong; empty where nothing did.
        error_stack_trace (None | str | Unset): Where it went wrong; empty where nothing did.
        start_time_ms (int | None | Unset): When the call began, milliseconds since the epoch.
        end_time_ms (int | None | Unset): When the call ended, milliseconds since the epoch.
    """

    api_key: str
    experiment_key: str
    call_id: str
    result: JsonValue | Unset = UNSET
    error_message: None | str | Unset = UNSET
    error_stack_trace: None | str | Unset = UNSET
    start_time_ms: int | None | Unset = UNSET
    end_time_ms: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        experiment_key = self.experiment_key

        call_id = self.call_id

        result = self.result

        error_message: None | str | Unset
        if isinstance(self.error_message, Unset):
            error_message = UNSET
        else:
            error_message = self.error_message

        error_stack_trace: None | str | Unset
        if isinstance(self.error_stack_trace, Unset):
            error_stack_trace = UNSET
        else:
            error_stack_trace = self.error_stack_trace

        start_time_ms: int | None | Unset
        if isinstance(self.start_time_ms, Unset):
            start_time_ms = UNSET
        else:
            start_time_ms = self.start_time_ms

        end_time_ms: int | None | Unset
        if isinstance(self.end_time_ms, Unset):
            end_time_ms = UNSET
        else:
            end_time_ms = self.end_time_ms

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apiKey": api_key,
                "experimentKey": experiment_key,
                "callId": call_id,
            }
        )
        if result is not UNSET:
            field_dict["result"] = result
        if error_message is not UNSET:
            field_dict["errorMessage"] = error_message
        if error_stack_trace is not UNSET:
            field_dict["errorStackTrace"] = error_stack_trace
        if start_time_ms is not UNSET:
            field_dict["startTimeMs"] = start_time_ms
        if end_time_ms is not UNSET:
            field_dict["endTimeMs"] = end_time_ms

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("apiKey")

        experiment_key = d.pop("experimentKey")

        call_id = d.pop("callId")

        result = d.pop("result", UNSET)

        def _parse_error_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        error_message = _parse_error_message(d.pop("errorMessage", UNSET))

        def _parse_error_stack_trace(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        error_stack_trace = _parse_error_stack_trace(d.pop("errorStackTrace", UNSET))

        def _parse_start_time_ms(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        start_time_ms = _parse_start_time_ms(d.pop("startTimeMs", UNSET))

        def _parse_end_time_ms(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        end_time_ms = _parse_end_time_ms(d.pop("endTimeMs", UNSET))

        rpc_result = cls(
            api_key=api_key,
            experiment_key=experiment_key,
            call_id=call_id,
            result=result,
            error_message=error_message,
            error_stack_trace=error_stack_trace,
            start_time_ms=start_time_ms,
            end_time_ms=end_time_ms,
        )

        rpc_result.additional_properties = d
        return rpc_result

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
