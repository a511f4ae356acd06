"""Another municipality's plan as a pattern: its file comes in, or one that is under review is read so."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.return_pages import led_on, wants_json
from samordna.intake import queries
from samordna.intake.commands import upload_read_as
from samordna.intake.forms import UploadForm
from samordna.intake.upload_limits import why_not
from samordna.intake.views.shared import address, refuse_too_large, unless_gone
from samordna.intake.views.uploads import kept

ENDINGS = [".docx", ".pdf", ".xlsx", ".json"]
"""What Samordna writes with the plan in it."""


@refuse_too_large
@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.IMPORT)
def upload(request: MunicipalityRequest) -> HttpResponse:
    """Choose the file; the same page and scripts as any other import has."""
    sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if sent else UploadForm()
    if sent and form.is_valid() and (row := kept(request, form, as_pattern=True)):
        return led_on(request, address(request, "wait", row))
    if sent and wants_json(request):
        return JsonResponse({"error": form.errors["file"].as_text().removeprefix("* ")}, status=422)
    context = {
        "form": form,
        "full": "" if sent else why_not(request.municipality, request.user),
        "endings": ENDINGS,
        "limit": form.limit,
    }
    return render(request, "intake/pattern_upload.html", context, status=422 if sent else 200)


@require_POST
@page(Action.IMPORT)
@unless_gone
def read_as(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """As a pattern when ``monster`` says so, else as the whole plan that it is. What was changed in the review is gone then."""
    row = queries.upload(request.municipality, request.access, pk)
    upload_read_as(upload=row, pattern="monster" in request.POST)
    return redirect(address(request, "wait", row))
