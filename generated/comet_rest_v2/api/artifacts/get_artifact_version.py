# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.artifact_version_reply import ArtifactVersionReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    artifact_id: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    version_or_alias: str | Unset = UNSET,
    experiment_key: str | Unset = UNSET,
    consumer_experiment_key: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["artifactId"] = artifact_id

    params["versionId"] = version_id

    params["artifactName"] = artifact_name

    params["workspace"] = workspace

    params["version"] = version

    params["alias"] = alias

    params["versionOrAlias"] = version_or_alias

    params["experimentKey"] = experiment_key

    params["consumerExperimentKey"] = consumer_experiment_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/artifacts/version",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ArtifactVersionReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ArtifactVersionReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ArtifactVersionReply]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        method=response.request.method,
        url=shown_url(response.request),
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    version_or_alias: str | Unset = UNSET,
    experiment_key: str | Unset = UNSET,
    consumer_experiment_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ArtifactVersionReply]:
    """One version of an artifact

    The version can be named in several ways: by `versionId`, alone or with `artifactId`; or by
    `artifactName` with one of `version`, `alias` and `versionOrAlias`, or with none of them for the
    newest. Without `workspace` the one of `experimentKey` is searched.

    With `consumerExperimentKey` the read is also written down: that experiment becomes a consumer of
    the version in its lineage. Reading again changes nothing further.

    A version that is still `OPEN` or in `ERROR` can be read by `versionId`. By name, or for a consumer,
    it is refused with 400 and error code 90402 or 90403; an unknown name, version or alias with 400 and
    error code 624523.

    Comet's Python SDK percent-encodes `artifactName` twice (`a%252Fb`). A server should look for the
    name as decoded once, and if there is none, as decoded twice.

    Args:
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        version_or_alias (str | Unset): A version or an alias, for a caller who does not know
            which. Example: production.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        consumer_experiment_key (str | Unset): The experiment that uses the version as its input;
            recorded in the lineage. Example: 5b0f3c9a7d1e4826a0c4e8b2d6f19375.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ArtifactVersionReply]

    Endpoint: ``GET /api/rest/v2/artifacts/version``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        artifact_id=artifact_id,
        version_id=version_id,
        artifact_name=artifact_name,
        workspace=workspace,
        version=version,
        alias=alias,
        version_or_alias=version_or_alias,
        experiment_key=experiment_key,
        consumer_experiment_key=consumer_experiment_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    version_or_alias: str | Unset = UNSET,
    experiment_key: str | Unset = UNSET,
    consumer_experiment_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ArtifactVersionReply:
    """One version of an artifact

    The version can be named in several ways: by `versionId`, alone or with `artifactId`; or by
    `artifactName` with one of `version`, `alias` and `versionOrAlias`, or with none of them for the
    newest. Without `workspace` the one of `experimentKey` is searched.

    With `consumerExperimentKey` the read is also written down: that experiment becomes a consumer of
    the version in its lineage. Reading again changes nothing further.

    A version that is still `OPEN` or in `ERROR` can be read by `versionId`. By name, or for a consumer,
    it is refused with 400 and error code 90402 or 90403; an unknown name, version or alias with 400 and
    error code 624523.

    Comet's Python SDK percent-encodes `artifactName` twice (`a%252Fb`). A server should look for the
    name as decoded once, and if there is none, as decoded twice.

    Args:
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        version_or_alias (str | Unset): A version or an alias, for a caller who does not know
            which. Example: production.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        consumer_experiment_key (str | Unset): The experiment that uses the version as its input;
            recorded in the lineage. Example: 5b0f3c9a7d1e4826a0c4e8b2d6f19375.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ArtifactVersionReply

    Endpoint: ``GET /api/rest/v2/artifacts/version``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        artifact_id=artifact_id,
        version_id=version_id,
        artifact_name=artifact_name,
        workspace=workspace,
        version=version,
        alias=alias,
        version_or_alias=version_or_alias,
        experiment_key=experiment_key,
        consumer_experiment_key=consumer_experiment_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    version_or_alias: str | Unset = UNSET,
    experiment_key: str | Unset = UNSET,
    consumer_experiment_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ArtifactVersionReply]:
    """One version of an artifact

    The version can be named in several ways: by `versionId`, alone or with `artifactId`; or by
    `artifactName` with one of `version`, `alias` and `versionOrAlias`, or with none of them for the
    newest. Without `workspace` the one of `experimentKey` is searched.

    With `consumerExperimentKey` the read is also written down: that experiment becomes a consumer of
    the version in its lineage. Reading again changes nothing further.

    A version that is still `OPEN` or in `ERROR` can be read by `versionId`. By name, or for a consumer,
    it is refused with 400 and error code 90402 or 90403; an unknown name, version or alias with 400 and
    error code 624523.

    Comet's Python SDK percent-encodes `artifactName` twice (`a%252Fb`). A server should look for the
    name as decoded once, and if there is none, as decoded twice.

    Args:
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        version_or_alias (str | Unset): A version or an alias, for a caller who does not know
            which. Example: production.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        consumer_experiment_key (str | Unset): The experiment that uses the version as its input;
            recorded in the lineage. Example: 5b0f3c9a7d1e4826a0c4e8b2d6f19375.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ArtifactVersionReply]

    Endpoint: ``GET /api/rest/v2/artifacts/version``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        artifact_id=artifact_id,
        version_id=version_id,
        artifact_name=artifact_name,
        workspace=workspace,
        version=version,
        alias=alias,
        version_or_alias=version_or_alias,
        experiment_key=experiment_key,
        consumer_experiment_key=consumer_experiment_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    version_or_alias: str | Unset = UNSET,
    experiment_key: str | Unset = UNSET,
    consumer_experiment_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ArtifactVersionReply:
    """One version of an artifact

    The version can be named in several ways: by `versionId`, alone or with `artifactId`; or by
    `artifactName` with one of `version`, `alias` and `versionOrAlias`, or with none of them for the
    newest. Without `workspace` the one of `experimentKey` is searched.

    With `consumerExperimentKey` the read is also written down: that experiment becomes a consumer of
    the version in its lineage. Reading again changes nothing further.

    A version that is still `OPEN` or in `ERROR` can be read by `versionId`. By name, or for a consumer,
    it is refused with 400 and error code 90402 or 90403; an unknown name, version or alias with 400 and
    error code 624523.

    Comet's Python SDK percent-encodes `artifactName` twice (`a%252Fb`). A server should look for the
    name as decoded once, and if there is none, as decoded twice.

    Args:
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        version_or_alias (str | Unset): A version or an alias, for a caller who does not know
            which. Example: production.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        consumer_experiment_key (str | Unset): The experiment that uses the version as its input;
            recorded in the lineage. Example: 5b0f3c9a7d1e4826a0c4e8b2d6f19375.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ArtifactVersionReply

    Endpoint: ``GET /api/rest/v2/artifacts/version``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            artifact_id=artifact_id,
            version_id=version_id,
            artifact_name=artifact_name,
            workspace=workspace,
            version=version,
            alias=alias,
            version_or_alias=version_or_alias,
            experiment_key=experiment_key,
            consumer_experiment_key=consumer_experiment_key,
            timeout=timeout,
        )
    ).parsed
