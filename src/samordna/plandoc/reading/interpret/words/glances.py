"""A glance at a text before a closer look: most texts have no figure and no part of the words that a pattern asks for."""

from collections.abc import Iterable

from samordna.plandoc.lazily import lazily

_FIGURE = lazily(r"\d")


def has_figure(text: str) -> bool:
    return _FIGURE.search(text) is not None


def has_any(text: str, parts: Iterable[str]) -> bool:
    """Whether a text has any of the parts of words, written small here, however it writes them."""
    folded = text.casefold()
    return any(part in folded for part in parts)
