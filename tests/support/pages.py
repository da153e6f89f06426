"""Asks for pages of a local Comet without a socket."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping
from html.parser import HTMLParser

import httpx

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.app import create_app
from cometr_py.server.web.public_address import OWN_ADDRESS, PublicAddress

#: What a browser accepts when it opens a page.
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


class Site:
    """The pages of one Comet, as `peer` asks for them."""

    def __init__(
        self,
        comet: CometServer,
        hosts: Collection[str] | None = None,
        address: PublicAddress = OWN_ADDRESS,
        peer: str = "127.0.0.1",
    ) -> None:
        self._app = create_app(comet, hosts=hosts, address=address)
        self._peer = peer

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        data: Mapping[str, str] | None = None,
        cookie: str = "",
        host: str = "127.0.0.1",
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """One request; redirects are not followed."""
        headers = {"accept": BROWSER, **({"cookie": cookie} if cookie else {}), **(headers or {})}

        async def exchange() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app, client=(self._peer, 50_000))
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
                return await client.request(method, path, data=data, headers=headers)

        return asyncio.run(exchange())

    def page(self, path: str) -> Page:
        """A page that has to be there."""
        answer = self.ask(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code} {answer.text[:500]}"
        return Page(answer.text)


class Page(HTMLParser):
    """A page taken apart.

    Attributes:
        text: What stands between the tags.
        tags: Each tag with its attributes.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.text = ""
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str, attribute: str) -> list[str]:
        """That attribute of each such tag that has it."""
        return [
            found for name, attributes in self.tags if name == tag and (found := attributes.get(attribute)) is not None
        ]
