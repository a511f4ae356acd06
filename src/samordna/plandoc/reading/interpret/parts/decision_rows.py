"""Decisions on the plan out of the rows of a table that somebody says lists them."""

from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in
from samordna.plandoc.reading.interpret.metadata.decisions import decisions_in
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.rows_read import ItemRow, rows_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Decision
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import BodyKind, Outcome


def decisions_listed(tables: list[Table], after: int, reading: Reading) -> list[Decision]:
    """A decision for each row, numbered ``after`` those that the text tells."""
    return [_of_row(row) for row in rows_of(tables, TakenAs.DECISIONS, "decisions", reading, after=after)]


def _of_row(row: ItemRow) -> Decision:
    body = row.text(Column.RESPONSIBLE)
    known = next(bodies_in(body), None) if body else None
    row.note("body", " ".join(filter(None, row.record.values.values())))
    return Decision(
        id=row.item,
        kind=known.kind if known else BodyKind.OTHER,
        body=body,
        date=row.date("date", Column.TIME),
        section=_section(row),
        registry_number=row.text(Column.SOURCE),
        outcome=_outcome(row),
    )


def _section(row: ItemRow) -> str | None:
    words = row.text(Column.UNIT)
    section = words.removeprefix("§").strip() if words else ""
    return section or None


def _outcome(row: ItemRow) -> Outcome | None:
    """What was decided, in the words that a paragraph of minutes has for it."""
    words = row.text(Column.STATUS)
    decided = next(decisions_in(f"{words} § 1"), None) if words else None
    outcome = decided.outcome if decided else None
    if words and outcome:
        row.note("outcome", words)
    else:
        row.unread("outcome", words)
    return outcome
