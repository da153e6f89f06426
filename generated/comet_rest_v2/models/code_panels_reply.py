# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.code_panel import CodePanel


T = TypeVar("T", bound="CodePanelsReply")


@_attrs_define
class CodePanelsReply:
    """The code panels of a workspace.

    Attributes:
        code_panel_template_rows (list[CodePanel]): The panels.
    """

    code_panel_template_rows: list[CodePanel]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code_panel_template_rows = []
        for code_panel_template_rows_item_data in self.code_panel_template_rows:
            code_panel_template_rows_item = code_panel_template_rows_item_data.to_dict()
            code_panel_template_rows.append(code_panel_template_rows_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "codePanelTemplateRows": code_panel_template_rows,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.code_panel import CodePanel  # noqa: PLC0415

        d = dict(src_dict)
        code_panel_template_rows = []
        _code_panel_template_rows = d.pop("codePanelTemplateRows")
        for code_panel_template_rows_item_data in _code_panel_template_rows:
            code_panel_template_rows_item = CodePanel.from_dict(code_panel_template_rows_item_data)

            code_panel_template_rows.append(code_panel_template_rows_item)

        code_panels_reply = cls(
            code_panel_template_rows=code_panel_template_rows,
        )

        code_panels_reply.additional_properties = d
        return code_panels_reply

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
