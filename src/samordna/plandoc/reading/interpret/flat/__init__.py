"""Flat text (a PDF's, say) to pieces: headings by shape, paragraphs joined, bullets whole, tables recovered."""

from itertools import chain

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.flat.alignment import find_layout
from samordna.plandoc.reading.interpret.flat.bracketed_lines import bracketed
from samordna.plandoc.reading.interpret.flat.calendar_lines import CalendarLines
from samordna.plandoc.reading.interpret.flat.counting import counted, counts_on, points
from samordna.plandoc.reading.interpret.flat.fields import begins_field, fields_with_dashes, holds_field
from samordna.plandoc.reading.interpret.flat.footnotes import split_footnotes
from samordna.plandoc.reading.interpret.flat.headings import NUMBERED, fits, is_heading
from samordna.plandoc.reading.interpret.flat.joining import Joiner
from samordna.plandoc.reading.interpret.flat.layout import read_layout
from samordna.plandoc.reading.interpret.flat.letter_lines import letter_in
from samordna.plandoc.reading.interpret.flat.lines import (
    FlatLine,
    are_parted,
    lines_of,
    width_of,
)
from samordna.plandoc.reading.interpret.flat.lines_below import lines_below
from samordna.plandoc.reading.interpret.flat.page_lines import without_contents, without_stamps
from samordna.plandoc.reading.interpret.flat.tabbed import end_of_tabbed, leads_to_value, read_tabbed
from samordna.plandoc.reading.interpret.flat.tables import end_of_table, find_header, read_table, repeated
from samordna.plandoc.reading.interpret.flat.told_lines import ToldLines
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.rows.empty_cards import empty_cards
from samordna.plandoc.reading.interpret.rows.rows import rows_of
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import Text

__all__ = ["pieces_of_flat"]

_TERM = lazily(r"[A-ZÅÄÖ][\wåäö-]+(?: [\wåäö-]+){0,3} [–—-] [a-zåäöA-ZÅÄÖ]")

_WORDS_OF_LETTER = Text(
    "Planen kom i ett mejl. Orden härifrån kan höra till mejlet. Kontrollera om de ska vara med.",
    "The plan came in a mail. The words from here on may belong to the mail. Check whether they are to be kept.",
)


def pieces_of_flat(reading: Reading) -> list[Piece]:
    return _FlatText(reading).pieces()


class _FlatText:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._blocks = reading.source.blocks
        every_line = lines_of(self._blocks)
        unstamped = without_stamps(every_line)
        contents = without_contents(unstamped)
        lines = self._without_letter(self._without_empty_cards(contents))
        self._width = width_of(lines)
        self._parted = are_parted(lines)
        self._lines, self._notes = split_footnotes(lines, self._width)
        self._leave_out(every_line, unstamped, Why.PAGE_STAMP)
        self._leave_out(unstamped, contents, Why.CONTENTS)
        self._leave_out(lines, [*self._lines, *chain(*self._notes)], Why.NUMBERING)
        self._joiner = Joiner(lines)
        self._dashed = fields_with_dashes(self._lines)
        self._counted = counted(self._lines)
        self._points = points(self._lines)
        self._measures = ToldLines(self._lines)
        self._calendar = CalendarLines(self._lines)
        self._bracketed = bracketed(self._lines)
        self._below = lines_below(self._lines)
        self._places = {line.block: self._blocks[line.block].place for line in lines}

    def _leave_out(self, before: list[FlatLine], after: list[FlatLine], why: Why) -> None:
        kept = {line.block for line in after}
        for line in before:
            if line.block not in kept:
                self._reading.leave_out(line.text, self._blocks[line.block].place, why)

    def _without_empty_cards(self, lines: list[FlatLine]) -> list[FlatLine]:
        empty = empty_cards([self._blocks[line.block] for line in lines], flat=True)
        kept = [line for at, line in enumerate(lines) if at not in empty]
        self._leave_out(lines, kept, Why.TEMPLATE)
        return kept

    def _without_letter(self, lines: list[FlatLine]) -> list[FlatLine]:
        """The lines without those of a letter around the plan; words of it that may be the plan's stay and are asked about."""
        letter = letter_in(lines)
        if not letter:
            return lines
        own = [line for at, line in enumerate(lines) if at in letter.own]
        rest = [line for at, line in enumerate(lines) if at not in letter.own]
        self._leave_out(own, rest, Why.LETTER)
        self._reading.letter = [
            Piece(
                BlockKind.PARAGRAPH,
                line.text,
                spots=[(line.block, None)],
                place=self._blocks[line.block].place,
            )
            for line in own
        ]
        if letter.words is not None:
            self._reading.doubt(_WORDS_OF_LETTER, self._blocks[lines[letter.words].block].place)
        return rest

    def pieces(self) -> list[Piece]:
        found: list[Piece] = []
        index = 0
        while index < len(self._lines):
            piece, index = self._next(index)
            found.append(piece)
        return found + [self._piece(BlockKind.FOOTNOTE, note) for note in self._notes]

    def _next(self, index: int) -> tuple[Piece, int]:
        """The piece that begins on line ``index``, and the line after it."""
        line = self._lines[index]
        if line.kind is BlockKind.TABLE:
            return self._ready_table(line), index + 1
        if end := end_of_tabbed(self._lines, index):
            return read_tabbed(self._lines[index:end], self._places), end
        if layout := find_layout(self._lines, index):
            return read_layout(self._lines, index, layout, self._joiner, self._places)
        header = find_header(self._lines, index)
        if header:
            end = end_of_table(self._lines, header, self._width)
            piece, after = read_table(self._lines, header, end, self._width, self._joiner, self._places)
            for why, heads in (
                (Why.HEADINGS, [header]),
                (Why.REPEATED, repeated(self._lines[:after], header)),
            ):
                for line in chain(*(self._lines[one.start : one.end] for one in heads)):
                    self._reading.leave_out(line.text, self._places[line.block], why)
            return piece, after
        if line.kind is BlockKind.HEADING or self._is_heading(index):
            end = index + self._measures.names.get(line.number, 1)
            return self._heading(self._lines[index:end]), end
        end = index + 1
        while end < len(self._lines) and self._goes_on(index, end):
            end += 1
        kind = BlockKind.BULLET if line.bullet else BlockKind.PARAGRAPH
        return self._piece(kind, self._lines[index:end]), end

    def _heading(self, lines: list[FlatLine]) -> Piece:
        line, piece = lines[0], self._piece(BlockKind.HEADING, lines)
        match = NUMBERED.match(piece.text)
        if match:
            piece.text, piece.level = match["text"], match["number"].count(".") + 1
            self._reading.leave_out(match["number"], piece.place, Why.NUMBERING)
        if line.kind is BlockKind.HEADING:
            piece.level = piece.level or self._blocks[line.block].level
        return piece

    def _ready_table(self, line: FlatLine) -> Piece:
        block = self._blocks[line.block]
        piece = Piece(BlockKind.TABLE, spots=[(line.block, None)], place=block.place)
        piece.rows, piece.header_rows = rows_of(line.block, block), block.header_rows
        return piece

    def _piece(self, kind: BlockKind, lines: list[FlatLine]) -> Piece:
        text = self._joiner.join([line.text for line in lines])
        spots: list[Spot] = [(line.block, None) for line in lines]
        return Piece(kind, text, lines[0].bullet, spots, self._places[lines[0].block])

    def _goes_on(self, start: int, index: int) -> bool:
        """Whether line ``index`` belongs to the paragraph or bullet that began on line ``start``."""
        line, previous = self._lines[index], self._lines[index - 1]
        parted = "|" in line.text and "|" in previous.text
        if (
            line.bullet
            or line.kind is not BlockKind.PARAGRAPH
            or self._begins_field(line)
            or leads_to_value(line)
            or self._calendar.begins(line)
            or line.counts()
            or counts_on(self._lines[start], line)
            or (line.number in self._points and self._tells(self._lines[start].text))
            or parted
            or line.number in self._measures.told
            or previous.number in self._measures.told
            or previous.number in self._bracketed
            or line.number in self._below
        ):
            return False
        if self._parted and line.gap and not line.goes_on() and not line.first_in_page:
            return False
        if line.goes_on() or previous.unfinished():
            return True
        if previous.ended() and _TERM.match(line.text):
            return False
        meant = fits(previous, line, self._width)
        if (meant and (previous.ended() or not line.first_in_page)) or self._is_heading(index):
            return False
        usual_gap = self._lines[start + 1].gap if start + 1 < index else self._usual_gap()
        return line.gap <= usual_gap or line.first_in_page

    @staticmethod
    def _tells(text: str) -> bool:
        """Whether a line is, or begins, what is said of one measure."""
        return begins_field(text) or holds_field(text)

    def _begins_field(self, line: FlatLine) -> bool:
        return line.number in self._dashed or begins_field(line.text)

    def _is_heading(self, index: int) -> bool:
        """Whether a line is a heading by its shape; a value with its label looks like one, and so does a point of a list."""
        number = self._lines[index].number
        if number in self._measures.names:
            return True
        if (
            index in self._counted
            or number in self._measures.told
            or number in self._calendar.led
            or number in self._bracketed
            or number in self._below
            or self._begins_field(self._lines[index])
        ):
            return False
        return is_heading(self._lines, index, self._width, parted=self._parted)

    def _usual_gap(self) -> int:
        gaps = sorted(line.gap for line in self._lines)
        return gaps[len(gaps) // 2]
