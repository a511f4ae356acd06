"""What has changed since the picture before, as pages."""

from collections.abc import Iterator

from samordna.plandoc.picture.comparing import Change, Comparison
from samordna.plandoc.picture.paper import labels
from samordna.plandoc.vocabulary import Language, name_of
from samordna.plandoc.writing.content import Block, Cell, Column, Fact, Heading, Table, TableRow
from samordna.plandoc.writing.parts.helpers import plain_prose
from samordna.plandoc.writing.text import one_line


def change_blocks(comparison: Comparison, language: Language) -> Iterator[Block]:
    yield Heading(1, labels.SINCE_LAST.in_(language), "changes")
    if not comparison.changes:
        yield plain_prose(labels.NO_PROBLEMS.in_(language))
        return
    titles = (labels.PROBLEM, labels.DEVELOPMENT, labels.GROUNDS)
    weights = (3.0, 1.4, 3.0)
    yield Table(
        labels.SUMMARY_OF_CHANGES.in_(language),
        [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)],
        [_row(one, language) for one in comparison.changes],
    )


def _row(change: Change, language: Language) -> TableRow:
    before = [Fact(labels.CALLED_BEFORE.in_(language), one_line(change.before))] if change.before else []
    cells: list[Cell] = [one_line(change.title), name_of(change.turn, language), one_line(change.grounds)]
    return TableRow(cells, details=before)
