"""Cards that are cells of a table, one in a frame or several side by side: what is done on the first line, labels
below it or beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.columns.openers import names_activity, says_deed
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.members import KEYS, SURE
from samordna.plandoc.reading.interpret.labels.labelled import labelled
from samordna.plandoc.reading.interpret.labels.meanings import Labels, plain
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.vocabulary import Text

LONGEST_LABEL = 40
ONLY_NUMBER = lazily(
    r"(?!(?:del|effekt)?mål|år|period)(?:[^\W\d]+\s+)?(?:nr\.?\s*)?\d{1,3}(?:[.:]\d{1,2})?[.:]?",
    re.IGNORECASE,
)
CAPTION = lazily(
    r"(?P<number>(?:(?:insats|åtgärd|aktivitet|åtagande|uppdrag|\w*kort|punkt)\s*)?"
    r"(?:(?:nr\.?|#)\s*)?(?:[A-ZÅÄÖ]?\d{1,3}(?:\.\d{1,2})?\s*[.:)–—-]*|[A-ZÅÄÖ]\s?\)|(?-i:[IVX]{1,4})\s?[.:)]))\s+"
    r"(?P<name>[^\W\d]\w.*)",
    re.IGNORECASE,
)
"""A number and the name of what a card is about: "Insats 1 – Utbilda mentorer"."""

_FEW_WORDS = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with the cells beside it; ``column`` is what it means, None where it means nothing to us. ``left`` are the words
    of its row that are no part of the plan; ``sentence`` is the line that tells all of a card; ``asked`` is what a person is
    asked once of it."""

    row: PieceRow
    column: Column | None
    label: str
    value: str
    left: tuple[LeftOut, ...] = ()
    sentence: str = ""
    asked: tuple[Text, ...] = ()


def named(row: PieceRow, text: str) -> Pair:
    """What is done, where no label says so."""
    return Pair(row, Column.ACTION, "", text)


def cards_in_cells(piece: Piece, labels: Labels) -> list[Pair]:
    """The cards that all the cells of a table are, one after the other, or all its rows, with what is done in a cell of its own;
    nothing where any is none."""
    cells = [(row, cell) for row in piece.rows for cell in row.cells if cell]
    return _cards(cells, labels) or _cards([(row, _as_card(row)) for row in piece.rows], labels)


def _as_card(row: PieceRow) -> str:
    """A row of two cells as one: the first is its first line."""
    filled = [cell for cell in row.cells if cell]
    return f"{' '.join(filled[0].split())}\n{filled[1]}" if len(filled) == len(row.cells) == 2 else ""


def _cards(cells: list[tuple[PieceRow, str]], labels: Labels) -> list[Pair]:
    cards: list[Pair] = []
    for row, cell in cells:
        card = _card(row, cell, labels, alone=len(cells) == 1)
        if not card:
            return []
        cards += card
    return cards


def _card(row: PieceRow, cell: str, labels: Labels, *, alone: bool) -> list[Pair]:
    """A card. Its name need not say what is done where there are several, and each tells both who and when."""
    text = labelled(cell, labels)
    told = {one.column for one in text.fields}
    name, _, rest = text.before.partition("\n")
    if "\n" not in cell or not name or told & KEYS.keys() or not told & SURE:
        return []
    who_and_when = Column.RESPONSIBLE in told and len(told & SURE) > 1
    if not says_deed(name) and (alone or not who_and_when or name.endswith((".", ":"))):
        return []
    card = [named(row, name), *([Pair(row, Column.COMMENT, "", rest)] if rest else [])]
    card += [Pair(row, one.column, one.label, one.value) for one in text.fields]
    return card + [Pair(row, None, label, value) for label, value in text.unknown if value]


def pair_of(row: PieceRow, label: str, values: list[str], labels: Labels) -> Pair:
    short = len(label.partition("\n")[0]) < LONGEST_LABEL
    column = labels.learned.get(plain(label)) or (column_of(label) if short else None)
    if column is None and len(label.split()) <= _FEW_WORDS and Trait.DEED not in traits_of(label):
        column = labels.meaning(label)
    return Pair(row, column, label.rstrip(" :"), " ".join(filter(None, values)))


def key_first(pairs: list[Pair]) -> list[Pair]:
    """What is done before what is told of it, where a table is one card."""
    keys = [pair for pair in pairs if pair.column in KEYS]
    return [*keys, *(pair for pair in pairs if pair is not keys[0])] if len(keys) == 1 else pairs


def without_numbers(pairs: list[Pair]) -> list[Pair]:
    """The labels of cards but those that only number them and have no value: "Kort 1". What such a row says stands with the
    label below it."""
    kept: list[Pair] = []
    numbers: tuple[LeftOut, ...] = ()
    told = any(pair.column in KEYS and pair.value for pair in pairs)
    for pair in pairs:
        if told and not pair.value and ONLY_NUMBER.fullmatch(pair.label):
            numbers = (*numbers, LeftOut(pair.label, pair.row.place, Why.NUMBERING))
        else:
            kept.append(replace(pair, left=(*numbers, *pair.left)))
            numbers = ()
    return kept


def captioned(pairs: list[Pair]) -> list[Pair]:
    """The labels of cards, each named by its numbered caption where that has no value and a label below says more of what is
    done."""
    starts = [at for at, pair in enumerate(pairs) if not pair.value and CAPTION.fullmatch(pair.label)]
    cards = [pairs[at:end] for at, end in pairwise([*starts, len(pairs)])]
    if not cards or starts[0] or any(_told(card) != 1 for card in cards):
        return pairs
    return [pair for card in cards for pair in _named_by(card)]


def _told(card: list[Pair]) -> int:
    return sum(1 for pair in card if pair.column is Column.ACTION and pair.value)


def _named_by(card: list[Pair]) -> Iterator[Pair]:
    caption, *rest = card
    match = CAPTION.fullmatch(caption.label)
    if not match:
        yield from rest
        return
    number = LeftOut(match["number"], caption.row.place, Why.NUMBERING)
    name = replace(named(caption.row, match["name"]), left=(number, *caption.left))
    subject = _subject(match, rest)
    if subject:
        yield from (pair for pair in rest if pair.column is Column.ACTION)
    yield replace(name, column=subject) if subject else name
    for pair in rest:
        if pair.column is not Column.ACTION:
            yield pair
        elif not subject:
            yield replace(pair, column=Column.COMMENT)


def _subject(caption: re.Match[str], rest: list[Pair]) -> Column | None:
    """What a caption is that says what a card is about rather than what is done: "Kort 1: Bostadsinbrott" over what the problem
    is and a measure named below it."""
    if names_activity(caption["number"]) or says_deed(caption["name"]):
        return None
    done = next(pair for pair in rest if pair.column is Column.ACTION and pair.value)
    if done.value.rstrip().endswith("."):
        return None
    if any(pair.column is Column.PROBLEM and pair.value for pair in rest):
        return Column.PROBLEM
    return Column.COMMENT if names_activity(done.label) else None
