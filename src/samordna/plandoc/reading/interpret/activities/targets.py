"""The value that the indicator of a goal is to reach, told in a column beside it."""

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
    told = next((one for one in record.extra if _TARGET.fullmatch(one[0].strip(" :"))), None)
    if told is None or not record.get(Column.INDICATOR):
        return None
    record.extra.remove(told)
    return told[1]
