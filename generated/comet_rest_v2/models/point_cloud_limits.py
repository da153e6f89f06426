# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PointCloudLimits")


@_attrs_define
class PointCloudLimits:
    """How much a 3D scene may hold. comet_ml cuts off what is more, with a warning. It needs both members: where the
    answer lacks one, its `log_points_3d` fails.

        Attributes:
            max_points (int): The largest number of points.
            max_boxes (int): The largest number of boxes.
    """

    max_points: int
    max_boxes: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        max_points = self.max_points

        max_boxes = self.max_boxes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "maxPoints": max_points,
                "maxBoxes": max_boxes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        max_points = d.pop("maxPoints")

        max_boxes = d.pop("maxBoxes")

        point_cloud_limits = cls(
            max_points=max_points,
            max_boxes=max_boxes,
        )

        point_cloud_limits.additional_properties = d
        return point_cloud_limits

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
