"""The review: what was found, beside where it was found, and the choice of what it becomes."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.intake import queries
from samordna.intake.cards import card_of
from samordna.intake.commands import NotSettled, upload_save_begin
from samordna.intake.forms import DECIDED, DRAFT, PatternTargetForm, TargetForm
from samordna.intake.homes import is_foreign
from samordna.intake.left_out import left_out_of
from samordna.intake.models import Pattern, State, Upload
from samordna.intake.overview import overview_of
from samordna.intake.pattern_words import pattern_words
from samordna.intake.plan_today import PlanToday
from samordna.intake.queries import OPEN
from samordna.intake.restricted_sections import Restricting, restricting
from samordna.intake.views.shared import address, unless_gone
from samordna.plandoc.vocabulary import Text
from samordna.plans.models import Plan, PlanVersion
from samordna.plans.owners import likely_owner, owners_for
from samordna.plans.queries import latest_versions_for
from samordna.plans.views.shared import note_restricted

PER_PAGE = 50
WRONG = 422


@require_safe
@page(Action.IMPORT)
@unless_gone
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """One list of what was found at a time; the first is what needs a look."""
    upload = queries.upload(request.municipality, request.access, pk)
    if upload.state != State.READY:
        return redirect(address(request, "wait", upload))
    return _review(request, upload, _target(request, upload))


@require_POST
@page(Action.IMPORT)
@unless_gone
def save(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Have it saved. The list that was shown comes as ``del``, so that one is where one was when something is missing."""
    upload = queries.upload(request.municipality, request.access, pk)
    if upload.state != State.READY:
        return redirect(address(request, "wait", upload))
    form = _target(request, upload, sent=True)
    if not form.is_valid():
        return _review(request, upload, form, status=WRONG)
    chosen = form.cleaned_data.get("plan")
    plan = Plan.objects.get(pk=chosen, municipality=request.municipality) if chosen else None
    closed = restricting(upload, plan)
    if plan and closed and "asked" not in request.POST and not queries.blocking(upload).exists():
        return _ask_of_restricted(request, upload, plan, closed)
    try:
        upload_save_begin(
            upload=upload,
            plan=plan,
            unit=form.cleaned_data["unit"],
            user_id=request.user.pk,
            is_decided=form.is_decided,
            restricted={row.key for row in closed.kept} & set(request.POST.getlist("begransad")),
        )
    except NotSettled as left:
        messages.error(request, _remaining(len(left.parts)))
        return redirect(f"{address(request, 'review', upload)}?del={OPEN}")
    return redirect(address(request, "wait", upload))


def _ask_of_restricted(
    request: MunicipalityRequest, upload: Upload, plan: Plan, closed: Restricting
) -> HttpResponse:
    """Whoever may import a plan may read what it restricts, and so say that it needs to be so no longer."""
    if closed.version:
        note_restricted(request, closed.version, closed.keys, how="page")
    context = {
        "upload": upload,
        "plan": plan,
        "unit": request.POST.get("unit", ""),
        "stands": request.POST.get("stands", ""),
        "closed": closed,
        "base": address(request, "review", upload),
    }
    return render(request, "intake/restricted.html", context)


def _review(
    request: MunicipalityRequest, upload: Upload, target: TargetForm, *, status: int = 200
) -> HttpResponse:
    shown: Any = request.POST if request.method == "POST" else request.GET
    overview = overview_of(upload, shown.get("del", ""))
    paginator = Paginator(queries.parts(upload, overview.area), PER_PAGE, orphans=5)
    paginator.count = overview.shown  # counted already, with all the others
    listed = paginator.get_page(shown.get("sida"))
    base, today = address(request, "review", upload), PlanToday(upload, request.access)
    context = {
        "upload": upload,
        "overview": overview,
        "page": listed,
        "cards": [card_of(part, base, shows_area=overview.area == OPEN, today=today) for part in listed],
        "target": target,
        "left_out": left_out_of(queries.left_out(upload)) if upload.left_out else None,
        "base": base,
        "pattern": pattern_words(upload),
        "problem": said(Text(**upload.error)) if upload.error else "",
    }
    return render(request, "intake/review.html", context, status=status)


def _written_from(versions: list[PlanVersion], upload: Upload) -> PlanVersion | None:
    """The latest version of the plan that the file was written from, where the user may make the next."""
    written = upload.comes_from
    return next((one for one in versions if written and one.plan_id == written.plan_id), None)


def _remaining(count: int) -> str:
    text = ngettext(
        "Nothing is saved yet: %(count)d part must be mended or decided first.",
        "Nothing is saved yet: %(count)d parts must be mended or decided first.",
        count,
    )
    return text % {"count": count}


def _target(request: MunicipalityRequest, upload: Upload, *, sent: bool = False) -> TargetForm:
    versions = latest_versions_for(request.municipality, request.access, Action.IMPORT)
    owners = owners_for(request.municipality, request.access, Action.IMPORT)
    metadata = queries.metadata_of(upload)
    form_class = PatternTargetForm if upload.pattern == Pattern.TAKEN else TargetForm
    is_decided = queries.tells_of_a_decision(upload, metadata)
    if sent:
        return form_class(request.POST, versions=versions, owners=owners, tells_when=is_decided)
    likely = _written_from(versions, upload)
    if not likely and not is_foreign(metadata.get("municipality"), request.municipality):
        likely = queries.likely_predecessor(versions, metadata)
    unit = likely_owner(owners, administration=metadata.get("administration"), board=metadata.get("board"))
    initial = {
        "plan": str(likely.plan_id) if likely else "",
        "unit": str(unit.pk) if unit else "",
        "stands": DECIDED if is_decided else DRAFT,
    }
    return form_class(versions=versions, owners=owners, tells_when=is_decided, initial=initial)
