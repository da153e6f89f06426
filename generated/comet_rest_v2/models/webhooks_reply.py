# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.webhook_config import WebhookConfig


T = TypeVar("T", bound="WebhooksReply")


@_attrs_define
class WebhooksReply:
    """Webhooks of registered models.

    Attributes:
        webhook_configs (list[WebhookConfig]): The webhooks by model.
    """

    webhook_configs: list[WebhookConfig]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        webhook_configs = []
        for webhook_configs_item_data in self.webhook_configs:
            webhook_configs_item = webhook_configs_item_data.to_dict()
            webhook_configs.append(webhook_configs_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "webhookConfigs": webhook_configs,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook_config import WebhookConfig  # noqa: PLC0415

        d = dict(src_dict)
        webhook_configs = []
        _webhook_configs = d.pop("webhookConfigs")
        for webhook_configs_item_data in _webhook_configs:
            webhook_configs_item = WebhookConfig.from_dict(webhook_configs_item_data)

            webhook_configs.append(webhook_configs_item)

        webhooks_reply = cls(
            webhook_configs=webhook_configs,
        )

        webhooks_reply.additional_properties = d
        return webhooks_reply

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
