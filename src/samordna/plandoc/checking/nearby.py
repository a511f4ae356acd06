"""Words that stand near one another: a requirement that a plan meets in its own words is known by several of them together."""

import re
from collections.abc import Iterator, Sequence

from samordna.plandoc.lazily import lazily

_SENTENCES = lazily(r"(?<=[.!?:])\s+|\n+")


def words(pattern: str) -> re.Pattern[str]:
    return lazily(pattern, re.IGNORECASE)


def stretches(text: str, length: int) -> Iterator[str]:
    """So many sentences at a time, each time one further on; a shorter text as a whole."""
    sentences = [one for one in _SENTENCES.split(text) if one.strip()]
    for first in range(max(1, len(sentences) - length + 1)):
        yield " ".join(sentences[first : first + length])


def with_near(text: str, length: int, wanted: Sequence[re.Pattern[str]]) -> Iterator[str]:
    """The stretches of so many sentences in which each of ``wanted`` stands; most texts lack one of them altogether."""
    if _has_each(" ".join(text.split()), wanted):
        yield from (stretch for stretch in stretches(text, length) if _has_each(stretch, wanted))


def has_near(text: str, length: int, wanted: Sequence[re.Pattern[str]]) -> bool:
    """Whether each of ``wanted`` stands in one stretch of so many sentences."""
    return next(with_near(text, length, wanted), None) is not None


def _has_each(text: str, wanted: Sequence[re.Pattern[str]]) -> bool:
    return all(one.search(text) for one in wanted)
