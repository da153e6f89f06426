"""An experiment as a notebook shows it."""

from __future__ import annotations

from urllib.parse import urlsplit

STYLE = "border:1px solid;border-radius:6px;padding:.6em 1em;display:inline-block;line-height:1.5"


def experiment_card(*, link: str, place: list[str], state: str, local: bool) -> str:
    """Return the HTML of an experiment.

    Args:
        link: Address of the experiment's page.
        place: Workspace, project and key.
        state: Its state, in a word or two.
        local: Whether the experiment is stored on this machine, so that a server must be started to see its page.
    """
    import html  # slow to import

    name = html.escape(" / ".join(place))
    # The server chooses the link, so only accept web pages.
    if urlsplit(link).scheme in ("http", "https"):
        name = f'<a href="{html.escape(link)}" target="_blank" rel="noopener">{name}</a>'
    hint = f"<br><code>cometr-py serve --open {html.escape(link)}</code>" if local else ""
    return f'<div style="{STYLE}"><b>Comet experiment</b> {html.escape(state)}<br>{name}{hint}</div>'
