"""What may begin a labelled group, and what a piece of the file says in labels."""

import re
from dataclasses import dataclass, field

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.columns.openers import Opener, opener_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.groups.members import KEYS
from samordna.plandoc.reading.interpret.labels.bare_fields import fields_of
from samordna.plandoc.reading.interpret.labels.icons import icon_fields
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled, labelled
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.times.time_columns import RECURRING
from samordna.plandoc.reading.interpret.words.cell_words import TOLD
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_LONGEST = 160
_TOLD = lazily(TOLD)
_NUMBERED = lazily(r"\d\W*$")
_COMES_AGAIN = lazily(
    r"\w(?:ning|ande|möte|dialog|samtal|träff|rond|vandring|kontroll|besök|kväll|dag|kurs)(?:en|et|ar|er|or)?\b",
    re.IGNORECASE,
)
"""What comes again, rather than how often."""

HEADS = (Column.GOAL, Column.PROBLEM)
_TIMES = {Column.START, Column.TIME, Column.END}
Heads = dict[Column, tuple[Field, Piece]]
"""Goals and problems told before the activities that answer them, with where they stand."""


@dataclass(slots=True)
class Start:
    """A line that may be the activity of the labels below it, the text between, and what was told before it."""

    piece: Piece
    opener: Opener
    heads: Heads
    contexts: list[Piece] = field(default_factory=list)


def as_it_reads(one: Field) -> Field:
    """A label of what is done that stands before a time is a label of the time: "Genomförande: 2027", but not before what comes
    again, "Månadsvis avstämning", and not where it is numbered: "Åtgärd 2: Årlig lägesbild"."""
    told = one.column is Column.ACTION and Trait.TIME in traits_of(one.value)
    told = told and not _NUMBERED.search(one.label)
    told = told and not _COMES_AGAIN.search(RECURRING.sub("", one.value))
    return Field(Column.TIME, one.label, one.value) if told else one


def fields_in(piece: Piece, labels: Labels) -> Labelled:
    if piece.kind is BlockKind.TABLE:
        return Labelled("")
    if said := icon_fields(piece.text, labels.learned):
        return Labelled("", [Field(*one) for one in said])
    if piece.kind is not BlockKind.HEADING:
        return _label_above(piece.text) or fields_of(piece.text, labels)
    found = labelled(piece.text, labels)
    named = found.fields and not found.before and found.fields[0].column in KEYS
    return found if named else Labelled(piece.text)


def _label_above(text: str) -> Labelled | None:
    """The name of a column on a line of its own, with its value on the line below."""
    label, _, value = text.partition("\n")
    alone = value and "\n" not in value and names_column(label) and not names_column(value)
    column = column_of(label) if alone else None
    return Labelled("", [Field(column, label.strip(" :"), value)]) if column else None


def is_plain(piece: Piece) -> bool:
    """Whether a paragraph is one sentence, as a measure may be written: "En kontaktlista finns i alla personalrum."."""
    return (
        piece.kind is BlockKind.PARAGRAPH
        and len(sentences_of(piece.text)) == 1
        and len(piece.text) <= _LONGEST
    )


def could_open(piece: Piece, opener: Opener) -> bool:
    """A paragraph may name an activity when it says what is to be done, or is no sentence."""
    if opener.sure:
        return not piece.text.endswith(".") or bool(opener.label)
    ended = piece.text.endswith(("!", "?", ";")) or (
        piece.text.endswith(".") and not _is_counted(piece, opener)
    )
    return not ended and ":" not in piece.text


def _is_counted(piece: Piece, opener: Opener) -> bool:
    """Whether a line is one sentence with a number before it, as measures with labels below them may be."""
    counted = bool(opener.label) and piece.kind is BlockKind.PARAGRAPH
    return counted and len(sentences_of(opener.text)) == 1 and len(opener.text) <= _LONGEST


def opened_by(piece: Piece, labelled: Labelled, *, listed: bool) -> Opener | None:
    """The measure that a text with fields of its own begins with; a whole sentence of what is done is running text. ``listed``
    says that activities stand here."""
    opener = opener_of(labelled.before) if labelled.fields else None
    if opener is None or (piece.text.rstrip().endswith(".") and _TOLD.match(opener.text)):
        return None
    named = _is_name_over_fields(piece, labelled) or (listed and _is_name_before_fields(labelled))
    return opener if opener.sure or opener.label or named else None


def _is_name_before_fields(labelled: Labelled) -> bool:
    """Whether a few words stand before labels that say who and when on the same line."""
    name, told = labelled.before.strip(" ."), {one.column for one in labelled.fields}
    few = 0 < len(name) <= _LONGEST and len(sentences_of(name)) == 1 and "\n" not in name and ":" not in name
    return few and Column.RESPONSIBLE in told and bool(told & _TIMES)


def _is_name_over_fields(piece: Piece, labelled: Labelled) -> bool:
    """Whether the first line of a paragraph has but labels on the lines below it, that say who and when."""
    name = piece.text.split("\n", maxsplit=1)[0].strip()
    told = {one.column for one in labelled.fields}
    below = labelled.before.strip() == name != piece.text.strip() and not name.endswith((".", ":"))
    return below and Column.RESPONSIBLE in told and bool(told & _TIMES)
