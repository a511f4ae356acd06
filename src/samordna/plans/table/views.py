"""The page *Activities as a table*: everything in one form, one press of Save for all of it."""

import secrets
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plans.commands import activities_restore
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.life import closed_because
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.rules import Sight, sight_of
from samordna.plans.table.forms import CELLS, MORE_CELLS, SHORT, ActivityRowForm
from samordna.plans.table.headings import words_for
from samordna.plans.table.rows import new_rows_html, problems, row_html, rows_html
from samordna.plans.table.saving import Sending, read, save
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import base_of, note_rows, plan_page, refused, version_or_404

ON_A_PAGE = 100
EMPTY_ROWS = 3
"""For those who have no scripts; with them a row is added when it is needed."""
BLANK_MARK = "tom"
TAB = "innehall/"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
@while_open
def edit(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version, Action.EDIT)
    sight = sight_of(request.access, row)
    if request.method != "POST":
        refuse_closed(row)
        return _page(request, row, sight)
    sending = read(request, row, sight)
    reason = closed_because(row)
    if not reason:
        save(request, row, sending)
        _tell(request, row, sending)
    if reason or sending.wrong:
        return _page(request, row, sight, sending, reason=reason)
    to = request.POST.get("till") or request.GET.get("sida", "")
    return redirect(_address(row) + (f"?sida={to}" if to.isdecimal() else ""))


@require_POST
@page(Action.EDIT)
@while_open
def restore(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Put back the activities (``?rad=12&rad=14``) that were removed together."""
    row = version_or_404(request, version, Action.EDIT)
    numbers = [int(one) for one in request.GET.getlist("rad") if one.isdecimal() and len(one) < 10]
    rows = list(row.activity_set.filter(pk__in=numbers).exclude(removed_at=None))
    if len(sight_of(request.access, row).shown(rows)) < len(rows):
        raise refused(request, row)
    restored = len(activities_restore(version=row, rows=rows))
    done(request, ngettext("One activity is back.", "%(n)d activities are back.", restored) % {"n": restored})
    return redirect(_address(row))


def _page(
    request: MunicipalityRequest,
    version: PlanVersion,
    sight: Sight,
    sending: Sending | None = None,
    *,
    reason: str = "",
) -> HttpResponse:
    """The rows of the page, or those that were sent, with what came of them."""
    everything = sight.shown(version.activity_set.present().defer("search"))
    pages = max(-(-len(everything) // ON_A_PAGE), 1)
    asked = request.GET.get("sida", "")
    number = min(max(int(asked), 1), pages) if asked.isdecimal() and len(asked) < 6 else 1
    first = (number - 1) * ON_A_PAGE
    shown = everything[first : first + ON_A_PAGE]
    unsaved = [*sending.wrong, *(sending.right if reason else [])] if sending else []
    if sending:
        known = sending.rows.keys() | {row.pk for row in sending.added}
        shown = [row for row in everything if row.pk in known]
    note_rows(request, version, sight, shown)
    bound = {form.instance.pk: form for form in unsaved if not form.mark}
    forms = [bound.get(row.pk) or ActivityRowForm(instance=row) for row in shown]
    new = [form for form in unsaved if form.mark] + [_empty() for _row in range(EMPTY_ROWS)]
    context: dict[str, Any] = {
        "columns": [
            (name, ActivityRowForm.base_fields[name].label, words_for(name)) for name in (*CELLS, *MORE_CELLS)
        ],
        "rows": rows_html(forms, first=1 if sending else first + 1),
        "new_rows": new_rows_html(new),
        "blank_row": row_html(ActivityRowForm(mark=BLANK_MARK), _("New row")),
        "total": len(everything),
        "pages": range(1, pages + 1) if pages > 1 else (),
        "number": number,
        "reason": reason,
        "is_saved_in_part": bool(sending and not reason),
        "problems": [
            (form.add_prefix(column), form.name, form[column].label, told, form.waits)
            for form in (sending.wrong if sending else [])
            for column, told in problems(form)
        ],
        "instead": sum(bool(form.instead(column)) for form in unsaved for column in SHORT),
        "more_is_wrong": any(
            column in MORE_CELLS
            for form in (sending.wrong if sending else [])
            for column, _told in problems(form)
        ),
    }
    answer = plan_page(request, version, "plans/table/page.html", context, tab=TAB)
    answer.status_code = 422 if sending else 200
    return answer


def _empty() -> ActivityRowForm:
    return ActivityRowForm(mark=secrets.token_hex(8))


def _tell(request: MunicipalityRequest, version: PlanVersion, sending: Sending) -> None:
    changed, added, removed = len(sending.changed), len(sending.added), len(sending.removed)
    told = [
        ngettext("One activity is changed.", "%(n)d activities are changed.", changed) % {"n": changed}
        if changed
        else "",
        ngettext("One activity is new.", "%(n)d activities are new.", added) % {"n": added} if added else "",
    ]
    if any(told):
        done(request, " ".join(filter(None, told)))
    if removed:
        words = ngettext("One activity is removed.", "%(n)d activities are removed.", removed) % {
            "n": removed
        }
        done(request, words, undo=_undo(version, sending.removed))
    if not (changed or added or removed or sending.wrong):
        done(request, _("Nothing was changed."))


def _undo(version: PlanVersion, rows: list[Activity]) -> str:
    return f"{_address(version)}aterstall/?{'&'.join(f'rad={row.pk}' for row in rows)}"


def _address(version: PlanVersion) -> str:
    return f"{base_of(version)}innehall/aktiviteter/tabell/"
