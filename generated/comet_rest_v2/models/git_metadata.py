# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="GitMetadata")


@_attrs_define
class GitMetadata:
    """The state of a repository. What was not logged is null.

    Example:
        {'user': 'Ada <ada@example.org>', 'root': '/home/ada/digits', 'branch': 'main', 'parent':
            '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin': 'https://github.com/example/digits.git'}

    Attributes:
        user (None | str): Author of the last commit; the R client writes `name <email>`.
        root (None | str): The repository's folder on the machine.
        branch (None | str): The branch, as a name or a full reference.
        parent (None | str): The commit that was checked out, 40 hexadecimal digits.
        origin (None | str): Address of the remote named `origin`.
    """

    user: None | str
    root: None | str
    branch: None | str
    parent: None | str
    origin: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user: None | str
        user = self.user

        root: None | str
        root = self.root

        branch: None | str
        branch = self.branch

        parent: None | str
        parent = self.parent

        origin: None | str
        origin = self.origin

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user": user,
                "root": root,
                "branch": branch,
                "parent": parent,
                "origin": origin,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_user(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        user = _parse_user(d.pop("user"))

        def _parse_root(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        root = _parse_root(d.pop("root"))

        def _parse_branch(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        branch = _parse_branch(d.pop("branch"))

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        def _parse_origin(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        origin = _parse_origin(d.pop("origin"))

        git_metadata = cls(
            user=user,
            root=root,
            branch=branch,
            parent=parent,
            origin=origin,
        )

        git_metadata.additional_properties = d
        return git_metadata

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
