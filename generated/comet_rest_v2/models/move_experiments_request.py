# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MoveExperimentsRequest")


@_attrs_define
class MoveExperimentsRequest:
    """Which experiments go where.

    Example:
        {'targetWorkspaceName': 'my-team', 'targetProjectName': 'best-of-digits', 'experimentKeys':
            ['c352827bcdcb45e3ad40d0decec0b43c'], 'symlink': False}

    Attributes:
        target_workspace_name (str): The target project's workspace, which may be another one.
        target_project_name (str): The target project's name.
        experiment_keys (list[str]): The experiments' keys, 100 at most from comet_ml.
        symlink (bool): True links the experiments there; false moves them.
    """

    target_workspace_name: str
    target_project_name: str
    experiment_keys: list[str]
    symlink: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        target_workspace_name = self.target_workspace_name

        target_project_name = self.target_project_name

        experiment_keys = self.experiment_keys

        symlink = self.symlink

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "targetWorkspaceName": target_workspace_name,
                "targetProjectName": target_project_name,
                "experimentKeys": experiment_keys,
                "symlink": symlink,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        target_workspace_name = d.pop("targetWorkspaceName")

        target_project_name = d.pop("targetProjectName")

        experiment_keys = cast(list[str], d.pop("experimentKeys"))

        symlink = d.pop("symlink")

        move_experiments_request = cls(
            target_workspace_name=target_workspace_name,
            target_project_name=target_project_name,
            experiment_keys=experiment_keys,
            symlink=symlink,
        )

        move_experiments_request.additional_properties = d
        return move_experiments_request

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
