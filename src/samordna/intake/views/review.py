"""The review: what was found, beside where it was found, and the choice of what it becomes."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.intake import queries
from samordna.intake.cards import card_of
from samordna.intake.commands import NotSettled, TooLarge, upload_save
from samordna.intake.forms import TargetForm
from samordna.intake.models import State, Upload
from samordna.intake.overview import overview_of
from samordna.intake.queries import OPEN
from samordna.intake.views.shared import address, unless_gone
from samordna.plans.models import Plan
from samordna.plans.owners import likely_owner, owners_for
from samordna.plans.queries import latest_versions_for

PER_PAGE = 50


@require_safe
@page(Action.IMPORT)
@unless_gone
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """One list of what was found at a time; the first is what needs a look."""
    upload = queries.upload(request.municipality, request.access, pk)
    if upload.state != State.READY:
        return redirect(address(request, "wait", upload))
    overview = overview_of(upload, request.GET.get("del", ""))
    paginator = Paginator(queries.parts(upload, overview.area), PER_PAGE, orphans=5)
    paginator.count = overview.shown  # counted already, with all the others
    listed = paginator.get_page(request.GET.get("sida"))
    base = address(request, "review", upload)
    context = {
        "upload": upload,
        "overview": overview,
        "page": listed,
        "cards": [card_of(part, base, shows_area=overview.area == OPEN) for part in listed],
        "target": _target(request, upload),
        "base": base,
    }
    return render(request, "intake/review.html", context)


@require_POST
@page(Action.IMPORT)
@unless_gone
def save(request: MunicipalityRequest, pk: int) -> HttpResponse:
    upload = queries.upload(request.municipality, request.access, pk)
    form = _target(request, upload, sent=True)
    if upload.state != State.READY or not form.is_valid():
        messages.error(request, _("Nothing is saved. Choose again what the plan becomes."))
        return redirect(address(request, "review", upload))
    chosen = form.cleaned_data["plan"]
    plan = Plan.objects.get(pk=chosen, municipality=request.municipality) if chosen else None
    try:
        version = upload_save(upload=upload, plan=plan, unit=form.cleaned_data["unit"])
    except NotSettled as left:
        count = len(left.parts)
        text = ngettext(
            "Nothing is saved yet: %(count)d part must be mended or decided first.",
            "Nothing is saved yet: %(count)d parts must be mended or decided first.",
            count,
        )
        messages.error(request, text % {"count": count})
        return redirect(f"{address(request, 'review', upload)}?del={OPEN}")
    except TooLarge:
        messages.error(
            request,
            _(
                "Nothing is saved: one of the texts is too long to be searched. Divide or shorten the longest section."
            ),
        )
        return redirect(address(request, "review", upload))
    done(request, _("The plan is saved. The file you imported is deleted."))
    return redirect("plans:document", request.municipality.slug, version.pk)


def _target(request: MunicipalityRequest, upload: Upload, *, sent: bool = False) -> TargetForm:
    versions = latest_versions_for(request.municipality, request.access, Action.IMPORT)
    owners = owners_for(request.municipality, request.access, Action.IMPORT)
    if sent:
        return TargetForm(request.POST, versions=versions, owners=owners)
    metadata = queries.metadata_of(upload)
    likely = queries.likely_predecessor(versions, metadata)
    initial = {
        "plan": str(likely.plan_id) if likely else "",
        "unit": likely_owner(owners, metadata.get("administration")),
    }
    return TargetForm(versions=versions, owners=owners, initial=initial)
