"""The blocks of a content as HTML."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from samordna.core.cards import cards
from samordna.core.page_pieces import status_tag, written_lang
from samordna.core.prose import ProseWriter
from samordna.plandoc.writing.content import (
    Block,
    Cell,
    Chart,
    Mark,
    Prose,
    Steps,
    Table,
    TableRow,
    Term,
    Terms,
    facts_line,
)
from samordna.plandoc.writing.tables import counts_in

_NUMBER = SafeString(' class="number"')
_IN_ORDER = re.compile(r"\d{1,3}|–?")


def block_html(block: Block, prose: ProseWriter) -> SafeString:
    """Any block but a heading."""
    match block:
        case Prose():
            return format_html('<div class="prose">{}</div>', prose.write(block.nodes, lang=_lang(block.of)))
        case Terms(terms):
            return format_html(
                "<dl class='terms'>{}</dl>", format_html_join("", "{}", ((_term(t, prose),) for t in terms))
            )
        case Table():
            return _table(block)
        case Steps():
            rows = ((step.role, step.text, _notes(step.notes)) for step in block.steps)
            return format_html(
                '<ol class="steps">{}</ol>',
                format_html_join("", "<li><strong>{}</strong><p>{}</p>{}</li>", rows),
            )
        case Chart():
            return _chart(block)
        case _:
            raise TypeError(block)


def _lang(of: str) -> str:
    """What shows something of a plan is in the municipality's language; words that the writer adds are in the page's."""
    return written_lang() if of else ""


def _term(term: Term, prose: ProseWriter) -> SafeString:
    source = format_html('<p class="muted small">{}</p>', term.source) if term.source else ""
    facts = format_html('<p class="muted small">{}</p>', facts_line(term.facts)) if term.facts else ""
    return format_html(
        '<dt id="{}">{}</dt><dd>{}{}{}</dd>',
        term_id(term.name),
        term.name,
        facts,
        prose.write(term.nodes, lang=_lang(term.of)),
        source,
    )


def _notes(notes: list[str]) -> SafeString:
    return format_html_join("", '<p class="note">{}</p>', ((note,) for note in notes))


def _table(table: Table) -> SafeString:
    naming = _naming(table)
    marks = [_NUMBER if counted else "" for counted in counts_in(table)]
    marks[naming] = SafeString(' class="wide"')
    head = format_html_join(
        "",
        '<th scope="col"{}>{}</th>',
        ((mark, column.title) for mark, column in zip(marks, table.columns, strict=True)),
    )
    marks[naming] = ""
    rows = format_html_join(
        "", "<tr>{}</tr>", ((_row(row, naming=naming, marks=marks),) for row in table.rows)
    )
    html = format_html(
        '<table class="ds-table lines"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>', head, rows
    )
    return cards(html, table.summary)


def _naming(table: Table) -> int:
    """The column that says what a row is about: the first that is more than a place in an order, "1" or "–"."""
    columns = range(len(table.columns))
    return next((place for place in columns if any(_names(row.cells[place]) for row in table.rows)), 0)


def _names(cell: Cell) -> bool:
    return isinstance(cell, Mark) or not _IN_ORDER.fullmatch(cell)


def _row(row: TableRow, *, naming: int, marks: list[str]) -> SafeString:
    cells = enumerate(zip(row.cells, marks, strict=True))
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html('<th scope="row">{}{}</th>', _cell(cell), _details(row))
                if place == naming
                else format_html("<td{}>{}</td>", mark, _cell(cell)),
            )
            for place, (cell, mark) in cells
        ),
    )


def _details(row: TableRow) -> SafeString:
    """What has no column of its own, under the first cell."""
    return format_html_join(
        "",
        '<p class="detail"><span class="muted">{}:</span> {}</p>',
        ((f.label, f.value) for f in row.details),
    )


def _cell(cell: Cell) -> str:
    if isinstance(cell, Mark):
        return status_tag(cell.status.value)
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in cell.split("\n")))


def _chart(chart: Chart) -> SafeString:
    """The chart's own table, with a bar beside each number."""
    most = max(chart.counts, default=0) or 1
    rows = format_html_join(
        "",
        '<tr><th scope="row">{}</th><td class="number">{}</td><td class="track"><svg viewBox="0 0 100 12" '
        'preserveAspectRatio="none" aria-hidden="true"><rect class="bar-fill" width="{}" height="12"></rect></svg></td></tr>',
        (
            (_cell(row.cells[0]), count, f"{100 * count / most:.1f}")
            for row, count in zip(chart.table.rows, chart.counts, strict=True)
        ),
    )
    head = format_html_join(
        "",
        '<th scope="col"{}>{}</th>',
        zip(("", _NUMBER), (column.title for column in chart.table.columns), strict=True),
    )
    return format_html(
        '<table class="ds-table chart"><caption class="ds-sr-only">{}</caption><thead><tr>{}<td class="track"></td></tr></thead>'
        "<tbody>{}</tbody></table>",
        chart.alternative,
        head,
        rows,
    )


def term_id(term: str) -> str:
    """Where on the page a term is explained."""
    return "term-" + re.sub(r"\W+", "-", term.casefold())
