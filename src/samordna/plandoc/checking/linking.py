"""Finds the item that a text of the plan refers to: by its id, its words, or nearly its words."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from samordna.plandoc.labels import title_of
from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Item

AnyItem = TypeVar("AnyItem", bound=Item)
_ALIKE = 0.8
_KEY = lazily(r"[a-z_]+-\d+")


def referred(text: str | None, area: str, items: Sequence[AnyItem]) -> list[AnyItem]:
    """The items of ``area`` that ``text`` names. A text may name several ("Rekrytering på nätet; otrygga
    platser").
    """
    words = _plain(text or "")
    if not words:
        return []
    return [
        item
        for item in items
        if item.id == (text or "").strip() or _names(words, _plain(title_of(area, item)))
    ]


def is_gone(text: str | None, area: str, items: Sequence[Item]) -> bool:
    """Whether a text is the id of an item of ``area`` that is not among ``items``: one that has been taken away since."""
    key = (text or "").strip()
    return bool(_KEY.fullmatch(key)) and key.rpartition("-")[0] == area and not referred(key, area, items)


def _names(words: str, title: str) -> bool:
    if not title:
        return False
    if f" {title} " in f" {words} " or (len(words) > 3 and f" {words} " in f" {title} "):
        return True
    matcher = SequenceMatcher(a=words, b=title, autojunk=False)
    return (
        matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
    )


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
