# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateExperimentReply")


@_attrs_define
class CreateExperimentReply:
    """The experiment that was created.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'workspaceName': 'my-team', 'projectName': 'digits',
            'link': 'https://www.comet.com/my-team/digits/c352827bcdcb45e3ad40d0decec0b43c', 'name': 'cnn-1'}

    Attributes:
        experiment_key (str): Its key.
        link (str): Address of its page.
        workspace_name (None | str | Unset): The workspace it is in.
        project_name (None | str | Unset): The project it is in.
        name (None | str | Unset): Its name, also where the server made it up.
    """

    experiment_key: str
    link: str
    workspace_name: None | str | Unset = UNSET
    project_name: None | str | Unset = UNSET
    name: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        link = self.link

        workspace_name: None | str | Unset
        if isinstance(self.workspace_name, Unset):
            workspace_name = UNSET
        else:
            workspace_name = self.workspace_name

        project_name: None | str | Unset
        if isinstance(self.project_name, Unset):
            project_name = UNSET
        else:
            project_name = self.project_name

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "link": link,
            }
        )
        if workspace_name is not UNSET:
            field_dict["workspaceName"] = workspace_name
        if project_name is not UNSET:
            field_dict["projectName"] = project_name
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        link = d.pop("link")

        def _parse_workspace_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        workspace_name = _parse_workspace_name(d.pop("workspaceName", UNSET))

        def _parse_project_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        project_name = _parse_project_name(d.pop("projectName", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        create_experiment_reply = cls(
            experiment_key=experiment_key,
            link=link,
            workspace_name=workspace_name,
            project_name=project_name,
            name=name,
        )

        create_experiment_reply.additional_properties = d
        return create_experiment_reply

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
