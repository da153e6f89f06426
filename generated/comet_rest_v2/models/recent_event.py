# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.prediction_values import PredictionValues


T = TypeVar("T", bound="RecentEvent")


@_attrs_define
class RecentEvent:
    """One prediction of a monitored model.

    Attributes:
        prediction_id (str): ID of the prediction.
        timestamp (int): When it was made, milliseconds since the epoch.
        server_timestamp (int | None): When the server received it, milliseconds since the epoch.
        model_version (None | str): Version of the model.
        features (None | PredictionValues): Input of the model.
        prediction (None | PredictionValues): Output of the model.
        labels (None | PredictionValues): What the output should have been; null if it is not known.
    """

    prediction_id: str
    timestamp: int
    server_timestamp: int | None
    model_version: None | str
    features: None | PredictionValues
    prediction: None | PredictionValues
    labels: None | PredictionValues
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.prediction_values import PredictionValues  # noqa: PLC0415

        prediction_id = self.prediction_id

        timestamp = self.timestamp

        server_timestamp: int | None
        server_timestamp = self.server_timestamp

        model_version: None | str
        model_version = self.model_version

        features: dict[str, Any] | None
        if isinstance(self.features, PredictionValues):
            features = self.features.to_dict()
        else:
            features = self.features

        prediction: dict[str, Any] | None
        if isinstance(self.prediction, PredictionValues):
            prediction = self.prediction.to_dict()
        else:
            prediction = self.prediction

        labels: dict[str, Any] | None
        if isinstance(self.labels, PredictionValues):
            labels = self.labels.to_dict()
        else:
            labels = self.labels

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "predictionId": prediction_id,
                "timestamp": timestamp,
                "serverTimestamp": server_timestamp,
                "modelVersion": model_version,
                "features": features,
                "prediction": prediction,
                "labels": labels,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.prediction_values import PredictionValues  # noqa: PLC0415

        d = dict(src_dict)
        prediction_id = d.pop("predictionId")

        timestamp = d.pop("timestamp")

        def _parse_server_timestamp(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        server_timestamp = _parse_server_timestamp(d.pop("serverTimestamp"))

        def _parse_model_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        model_version = _parse_model_version(d.pop("modelVersion"))

        def _parse_features(data: object) -> None | PredictionValues:
            if data is None:
                return data
            if isinstance(data, dict):
                features_type_0 = PredictionValues.from_dict(data)

                return features_type_0
            raise TypeError(f"{type(data).__name__} in place of None | PredictionValues")

        features = _parse_features(d.pop("features"))

        def _parse_prediction(data: object) -> None | PredictionValues:
            if data is None:
                return data
            if isinstance(data, dict):
                prediction_type_0 = PredictionValues.from_dict(data)

                return prediction_type_0
            raise TypeError(f"{type(data).__name__} in place of None | PredictionValues")

        prediction = _parse_prediction(d.pop("prediction"))

        def _parse_labels(data: object) -> None | PredictionValues:
            if data is None:
                return data
            if isinstance(data, dict):
                labels_type_0 = PredictionValues.from_dict(data)

                return labels_type_0
            raise TypeError(f"{type(data).__name__} in place of None | PredictionValues")

        labels = _parse_labels(d.pop("labels"))

        recent_event = cls(
            prediction_id=prediction_id,
            timestamp=timestamp,
            server_timestamp=server_timestamp,
            model_version=model_version,
            features=features,
            prediction=prediction,
            labels=labels,
        )

        recent_event.additional_properties = d
        return recent_event

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
