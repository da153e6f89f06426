# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, JsonValue, Unset

T = TypeVar("T", bound="ExperimentNotification")


@_attrs_define
class ExperimentNotification:
    """What to tell the user about an experiment, by e-mail for instance. All in snake case.

    Example:
        {'api_key': '0123456789abcdefghijklmno', 'title': 'digits has finished', 'status': 'finished', 'experiment_key':
            'c352827bcdcb45e3ad40d0decec0b43c', 'experiment_name': 'quiet_lion_1234', 'experiment_link':
            'https://www.comet.com/my-team/digits/c352827bcdcb45e3ad40d0decec0b43c', 'additional_data': {'Others': {'Name':
            'quiet_lion_1234'}}}

    Attributes:
        api_key (str): The API key, once more.
        title (str): The headline.
        experiment_key (str): The experiment.
        status (None | str | Unset): How the experiment went, `finished` for instance.
        experiment_name (None | str | Unset): The experiment's name.
        experiment_link (None | str | Unset): The experiment's web page.
        additional_data (JsonValue | Unset): The summary the SDK prints at the end, as an object of objects: headings
            such as `Data`, `Metrics`, `Others`, `Uploads`, and below each a value by name.
    """

    api_key: str
    title: str
    experiment_key: str
    status: None | str | Unset = UNSET
    experiment_name: None | str | Unset = UNSET
    experiment_link: None | str | Unset = UNSET
    additional_data: JsonValue | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        title = self.title

        experiment_key = self.experiment_key

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        experiment_name: None | str | Unset
        if isinstance(self.experiment_name, Unset):
            experiment_name = UNSET
        else:
            experiment_name = self.experiment_name

        experiment_link: None | str | Unset
        if isinstance(self.experiment_link, Unset):
            experiment_link = UNSET
        else:
            experiment_link = self.experiment_link

        additional_data = self.additional_data

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "api_key": api_key,
                "title": title,
                "experiment_key": experiment_key,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if experiment_name is not UNSET:
            field_dict["experiment_name"] = experiment_name
        if experiment_link is not UNSET:
            field_dict["experiment_link"] = experiment_link
        if additional_data is not UNSET:
            field_dict["additional_data"] = additional_data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        api_key = d.pop("api_key")

        title = d.pop("title")

        experiment_key = d.pop("experiment_key")

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_experiment_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_name = _parse_experiment_name(d.pop("experiment_name", UNSET))

        def _parse_experiment_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_link = _parse_experiment_link(d.pop("experiment_link", UNSET))

        additional_data = d.pop("additional_data", UNSET)

        experiment_notification = cls(
            api_key=api_key,
            title=title,
            experiment_key=experiment_key,
            status=status,
            experiment_name=experiment_name,
            experiment_link=experiment_link,
            additional_data=additional_data,
        )

        experiment_notification.additional_properties = d
        return experiment_notification

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
