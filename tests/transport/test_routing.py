"""Proxies and certificates: what the environment names is used, and what cannot be used is an error that names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cometr_py.errors import APIConnectionError, CometError, ConfigurationError
from tests.support.servers import Answer, ScriptedServer
from tests.transport.asking import CERTIFICATE, WORKSPACES, Ask, Connect, ask, in_every_way

COMET = "comet.example.com"


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


@in_every_way
def test_requests_go_through_the_proxy(
    ask: Ask, server: ScriptedServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers(Answer(body=WORKSPACES))
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "localhost,fe80::/10,[[,")
    assert ask(connect(f"http://{COMET}")) == ["ada"]
    assert server.received[0].path == f"http://{COMET}/api/rest/v2/workspaces"


@in_every_way
def test_a_proxy_that_is_down_is_named(ask: Ask, connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://me:hunter2@127.0.0.1:1")
    with pytest.raises(APIConnectionError, match=r"The proxy http://127\.0\.0\.1:1 \(from HTTPS_PROXY\)") as refused:
        ask(connect(f"https://{COMET}", retries=0))
    assert refused.value.passing
    message = str(refused.value)
    assert "connection refused" in message
    assert f"add {COMET} to NO_PROXY" in message
    assert "hunter2" not in message
    assert "COMET_URL_OVERRIDE" not in message


def test_a_proxy_that_refuses_is_named(
    server: ScriptedServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", server.url)  # it opens no connections to other servers
    with pytest.raises(
        APIConnectionError, match=r"The proxy http://127.* \(from ALL_PROXY\).*: 501 Unsupported method"
    ):
        ask(connect(f"https://{COMET}", retries=0))


@pytest.mark.parametrize("wrong", ["ftp://proxy", "http://", "socks4://proxy:1", "http://proxy:port", "http://[::1"])
@in_every_way
def test_a_proxy_that_is_none_is_an_error_of_ours(
    ask: Ask, wrong: str, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", wrong)
    with pytest.raises(CometError, match="HTTPS_PROXY"):
        ask(connect(f"https://{COMET}", retries=0))


def test_a_missing_package_for_socks_is_named(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "socksio", None)
    monkeypatch.setenv("HTTPS_PROXY", "socks5://me:hunter2@127.0.0.1:1")
    with pytest.raises(ConfigurationError, match=r"from HTTPS_PROXY.*socksio: pip install 'httpx\[socks\]'") as refused:
        ask(connect(f"https://{COMET}", retries=0))
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"])
@in_every_way
def test_certificates_of_your_own_are_trusted(
    ask: Ask, variable: str, private_server: str, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(APIConnectionError, match=r"certificate is not trusted.*REQUESTS_CA_BUNDLE"):
        ask(connect(private_server, retries=0))
    monkeypatch.setenv(variable, str(CERTIFICATE))
    assert ask(connect(private_server, retries=0)) == ["ada"]


@pytest.mark.parametrize("variable", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"])
@pytest.mark.parametrize(("content", "reason"), [(None, "does not exist"), ("no certificate", "has no certificates")])
def test_certificates_that_cannot_be_read_are_an_error_of_ours(
    content: str | None, reason: str, variable: str, connect: Connect, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "certificates.pem"
    if content is not None:
        file.write_text(content)
    monkeypatch.setenv(variable, str(file))
    with pytest.raises(ConfigurationError, match=f"{variable} names {file}, the certificates to trust, which {reason}"):
        ask(connect(f"https://{COMET}", retries=0))


def test_certificates_are_not_needed_without_encryption(
    server: ScriptedServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere")
    server.answers(Answer(body=WORKSPACES))
    assert ask(connect(server)) == ["ada"]
