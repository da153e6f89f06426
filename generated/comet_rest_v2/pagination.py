# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
"""Iterate over all pages of an operation."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import TypeVar

from comet_rest_v2.types import Unset

__all__ = ["iterate_pages", "iterate_pages_async"]

Item = TypeVar("Item")
Page = Sequence[Item] | Unset | None


def iterate_pages(fetch: Callable[[int], Page[Item]], *, first: int, step: int, size: int) -> Iterator[Item]:
    """Yield the items of page after page, until a page is not full.

    Args:
        fetch: Returns the items at a position.
        first: Position of the first page.
        step: How far apart the positions of two pages are.
        size: Items of a full page.
    """
    before: Sequence[Item] = ()
    while items := _new_items(fetch(first), before):
        yield from items
        if len(items) != size:
            return
        first, before = first + step, items


async def iterate_pages_async(
    fetch: Callable[[int], Awaitable[Page[Item]]], *, first: int, step: int, size: int
) -> AsyncIterator[Item]:
    """Do the same as :func:`iterate_pages` in an event loop."""
    before: Sequence[Item] = ()
    while items := _new_items(await fetch(first), before):
        for item in items:
            yield item
        if len(items) != size:
            return
        first, before = first + step, items


def _new_items(items: Page[Item], before: Sequence[Item]) -> Sequence[Item]:
    # A server without pages answers the same every time.
    return () if not items or items == before else items
