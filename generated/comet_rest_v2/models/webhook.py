# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.webhook_headers import WebhookHeaders


T = TypeVar("T", bound="Webhook")


@_attrs_define
class Webhook:
    """A URL to call when something happens to a model.

    Attributes:
        url (str): URL to send requests to.
        triggers (list[str] | Unset): What it is called for, `MODEL_VERSION_CREATED` for example. The first edition had
            no triggers.
        name (str | Unset): Name of the webhook.
        header (WebhookHeaders | Unset): Header fields by name. Example: {'Authorization': 'secret'}.
    """

    url: str
    triggers: list[str] | Unset = UNSET
    name: str | Unset = UNSET
    header: WebhookHeaders | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        triggers: list[str] | Unset = UNSET
        if not isinstance(self.triggers, Unset):
            triggers = self.triggers

        name = self.name

        header: dict[str, Any] | Unset = UNSET
        if not isinstance(self.header, Unset):
            header = self.header.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
            }
        )
        if triggers is not UNSET:
            field_dict["triggers"] = triggers
        if name is not UNSET:
            field_dict["name"] = name
        if header is not UNSET:
            field_dict["header"] = header

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook_headers import WebhookHeaders  # noqa: PLC0415

        d = dict(src_dict)
        url = d.pop("url")

        triggers = cast(list[str], d.pop("triggers", UNSET))

        name = d.pop("name", UNSET)

        _header = d.pop("header", UNSET)
        header: WebhookHeaders | Unset
        if isinstance(_header, Unset):
            header = UNSET
        else:
            header = WebhookHeaders.from_dict(_header)

        webhook = cls(
            url=url,
            triggers=triggers,
            name=name,
            header=header,
        )

        webhook.additional_properties = d
        return webhook

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
