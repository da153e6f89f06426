# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Operations as methods of a client: ``client.metrics.get_values(...)``, or ``await client.aio.metrics...``.

Nothing is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from .account import AccountOperations, AsyncAccountOperations
    from .artifacts import ArtifactsOperations, AsyncArtifactsOperations
    from .assets import AssetsOperations, AsyncAssetsOperations
    from .content import AsyncContentOperations, ContentOperations
    from .experiments import AsyncExperimentsOperations, ExperimentsOperations
    from .git import AsyncGitOperations, GitOperations
    from .metrics import AsyncMetricsOperations, MetricsOperations
    from .models import AsyncModelsOperations, ModelsOperations
    from .mpm import AsyncMpmOperations, MpmOperations
    from .others import AsyncOthersOperations, OthersOperations
    from .parameters import AsyncParametersOperations, ParametersOperations
    from .projects import AsyncProjectsOperations, ProjectsOperations
    from .registry import AsyncRegistryOperations, RegistryOperations
    from .sdk_admin import AsyncSdkAdminOperations, SdkAdminOperations
    from .sdk_assets import AsyncSdkAssetsOperations, SdkAssetsOperations
    from .sdk_auth import AsyncSdkAuthOperations, SdkAuthOperations
    from .sdk_batch import AsyncSdkBatchOperations, SdkBatchOperations
    from .sdk_optimizer import AsyncSdkOptimizerOperations, SdkOptimizerOperations
    from .sdk_rest import AsyncSdkRestOperations, SdkRestOperations
    from .sdk_rpc import AsyncSdkRpcOperations, SdkRpcOperations
    from .sdk_session import AsyncSdkSessionOperations, SdkSessionOperations
    from .system import AsyncSystemOperations, SystemOperations
    from .tags import AsyncTagsOperations, TagsOperations
    from .views import AsyncViewsOperations, ViewsOperations
    from .workspaces import AsyncWorkspacesOperations, WorkspacesOperations


class AsyncFacade:
    """The operations of a client, by tag, for an event loop."""

    __slots__ = ("_client",)

    def __init__(self, client: Any) -> None:
        """Call operations with a client."""
        self._client = client

    @property
    def account(self) -> AsyncAccountOperations:
        """Who the key belongs to."""
        from .account import AsyncAccountOperations

        return AsyncAccountOperations(self._client)

    @property
    def artifacts(self) -> AsyncArtifactsOperations:
        """Versioned sets of files with aliases, metadata and lineage."""
        from .artifacts import AsyncArtifactsOperations

        return AsyncArtifactsOperations(self._client)

    @property
    def assets(self) -> AsyncAssetsOperations:
        """Files of an experiment."""
        from .assets import AsyncAssetsOperations

        return AsyncAssetsOperations(self._client)

    @property
    def content(self) -> AsyncContentOperations:
        """Source code, HTML notes, the model graph and the captured output."""
        from .content import AsyncContentOperations

        return AsyncContentOperations(self._client)

    @property
    def experiments(self) -> AsyncExperimentsOperations:
        """Creating, listing, searching, moving and ending experiments."""
        from .experiments import AsyncExperimentsOperations

        return AsyncExperimentsOperations(self._client)

    @property
    def git(self) -> AsyncGitOperations:
        """Repository state and the patch of the working tree."""
        from .git import AsyncGitOperations

        return AsyncGitOperations(self._client)

    @property
    def metrics(self) -> AsyncMetricsOperations:
        """Numbers over steps."""
        from .metrics import AsyncMetricsOperations

        return AsyncMetricsOperations(self._client)

    @property
    def models(self) -> AsyncModelsOperations:
        """Models logged by an experiment."""
        from .models import AsyncModelsOperations

        return AsyncModelsOperations(self._client)

    @property
    def mpm(self) -> AsyncMpmOperations:
        """Production monitoring of models, as far as it is part of the REST API v2."""
        from .mpm import AsyncMpmOperations

        return AsyncMpmOperations(self._client)

    @property
    def others(self) -> AsyncOthersOperations:
        """Key and value pairs beside parameters and metrics, the experiment's name among them."""
        from .others import AsyncOthersOperations

        return AsyncOthersOperations(self._client)

    @property
    def parameters(self) -> AsyncParametersOperations:
        """Hyper-parameters."""
        from .parameters import AsyncParametersOperations

        return AsyncParametersOperations(self._client)

    @property
    def projects(self) -> AsyncProjectsOperations:
        """Projects of a workspace, their notes, columns, queries and share links."""
        from .projects import AsyncProjectsOperations

        return AsyncProjectsOperations(self._client)

    @property
    def registry(self) -> AsyncRegistryOperations:
        """The model registry of a workspace."""
        from .registry import AsyncRegistryOperations

        return AsyncRegistryOperations(self._client)

    @property
    def sdk_admin(self) -> AsyncSdkAdminOperations:
        """Not part of the public REST API v2: administration of an installation."""
        from .sdk_admin import AsyncSdkAdminOperations

        return AsyncSdkAdminOperations(self._client)

    @property
    def sdk_assets(self) -> AsyncSdkAssetsOperations:
        """Not part of the public REST API v2: how Comet's SDKs upload files."""
        from .sdk_assets import AsyncSdkAssetsOperations

        return AsyncSdkAssetsOperations(self._client)

    @property
    def sdk_auth(self) -> AsyncSdkAuthOperations:
        """Not part of the public REST API v2: sign-up and log-in from the SDK."""
        from .sdk_auth import AsyncSdkAuthOperations

        return AsyncSdkAuthOperations(self._client)

    @property
    def sdk_batch(self) -> AsyncSdkBatchOperations:
        """Not part of the public REST API v2: many metrics, parameters or tags in one request."""
        from .sdk_batch import AsyncSdkBatchOperations

        return AsyncSdkBatchOperations(self._client)

    @property
    def sdk_optimizer(self) -> AsyncSdkOptimizerOperations:
        """Not part of the public REST API v2: the hyper-parameter optimizer."""
        from .sdk_optimizer import AsyncSdkOptimizerOperations

        return AsyncSdkOptimizerOperations(self._client)

    @property
    def sdk_rest(self) -> AsyncSdkRestOperations:
        """Not part of the public REST API v2: three of its writes under the SDKs' own prefix."""
        from .sdk_rest import AsyncSdkRestOperations

        return AsyncSdkRestOperations(self._client)

    @property
    def sdk_rpc(self) -> AsyncSdkRpcOperations:
        """Not part of the public REST API v2: calls from the web page back into a running script."""
        from .sdk_rpc import AsyncSdkRpcOperations

        return AsyncSdkRpcOperations(self._client)

    @property
    def sdk_session(self) -> AsyncSdkSessionOperations:
        """Not part of the public REST API v2: how Comet's SDKs open, keep alive and close a run."""
        from .sdk_session import AsyncSdkSessionOperations

        return AsyncSdkSessionOperations(self._client)

    @property
    def system(self) -> AsyncSystemOperations:
        """The machine, its packages and its load."""
        from .system import AsyncSystemOperations

        return AsyncSystemOperations(self._client)

    @property
    def tags(self) -> AsyncTagsOperations:
        """Labels of an experiment."""
        from .tags import AsyncTagsOperations

        return AsyncTagsOperations(self._client)

    @property
    def views(self) -> AsyncViewsOperations:
        """Views, panels and dashboard templates of a project."""
        from .views import AsyncViewsOperations

        return AsyncViewsOperations(self._client)

    @property
    def workspaces(self) -> AsyncWorkspacesOperations:
        """Workspaces and their members."""
        from .workspaces import AsyncWorkspacesOperations

        return AsyncWorkspacesOperations(self._client)


class Facade:
    """The operations of a client, by tag."""

    __slots__ = ()

    @property
    def account(self) -> AccountOperations:
        """Who the key belongs to."""
        from .account import AccountOperations

        return AccountOperations(cast(Any, self))

    @property
    def artifacts(self) -> ArtifactsOperations:
        """Versioned sets of files with aliases, metadata and lineage."""
        from .artifacts import ArtifactsOperations

        return ArtifactsOperations(cast(Any, self))

    @property
    def assets(self) -> AssetsOperations:
        """Files of an experiment."""
        from .assets import AssetsOperations

        return AssetsOperations(cast(Any, self))

    @property
    def content(self) -> ContentOperations:
        """Source code, HTML notes, the model graph and the captured output."""
        from .content import ContentOperations

        return ContentOperations(cast(Any, self))

    @property
    def experiments(self) -> ExperimentsOperations:
        """Creating, listing, searching, moving and ending experiments."""
        from .experiments import ExperimentsOperations

        return ExperimentsOperations(cast(Any, self))

    @property
    def git(self) -> GitOperations:
        """Repository state and the patch of the working tree."""
        from .git import GitOperations

        return GitOperations(cast(Any, self))

    @property
    def metrics(self) -> MetricsOperations:
        """Numbers over steps."""
        from .metrics import MetricsOperations

        return MetricsOperations(cast(Any, self))

    @property
    def models(self) -> ModelsOperations:
        """Models logged by an experiment."""
        from .models import ModelsOperations

        return ModelsOperations(cast(Any, self))

    @property
    def mpm(self) -> MpmOperations:
        """Production monitoring of models, as far as it is part of the REST API v2."""
        from .mpm import MpmOperations

        return MpmOperations(cast(Any, self))

    @property
    def others(self) -> OthersOperations:
        """Key and value pairs beside parameters and metrics, the experiment's name among them."""
        from .others import OthersOperations

        return OthersOperations(cast(Any, self))

    @property
    def parameters(self) -> ParametersOperations:
        """Hyper-parameters."""
        from .parameters import ParametersOperations

        return ParametersOperations(cast(Any, self))

    @property
    def projects(self) -> ProjectsOperations:
        """Projects of a workspace, their notes, columns, queries and share links."""
        from .projects import ProjectsOperations

        return ProjectsOperations(cast(Any, self))

    @property
    def registry(self) -> RegistryOperations:
        """The model registry of a workspace."""
        from .registry import RegistryOperations

        return RegistryOperations(cast(Any, self))

    @property
    def sdk_admin(self) -> SdkAdminOperations:
        """Not part of the public REST API v2: administration of an installation."""
        from .sdk_admin import SdkAdminOperations

        return SdkAdminOperations(cast(Any, self))

    @property
    def sdk_assets(self) -> SdkAssetsOperations:
        """Not part of the public REST API v2: how Comet's SDKs upload files."""
        from .sdk_assets import SdkAssetsOperations

        return SdkAssetsOperations(cast(Any, self))

    @property
    def sdk_auth(self) -> SdkAuthOperations:
        """Not part of the public REST API v2: sign-up and log-in from the SDK."""
        from .sdk_auth import SdkAuthOperations

        return SdkAuthOperations(cast(Any, self))

    @property
    def sdk_batch(self) -> SdkBatchOperations:
        """Not part of the public REST API v2: many metrics, parameters or tags in one request."""
        from .sdk_batch import SdkBatchOperations

        return SdkBatchOperations(cast(Any, self))

    @property
    def sdk_optimizer(self) -> SdkOptimizerOperations:
        """Not part of the public REST API v2: the hyper-parameter optimizer."""
        from .sdk_optimizer import SdkOptimizerOperations

        return SdkOptimizerOperations(cast(Any, self))

    @property
    def sdk_rest(self) -> SdkRestOperations:
        """Not part of the public REST API v2: three of its writes under the SDKs' own prefix."""
        from .sdk_rest import SdkRestOperations

        return SdkRestOperations(cast(Any, self))

    @property
    def sdk_rpc(self) -> SdkRpcOperations:
        """Not part of the public REST API v2: calls from the web page back into a running script."""
        from .sdk_rpc import SdkRpcOperations

        return SdkRpcOperations(cast(Any, self))

    @property
    def sdk_session(self) -> SdkSessionOperations:
        """Not part of the public REST API v2: how Comet's SDKs open, keep alive and close a run."""
        from .sdk_session import SdkSessionOperations

        return SdkSessionOperations(cast(Any, self))

    @property
    def system(self) -> SystemOperations:
        """The machine, its packages and its load."""
        from .system import SystemOperations

        return SystemOperations(cast(Any, self))

    @property
    def tags(self) -> TagsOperations:
        """Labels of an experiment."""
        from .tags import TagsOperations

        return TagsOperations(cast(Any, self))

    @property
    def views(self) -> ViewsOperations:
        """Views, panels and dashboard templates of a project."""
        from .views import ViewsOperations

        return ViewsOperations(cast(Any, self))

    @property
    def workspaces(self) -> WorkspacesOperations:
        """Workspaces and their members."""
        from .workspaces import WorkspacesOperations

        return WorkspacesOperations(cast(Any, self))

    @property
    def aio(self) -> AsyncFacade:
        """The same for an event loop."""
        return AsyncFacade(self)
