"""An example call for each operation of the tag ``views``."""

from __future__ import annotations

from io import BytesIO

from comet_rest_v2.api.views import (
    create_dashboard_template,
    download_code_panel,
    download_template,
    get_chart_templates,
    get_code_panels,
    get_views,
    upload_template,
    upsert_chart_template,
    upsert_project_dashboard_template,
    upsert_view,
)
from comet_rest_v2.models import (
    CodePanelDocument,
    CodePanelsReply,
    CreateDashboardTemplateRequest,
    DashboardTemplateReply,
    TemplateUpload,
    UploadedTemplateReply,
    UpsertProjectDashboardTemplateRequest,
    UpsertViewRequest,
    View,
    ViewsReply,
)
from comet_rest_v2.types import File

from tests.contract.both import EXPERIMENT, Both, Calls, both


class ViewsCalls(Calls):
    def get_views(self) -> Both[ViewsReply]:
        return both(
            get_views.sync,
            get_views.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            experiment_key=EXPERIMENT,
            include_workspace_views=True,
        )

    def get_chart_templates(self) -> Both[ViewsReply]:
        return both(
            get_chart_templates.sync,
            get_chart_templates.asyncio,
            client=self.client,
            project_id="ebfbbc1212004f92b618d50db41f27f3",
            experiment_key=EXPERIMENT,
            include_workspace_views=True,
        )

    def upsert_view(self) -> Both[View]:
        return both(
            upsert_view.sync,
            upsert_view.asyncio,
            client=self.client,
            body=UpsertViewRequest(
                project_id="ebfbbc1212004f92b618d50db41f27f3",
                template_name="Losses",
                experiment_query_state='{"rules": []}',
            ),
        )

    def upsert_chart_template(self) -> Both[View]:
        return both(
            upsert_chart_template.sync,
            upsert_chart_template.asyncio,
            client=self.client,
            body=UpsertViewRequest(
                project_id="ebfbbc1212004f92b618d50db41f27f3",
                template_name="Losses",
                experiment_query_state='{"rules": []}',
            ),
        )

    def get_code_panels(self) -> Both[CodePanelsReply]:
        return both(get_code_panels.sync, get_code_panels.asyncio, client=self.client, workspace="my-team")

    def download_code_panel(self) -> Both[CodePanelDocument]:
        return both(
            download_code_panel.sync,
            download_code_panel.asyncio,
            client=self.client,
            template_id="Cp3rT6yU9iOa2sDf5gHj8kLz1",
        )

    def download_template(self) -> Both[File]:
        return both(
            download_template.sync, download_template.asyncio, client=self.client, id="Cp3rT6yU9iOa2sDf5gHj8kLz1"
        )

    def upload_template(self) -> Both[UploadedTemplateReply]:
        return both(
            upload_template.sync,
            upload_template.asyncio,
            client=self.client,
            body=TemplateUpload(file=File(payload=BytesIO(b"\x00\xff\r\n--+++\r\n"), file_name="weights.pt")),
            team_name="my-team",
            template_id="Cp3rT6yU9iOa2sDf5gHj8kLz1",
        )

    def create_dashboard_template(self) -> Both[DashboardTemplateReply]:
        return both(
            create_dashboard_template.sync,
            create_dashboard_template.asyncio,
            client=self.client,
            body=CreateDashboardTemplateRequest(
                project_id="ebfbbc1212004f92b618d50db41f27f3",
                template_name="Losses",
                code_panel_template_ids=["Fg7hJ2kL9mN4pQ1rS6tU3vW8x"],
            ),
        )

    def upsert_project_dashboard_template(self) -> Both[DashboardTemplateReply]:
        return both(
            upsert_project_dashboard_template.sync,
            upsert_project_dashboard_template.asyncio,
            client=self.client,
            body=UpsertProjectDashboardTemplateRequest(
                project_id="ebfbbc1212004f92b618d50db41f27f3",
                template_id="Zx8cV5bN2mA7sD4fG1hJ6kL3q",
                template_name="Losses and rates",
            ),
        )
