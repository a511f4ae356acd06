"""Alarm routes told as a table: who, does what, and who steps in."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.reading.interpret.tables.table_records import records_of
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import AlarmStep
from samordna.plandoc.taken_as import TakenAs

_ONLY = lazily(
    r"\b(?:endast|bara|vid|om|only)\b[^.]*(?:extraordinär|särskild händelse|extraordinary)", re.IGNORECASE
)
_CONTINUOUS = lazily(r"\b(?:kontinuerlig\w*|löpande|fortlöpande|pågår tills|continuous\w*)\b", re.IGNORECASE)
_TOLD = frozenset(
    {Column.RESPONSIBLE, Column.ACTION, Column.COMMENT, Column.OTHERS, Column.DEPUTY, Column.NUMBER}
)
"""What has a place of its own in a step, or counts the steps; whatever else a row says, such as a time, is told in its text."""


def steps_in(table: Table, item: str, reading: Reading) -> Iterator[tuple[AlarmStep, Record]]:
    """The steps that the rows of a table are, for the route with the id ``item``."""
    for record in records_of(table) if table.taken_as is TakenAs.ALARM_ROUTES else []:
        if not (record.get(Column.RESPONSIBLE) or record.get(Column.ACTION)):
            continue
        comment = record.get(Column.COMMENT) or ""
        others = [f"{heading}: {text}" if heading else text for heading, text in record.extra]
        others += [said for column, said in record.values.items() if column not in _TOLD]
        text = "\n".join(
            filter(None, [record.get(Column.ACTION), comment, record.get(Column.OTHERS), *others])
        )
        step = AlarmStep(
            role=record.get(Column.RESPONSIBLE) or "",
            text=text,
            successor=record.get(Column.DEPUTY),
            only_when_extraordinary=bool(_ONLY.search(text)),
            continuous=bool(_CONTINUOUS.search(text)),
        )
        words = [*record.values.values(), *(text for _, text in record.extra)]
        reading.note(item, "steps", " | ".join(filter(None, words)), record.place)
        yield step, record
