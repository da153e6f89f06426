# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LogCodeRequest")


@_attrs_define
class LogCodeRequest:
    """The source code to set.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'code': 'import torch\\nprint(torch.__version__)\\n'}

    Attributes:
        experiment_key (str): The experiment's key.
        code (list[str] | str): The whole text. The R client sends an array of lines where its caller gave one; send one
            string.

            The server of cometr_py joins the lines of an array.
    """

    experiment_key: str
    code: list[str] | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        code: list[str] | str
        if isinstance(self.code, list):
            code = self.code

        else:
            code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "code": code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        def _parse_code(data: object) -> list[str] | str:
            if isinstance(data, list):
                code_type_1 = cast(list[str], data)

                return code_type_1
            return cast(list[str] | str, data)

        code = _parse_code(d.pop("code"))

        log_code_request = cls(
            experiment_key=experiment_key,
            code=code,
        )

        log_code_request.additional_properties = d
        return log_code_request

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
