"""Headings as a reader needs them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.writing.content import Block, Heading

_NOT_WORD = lazily(r"[\W_]+")
_DEEPEST = 6


def letters(text: str) -> str:
    """What is left of ``text`` when only its letters and digits count."""
    return _NOT_WORD.sub("", text.casefold())


def without_echoes(blocks: Iterable[Block]) -> Iterator[Block]:
    """No heading that only says what the heading above it says. Those of the plan's own text always stay."""
    above: Heading | None = None
    for block in blocks:
        if isinstance(block, Heading):
            echo = above and above.level < block.level and letters(above.text) == letters(block.text)
            if echo and not block.of.startswith("sections/"):
                continue
            above = block
        yield block


def in_steps(blocks: Iterable[Block]) -> Iterator[Block]:
    """No heading more than one level below the one before it, the first at level 1 (PDF/UA-1, WCAG 1.3.1)."""
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1, _DEEPEST)
            yield replace(block, level=level)
        else:
            yield block
