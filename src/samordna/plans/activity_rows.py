"""The headings and the rows of the table of activities; the rows as HTML.

A plan may have hundreds, and a template takes ten times as long for each as everything else on the page. So a row is written
here, and once, as long as nothing in it changes.
"""

from collections.abc import Iterable
from functools import lru_cache

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.page_pieces import field_name, icon, language
from samordna.core.quick_html import filled
from samordna.plandoc.vocabulary import Language
from samordna.plans.activity_list import SORTS, ActivityFilter, ActivityRow

_ROW = (
    '<tr><th scope="row"><a href="{}aktiviteter/{}/">{}</a>{}</th><td>{}{}</td><td>{}</td>'
    '<td class="nowrap">{}</td><td class="nowrap">{}</td><td>{}</td></tr>'
)


def heads_of(activity_filter: ActivityFilter, query: QueryDict) -> list[dict[str, str]]:
    """The headings that sort: the address of each keeps the filter, a second click turns the order."""
    return [_head(name, activity_filter, query.copy()) for name in SORTS]


def _head(name: str, activity_filter: ActivityFilter, query: QueryDict) -> dict[str, str]:
    is_sorted = activity_filter.sort == name
    query["sortera"] = f"-{name}" if is_sorted and not activity_filter.descending else name
    return {
        "name": name,
        "title": field_name(name),
        "query": query.urlencode(),
        "order": ("descending" if activity_filter.descending else "ascending") if is_sorted else "",
    }


def rows_html(rows: Iterable[ActivityRow], base: str) -> SafeString:
    """``base`` is the address of the version."""
    speech = language()
    return SafeString("".join([_row_html(row, base, speech) for row in rows]))


@lru_cache(maxsize=2000)
def _row_html(row: ActivityRow, base: str, _speech: Language) -> SafeString:
    return filled(
        _ROW,
        base,
        row.pk,
        row.action,
        _to_look_at() if row.flagged else "",
        row.status,
        filled(' <span class="due">{}</span>', _("Overdue")) if row.is_late else "",
        row.responsible,
        row.starts,
        row.ends,
        row.follow_up,
    )


def _to_look_at() -> SafeString:
    return filled(
        ' <span class="ds-tag" data-color="warning">{}{}</span>',
        icon("ExclamationmarkTriangle"),
        _("Look at this"),
    )
