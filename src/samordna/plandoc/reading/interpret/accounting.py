"""Nothing is lost: every word of the file is in the plan, left out for a reason, or told of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import Block, FilePlace, Why
from samordna.plandoc.reading.interpret.pieces.claims import Claims, words_in
from samordna.plandoc.reading.interpret.pieces.origins import METADATA
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, PieceRow, Reading
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import Text


@dataclass(frozen=True, slots=True)
class _Passage:
    """Words of the file that stand in no chapter."""

    texts: list[str]
    spots: list[Spot]
    place: FilePlace


def leave_out_margins(reading: Reading) -> None:
    """What repeats on the pages is no text of the plan; the facts in it know that they were read there."""
    for block in reading.source.margins:
        reading.leave_out(block.text, block.place, Why.RUNNING_HEAD)


def account(pieces: list[Piece], chapters: list[Chapter], claims: Claims, reading: Reading) -> float:
    """Tell of every passage that is in no chapter and whose words are neither in the plan nor left out.

    ``pieces`` are all of the file's. Gives the share of the file's words, from 0 to 1, that have found their place.
    """
    facts = Counter(word for said in reading.said.get(METADATA, []) for word in words_in(said.words))
    lost = 0
    for passage in _outside(pieces, chapters, reading):
        rest = claims.missing(passage.texts, claims.at(passage.spots), passage.place) - facts
        if rest:
            lost += rest.total()
            reading.doubt(_without_place(" | ".join(filter(None, passage.texts))), passage.place)
    total = _total(reading)
    return 1 - lost / total if total else 1.0


def _outside(pieces: list[Piece], chapters: list[Chapter], reading: Reading) -> Iterator[_Passage]:
    inside = {id(piece) for chapter in chapters for piece in (chapter.title, *chapter.pieces)}
    for piece in pieces:
        if id(piece) not in inside:
            yield from _passages(piece)
    yield from _never_taken(pieces, reading)
    yield from _cut_off(pieces, reading) if reading.source.flat else ()


def _passages(piece: Piece) -> Iterator[_Passage]:
    if piece.text:
        yield _Passage([piece.text], piece.spots, piece.place)
    yield from (_Passage(row.cells, row.spots, row.place) for row in piece.rows)


def _never_taken(pieces: list[Piece], reading: Reading) -> Iterator[_Passage]:
    """The blocks that became no piece: stamps and the like, which have been left out by name."""
    taken = {spot[0] for piece in pieces for spot in piece.spots}
    taken |= {spot[0] for piece in pieces for row in piece.rows for spot in row.spots}
    for index, block in enumerate(reading.source.blocks):
        if index not in taken:
            place = block.place if reading.source.flat else block.place.of_block(index)
            yield _Passage(_texts(block), [(index, None)], place)


def _cut_off(pieces: list[Piece], reading: Reading) -> Iterator[_Passage]:
    """The words of flat lines that were lost where pieces were made of them; words that were only joined there are not. Lines of
    a table that are in none of its rows are its headings."""
    blocks = reading.source.blocks
    made = Counter(word for piece in pieces for text in _texts(piece) for word in words_in(text))
    left_out = (*reading.left_out, *reading.emptied)
    made.update(word for left in left_out for word in words_in(left.text))
    said = Counter(word for block in blocks for text in _texts(block) for word in words_in(text))
    joined = list(made - said)
    cut = Counter({word: count for word, count in (said - made).items() if not _is_within(word, joined)})
    heads = _heads(pieces) if cut else set()
    for index in sorted(range(len(blocks)), key=lambda at: at not in heads) if cut else ():
        block = blocks[index]
        if gone := cut & Counter(word for text in _texts(block) for word in words_in(text)):
            cut -= gone
            if index in heads:
                reading.leave_out(block.text, block.place, Why.HEADINGS)
            else:
                yield _Passage([" ".join(gone.elements())], [], block.place)


def _heads(pieces: list[Piece]) -> set[int]:
    tables = [piece for piece in pieces if piece.rows]
    lines = {spot[0] for piece in tables for spot in piece.spots}
    return lines - {spot[0] for piece in tables for row in piece.rows for spot in row.spots}


def _is_within(word: str, others: list[str]) -> bool:
    return any(word in other for other in others)


def _texts(whole: Block | Piece) -> list[str]:
    cells = [cell for row in whole.rows for cell in (row.cells if isinstance(row, PieceRow) else row)]
    return cells or [whole.text]


def _total(reading: Reading) -> int:
    source = reading.source
    texts = [left.text for left in source.left_out] + [block.text for block in source.margins]
    for block in source.blocks:
        texts += _texts(block)
    return sum(len(words_in(text)) for text in texts)


def _without_place(words: str) -> Text:
    return Text(
        f"Den här texten har inte fått någon plats i planen: ”{words}”",
        f"This text has found no place in the plan: “{words}”",
    )
