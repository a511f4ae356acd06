"""The review: what was found, beside where it was found, and the choice of what it becomes."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.intake import queries
from samordna.intake.cards import card_of
from samordna.intake.commands import NotSettled, upload_save_begin, upload_target_note
from samordna.intake.forms import DRAFT, KEPT, UNANSWERED, UNCHOSEN, PatternTargetForm, TargetForm
from samordna.intake.homes import is_foreign
from samordna.intake.left_out import left_out_of, sheets_left_out
from samordna.intake.models import Pattern, State, Upload
from samordna.intake.overview import overview_of
from samordna.intake.pattern_words import pattern_words
from samordna.intake.plan_today import PlanToday
from samordna.intake.queries import OPEN
from samordna.intake.restricted_sections import Restricting, restricting
from samordna.intake.views.shared import address, by_htmx, unless_gone
from samordna.intake.waiting import waiting_of
from samordna.plandoc.vocabulary import Text
from samordna.plans.models import Plan, PlanVersion
from samordna.plans.owners import likely_owner, owners_for
from samordna.plans.queries import latest_versions_for
from samordna.plans.views.shared import note_restricted

PER_PAGE = 50
WRONG, NOTHING_TO_SHOW = 422, 204


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
    upload_target_note(
        upload=upload, chosen={name: request.POST[name] for name in KEPT if name in request.POST}
    )
    if by_htmx(request):  # somebody has chosen, and goes on with the review
        return HttpResponse(status=NOTHING_TO_SHOW)
    if not form.is_valid() or not _may_be_decided(request, upload, form):
        if queries.blocking(upload).exists():
            messages.error(request, _not_saved())
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
    except NotSettled:
        messages.error(request, _not_saved())
        return redirect(f"{address(request, 'review', upload)}?del={OPEN}")
    return redirect(address(request, "wait", upload))


def _may_be_decided(request: MunicipalityRequest, upload: Upload, form: TargetForm) -> bool:
    """Whether all is answered, or somebody has said that it need not be; what blocks is told of before that."""
    if not form.is_decided or queries.blocking(upload).exists():
        return True
    waiting = f"{address(request, 'review', upload)}?del={OPEN}"
    return form.leaves_unanswered(queries.area_counts(upload), waiting)


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
        "unanswered": request.POST.get(UNANSWERED, ""),
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
    left_out = queries.left_out(upload) if upload.left_out else []
    base, today = address(request, "review", upload), PlanToday(upload, request.access)
    context = {
        "upload": upload,
        "overview": overview,
        "waiting": waiting_of(upload, overview),
        "page": listed,
        "cards": [card_of(part, base, shows_area=overview.area == OPEN, today=today) for part in listed],
        "target": target,
        "left_out": left_out_of(left_out),
        "sheets_left_out": sheets_left_out(upload, left_out),
        "base": base,
        "pattern": pattern_words(upload),
        "problem": said(Text(**upload.error)) if upload.error else "",
    }
    return render(request, "intake/review.html", context, status=status)


def _written_from(versions: list[PlanVersion], upload: Upload) -> PlanVersion | None:
    """The latest version of the plan that the file was written from, where the user may make the next."""
    written = upload.comes_from
    return next((one for one in versions if written and one.plan_id == written.plan_id), None)


def _not_saved() -> str:
    """Without a number: the page tells it above, and it changes there with each answer while this stands."""
    return _("Nothing is saved yet. The plan is saved once nothing more must be settled.")


def _target(request: MunicipalityRequest, upload: Upload, *, sent: bool = False) -> TargetForm:
    versions = latest_versions_for(request.municipality, request.access, Action.IMPORT)
    owners = owners_for(request.municipality, request.access, Action.IMPORT)
    metadata = queries.metadata_of(upload)
    form_class = PatternTargetForm if upload.pattern == Pattern.TAKEN else TargetForm
    tells_when = queries.tells_of_a_decision(upload, metadata)
    is_ours = not is_foreign(metadata.get("municipality"), request.municipality)
    written_from = _written_from(versions, upload)
    alike = queries.likely_predecessor(versions, metadata) if is_ours and not written_from else None
    # What somebody has changed in a file of ours is decided by nobody.
    must_say = tells_when and not written_from
    offered: dict[str, Any] = {
        "versions": versions,
        "owners": owners,
        "tells_when": tells_when,
        "must_say": must_say,
        "alike": alike,
    }
    if sent:
        return form_class(request.POST, **offered)
    unit = likely_owner(owners, administration=metadata.get("administration"), board=metadata.get("board"))
    initial = {
        "plan": str(written_from.plan_id) if written_from else UNCHOSEN if alike else "",
        "unit": str(unit.pk) if unit else "",
        "stands": "" if must_say else DRAFT,
    }
    return form_class(initial=initial | (upload.target or {}).get("chosen", {}), **offered)
