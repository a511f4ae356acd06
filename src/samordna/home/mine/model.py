"""What the first page consists of: blocks of things to do, each with a way there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.utils.safestring import SafeString

from samordna.core.page_pieces import icon
from samordna.core.quick_html import filled, filled_each

Listed = TypeVar("Listed")

LONGEST = 8
"""Rows that a block shows; the number of the others is told."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row: what it is, more about it, its state as colour, icon and word, and when, or a number to ring."""

    text: str
    url: str = ""
    about: str = ""
    tag: str = ""
    aside: str = ""
    phone: str = ""
    call: str = ""
    version: int = 0
    """The version of a plan that the row is about as a whole."""
    due: date | None = None
    """The last day to do it, where there is one."""
    is_late: bool = False
    """Also where its day has not passed, and somebody has said so."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its first rows; ``more`` is how many there are beyond them. ``url`` and ``step`` lead on, and ``also`` are
    other ways, as addresses with their names. Without rows it is shown where there is something to say of that, ``empty``.

    What ``waits`` for the reader stands in one list with all else that does (``waiting.py``); its title is what each row is.
    """

    key: str
    title: str
    items: Sequence[Item] = ()
    more: int = 0
    empty: str = ""
    url: str = ""
    step: str = ""
    also: Sequence[tuple[str, str]] = ()
    waits: bool = False

    @property
    def is_shown(self) -> bool:
        return bool(self.items or self.empty) and not self.waits

    @property
    def ways(self) -> list[tuple[str, str]]:
        return [(url, step) for url, step in ((self.url, self.step), *self.also) if url]

    @property
    def rows(self) -> SafeString:
        return rows_html(self.items)


def rows_html(items: Iterable[Item]) -> SafeString:
    """The rows, as HTML: a first page has fifty, and a template takes ten times as long for them."""
    return filled_each("<li><div><p>{}</p>{}</div>{}</li>", map(_cells, items))


def _cells(item: Item) -> tuple[str, str, str]:
    named = filled('<a href="{}">{}</a>', item.url, item.text) if item.url else item.text
    about = filled('<p class="muted small">{}</p>', item.about) if item.about else ""
    aside = filled('<span class="small">{}</span>', item.aside) if item.aside else ""
    phone = filled(_PHONE, item.call, icon("Phone"), item.phone) if item.phone else ""
    actions = (item.tag, aside, phone)
    return named, about, filled(_ACTIONS, *actions) if any(actions) else ""


_PHONE = '<a class="ds-button" data-variant="secondary" href="{}">{}{}</a>'
_ACTIONS = '<span class="actions told">{}{}{}</span>'


def first(rows: Sequence[Listed], shown: Callable[[Listed], Item]) -> dict[str, Any]:
    """The rows of a block: only those that are shown are made."""
    return {"items": [shown(one) for one in rows[:LONGEST]], "more": max(len(rows) - LONGEST, 0)}
