"""An example call for each operation of the tag ``sdk_auth``."""

from __future__ import annotations

from comet_rest_v2.api.sdk_auth import create_anonymous_user, create_user, get_anonymous_state, get_user
from comet_rest_v2.models import Ack, SignUpRequest

from tests.contract.both import Both, Calls, both


class SdkAuthCalls(Calls):
    def get_user(self) -> Both[Ack | None]:
        return both(get_user.sync, get_user.asyncio, client=self.client, email="ada@example.com")

    def create_user(self) -> Both[Ack | None]:
        return both(
            create_user.sync,
            create_user.asyncio,
            client=self.client,
            body=SignUpRequest(email="ada@example.com", username="ada"),
        )

    def create_anonymous_user(self) -> Both[Ack | None]:
        return both(create_anonymous_user.sync, create_anonymous_user.asyncio, client=self.client)

    def get_anonymous_state(self) -> Both[Ack | None]:
        return both(get_anonymous_state.sync, get_anonymous_state.asyncio, client=self.client)
