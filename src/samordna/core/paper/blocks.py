"""The blocks of a content as HTML."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from samordna.core.cards import cards
from samordna.core.page_pieces import status_tag
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


def block_html(block: Block, prose: ProseWriter) -> SafeString:
    """Any block but a heading."""
    match block:
        case Prose():
            return format_html('<div class="prose">{}</div>', prose.write(block.nodes))
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


def _term(term: Term, prose: ProseWriter) -> SafeString:
    source = format_html('<p class="muted small">{}</p>', term.source) if term.source else ""
    facts = format_html('<p class="muted small">{}</p>', facts_line(term.facts)) if term.facts else ""
    return format_html(
        '<dt id="{}">{}</dt><dd>{}{}{}</dd>',
        term_id(term.name),
        term.name,
        facts,
        prose.write(term.nodes),
        source,
    )


def _notes(notes: list[str]) -> SafeString:
    return format_html_join("", '<p class="note">{}</p>', ((note,) for note in notes))


def _table(table: Table) -> SafeString:
    first, *others = (column.title for column in table.columns)
    _is_counted, *marks = (_NUMBER if counted else "" for counted in counts_in(table))
    head = format_html('<th scope="col" class="wide">{}</th>', first) + format_html_join(
        "", '<th scope="col"{}>{}</th>', zip(marks, others, strict=True)
    )
    rows = format_html_join(
        "",
        '<tr><th scope="row">{}{}</th>{}</tr>',
        (
            (
                _cell(row.cells[0]),
                _details(row),
                format_html_join("", "<td{}>{}</td>", zip(marks, map(_cell, row.cells[1:]), strict=True)),
            )
            for row in table.rows
        ),
    )
    html = format_html(
        '<table class="ds-table"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>', head, rows
    )
    return cards(html, table.summary)


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
