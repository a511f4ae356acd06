"""The answers as a table, for the page, the clipboard and spreadsheets alike."""

from collections.abc import Iterable

from samordna.plandoc.reports.law import labels
from samordna.plandoc.reports.law.model import Known, LawAnswer
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing.content import Column, Table, TableRow

_NAMES = {Known.YES: labels.YES, Known.PARTLY: labels.PARTLY, Known.NO: labels.NOT_KNOWN}
_COLUMNS = (labels.QUESTION, labels.LAW, labels.ANSWER, labels.WHAT, labels.UNKNOWN, labels.SOURCE)


def law_table(answers: Iterable[LawAnswer], language: Language) -> Table:
    rows = [
        TableRow(
            [
                *(one.question, one.section, _NAMES[one.known].in_(language)),
                *(one.told, ", ".join(one.lacking), one.source),
            ]
        )
        for one in answers
    ]
    columns = [Column(title.in_(language)) for title in _COLUMNS]
    return Table(labels.TABLE.in_(language), columns, rows)
