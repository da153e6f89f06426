# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.project_row import ProjectRow


T = TypeVar("T", bound="ProjectsPageReply")


@_attrs_define
class ProjectsPageReply:
    """One page of projects.

    Attributes:
        rows (list[ProjectRow] | None | Unset): The projects of this page.
        filtered_row_count (int | None | Unset): How many projects match.
        total_row_count (int | None | Unset): How many projects the workspace has.
    """

    rows: list[ProjectRow] | None | Unset = UNSET
    filtered_row_count: int | None | Unset = UNSET
    total_row_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        rows: list[dict[str, Any]] | None | Unset
        if isinstance(self.rows, Unset):
            rows = UNSET
        elif isinstance(self.rows, list):
            rows = []
            for rows_type_0_item_data in self.rows:
                rows_type_0_item = rows_type_0_item_data.to_dict()
                rows.append(rows_type_0_item)

        else:
            rows = self.rows

        filtered_row_count: int | None | Unset
        if isinstance(self.filtered_row_count, Unset):
            filtered_row_count = UNSET
        else:
            filtered_row_count = self.filtered_row_count

        total_row_count: int | None | Unset
        if isinstance(self.total_row_count, Unset):
            total_row_count = UNSET
        else:
            total_row_count = self.total_row_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if rows is not UNSET:
            field_dict["rows"] = rows
        if filtered_row_count is not UNSET:
            field_dict["filteredRowCount"] = filtered_row_count
        if total_row_count is not UNSET:
            field_dict["totalRowCount"] = total_row_count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.project_row import ProjectRow  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_rows(data: object) -> list[ProjectRow] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                rows_type_0 = []
                _rows_type_0 = data
                for rows_type_0_item_data in _rows_type_0:
                    rows_type_0_item = ProjectRow.from_dict(rows_type_0_item_data)

                    rows_type_0.append(rows_type_0_item)

                return rows_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ProjectRow] | None | Unset, data)

        rows = _parse_rows(d.pop("rows", UNSET))

        def _parse_filtered_row_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        filtered_row_count = _parse_filtered_row_count(d.pop("filteredRowCount", UNSET))

        def _parse_total_row_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        total_row_count = _parse_total_row_count(d.pop("totalRowCount", UNSET))

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
