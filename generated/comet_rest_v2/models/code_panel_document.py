# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.code_panel_code import CodePanelCode


T = TypeVar("T", bound="CodePanelDocument")


@_attrs_define
class CodePanelDocument:
    """A panel with its code. There are more members than the one that is known.

    Attributes:
        code (CodePanelCode | None | Unset): The code.
    """

    code: CodePanelCode | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.code_panel_code import CodePanelCode  # noqa: PLC0415

        code: dict[str, Any] | None | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        elif isinstance(self.code, CodePanelCode):
            code = self.code.to_dict()
        else:
            code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.code_panel_code import CodePanelCode  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_code(data: object) -> CodePanelCode | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                code_type_0 = CodePanelCode.from_dict(data)

                return code_type_0
            raise TypeError(f"{type(data).__name__} in place of CodePanelCode | None")

        code = _parse_code(d.pop("code", UNSET))

        code_panel_document = cls(
            code=code,
        )

        code_panel_document.additional_properties = d
        return code_panel_document

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
