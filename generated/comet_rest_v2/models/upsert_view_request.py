# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.view_state import ViewState


T = TypeVar("T", bound="UpsertViewRequest")


@_attrs_define
class UpsertViewRequest:
    """A view to make or change. Absent fields keep their values (inferred).

    Example:
        {'projectId': 'ebfbbc1212004f92b618d50db41f27f3', 'templateName': 'Losses', 'experimentQueryState': '{"rules":
            []}'}

    Attributes:
        project_id (str): The project.
        template_name (str): The view's name.
        template_id (None | str | Unset): The id of a view to be changed; without it, a new one is made.
        experiment_key (None | str | Unset): The experiment, for a view of one.
        experiment_query_state (None | str | Unset): The query: a JSON document in a string.
        dashboard_chart_state (None | str | Unset): The charts: a JSON document in a string.
        react_grid_table_state (None | str | Unset): The table's columns: a JSON document in a string.
        v2 (None | str | Unset | ViewState): The second generation of the state: a JSON object, or its text.
        v3 (None | str | Unset | ViewState): The third generation of the state: a JSON object, or its text.
    """

    project_id: str
    template_name: str
    template_id: None | str | Unset = UNSET
    experiment_key: None | str | Unset = UNSET
    experiment_query_state: None | str | Unset = UNSET
    dashboard_chart_state: None | str | Unset = UNSET
    react_grid_table_state: None | str | Unset = UNSET
    v2: None | str | Unset | ViewState = UNSET
    v3: None | str | Unset | ViewState = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.view_state import ViewState  # noqa: PLC0415

        project_id = self.project_id

        template_name = self.template_name

        template_id: None | str | Unset
        if isinstance(self.template_id, Unset):
            template_id = UNSET
        else:
            template_id = self.template_id

        experiment_key: None | str | Unset
        if isinstance(self.experiment_key, Unset):
            experiment_key = UNSET
        else:
            experiment_key = self.experiment_key

        experiment_query_state: None | str | Unset
        if isinstance(self.experiment_query_state, Unset):
            experiment_query_state = UNSET
        else:
            experiment_query_state = self.experiment_query_state

        dashboard_chart_state: None | str | Unset
        if isinstance(self.dashboard_chart_state, Unset):
            dashboard_chart_state = UNSET
        else:
            dashboard_chart_state = self.dashboard_chart_state

        react_grid_table_state: None | str | Unset
        if isinstance(self.react_grid_table_state, Unset):
            react_grid_table_state = UNSET
        else:
            react_grid_table_state = self.react_grid_table_state

        v2: dict[str, Any] | None | str | Unset
        if isinstance(self.v2, Unset):
            v2 = UNSET
        elif isinstance(self.v2, ViewState):
            v2 = self.v2.to_dict()
        else:
            v2 = self.v2

        v3: dict[str, Any] | None | str | Unset
        if isinstance(self.v3, Unset):
            v3 = UNSET
        elif isinstance(self.v3, ViewState):
            v3 = self.v3.to_dict()
        else:
            v3 = self.v3

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "projectId": project_id,
                "templateName": template_name,
            }
        )
        if template_id is not UNSET:
            field_dict["templateId"] = template_id
        if experiment_key is not UNSET:
            field_dict["experimentKey"] = experiment_key
        if experiment_query_state is not UNSET:
            field_dict["experimentQueryState"] = experiment_query_state
        if dashboard_chart_state is not UNSET:
            field_dict["dashboardChartState"] = dashboard_chart_state
        if react_grid_table_state is not UNSET:
            field_dict["reactGridTableState"] = react_grid_table_state
        if v2 is not UNSET:
            field_dict["v2"] = v2
        if v3 is not UNSET:
            field_dict["v3"] = v3

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.view_state import ViewState  # noqa: PLC0415

        d = dict(src_dict)
        project_id = d.pop("projectId")

        template_name = d.pop("templateName")

        def _parse_template_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        template_id = _parse_template_id(d.pop("templateId", UNSET))

        def _parse_experiment_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_key = _parse_experiment_key(d.pop("experimentKey", UNSET))

        def _parse_experiment_query_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        experiment_query_state = _parse_experiment_query_state(d.pop("experimentQueryState", UNSET))

        def _parse_dashboard_chart_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        dashboard_chart_state = _parse_dashboard_chart_state(d.pop("dashboardChartState", UNSET))

        def _parse_react_grid_table_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        react_grid_table_state = _parse_react_grid_table_state(d.pop("reactGridTableState", UNSET))

        def _parse_v2(data: object) -> None | str | Unset | ViewState:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                v2_type_0 = ViewState.from_dict(data)

                return v2_type_0
            return cast(None | str | Unset | ViewState, data)

        v2 = _parse_v2(d.pop("v2", UNSET))

        def _parse_v3(data: object) -> None | str | Unset | ViewState:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                v3_type_0 = ViewState.from_dict(data)

                return v3_type_0
            return cast(None | str | Unset | ViewState, data)

        v3 = _parse_v3(d.pop("v3", UNSET))

        upsert_view_request = cls(
            project_id=project_id,
            template_name=template_name,
            template_id=template_id,
            experiment_key=experiment_key,
            experiment_query_state=experiment_query_state,
            dashboard_chart_state=dashboard_chart_state,
            react_grid_table_state=react_grid_table_state,
            v2=v2,
            v3=v3,
        )

        upsert_view_request.additional_properties = d
        return upsert_view_request

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
