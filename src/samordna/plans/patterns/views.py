"""What is left of another municipality's plan in a draft: texts to write anew, and names to say who they are here."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import changed_by
from samordna.core.toasts import UNDONE, done
from samordna.organisation.pages import do
from samordna.plandoc.pattern.texts import texts_of
from samordna.plans.commands import names_answer, names_take_back, texts_settle, texts_unsettle
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.life import closed_because
from samordna.plans.models import Activity, PlanVersion, TakenText
from samordna.plans.patterns.forms import NamesForm, named_in
from samordna.plans.patterns.left import Left, left_in
from samordna.plans.patterns.ours import our_names
from samordna.plans.patterns.ways import back_to
from samordna.plans.rules import sight_of
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import plan_page, readable, refused, version_or_404

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
        return redirect(back_to(row))
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
    """The texts that are ticked are ours."""
    row = version_or_404(request, version)
    refuse_closed(row)
    asked = set(request.POST.getlist(MARK))
    marks = [one.mark.pk for one in _left(request, row).texts.values() if str(one.mark.pk) in asked]
    settled = texts_settle(version=row, rows=marks, user=request.user)
    words = ngettext("One text is yours now.", "%(n)d texts are yours now.", settled) % {"n": settled}
    if settled:
        undo = "&".join(f"{MARK}={pk}" for pk in marks)
        done(request, words, undo=f"{back_to(row)}aterstall/?{undo}")
    else:
        done(request, _("No text was chosen."))
    return redirect(back_to(row))


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
    return redirect(back_to(row))


@require_POST
@page(Action.EDIT)
@while_open
def take_back(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Take back what a request (``?begaran=``) answered about names."""
    row = version_or_404(request, version)
    refuse_closed(row)
    made = request.GET.get(UNDONE, "")
    activities_then = changed_by(made, Activity, row.pk)
    changes = {one.row_id: one for one in activities_then if one.row_id and one.before and one.after}
    kept = [one.row_id for one in changed_by(made, TakenText, row.pk) if one.row_id and one.before]
    activities = list(row.activity_set.filter(pk__in=changes))
    if not activities and not kept:
        raise Http404
    if len(sight_of(request.access, row).shown(activities)) < len(activities):
        raise refused(request, row)
    return do(
        request,
        lambda: names_take_back(version=row, changes={one: changes[one.pk] for one in activities}, kept=kept),
        said=lambda _nothing: _("The names are as they were."),
        to=back_to(row),
    )


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
        words = ngettext("One name is answered.", "%(n)d names are answered.", said) % {"n": said}
        done(request, words, undo=f"{back_to(version)}namn/aterta/?{UNDONE}={request.id}")
    else:
        done(request, _("Nothing was changed."))
