# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.project_row import ProjectRow


T = TypeVar("T", bound="ProjectsPageReply")


@_attrs_define
class ProjectsPageReply:
    """One page of projects.

    Attributes:
        rows (list[ProjectRow]): The projects of this page.
        filtered_row_count (int): How many projects match.
        total_row_count (int): How many projects the workspace has.
    """

    rows: list[ProjectRow]
    filtered_row_count: int
    total_row_count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        rows = []
        for rows_item_data in self.rows:
            rows_item = rows_item_data.to_dict()
            rows.append(rows_item)

        filtered_row_count = self.filtered_row_count

        total_row_count = self.total_row_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "rows": rows,
                "filteredRowCount": filtered_row_count,
                "totalRowCount": total_row_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.project_row import ProjectRow  # noqa: PLC0415

        d = dict(src_dict)
        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = ProjectRow.from_dict(rows_item_data)

            rows.append(rows_item)

        filtered_row_count = d.pop("filteredRowCount")

        total_row_count = d.pop("totalRowCount")

        projects_page_reply = cls(
            rows=rows,
            filtered_row_count=filtered_row_count,
            total_row_count=total_row_count,
        )

        projects_page_reply.additional_properties = d
        return projects_page_reply

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
