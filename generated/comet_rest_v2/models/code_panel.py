# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CodePanel")


@_attrs_define
class CodePanel:
    """A panel of the web page that runs code of its users.

    Attributes:
        template_id (None | str | Unset): The panel's id.
        template_name (None | str | Unset): The panel's name.
        owner (None | str | Unset): Who made it.
        team_id (None | str | Unset): The workspace's id.
        query_builder_id (None | str | Unset): Its query; empty where it has none.
        scope_type (None | str | Unset): Who may see it, `PRIVATE` for instance.
        revision_id (int | None | Unset): Its revision, the milliseconds since the epoch of its last change.
        created_at (int | None | Unset): When it was made, milliseconds since the epoch.
    """

    template_id: None | str | Unset = UNSET
    template_name: None | str | Unset = UNSET
    owner: None | str | Unset = UNSET
    team_id: None | str | Unset = UNSET
    query_builder_id: None | str | Unset = UNSET
    scope_type: None | str | Unset = UNSET
    revision_id: int | None | Unset = UNSET
    created_at: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        template_id: None | str | Unset
        if isinstance(self.template_id, Unset):
            template_id = UNSET
        else:
            template_id = self.template_id

        template_name: None | str | Unset
        if isinstance(self.template_name, Unset):
            template_name = UNSET
        else:
            template_name = self.template_name

        owner: None | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        else:
            owner = self.owner

        team_id: None | str | Unset
        if isinstance(self.team_id, Unset):
            team_id = UNSET
        else:
            team_id = self.team_id

        query_builder_id: None | str | Unset
        if isinstance(self.query_builder_id, Unset):
            query_builder_id = UNSET
        else:
            query_builder_id = self.query_builder_id

        scope_type: None | str | Unset
        if isinstance(self.scope_type, Unset):
            scope_type = UNSET
        else:
            scope_type = self.scope_type

        revision_id: int | None | Unset
        if isinstance(self.revision_id, Unset):
            revision_id = UNSET
        else:
            revision_id = self.revision_id

        created_at: int | None | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if template_id is not UNSET:
            field_dict["templateId"] = template_id
        if template_name is not UNSET:
            field_dict["templateName"] = template_name
        if owner is not UNSET:
            field_dict["owner"] = owner
        if team_id is not UNSET:
            field_dict["teamId"] = team_id
        if query_builder_id is not UNSET:
            field_dict["queryBuilderId"] = query_builder_id
        if scope_type is not UNSET:
            field_dict["scopeType"] = scope_type
        if revision_id is not UNSET:
            field_dict["revisionId"] = revision_id
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_template_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        template_id = _parse_template_id(d.pop("templateId", UNSET))

        def _parse_template_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        template_name = _parse_template_name(d.pop("templateName", UNSET))

        def _parse_owner(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        owner = _parse_owner(d.pop("owner", UNSET))

        def _parse_team_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        team_id = _parse_team_id(d.pop("teamId", UNSET))

        def _parse_query_builder_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        query_builder_id = _parse_query_builder_id(d.pop("queryBuilderId", UNSET))

        def _parse_scope_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scope_type = _parse_scope_type(d.pop("scopeType", UNSET))

        def _parse_revision_id(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        revision_id = _parse_revision_id(d.pop("revisionId", UNSET))

        def _parse_created_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        created_at = _parse_created_at(d.pop("createdAt", UNSET))

        code_panel = cls(
            template_id=template_id,
            template_name=template_name,
            owner=owner,
            team_id=team_id,
            query_builder_id=query_builder_id,
            scope_type=scope_type,
            revision_id=revision_id,
            created_at=created_at,
        )

        code_panel.additional_properties = d
        return code_panel

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
