"""The value that the indicator of a goal or an activity is to reach, told beside it."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.rows.records import Record
from samordna.plandoc.reading.interpret.words.small_words import Column

_TARGET = lazily(
    r"(?:mål(?:värde|nivå|tal)(?:t|n|et)?|(?:önskat|eftersträvat) värde|target(?: value)?)(?: (?:för )?(?:20\d\d|perioden))?",
    re.IGNORECASE,
)


def target_in(record: Record) -> str | None:
    """Take the target out of what a record tells under headings that no column has, where an indicator stands beside it."""
    told = next((one for one in record.extra if _names_target(one[0])), None)
    if told is None or not record.get(Column.INDICATOR):
        return None
    record.extra.remove(told)
    return told[1]


def take_targets(records: list[Record]) -> None:
    """Let each indicator say what it is to reach, which activities have no field for."""
    for record in records:
        label = next((one for one, _ in record.extra if _names_target(one)), None)
        if label and (target := target_in(record)):
            _add(record, target)
        elif _names_target(record.labels.get(Column.GOAL, "")) and record.get(Column.INDICATOR):
            record.labels.pop(Column.GOAL)
            _add(record, record.values.pop(Column.GOAL))


def _names_target(label: str) -> bool:
    return _TARGET.fullmatch(label.strip(" :")) is not None


def _add(record: Record, target: str) -> None:
    record.values[Column.INDICATOR] = f"{record.values[Column.INDICATOR].rstrip(' .:')}: {target}"
