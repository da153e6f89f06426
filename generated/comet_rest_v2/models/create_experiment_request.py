# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateExperimentRequest")


@_attrs_define
class CreateExperimentRequest:
    """The experiment to create.

    Example:
        {'workspaceName': 'my-team', 'projectName': 'digits', 'experimentName': 'cnn-1', 'disableHeartBeat': False,
            'type': None}

    Attributes:
        workspace_name (str): The workspace to create it in.
        project_name (str): The project to create it in.
        experiment_name (None | str | Unset): Its name; where it is absent or null, the server makes one up.
        disable_heart_beat (bool | None | Unset): Whether no heart-beats will be sent. Only Comet's Java SDK gives it;
            what the server then does is not evidenced.
        type_ (None | str | Unset): `LLM` for a language-model experiment; absent otherwise.
    """

    workspace_name: str
    project_name: str
    experiment_name: None | str | Unset = UNSET
    disable_heart_beat: bool | None | Unset = UNSET
    type_: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        workspace_name = self.workspace_name

        project_name = self.project_name

        experiment_name: None | str | Unset
        if isinstance(self.experiment_name, Unset):
            experiment_name = UNSET
        else:
            experiment_name = self.experiment_name

        disable_heart_beat: bool | None | Unset
        if isinstance(self.disable_heart_beat, Unset):
            disable_heart_beat = UNSET
        else:
            disable_heart_beat = self.disable_heart_beat

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "workspaceName": workspace_name,
                "projectName": project_name,
            }
        )
        if experiment_name is not UNSET:
            field_dict["experimentName"] = experiment_name
        if disable_heart_beat is not UNSET:
            field_dict["disableHeartBeat"] = disable_heart_beat
        if type_ is not UNSET:
            field_dict["type"] = type_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        workspace_name = d.pop("workspaceName")

        project_name = d.pop("projectName")

        def _parse_experiment_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_name = _parse_experiment_name(d.pop("experimentName", UNSET))

        def _parse_disable_heart_beat(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        disable_heart_beat = _parse_disable_heart_beat(d.pop("disableHeartBeat", UNSET))

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

        create_experiment_request = cls(
            workspace_name=workspace_name,
            project_name=project_name,
            experiment_name=experiment_name,
            disable_heart_beat=disable_heart_beat,
            type_=type_,
        )

        create_experiment_request.additional_properties = d
        return create_experiment_request

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
