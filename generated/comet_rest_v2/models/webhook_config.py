# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.webhook import Webhook


T = TypeVar("T", bound="WebhookConfig")


@_attrs_define
class WebhookConfig:
    """Webhooks of one registered model.

    Attributes:
        workspace_name (str): The workspace.
        model_name (str): The model's name.
        webhook_urls (list[Webhook]): The webhooks.
    """

    workspace_name: str
    model_name: str
    webhook_urls: list[Webhook]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        workspace_name = self.workspace_name

        model_name = self.model_name

        webhook_urls = []
        for webhook_urls_item_data in self.webhook_urls:
            webhook_urls_item = webhook_urls_item_data.to_dict()
            webhook_urls.append(webhook_urls_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "workspaceName": workspace_name,
                "modelName": model_name,
                "webhookUrls": webhook_urls,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook import Webhook  # noqa: PLC0415

        d = dict(src_dict)
        workspace_name = d.pop("workspaceName")

        model_name = d.pop("modelName")

        webhook_urls = []
        _webhook_urls = d.pop("webhookUrls")
        for webhook_urls_item_data in _webhook_urls:
            webhook_urls_item = Webhook.from_dict(webhook_urls_item_data)

            webhook_urls.append(webhook_urls_item)

        webhook_config = cls(
            workspace_name=workspace_name,
            model_name=model_name,
            webhook_urls=webhook_urls,
        )

        webhook_config.additional_properties = d
        return webhook_config

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
