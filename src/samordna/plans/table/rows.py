"""The rows of the table as HTML.

A page has up to hundreds of cells with a field in each, and a template takes many times as long for one as a line of text does.
"""

from collections.abc import Iterable, Iterator

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samordna.core.edit_conflicts import Changed
from samordna.core.guard_questions import QUESTIONS
from samordna.plans.table.forms import CELLS, MORE_CELLS, REMOVED, SHORT, ActivityRowForm

_ROW = (
    '<tr id="{}" role="row"><th scope="row" role="rowheader" id="{}-nr" class="number">{}</th>{}'
    '<td role="cell" class="cell-remove"><label class="remove"><input type="checkbox" class="ds-input" name="{}"> '
    '{}<span class="ds-sr-only"> {}</span></label></td></tr>'
)
_CELL = (
    '<td role="cell" class="cell cell-{}" data-label="{}"><div class="ds-field{}" data-guarded>'
    '<textarea class="ds-input" rows="1" name="{}" id="{}" aria-labelledby="col-{} {}-nr"{}{}>\n{}</textarea>{}</div>{}</td>'
)


def rows_html(forms: Iterable[ActivityRowForm], *, first: int) -> SafeString:
    """The rows of activities, numbered from ``first``."""
    return format_html_join("", "{}", ((row_html(form, str(n)),) for n, form in enumerate(forms, first)))


def new_rows_html(forms: Iterable[ActivityRowForm]) -> SafeString:
    return format_html_join("", "{}", ((row_html(form, _("New row")),) for form in forms))


def row_html(form: ActivityRowForm, name: str) -> SafeString:
    cells = format_html_join("", "{}", ((_cell(form, column),) for column in (*CELLS, *MORE_CELLS)))
    return format_html(
        _ROW,
        form.prefix,
        form.prefix,
        name,
        cells,
        form.add_prefix(REMOVED),
        _("Remove"),
        name,
    )


def problems(form: ActivityRowForm) -> Iterator[tuple[str, str]]:
    """Each column of the row where something is wrong, and what."""
    if form.was_removed:
        yield CELLS[0], _("Somebody removed this activity meanwhile. Save again to add it anew.")
        return
    for changed in form.changed_meanwhile:
        yield changed.name, _meanwhile(changed)
    for column, told in form.errors.items():
        for one in told:
            yield column if column in form.base_fields else CELLS[0], str(one)


def _cell(form: ActivityRowForm, column: str) -> SafeString:
    field = form[column]
    wrong = [told for where, told in problems(form) if where == column] if form.is_bound else []
    key = form.add_prefix(column)
    value = field.value()
    return format_html(
        _CELL,
        "short" if column in SHORT else column,
        field.label,
        " has-error" if wrong else "",
        key,
        f"id_{key}",
        column,
        form.prefix,
        format_html(' aria-invalid="true" aria-describedby="fel-{}"', key) if wrong else "",
        SafeString(" data-unsaved") if form.is_bound and column in form.unsaved else "",
        "" if value is None else value,
        _told(key, wrong, form.instead(column) if wrong and column in SHORT else ""),
        _beside(form) if column == CELLS[0] else "",
    )


def _told(key: str, wrong: list[str], instead: str) -> SafeString:
    if not wrong:
        return SafeString("")
    lines = format_html_join("", '<p class="ds-validation-message">{}</p>', ((one,) for one in wrong))
    button = render_to_string("core/forms/instead.html", {"day": instead}) if instead else ""
    return format_html('<div id="fel-{}" class="cell-told">{}{}</div>', key, lines, button)


def _beside(form: ActivityRowForm) -> SafeString:
    """What the row carries beside its cells: what was seen of it, and what the guard asks."""
    asked = [form[name].as_field_group() for name in QUESTIONS if name in form.fields]
    return format_html("{}{}", form.seen_field, SafeString("".join(asked)))


def _meanwhile(changed: Changed) -> str:
    words = {"who": changed.by or _("Somebody else"), "value": changed.value}
    if not changed.value:
        return _("%(who)s emptied this meanwhile. Yours is still here. Save again to keep yours.") % words
    return (
        _("%(who)s wrote “%(value)s” here meanwhile. Yours is still here. Save again to keep yours.") % words
    )
