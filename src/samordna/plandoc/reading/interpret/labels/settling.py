"""Labels that mean nothing to us, decided by what stands after them in all the records that have them."""

from collections import defaultdict
from collections.abc import Sequence

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.contents import contents_of
from samordna.plandoc.reading.interpret.columns.headings import meanings_of
from samordna.plandoc.reading.interpret.columns.matching import match
from samordna.plandoc.reading.interpret.labels.meanings import Labels, plain
from samordna.plandoc.reading.interpret.pieces.doubt_texts import read_by_contents
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.small_words import Column

_SURE = 0.6
_MOST = 0.5

_Told = dict[str, list[tuple[Record, str]]]


def settle(records: Sequence[Record], allowed: frozenset[Column]) -> None:
    """Give the values after unknown labels the columns that they read like; the rest stays beside, with its label.

    A label may not take the column that clearer labels have in most of its records. What only the contents say must be said
    more than once, and is asked about.
    """
    told = _told(records)
    if not told:
        return
    labels = [label for label in told if len(told[label]) > 1 or meanings_of(label)]
    contents = [contents_of(value for _, value in told[label]) for label in labels]
    taken = frozenset(column for column in allowed if any(_has(told[label], column) for label in labels))
    found = match(labels, contents, allowed - {Column.COMMENT, Column.NUMBER}, taken=taken)
    for label, column, sure in zip(labels, found.columns, found.sure, strict=True):
        for record, value in told[label] if column and sure > _SURE else []:
            _give(record, label, column, value)


def ask_of_guessed(records: Sequence[Record], labels: Labels) -> None:
    """Ask about the labels whose meaning nothing but the values after them shows."""
    for record in records:
        record.asked += [
            read_by_contents(label) for label in record.labels.values() if plain(label) in labels.guessed
        ]


def _told(records: Sequence[Record]) -> _Told:
    told: _Told = defaultdict(list)
    for record in records:
        for label, value in record.extra:
            if label and value:
                told[label].append((record, value))
    return told


def _has(told: list[tuple[Record, str]], column: Column) -> bool:
    return sum(1 for record, _ in told if column in record.values) > _MOST * len(told)


def _give(record: Record, label: str, column: Column | None, value: str) -> None:
    if column is None or column in record.values:
        return
    record.extra.remove((label, value))
    record.values[column] = value
    record.labels[column] = label
    record.left.append(LeftOut(label, record.place, Why.LABEL))
    if column not in meanings_of(label):
        record.asked.append(read_by_contents(label))
