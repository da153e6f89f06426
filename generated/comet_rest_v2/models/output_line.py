# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OutputLine")


@_attrs_define
class OutputLine:
    """One line of output, or a piece of one.

    Example:
        {'output': 'epoch 1: loss 0.91\\n', 'offset': 1, 'stderr': False, 'localTimestamp': 1587671932216}

    Attributes:
        output (str): The text, best with its newline.
        offset (int): The line's place in the whole output, counted in lines over all requests of the experiment.
        stderr (bool | None | Unset): True for standard error, false for standard output. Comet's documentation states
            the opposite; its SDKs all send it this way.
        local_timestamp (int | None | Unset): When the line was written, milliseconds since the epoch. The Python SDK
            sends a clock that does not start at the epoch (`1336202`, for instance), so use it for nothing but order.
        replaces (int | None | Unset): Extension of cometr_py. The offset of an earlier line that this one replaces: the
            previous state of a progress bar, for instance.
    """

    output: str
    offset: int
    stderr: bool | None | Unset = UNSET
    local_timestamp: int | None | Unset = UNSET
    replaces: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        output = self.output

        offset = self.offset

        stderr: bool | None | Unset
        if isinstance(self.stderr, Unset):
            stderr = UNSET
        else:
            stderr = self.stderr

        local_timestamp: int | None | Unset
        if isinstance(self.local_timestamp, Unset):
            local_timestamp = UNSET
        else:
            local_timestamp = self.local_timestamp

        replaces: int | None | Unset
        if isinstance(self.replaces, Unset):
            replaces = UNSET
        else:
            replaces = self.replaces

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "output": output,
                "offset": offset,
            }
        )
        if stderr is not UNSET:
            field_dict["stderr"] = stderr
        if local_timestamp is not UNSET:
            field_dict["localTimestamp"] = local_timestamp
        if replaces is not UNSET:
            field_dict["replaces"] = replaces

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        output = d.pop("output")

        offset = d.pop("offset")

        def _parse_stderr(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        stderr = _parse_stderr(d.pop("stderr", UNSET))

        def _parse_local_timestamp(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        local_timestamp = _parse_local_timestamp(d.pop("localTimestamp", UNSET))

        def _parse_replaces(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        replaces = _parse_replaces(d.pop("replaces", UNSET))

        output_line = cls(
            output=output,
            offset=offset,
            stderr=stderr,
            local_timestamp=local_timestamp,
            replaces=replaces,
        )

        output_line.additional_properties = d
        return output_line

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
