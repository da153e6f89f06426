# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CreateExperimentReply")


@_attrs_define
class CreateExperimentReply:
    """The experiment that was created.

    Example:
        {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c', 'workspaceName': 'my-team', 'projectName': 'digits',
            'link': 'https://www.comet.com/my-team/digits/c352827bcdcb45e3ad40d0decec0b43c', 'name': 'cnn-1'}

    Attributes:
        experiment_key (str): Its key.
        workspace_name (str): The workspace it is in.
        project_name (str): The project it is in.
        link (str): Address of its page.
        name (None | str): Its name, also where the server made it up. Old servers leave it out: None then.
    """

    experiment_key: str
    workspace_name: str
    project_name: str
    link: str
    name: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        experiment_key = self.experiment_key

        workspace_name = self.workspace_name

        project_name = self.project_name

        link = self.link

        name: None | str
        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "experimentKey": experiment_key,
                "workspaceName": workspace_name,
                "projectName": project_name,
                "link": link,
            }
        )
        if name is not None:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        experiment_key = d.pop("experimentKey")

        workspace_name = d.pop("workspaceName")

        project_name = d.pop("projectName")

        link = d.pop("link")

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name", None))

        create_experiment_reply = cls(
            experiment_key=experiment_key,
            workspace_name=workspace_name,
            project_name=project_name,
            link=link,
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
