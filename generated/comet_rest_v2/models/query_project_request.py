# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.query_predicate import QueryPredicate


T = TypeVar("T", bound="QueryProjectRequest")


@_attrs_define
class QueryProjectRequest:
    """Which experiments of which project.

    Example:
        {'workspaceName': 'my-team', 'projectName': 'digits', 'predicates': [{'source': 'metrics', 'query':
            {'condition': 'AND', 'rules': [{'id': 'train_loss', 'field': 'train_loss', 'type': 'double', 'operator': 'less',
            'value': '0.1'}], 'valid': True}}], 'archived': False}

    Attributes:
        workspace_name (str): The project's workspace.
        project_name (str): The project's name.
        predicates (list[QueryPredicate]): The predicates, all of which have to hold.
        archived (bool | None | Unset): Whether to look at the archived experiments instead of the others; false where
            it is absent (inferred).
    """

    workspace_name: str
    project_name: str
    predicates: list[QueryPredicate]
    archived: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        workspace_name = self.workspace_name

        project_name = self.project_name

        predicates = []
        for predicates_item_data in self.predicates:
            predicates_item = predicates_item_data.to_dict()
            predicates.append(predicates_item)

        archived: bool | None | Unset
        if isinstance(self.archived, Unset):
            archived = UNSET
        else:
            archived = self.archived

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "workspaceName": workspace_name,
                "projectName": project_name,
                "predicates": predicates,
            }
        )
        if archived is not UNSET:
            field_dict["archived"] = archived

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.query_predicate import QueryPredicate  # noqa: PLC0415

        d = dict(src_dict)
        workspace_name = d.pop("workspaceName")

        project_name = d.pop("projectName")

        predicates = []
        _predicates = d.pop("predicates")
        for predicates_item_data in _predicates:
            predicates_item = QueryPredicate.from_dict(predicates_item_data)

            predicates.append(predicates_item)

        def _parse_archived(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        archived = _parse_archived(d.pop("archived", UNSET))

        query_project_request = cls(
            workspace_name=workspace_name,
            project_name=project_name,
            predicates=predicates,
            archived=archived,
        )

        query_project_request.additional_properties = d
        return query_project_request

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
