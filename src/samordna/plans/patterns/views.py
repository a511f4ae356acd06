"""What is left of another municipality's plan in a draft: texts to write anew, and names to say who they are here."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plandoc.pattern.texts import texts_of
from samordna.plans.commands import names_answer, texts_settle, texts_unsettle
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.life import closed_because
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.patterns.forms import NamesForm, named_in
from samordna.plans.patterns.left import Left, left_in
from samordna.plans.patterns.ours import our_names
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import base_of, plan_page, readable, version_or_404

TAB = "innehall/"
NAMES_AT_ONCE = 100
MARK = "text"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
@while_open
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What is sent is who the names are here."""
    row = version_or_404(request, version)
    left = _left(request, row)
    sent = request.method == "POST"
    form = _names(request, left)
    if sent and (reason := closed_because(row)):
        form.add_error(None, reason)
    if sent and form.is_valid():
        _answer(request, row, left, form)
        return redirect(_address(row))
    context: dict[str, Any] = {
        "left": left,
        "texts": left.texts.items(),
        "form": form,
        "more_names": max(len(named_in(left.names.items())) - NAMES_AT_ONCE, 0),
        "ours": our_names(request.municipality).names,
    }
    answer = plan_page(request, row, "plans/patterns/page.html", context, tab=TAB)
    answer.status_code = 422 if sent else 200
    return answer


@require_POST
@page(Action.EDIT)
@while_open
def settle(request: MunicipalityRequest, version: int) -> HttpResponse:
    """The texts that are ticked hold here too."""
    row = version_or_404(request, version)
    refuse_closed(row)
    asked = set(request.POST.getlist(MARK))
    marks = [one.mark.pk for one in _left(request, row).texts.values() if str(one.mark.pk) in asked]
    settled = texts_settle(version=row, rows=marks, user=request.user)
    words = ngettext("One text holds here too.", "%(n)d texts hold here too.", settled) % {"n": settled}
    if settled:
        undo = "&".join(f"{MARK}={pk}" for pk in marks)
        done(request, words, undo=f"{_address(row)}aterstall/?{undo}")
    else:
        done(request, _("No text was chosen."))
    return redirect(_address(row))


@require_POST
@page(Action.EDIT)
@while_open
def unsettle(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Mark texts (``?text=12&text=14``) again."""
    row = version_or_404(request, version)
    refuse_closed(row)
    numbers = [int(one) for one in request.GET.getlist(MARK) if one.isdecimal() and len(one) < 18]
    [document] = readable(request, [row], how="page")
    shown = [place for place, _text in texts_of(document)]
    marks = list(row.taken_texts.filter(pk__in=numbers, place__in=shown).values_list("pk", flat=True))
    marked = texts_unsettle(version=row, rows=marks)
    done(
        request,
        ngettext("One text is marked again.", "%(n)d texts are marked again.", marked) % {"n": marked},
    )
    return redirect(_address(row))


def _left(request: MunicipalityRequest, version: PlanVersion) -> Left:
    [document] = readable(request, [version], how="page")
    return left_in(version, document)


def _names(request: MunicipalityRequest, left: Left) -> NamesForm:
    named = named_in(left.names.items())[:NAMES_AT_ONCE]
    return NamesForm(request.POST or None, named=named, ours=our_names(request.municipality))


def _answer(request: MunicipalityRequest, version: PlanVersion, left: Left, form: NamesForm) -> None:
    chosen, kept = form.chosen(), form.kept()
    changed: dict[Activity, dict[str, str]] = {}
    rows = {row.key: row for row in version.activity_set.present().defer("search")}
    for place, name in chosen.items():
        key, _dot, field = place.removeprefix("activities/").partition(".")
        changed.setdefault(rows[key], {})[field] = name
    marks = [left.names[place].mark.pk for place in kept]
    names_answer(version=version, changed=changed, kept=marks, user=request.user)
    form.log_decisions(request, f"version/{version.pk}")
    said = len({left.names[place].text for place in (*chosen, *kept)})
    if said:
        done(request, ngettext("One name is answered.", "%(n)d names are answered.", said) % {"n": said})
    else:
        done(request, _("Nothing was changed."))


def _address(version: PlanVersion) -> str:
    return f"{base_of(version)}monster/"
