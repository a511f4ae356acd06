"""Personal data in the file: every finding in one list, answered with a key or a button wherever it stands."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.findings import Answer, Finding
from samordna.core.known import remembered
from samordna.core.toasts import done
from samordna.intake import queries
from samordna.intake.commands import finding_answer, finding_undo
from samordna.intake.models import State, Upload
from samordna.intake.overview import overview_of
from samordna.intake.personal import findings_in, with_spots
from samordna.intake.views.shared import address, by_htmx, unless_gone

PER_PAGE = 50
LONGEST_FUNCTION = 200
SAID = {
    Answer.KEEP: gettext_lazy("Kept: “%(text)s”."),
    Answer.TAKE_OUT: gettext_lazy("Taken out: “%(text)s”."),
    Answer.REPLACE: gettext_lazy("Replaced: “%(text)s”."),
}


@require_safe
@page(Action.IMPORT)
@unless_gone
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    upload = queries.upload(request.municipality, request.access, pk)
    if upload.state != State.READY:
        return redirect(address(request, "wait", upload))
    return _list(request, upload)


@require_POST
@page(Action.IMPORT)
@unless_gone
def answer(request: MunicipalityRequest, pk: int, finding: str) -> HttpResponse:
    """Say what the finding is; the answer comes as ``svar``, what replaces it as ``ersattning``."""
    upload = queries.upload(request.municipality, request.access, pk)
    said = request.POST.get("svar", "")
    if said not in Answer:
        raise Http404
    by = request.POST.get("ersattning", "")[:LONGEST_FUNCTION]
    if said == Answer.REPLACE and not by.strip():
        return _answered(request, upload, _("Write what is to stand there instead."), undo=False)
    answered = finding_answer(upload=upload, key=finding, answer=Answer(said), by=by, user=request.user)
    return _answered(request, upload, _what(Answer(said), answered), undo=answered is not None)


@require_POST
@page(Action.IMPORT)
@unless_gone
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    upload = queries.upload(request.municipality, request.access, pk)
    kept = finding_undo(upload=upload, user=request.user)
    return _answered(request, upload, _undone(kept), undo=False)


def _what(said: Answer, answered: Finding | None) -> str:
    if answered is None:
        return _("Nothing is changed: it is answered already, or cannot be answered so.")
    words = SAID.get(said)
    return str(words) % {"text": answered.text} if words else remembered(answered.text)


def _undone(kept: int | None) -> str:
    if kept is None:
        return _("There is nothing to take back.")
    said = _("The answer is taken back.")
    if not kept:
        return said
    words = ngettext(
        "%d part stays, since it has been changed after the answer.",
        "%d parts stay, since they have been changed after the answer.",
        kept,
    )
    return f"{said} {words % kept}"


def _answered(request: MunicipalityRequest, upload: Upload, said: str, *, undo: bool) -> HttpResponse:
    if by_htmx(request):
        return _list(request, upload, said=said, undo=undo)
    done(request, said, undo=address(request, "finding_undo", upload) if undo else "")
    page_number = request.POST.get("sida", "")
    query = f"?sida={page_number}" if page_number.isdecimal() else ""
    return redirect(f"{address(request, 'findings', upload)}{query}#fynd")


def _list(
    request: MunicipalityRequest, upload: Upload, *, said: str = "", undo: bool = False
) -> HttpResponse:
    findings = findings_in(upload)
    shown: Any = request.POST if request.method == "POST" else request.GET
    listed = Paginator(findings, PER_PAGE, orphans=5).get_page(shown.get("sida"))
    here = address(request, "findings", upload)
    context = {
        "upload": upload,
        "overview": overview_of(upload),
        "base": address(request, "review", upload),
        "here": here,
        "page": listed,
        "findings": [
            with_spots(finding, places, address(request, "wait", upload)) for finding, places in listed
        ],
        "stopping": sum(finding.stops for finding, _places in findings),
        "unanswered": sum(finding.blocking and not finding.stops for finding, _places in findings),
        "said": said,
        "undo": address(request, "finding_undo", upload) if undo else "",
        "last_replacement": request.POST.get("ersattning", ""),
    }
    template = "intake/findings_answer.html" if by_htmx(request) else "intake/findings.html"
    return render(request, template, context)
