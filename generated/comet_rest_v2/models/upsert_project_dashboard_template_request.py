# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpsertProjectDashboardTemplateRequest")


@_attrs_define
class UpsertProjectDashboardTemplateRequest:
    """A dashboard to change. Snake case, except the panels; further members of a dashboard are allowed.

    Example:
        {'project_id': 'ebfbbc1212004f92b618d50db41f27f3', 'template_id': 'Zx8cV5bN2mA7sD4fG1hJ6kL3q', 'template_name':
            'Losses and rates'}

    Attributes:
        project_id (str): The project.
        template_id (str): The dashboard.
        template_name (None | str | Unset): A new name.
        code_panel_template_ids (list[str] | None | Unset): The ids of all code panels to show; they replace the present
            ones.
    """

    project_id: str
    template_id: str
    template_name: None | str | Unset = UNSET
    code_panel_template_ids: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        project_id = self.project_id

        template_id = self.template_id

        template_name: None | str | Unset
        if isinstance(self.template_name, Unset):
            template_name = UNSET
        else:
            template_name = self.template_name

        code_panel_template_ids: list[str] | None | Unset
        if isinstance(self.code_panel_template_ids, Unset):
            code_panel_template_ids = UNSET
        elif isinstance(self.code_panel_template_ids, list):
            code_panel_template_ids = self.code_panel_template_ids

        else:
            code_panel_template_ids = self.code_panel_template_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "project_id": project_id,
                "template_id": template_id,
            }
        )
        if template_name is not UNSET:
            field_dict["template_name"] = template_name
        if code_panel_template_ids is not UNSET:
            field_dict["codePanelTemplateIds"] = code_panel_template_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        project_id = d.pop("project_id")

        template_id = d.pop("template_id")

        def _parse_template_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        template_name = _parse_template_name(d.pop("template_name", UNSET))

        def _parse_code_panel_template_ids(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                code_panel_template_ids_type_0 = cast(list[str], data)

                return code_panel_template_ids_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        code_panel_template_ids = _parse_code_panel_template_ids(d.pop("codePanelTemplateIds", UNSET))

        upsert_project_dashboard_template_request = cls(
            project_id=project_id,
            template_id=template_id,
            template_name=template_name,
            code_panel_template_ids=code_panel_template_ids,
        )

        upsert_project_dashboard_template_request.additional_properties = d
        return upsert_project_dashboard_template_request

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
