# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.view_state import ViewState


T = TypeVar("T", bound="View")


@_attrs_define
class View:
    """What the web page of a project shows and how: a query, charts, columns. The states belong to the web page and change
    with it; pass them on as they are. The Python SDK also reads `templateName`, `templateId`, `projectId`,
    `experimentKey`, `viewSource`, `unsavedView`, `createdBy`, `createdFromTemplateId`, `projectDefault` and
    `projectPersonalDefault` in snake case.

        Example:
            {'templateId': 'Fg7hJ2kL9mN4pQ1rS6tU3vW8x', 'templateName': 'Losses', 'projectId':
                'ebfbbc1212004f92b618d50db41f27f3', 'experimentQueryState': '{"rules": []}'}

        Attributes:
            template_id (str): The view's id.
            template_name (str): The view's name.
            project_id (str): The project.
            experiment_key (None | str | Unset): The experiment, where it is a view of one.
            experiment_query_state (None | str | Unset): The query: a JSON document in a string.
            dashboard_chart_state (None | str | Unset): The charts: a JSON document in a string.
            react_grid_table_state (None | str | Unset): The table's columns: a JSON document in a string.
            v2 (None | str | Unset | ViewState): The second generation of the state: a JSON object, or its text.
            v3 (None | str | Unset | ViewState): The third generation of the state: a JSON object, or its text.
            source (None | str | Unset | ViewState): Where it came from: a JSON object, or its text.
            view_source (None | str | Unset): What kind of view it is: `dashboard_template` or `chart_template`.
            current (bool | None | Unset): Whether it is the one being shown.
            unsaved_view (bool | None | Unset): Whether it has not been saved yet.
            created_by (None | str | Unset): Who made it.
            created_from_template_id (None | str | Unset): The view it is a copy of.
            project_default (bool | None | Unset): Whether everybody sees it at first.
            project_personal_default (bool | None | Unset): Whether the owner of the key sees it at first.
            auto_refresh_enabled (bool | None | Unset): Whether it refreshes by itself.
            is_auto_refresh_enabled (bool | None | Unset): Another name of `autoRefreshEnabled`. The Python SDK reads
                either.
            last_update (int | None | Unset): When it was last changed, milliseconds since the epoch.
            pinned_experiments (list[str] | None | Unset): The experiments at the top (inferred: their keys).
            code_panel_template_ids (list[str] | None | Unset): The ids of its code panels.
    """

    template_id: str
    template_name: str
    project_id: str
    experiment_key: None | str | Unset = UNSET
    experiment_query_state: None | str | Unset = UNSET
    dashboard_chart_state: None | str | Unset = UNSET
    react_grid_table_state: None | str | Unset = UNSET
    v2: None | str | Unset | ViewState = UNSET
    v3: None | str | Unset | ViewState = UNSET
    source: None | str | Unset | ViewState = UNSET
    view_source: None | str | Unset = UNSET
    current: bool | None | Unset = UNSET
    unsaved_view: bool | None | Unset = UNSET
    created_by: None | str | Unset = UNSET
    created_from_template_id: None | str | Unset = UNSET
    project_default: bool | None | Unset = UNSET
    project_personal_default: bool | None | Unset = UNSET
    auto_refresh_enabled: bool | None | Unset = UNSET
    is_auto_refresh_enabled: bool | None | Unset = UNSET
    last_update: int | None | Unset = UNSET
    pinned_experiments: list[str] | None | Unset = UNSET
    code_panel_template_ids: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.view_state import ViewState  # noqa: PLC0415

        template_id = self.template_id

        template_name = self.template_name

        project_id = self.project_id

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

        source: dict[str, Any] | None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        elif isinstance(self.source, ViewState):
            source = self.source.to_dict()
        else:
            source = self.source

        view_source: None | str | Unset
        if isinstance(self.view_source, Unset):
            view_source = UNSET
        else:
            view_source = self.view_source

        current: bool | None | Unset
        if isinstance(self.current, Unset):
            current = UNSET
        else:
            current = self.current

        unsaved_view: bool | None | Unset
        if isinstance(self.unsaved_view, Unset):
            unsaved_view = UNSET
        else:
            unsaved_view = self.unsaved_view

        created_by: None | str | Unset
        if isinstance(self.created_by, Unset):
            created_by = UNSET
        else:
            created_by = self.created_by

        created_from_template_id: None | str | Unset
        if isinstance(self.created_from_template_id, Unset):
            created_from_template_id = UNSET
        else:
            created_from_template_id = self.created_from_template_id

        project_default: bool | None | Unset
        if isinstance(self.project_default, Unset):
            project_default = UNSET
        else:
            project_default = self.project_default

        project_personal_default: bool | None | Unset
        if isinstance(self.project_personal_default, Unset):
            project_personal_default = UNSET
        else:
            project_personal_default = self.project_personal_default

        auto_refresh_enabled: bool | None | Unset
        if isinstance(self.auto_refresh_enabled, Unset):
            auto_refresh_enabled = UNSET
        else:
            auto_refresh_enabled = self.auto_refresh_enabled

        is_auto_refresh_enabled: bool | None | Unset
        if isinstance(self.is_auto_refresh_enabled, Unset):
            is_auto_refresh_enabled = UNSET
        else:
            is_auto_refresh_enabled = self.is_auto_refresh_enabled

        last_update: int | None | Unset
        if isinstance(self.last_update, Unset):
            last_update = UNSET
        else:
            last_update = self.last_update

        pinned_experiments: list[str] | None | Unset
        if isinstance(self.pinned_experiments, Unset):
            pinned_experiments = UNSET
        elif isinstance(self.pinned_experiments, list):
            pinned_experiments = self.pinned_experiments

        else:
            pinned_experiments = self.pinned_experiments

        code_panel_template_ids: list[str] | None | Unset
        if isinstance(self.code_panel_template_ids, Unset):
            code_panel_template_ids = UNSET
        elif isinstance(self.code_panel_template_ids, list):
            code_panel_template_ids = self.code_panel_template_ids

        else:
            code_panel_template_ids = self.code_panel_template_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "templateId": template_id,
                "templateName": template_name,
                "projectId": project_id,
            }
        )
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
        if source is not UNSET:
            field_dict["source"] = source
        if view_source is not UNSET:
            field_dict["viewSource"] = view_source
        if current is not UNSET:
            field_dict["current"] = current
        if unsaved_view is not UNSET:
            field_dict["unsavedView"] = unsaved_view
        if created_by is not UNSET:
            field_dict["createdBy"] = created_by
        if created_from_template_id is not UNSET:
            field_dict["createdFromTemplateId"] = created_from_template_id
        if project_default is not UNSET:
            field_dict["projectDefault"] = project_default
        if project_personal_default is not UNSET:
            field_dict["projectPersonalDefault"] = project_personal_default
        if auto_refresh_enabled is not UNSET:
            field_dict["autoRefreshEnabled"] = auto_refresh_enabled
        if is_auto_refresh_enabled is not UNSET:
            field_dict["isAutoRefreshEnabled"] = is_auto_refresh_enabled
        if last_update is not UNSET:
            field_dict["lastUpdate"] = last_update
        if pinned_experiments is not UNSET:
            field_dict["pinnedExperiments"] = pinned_experiments
        if code_panel_template_ids is not UNSET:
            field_dict["codePanelTemplateIds"] = code_panel_template_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.view_state import ViewState  # noqa: PLC0415

        d = dict(src_dict)
        template_id = d.pop("templateId")

        template_name = d.pop("templateName")

        project_id = d.pop("projectId")

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

        def _parse_source(data: object) -> None | str | Unset | ViewState:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, dict):
                source_type_0 = ViewState.from_dict(data)

                return source_type_0
            return cast(None | str | Unset | ViewState, data)

        source = _parse_source(d.pop("source", UNSET))

        def _parse_view_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        view_source = _parse_view_source(d.pop("viewSource", UNSET))

        def _parse_current(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        current = _parse_current(d.pop("current", UNSET))

        def _parse_unsaved_view(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        unsaved_view = _parse_unsaved_view(d.pop("unsavedView", UNSET))

        def _parse_created_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        created_by = _parse_created_by(d.pop("createdBy", UNSET))

        def _parse_created_from_template_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        created_from_template_id = _parse_created_from_template_id(d.pop("createdFromTemplateId", UNSET))

        def _parse_project_default(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        project_default = _parse_project_default(d.pop("projectDefault", UNSET))

        def _parse_project_personal_default(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        project_personal_default = _parse_project_personal_default(d.pop("projectPersonalDefault", UNSET))

        def _parse_auto_refresh_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        auto_refresh_enabled = _parse_auto_refresh_enabled(d.pop("autoRefreshEnabled", UNSET))

        def _parse_is_auto_refresh_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        is_auto_refresh_enabled = _parse_is_auto_refresh_enabled(d.pop("isAutoRefreshEnabled", UNSET))

        def _parse_last_update(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        last_update = _parse_last_update(d.pop("lastUpdate", UNSET))

        def _parse_pinned_experiments(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                pinned_experiments_type_0 = cast(list[str], data)

                return pinned_experiments_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        pinned_experiments = _parse_pinned_experiments(d.pop("pinnedExperiments", UNSET))

        def _parse_code_panel_template_ids(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            if isinstance(data, list):
                code_panel_template_ids_type_0 = cast(list[str], data)

                return code_panel_template_ids_type_0
            raise TypeError(f"{type(data).__name__} in place of list[str] | None")

        code_panel_template_ids = _parse_code_panel_template_ids(d.pop("codePanelTemplateIds", UNSET))

        view = cls(
            template_id=template_id,
            template_name=template_name,
            project_id=project_id,
            experiment_key=experiment_key,
            experiment_query_state=experiment_query_state,
            dashboard_chart_state=dashboard_chart_state,
            react_grid_table_state=react_grid_table_state,
            v2=v2,
            v3=v3,
            source=source,
            view_source=view_source,
            current=current,
            unsaved_view=unsaved_view,
            created_by=created_by,
            created_from_template_id=created_from_template_id,
            project_default=project_default,
            project_personal_default=project_personal_default,
            auto_refresh_enabled=auto_refresh_enabled,
            is_auto_refresh_enabled=is_auto_refresh_enabled,
            last_update=last_update,
            pinned_experiments=pinned_experiments,
            code_panel_template_ids=code_panel_template_ids,
        )

        view.additional_properties = d
        return view

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
