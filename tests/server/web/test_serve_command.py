"""`cometr-py serve` as it is started: what it prints, HTTPS, and a public address."""

from __future__ import annotations

import os
import shlex
import ssl
import subprocess
from pathlib import Path

import httpx
import pytest
from comet_rest_v2.api.workspaces import get_workspaces

import cometr_py
from cometr_py.server.web.certificate import Certificate, CertificateError
from tests.support.processes import ROOT, command, greeting_server

#: For 127.0.0.1 and localhost, with its key; signed by itself.
CERTIFICATE = ROOT / "tests" / "transport" / "this_machine.pem"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "COMETR_HOME": str(tmp_path / "served")}


def test_printed_lines_lead_to_the_server(environment: dict[str, str]) -> None:
    with greeting_server(environment) as lines:
        address = lines[0].removeprefix("Local Comet: ")
        assert [line.partition(":")[0] for line in lines[1:]] == ["cometr_py", "comet_ml", "R", "Java", "curl"]
        assert all(address in line for line in lines)
        program, option, header, url = shlex.split(lines[-1].partition(":")[2])
        assert (program, option) == ("curl", "-H")
        name, _, key = header.partition(": ")
        assert httpx.get(url, headers={name: key}).json() == {"workspaceNames": ["local"]}
        # No proxy is listed: uvicorn alone would believe this machine.
        forwarded = {name: key, "x-forwarded-proto": "https", "x-forwarded-host": "mlops.example.org"}
        made = httpx.post(f"{address}/api/rest/v2/write/experiment/create", json={}, headers=forwarded)
        assert made.json()["link"].startswith(address)


def test_https(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    with greeting_server(environment, "--certfile", str(CERTIFICATE), "--keyfile", str(CERTIFICATE)) as lines:
        address = lines[0].removeprefix("Local Comet: ")
        assert address.startswith("https://127.0.0.1:")
        trusted = ssl.create_default_context(cafile=CERTIFICATE)
        assert httpx.get(f"{address}/-/healthz", verify=trusted).json() == {"status": "alive"}
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
        with cometr_py.connect(api_key="any", url=address) as client:
            assert get_workspaces.sync(client=client).workspace_names == ["local"]


def test_printed_addresses_are_the_public_ones(environment: dict[str, str]) -> None:
    public = "https://mlops.example.org/comet"
    with greeting_server(environment, "--public-url", f"{public}/", "--forwarded-allow-ips", "127.0.0.1,::1") as lines:
        assert lines[0] == f"Local Comet: {public}"
        listening = lines[1].removeprefix("Listening on: ")
        assert listening.startswith("http://127.0.0.1:")
        assert all(public in line for line in lines[2:])
        # A proxy may pass the name on under which it was called, or not.
        for host in ("mlops.example.org", "127.0.0.1"):
            body = {"projectName": "p"}
            headers = {"authorization": "any", "host": host}
            made = httpx.post(f"{listening}/api/rest/v2/write/experiment/create", json=body, headers=headers)
            assert made.json()["link"].startswith(f"{public}/local/p/")
        assert httpx.get(listening, headers={"host": "evil.example"}).status_code == 403


def test_option_that_cannot_be_used_is_explained(environment: dict[str, str]) -> None:
    done = subprocess.run(
        command("serve", "--port", "0", "--public-url", "example.org"),
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    assert done.stdout == ""
    assert "'example.org' is not the address of a server" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("content", "reason"), [(None, "No such file or directory"), ("x", "PEM files with")])
def test_certificate_that_cannot_be_used_is_named(tmp_path: Path, content: str | None, reason: str) -> None:
    file = tmp_path / "certificate.pem"
    if content is not None:
        file.write_text(content)
    for certificate in (Certificate(file), Certificate(CERTIFICATE, file)):
        with pytest.raises(CertificateError, match=reason) as refused:
            certificate.options()
        assert str(file) in str(refused.value)
