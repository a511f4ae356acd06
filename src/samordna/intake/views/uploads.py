"""Bringing a file in, waiting while it is read, and letting go of it."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.core.return_pages import led_on, wants_json
from samordna.core.toasts import done
from samordna.intake import queries
from samordna.intake.commands import upload_cancel, upload_create, upload_retry
from samordna.intake.commands.process import may_pass
from samordna.intake.forms import ENDINGS, UploadForm
from samordna.intake.models import KEPT, State, Upload
from samordna.intake.upload_limits import why_not
from samordna.intake.views.shared import address, by_htmx, refuse_too_large, unless_gone
from samordna.intake.views.table_place import table_address, table_waited_for
from samordna.plandoc.life_cycle import LOOKS
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.vocabulary import Text
from samordna.plans.models import PlanVersion
from samordna.plans.version_removal import FROM_FILE, may_be_removed, removed_lately


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.IMPORT)
def upload(request: MunicipalityRequest) -> HttpResponse:
    """Choose a file. A script that shows the progress asks for JSON; without one the answer is a page."""
    sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if sent else UploadForm()
    if sent and form.is_valid() and (row := kept(request, form)):
        return led_on(request, address(request, "wait", row))
    if sent and wants_json(request):
        return JsonResponse({"error": form.errors["file"].as_text().removeprefix("* ")}, status=422)
    context = {
        "form": form,
        "full": "" if sent else why_not(request.municipality, request.user),
        "uploads": list(queries.unfinished(request.municipality, request.access)),
        "endings": ENDINGS,
        "limit": form.limit,
        "kept_days": KEPT.days,
        "layouts": queries.layouts(request.municipality),
        "removed": removed_lately(request.municipality, request.access),
    }
    return render(request, "intake/upload.html", context, status=422 if sent else 200)


def kept(request: MunicipalityRequest, form: UploadForm, *, as_pattern: bool = False) -> Upload | None:
    """The upload; None, with the reason in the form, where it is refused."""
    file = form.cleaned_data["file"]
    try:
        return upload_create(
            municipality=request.municipality,
            user=request.user,
            name=file.name,
            file=file,
            as_pattern=as_pattern,
        )
    except ValidationError as refused:
        form.add_error("file", refused)
        return None


@require_safe
@page(Action.IMPORT)
@unless_gone
def wait(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """How far the reading or the saving has come. The page asks again each second, and gets something only when there is news."""
    row = queries.upload(request.municipality, request.access, pk)
    if row.state in {State.READY, State.SAVED}:
        onward = _onward(request, row)
        return HttpResponseClientRedirect(onward) if by_htmx(request) else redirect(onward)
    seen = f"{row.state}-{row.progress}"
    if by_htmx(request) and request.GET.get("seen") == seen and not row.is_stalled:
        return HttpResponse(status=204)
    context = {
        "messages": (),  # what was done is told where one comes to
        "upload": row,
        "seen": seen,
        "table": table_waited_for(request),
        "reason": said(Text(**row.error)) if row.error else "",
        "may_pass": row.is_stalled or not row.error or may_pass(Text(**row.error), row.name),
    }
    return render(request, f"intake/{'progress' if by_htmx(request) else 'wait'}.html", context)


@require_POST
@page(Action.IMPORT)
@unless_gone
def retry(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = queries.upload(request.municipality, request.access, pk)
    upload_retry(upload=row)
    return redirect(address(request, "wait", row))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.IMPORT)
@unless_gone
def cancel(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Ask, and when the answer is sent, delete: what is deleted here cannot come back, since nothing of the file may be kept."""
    row = queries.upload(request.municipality, request.access, pk)
    if row.state in {State.SAVING, State.SAVED}:
        return redirect(address(request, "wait", row))
    if request.method != "POST":
        seen_to = row.parts.filter(touched=True).count()
        return render(request, "intake/cancel.html", {"upload": row, "seen_to": seen_to})
    if not upload_cancel(upload=row):
        return redirect(address(request, "wait", row))
    done(
        request,
        _("The import of %(name)s is cancelled. The file and everything read from it are deleted.")
        % {"name": row.name},
    )
    return redirect("intake:upload", request.municipality.slug)


def _onward(request: MunicipalityRequest, row: Upload) -> str:
    """Where to go when the job is done: to the table one came from, to the review, or to the plan that it became."""
    if row.state == State.READY and (number := table_waited_for(request)):
        return table_address(request, row, number)
    if row.state == State.READY:
        return address(request, "review", row)
    version = row.saved_as
    if version is None or version.removed_at:
        raise Upload.DoesNotExist
    place = [request.municipality.slug, version.pk]
    undo = f"{reverse('plans:version_remove', args=place)}?{FROM_FILE}" if may_be_removed(version) else ""
    done(request, _saved_as(version), undo=undo)
    return reverse("plans:document", args=place)


def _saved_as(version: PlanVersion) -> str:
    """Which plan and which version the file became, and how it stands."""
    told = {
        "title": version.title,
        "number": version.number,
        "state": said(LOOKS[LifeState(version.state)].name).lower(),
    }
    words = (
        _(
            "The file is saved as a new plan, %(title)s, version %(number)d: %(state)s. The file you imported is deleted."
        )
        if version.number == 1
        else _(
            "The file is saved as version %(number)d of %(title)s: %(state)s. The file you imported is deleted."
        )
    )
    return words % told
