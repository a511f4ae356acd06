"""The texts of page headers and footers, each once and without page numbers."""

import re
from collections.abc import Iterable

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.pieces import Piece, unseen
from samordna.plandoc.reading.formats.stamps import is_page_stamp, split_stamp

_APART = lazily(r"[\t\n]| {3,}")
_FIELD = "\x02[^\x03]*\x03"
_MARKS = str.maketrans("", "", "\x02\x03")
_STAMP = lazily(
    rf"(?:\b(?:sid(?:a|an|nr)?|page|p|s)\b[.:]?\s*)?{_FIELD}(?:\s*(?:av|of|/|\()\s*(?:{_FIELD}|\d{{1,4}})\s*\)?)?",
    re.IGNORECASE,
)


class MarginTexts:
    """Takes the paragraphs of margins. ``blocks`` are the texts, ``left_out`` what they say again or of pages."""

    def __init__(self) -> None:
        self._said: dict[str, None] = {}
        self.left_out: list[LeftOut] = []

    @property
    def blocks(self) -> list[Block]:
        return [Block(BlockKind.PARAGRAPH, text) for text in self._said]

    def take(self, pieces: Iterable[Piece]) -> None:
        """One paragraph; what its tabs or wide gaps part stands at different places of the page."""
        pieces = list(pieces)
        stamps = Why.PAGE_STAMP
        self.left_out += unseen(((text, why) for text, why in pieces if why is not stamps), FilePlace())
        line = "".join(
            f"\x02{text}\x03" if why is stamps else text for text, why in pieces if why in (None, stamps)
        )
        for part in _APART.split(line):
            for found in _STAMP.finditer(part):
                self._leave(clean(found[0].translate(_MARKS)), Why.PAGE_STAMP)
            text, stamp = split_stamp(clean(_STAMP.sub(" ", part).translate(_MARKS)))
            self._text(text)
            self._leave(stamp, Why.PAGE_STAMP)

    def _text(self, text: str) -> None:
        if is_page_stamp(text):
            self._leave(text, Why.PAGE_STAMP)
        elif text in self._said:
            self._leave(text, Why.RUNNING_HEAD)
        else:
            self._said[text] = None

    def _leave(self, text: str, why: Why) -> None:
        if text:
            self.left_out.append(LeftOut(text, FilePlace(), why))
