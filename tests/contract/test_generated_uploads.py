"""A file's bytes stay the file's, whatever they are."""

import asyncio
import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from io import BytesIO

import pytest
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.api.assets import upload_asset
from comet_rest_v2.models import AssetUpload
from comet_rest_v2.types import File

from tests.support.servers import Answer, Received, ScriptedServer

# Ends a part and begins another, for a client that always uses the boundary "+++".
INJECTION = b'first\r\n--+++\r\nContent-Disposition: form-data; name="link"\r\n\r\nhttp://evil.example\r\n--+++--\r\n'


@pytest.fixture
def client(server: ScriptedServer) -> AuthenticatedClient:
    server.answers(Answer(body={"assetId": "a", "msg": "Saved", "code": 200}))
    return AuthenticatedClient(base_url=server.url, token="key")


def _upload() -> AssetUpload:
    return AssetUpload(file=File(payload=BytesIO(INJECTION), file_name="a.bin", mime_type="application/octet-stream"))


def _parts(request: Received) -> dict[str, bytes]:
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(_class=EmailMessage, policy=policy.HTTP).parsebytes(head + request.body)
    return {
        str(part.get_param("name", header="content-disposition")): bytes(part.get_content())
        for part in message.iter_parts()
        if isinstance(part, EmailMessage)
    }


def _boundary(request: Received) -> str:
    found = re.fullmatch(r"multipart/form-data; boundary=(\S+)", request.headers["content-type"])
    assert found is not None, request.headers["content-type"]
    return found[1]


def test_file_cannot_end_its_part_and_add_fields(client: AuthenticatedClient, server: ScriptedServer) -> None:
    with client:
        upload_asset.sync(client=client, body=_upload(), experiment_key="k")
    assert _parts(server.received[0]) == {"file": INJECTION}


def test_asynchronous_upload_neither(client: AuthenticatedClient, server: ScriptedServer) -> None:
    async def upload() -> None:
        async with client:
            await upload_asset.asyncio(client=client, body=_upload(), experiment_key="k")

    asyncio.run(upload())
    assert _parts(server.received[0]) == {"file": INJECTION}


def test_boundary_cannot_be_foreseen(client: AuthenticatedClient, server: ScriptedServer) -> None:
    with client:
        for _ in range(3):
            upload_asset.sync(client=client, body=_upload(), experiment_key="k")
    boundaries = {_boundary(request) for request in server.received}
    assert len(boundaries) == 3
    assert all(len(boundary) >= 16 for boundary in boundaries)
