# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogGitMetadataRequest")


@_attrs_define
class LogGitMetadataRequest:
    """The state of the repository, as far as it is known. Absent and null members are like unknown.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'user': 'Ada <ada@example.org>', 'root':
            '/home/ada/digits', 'branch': 'main', 'parent': '9b1f4a6c2d8e0f3b5a7c9d1e2f4a6b8c0d2e4f60', 'origin':
            'https://github.com/example/digits.git'}

    Attributes:
        experiment_key (str): The experiment's key.
        user (None | str | Unset): Author of the last commit; the R client writes `name <email>`.
        root (None | str | Unset): The repository's folder on the machine.
        branch (None | str | Unset): The branch, as a name or a full reference.
        parent (None | str | Unset): The commit that was checked out, 40 hexadecimal digits.
        origin (None | str | Unset): Address of the remote named `origin`.
    """

    experiment_key: str
    user: None | str | Unset = UNSET
    root: None | str | Unset = UNSET
    branch: None | str | Unset = UNSET
    parent: None | str | Unset = UNSET
    origin: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        user: None | str | Unset
        if isinstance(self.user, Unset):
            user = UNSET
        else:
            user = self.user

        root: None | str | Unset
        if isinstance(self.root, Unset):
            root = UNSET
        else:
            root = self.root

        branch: None | str | Unset
        if isinstance(self.branch, Unset):
            branch = UNSET
        else:
            branch = self.branch

        parent: None | str | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        else:
            parent = self.parent

        origin: None | str | Unset
        if isinstance(self.origin, Unset):
            origin = UNSET
        else:
            origin = self.origin

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
            }
        )
        if user is not UNSET:
            field_dict["user"] = user
        if root is not UNSET:
            field_dict["root"] = root
        if branch is not UNSET:
            field_dict["branch"] = branch
        if parent is not UNSET:
            field_dict["parent"] = parent
        if origin is not UNSET:
            field_dict["origin"] = origin

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        def _parse_user(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user = _parse_user(d.pop("user", UNSET))

        def _parse_root(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        root = _parse_root(d.pop("root", UNSET))

        def _parse_branch(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        branch = _parse_branch(d.pop("branch", UNSET))

        def _parse_parent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        parent = _parse_parent(d.pop("parent", UNSET))

        def _parse_origin(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        origin = _parse_origin(d.pop("origin", UNSET))

        log_git_metadata_request = cls(
            experiment_key=experiment_key,
            user=user,
            root=root,
            branch=branch,
            parent=parent,
            origin=origin,
        )

        log_git_metadata_request.additional_properties = d
        return log_git_metadata_request

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
