"""Definitions of terms, and of what the functions of services mean."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.parts.references import number_in
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.table_records import records_of
from samordna.plandoc.reading.interpret.words.kind_words import FUNCTION_WORDS
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Definition
from samordna.plandoc.vocabulary import SectionKind

_TERM = lazily(r"^(?P<term>[A-ZÅÄÖ”\"][^.:–—]{1,60}?)\s*(?:\s[–—-]\s*|:\s+)(?P<text>\S.{15,})$", re.DOTALL)
_MEANS = lazily(
    r"^(?:Med|Begreppet) (?P<term>[^.,]{3,60}?) (?:menas|avses|betyder|innebär) (?P<text>.{15,})$", re.DOTALL
)
SOURCE_LINE = lazily(r"^(?:Källa|Source):\s*(?P<source>\S.*)$", re.DOTALL)
_FUNCTION_TERM = lazily("|".join(FUNCTION_WORDS.values()), re.IGNORECASE)


class DefinitionReader:
    """Terms of the definitions chapter in ``terms``; the meanings of service functions, wherever they stand, in ``functions``."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.terms: list[Definition] = []
        self.functions: list[Definition] = []
        self._latest: Definition | None = None

    def take_chapter(self, chapter: Chapter) -> None:
        defining = chapter.kind is SectionKind.DEFINITIONS
        self._latest = None
        heading: Piece | None = chapter.title if defining and chapter.level > 1 else None
        for piece in chapter.pieces:
            if piece.kind is BlockKind.HEADING:
                heading = piece
            elif piece.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
                self._take(piece, heading if defining else None, defining)
                heading = None

    def _take(self, piece: Piece, heading: Piece | None, defining: bool) -> None:
        if (source := SOURCE_LINE.match(piece.text)) and (latest := self._latest):
            latest.source = source["source"]
            self._reading.note(latest.id, "source", piece.text, piece.place)
            self._reading.origins[latest.id] += piece.spots
            return
        match = _TERM.match(piece.text) or (_MEANS.match(piece.text) if defining else None)
        if match and _FUNCTION_TERM.fullmatch(match["term"].strip()):
            self._add(self.functions, "function_definitions", match["term"], match["text"], piece)
        elif match and defining:
            self._add(self.terms, "definitions", match["term"], match["text"], piece)
        elif heading and _FUNCTION_TERM.fullmatch(heading.text.strip()):
            self._add(self.functions, "function_definitions", heading.text, piece.text, piece)
        elif heading:
            self._add(self.terms, "definitions", heading.text, piece.text, piece)
        elif defining and self.terms and piece.kind is BlockKind.PARAGRAPH:
            self.terms[-1].text += f"\n\n{piece.text}"
            self._reading.origins[self.terms[-1].id] += piece.spots

    def take_table(self, table: Table) -> None:
        for record in records_of(table):
            term, text = record.get(Column.TERM), record.get(Column.DEFINITION)
            if term:
                piece = Piece(BlockKind.PARAGRAPH, spots=record.spots, place=record.place)
                definition = self._add(self.terms, "definitions", term, text or "", piece)
                if definition:
                    definition.source = record.get(Column.SOURCE)

    def _add(self, to: list[Definition], name: str, term: str, text: str, piece: Piece) -> Definition | None:
        term = term.strip(' ”"')
        if any(term.lower() == other.term.lower() for other in to):
            return None
        definition = Definition(
            id=f"{name}-{len(to) + 1}", term=term[0].upper() + term[1:], text=text.strip()
        )
        definition.source = number_in(text)
        self._reading.origins[definition.id] = list(piece.spots)
        to.append(definition)
        self._latest = definition
        return definition
