"""Which proxy a request uses, as the variables of the environment state it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cometr_py.core.network_settings import network_settings

PROXY = {"HTTPS_PROXY": "http://proxy:3128"}


@pytest.mark.parametrize(
    ("no_proxy", "host", "is_direct"),
    [
        ("", "comet.example.com", False),
        ("*", "comet.example.com", True),
        ("localhost,fe80::/10", "comet.example.com", False),
        ("localhost,fe80::/10", "[fe80::1]", True),
        ("localhost , example.com", "comet.example.com", True),
        (".example.com", "comet.example.com", True),
        (".example.com", "example.com", True),
        ("*.example.com", "comet.example.com", True),
        ("ample.com", "comet.example.com", False),
        ("EXAMPLE.com", "Comet.Example.com.", True),
        ("example.com:443", "comet.example.com", True),
        ("example.com:8443", "comet.example.com", False),
        ("10.0.0.0/8", "10.20.30.40", True),
        ("10.0.0.0/8", "11.0.0.1", False),
        ("10.1.2.3", "10.1.2.3", True),
        ("10.1.2.3:443", "10.1.2.3", True),
        ("2001:db8::/32", "[2001:db8::5]", True),
        ("[2001:db8::5]:443", "[2001:db8::5]", True),
        ("[2001:db8::5]:1", "[2001:db8::5]", False),
        ("https://example.com", "comet.example.com", True),
        ("[[,::::,10.0.0.0/99,%%,//", "comet.example.com", False),
        ("[[,::::,10.0.0.0/99,%%,//", "10.0.0.1", False),
    ],
)
def test_no_proxy_is_understood_or_ignored(no_proxy: str, host: str, is_direct: bool) -> None:
    found = network_settings({**PROXY, "NO_PROXY": no_proxy}).proxy_for(f"https://{host}/api")
    assert (found is None) is is_direct


@pytest.mark.parametrize("url", ["https://127.0.0.1:5117", "https://localhost", "https://[::1]:5117"])
def test_no_proxy_is_for_this_machine(url: str) -> None:
    assert network_settings(PROXY).proxy_for(url) is None


def test_the_scheme_decides_and_lower_case_goes_first() -> None:
    found = network_settings(
        {"HTTP_PROXY": "upper:1", "http_proxy": "lower:2", "ALL_PROXY": "socks5://all:3", "https_proxy": ""}
    )
    plain, encrypted = found.proxy_for("http://host"), found.proxy_for("https://host")
    assert plain is not None
    assert encrypted is not None
    assert (plain.url, plain.variable) == ("http://lower:2", "http_proxy")
    assert (encrypted.url, encrypted.variable) == ("socks5://all:3", "ALL_PROXY")


def test_a_header_of_a_request_is_no_proxy() -> None:
    cgi = {"REQUEST_METHOD": "GET", "HTTP_PROXY": "http://evil"}
    assert network_settings(cgi).proxy_for("http://host") is None


def test_a_password_is_not_shown() -> None:
    found = network_settings({"HTTPS_PROXY": "http://me:hunter2@proxy:3128"}).proxy_for("https://host")
    assert str(found) == "http://proxy:3128 (from HTTPS_PROXY)"
    assert "hunter2" not in repr(found)


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ({"REQUESTS_CA_BUNDLE": "/a", "CURL_CA_BUNDLE": "/b", "SSL_CERT_FILE": "/c"}, {"REQUESTS_CA_BUNDLE": "/a"}),
        ({"REQUESTS_CA_BUNDLE": "", "CURL_CA_BUNDLE": "/b", "SSL_CERT_DIR": "/d"}, {"CURL_CA_BUNDLE": "/b"}),
        ({"SSL_CERT_FILE": "/c", "SSL_CERT_DIR": "/d"}, {"SSL_CERT_FILE": "/c", "SSL_CERT_DIR": "/d"}),
        ({}, {}),
    ],
)
def test_trusted_certificates(given: dict[str, str], counts: dict[str, str]) -> None:
    assert network_settings(given).trusted == {name: Path(path) for name, path in counts.items()}
