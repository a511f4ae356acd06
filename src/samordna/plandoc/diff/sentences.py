"""Which sentences of a text are new and which are gone."""

from difflib import SequenceMatcher
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.places import without_places

_BORDER = lazily(r"(?<=[.!?])[”\"»]?\s+(?=[\"”»(]?[A-ZÅÄÖ0-9])|\n\s*\n|\n(?=\s*(?:[-*•|#]|\d+\.))")


class TextChange(NamedTuple):
    added: list[str]
    removed: list[str]


def sentences_of(text: str) -> list[str]:
    """The sentences, list entries and table rows of a text, each in one line. Places are no sentences."""
    return [line for part in _BORDER.split(without_places(text)) if (line := " ".join(part.split()))]


def text_change(old: str, new: str) -> TextChange:
    """Sentences only in one of the texts; differences in blanks and line breaks are none."""
    before, after = sentences_of(old), sentences_of(new)
    added: list[str] = []
    removed: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += before[i1:i2]
            added += after[j1:j2]
    return TextChange(added, removed)
