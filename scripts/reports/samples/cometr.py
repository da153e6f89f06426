"""Operations for which cometr, Comet's package for R, has a function or a method."""

from cometr_py.core.api_spec import Operation

from .httr2 import r_call, r_literal
from .sent import SentRequest

_PROJECT = {"project_id": "projectId", "project_name": "projectName", "workspace_name": "workspaceName"}

#: Of cometr 0.4.0: the function, and the field of the request that each of its arguments becomes.
FUNCTIONS: dict[str, tuple[str, dict[str, str]]] = {
    "get_workspaces": ("get_workspaces", {}),
    "get_projects": ("get_projects", {"workspace_name": "workspaceName"}),
    "get_experiments": ("get_experiments", _PROJECT),
    "get_project_columns": ("get_columns", _PROJECT),
    "create_project": (
        "create_project",
        {
            "project_name": "projectName",
            "project_description": "projectDescription",
            "public": "isPublic",
            "workspace_name": "workspaceName",
        },
    ),
    "delete_project": (
        "delete_project",
        {
            "project_name": "projectName",
            "delete_experiments": "deleteAllExperiments",
            "workspace_name": "workspaceName",
        },
    ),
    "get_multi_metric_chart": (
        "get_multi_metric_chart",
        {
            "experiment_keys": "targetedExperiments",
            "metrics": "metrics",
            "params": "params",
            "full": "fetchFull",
            "independent": "independentMetrics",
        },
    ),
    "create_experiment": (
        "create_experiment",
        {"experiment_name": "experimentName", "project_name": "projectName", "workspace_name": "workspaceName"},
    ),
}

#: The same of methods of an experiment.
METHODS: dict[str, tuple[str, dict[str, str]]] = {
    "get_experiment_metadata": ("get_metadata", {}),
    "archive_experiment": ("archive", {}),
    "restore_experiment": ("restore", {}),
    "delete_experiment": ("delete", {}),
    "log_metric": (
        "log_metric",
        {"name": "metricName", "value": "metricValue", "step": "step", "epoch": "epoch", "context": "context"},
    ),
    "get_metric_values": ("get_metric", {"name": "metricName"}),
    "get_metrics_summary": ("get_metrics_summary", {}),
    "log_graph": ("log_graph", {"graph": "graph"}),
    "get_graph": ("get_graph", {}),
    "log_parameter": ("log_parameter", {"name": "parameterName", "value": "parameterValue", "step": "step"}),
    "get_parameters": ("get_parameters", {}),
    "log_other": ("log_other", {"key": "key", "value": "value"}),
    "get_others": ("get_other", {}),
    "add_tags": ("add_tags", {"tags": "addedTags"}),
    "get_tags": ("get_tags", {}),
    "log_html": ("log_html", {"html": "html", "override": "override"}),
    "get_html": ("get_html", {}),
    "get_assets": ("get_asset_list", {"type": "type"}),
    "get_asset": ("get_asset", {"assetId": "assetId"}),
    "create_symlink": ("create_symlink", {"project_name": "projectName"}),
    "log_git_metadata": (
        "log_git_metadata",
        {"branch": "branch", "origin": "origin", "parent": "parent", "user": "user", "root": "root"},
    ),
    "get_git_metadata": ("get_git_metadata", {}),
    "get_git_patch": ("get_git_patch", {}),
    "get_output": ("get_output", {}),
    "log_code": ("log_code", {"code": "code"}),
    "get_code": ("get_code", {}),
    "get_system_details": ("get_system_details", {}),
    "set_experiment_start_end_time": (
        "set_start_end_time",
        {"start": "startTimeMillis", "end": "endTimeMillis"},
    ),
}

_KEYS = ("experimentKey", "experimentId")


def cometr_code(operation: Operation, sent: SentRequest) -> str | None:
    """Return code for cometr, None if it has no function for the operation."""
    if operation.id in FUNCTIONS:
        function, arguments = FUNCTIONS[operation.id]
        return f"library(cometr)\n\nresult <- {_call(function, arguments, sent)}"
    if operation.id not in METHODS:
        return None
    method, arguments = METHODS[operation.id]
    key = next(sent.field(name) for name in _KEYS if _has(sent, name))
    found = r_call("get_experiment", [("experiment_key", r_literal(key))])
    return f"library(cometr)\n\nexperiment <- {found}\nresult <- {_call(f'experiment${method}', arguments, sent)}"


def _call(function: str, arguments: dict[str, str], sent: SentRequest) -> str:
    given = [(name, r_literal(sent.field(field), 2)) for name, field in arguments.items() if _has(sent, field)]
    return r_call(function, given)


def _has(sent: SentRequest, name: str) -> bool:
    try:
        sent.field(name)
    except KeyError:
        return False
    return True
