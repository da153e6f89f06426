# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

if TYPE_CHECKING:
    from ..models.query_group import QueryGroup


T = TypeVar("T", bound="SearchExperimentsRequest")


@_attrs_define
class SearchExperimentsRequest:
    """Which experiments of which project, and which page of them.

    Example:
        {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'rulesTree': {'condition': 'AND', 'rules': [{'id':
            'train_loss', 'field': 'train_loss', 'type': 'double', 'operator': 'less', 'value': '0.1', 'source':
            'metrics'}], 'valid': True}, 'limit': 100, 'page': 1, 'deleted': False, 'viewId': None,
            'ignorePinnedExperimentsFirst': True, 'pinnedOnly': None, 'multipleSort': None, 'chainsQueryRules': None}

    Attributes:
        project_id (str): The project's id; a name will not do here.
        rules_tree (QueryGroup): Rules joined by AND or OR. Example: {'condition': 'AND', 'rules': [{'id': 'train_loss',
            'field': 'train_loss', 'type': 'double', 'operator': 'less', 'value': '0.1', 'source': 'metrics'}, {'condition':
            'OR', 'rules': [{'id': 'optimizer', 'field': 'optimizer', 'type': 'string', 'operator': 'equal', 'value':
            'adam', 'source': 'params'}, {'id': 'duration', 'field': 'duration', 'type': 'timenumber', 'operator':
            'between', 'value': [60, 3600], 'source': 'metadata'}], 'valid': True}], 'valid': True}.
        limit (int | None | Unset): Experiments a page, 100 from comet_ml.
        page (int | None | Unset): The page, counted from 1.
        deleted (bool | None | Unset): Whether to look at the archived experiments instead of the others. Archived is
            meant, not deleted.
        view_id (None | str | Unset): A view whose filter applies too (inferred). Always null from comet_ml.
        ignore_pinned_experiments_first (bool | None | Unset): Whether pinned experiments keep their place instead of
            coming first. Always true from comet_ml.
        pinned_only (bool | None | Unset): Only pinned experiments (inferred). Always null from comet_ml.
        multiple_sort (JsonValue | Unset): How to sort. Always null from comet_ml; its form is not known.
        chains_query_rules (JsonValue | Unset): Rules about language-model traces (inferred). Always null from comet_ml.
    """

    project_id: str
    rules_tree: QueryGroup
    limit: int | None | Unset = UNSET
    page: int | None | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    view_id: None | str | Unset = UNSET
    ignore_pinned_experiments_first: bool | None | Unset = UNSET
    pinned_only: bool | None | Unset = UNSET
    multiple_sort: JsonValue | Unset = UNSET
    chains_query_rules: JsonValue | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        project_id = self.project_id

        rules_tree = self.rules_tree.to_dict()

        limit: int | None | Unset
        if isinstance(self.limit, Unset):
            limit = UNSET
        else:
            limit = self.limit

        page: int | None | Unset
        if isinstance(self.page, Unset):
            page = UNSET
        else:
            page = self.page

        deleted: bool | None | Unset
        if isinstance(self.deleted, Unset):
            deleted = UNSET
        else:
            deleted = self.deleted

        view_id: None | str | Unset
        if isinstance(self.view_id, Unset):
            view_id = UNSET
        else:
            view_id = self.view_id

        ignore_pinned_experiments_first: bool | None | Unset
        if isinstance(self.ignore_pinned_experiments_first, Unset):
            ignore_pinned_experiments_first = UNSET
        else:
            ignore_pinned_experiments_first = self.ignore_pinned_experiments_first

        pinned_only: bool | None | Unset
        if isinstance(self.pinned_only, Unset):
            pinned_only = UNSET
        else:
            pinned_only = self.pinned_only

        multiple_sort = self.multiple_sort

        chains_query_rules = self.chains_query_rules

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "projectId": project_id,
                "rulesTree": rules_tree,
            }
        )
        if limit is not UNSET:
            field_dict["limit"] = limit
        if page is not UNSET:
            field_dict["page"] = page
        if deleted is not UNSET:
            field_dict["deleted"] = deleted
        if view_id is not UNSET:
            field_dict["viewId"] = view_id
        if ignore_pinned_experiments_first is not UNSET:
            field_dict["ignorePinnedExperimentsFirst"] = ignore_pinned_experiments_first
        if pinned_only is not UNSET:
            field_dict["pinnedOnly"] = pinned_only
        if multiple_sort is not UNSET:
            field_dict["multipleSort"] = multiple_sort
        if chains_query_rules is not UNSET:
            field_dict["chainsQueryRules"] = chains_query_rules

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.query_group import QueryGroup  # noqa: PLC0415

        d = dict(src_dict)
        project_id = d.pop("projectId")

        rules_tree = QueryGroup.from_dict(d.pop("rulesTree"))

        def _parse_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        limit = _parse_limit(d.pop("limit", UNSET))

        def _parse_page(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        page = _parse_page(d.pop("page", UNSET))

        def _parse_deleted(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        deleted = _parse_deleted(d.pop("deleted", UNSET))

        def _parse_view_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        view_id = _parse_view_id(d.pop("viewId", UNSET))

        def _parse_ignore_pinned_experiments_first(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        ignore_pinned_experiments_first = _parse_ignore_pinned_experiments_first(
            d.pop("ignorePinnedExperimentsFirst", UNSET)
        )

        def _parse_pinned_only(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        pinned_only = _parse_pinned_only(d.pop("pinnedOnly", UNSET))

        multiple_sort = d.pop("multipleSort", UNSET)

        chains_query_rules = d.pop("chainsQueryRules", UNSET)

        search_experiments_request = cls(
            project_id=project_id,
            rules_tree=rules_tree,
            limit=limit,
            page=page,
            deleted=deleted,
            view_id=view_id,
            ignore_pinned_experiments_first=ignore_pinned_experiments_first,
            pinned_only=pinned_only,
            multiple_sort=multiple_sort,
            chains_query_rules=chains_query_rules,
        )

        search_experiments_request.additional_properties = d
        return search_experiments_request

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
