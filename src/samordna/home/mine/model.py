"""What the first page consists of: blocks of things to do, each with a way there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

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


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its first rows; ``more`` is how many there are beyond them. ``empty`` is said when there are none, ``url``
    and ``step`` lead on.
    """

    key: str
    title: str
    items: Sequence[Item] = ()
    more: int = 0
    empty: str = ""
    url: str = ""
    step: str = ""


def first(rows: Sequence[Listed], shown: Callable[[Listed], Item]) -> dict[str, Any]:
    """The rows of a block: only those that are shown are made."""
    return {"items": [shown(one) for one in rows[:LONGEST]], "more": max(len(rows) - LONGEST, 0)}
