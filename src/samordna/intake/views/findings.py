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
from samordna.intake.personal import MOST_OPENED, MOST_SPOTS, answered_in, findings_in, with_spots
from samordna.intake.views.shared import address, by_htmx, unless_gone

PER_PAGE = 50
LONGEST_FUNCTION = 200
SEEN = "sett"
"""Comes with an answer to a text of which every sentence has been shown."""
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
    if said == Answer.TAKE_OUT and SEEN not in request.POST and _has_unseen(upload, finding):
        return _list(
            request,
            upload,
            said=_("This is how it becomes in all places. Take it out there?"),
            opened=finding,
        )
    by = request.POST.get("ersattning", "")[:LONGEST_FUNCTION]
    if said == Answer.REPLACE and not by.strip():
        return _told(request, upload, _("Write what is to stand there instead."), undo=False)
    answered = finding_answer(upload=upload, key=finding, answer=Answer(said), by=by, user=request.user)
    return _told(request, upload, _what(Answer(said), answered), undo=answered is not None)


@require_POST
@page(Action.IMPORT)
@unless_gone
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take back the answer whose id comes as ``svar``, or else the latest of whoever asks."""
    upload = queries.upload(request.municipality, request.access, pk)
    asked = request.POST.get("svar", "")
    kept = finding_undo(upload=upload, user=request.user, answer=int(asked) if asked.isdecimal() else None)
    return _told(request, upload, _undone(kept), undo=False)


def _has_unseen(upload: Upload, key: str) -> bool:
    """Whether a text is to go from sentences that the list does not show."""
    found = next((one for one in findings_in(upload) if one[0].key == key), None)
    return bool(found and with_spots(*found, "").unseen)


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


def _told(request: MunicipalityRequest, upload: Upload, said: str, *, undo: bool) -> HttpResponse:
    if by_htmx(request):
        return _list(request, upload, said=said)
    done(request, said, undo=address(request, "finding_undo", upload) if undo else "")
    page_number = request.POST.get("sida", "")
    query = f"?sida={page_number}" if page_number.isdecimal() else ""
    return redirect(f"{address(request, 'findings', upload)}{query}#fynd")


def _list(request: MunicipalityRequest, upload: Upload, *, said: str = "", opened: str = "") -> HttpResponse:
    """The list; ``opened`` is the finding whose every sentence is shown, to be taken out of all of them."""
    findings = findings_in(upload)
    shown: Any = request.POST if request.method == "POST" else request.GET
    listed = Paginator(findings, PER_PAGE, orphans=5).get_page(shown.get("sida"))
    here, parts = address(request, "findings", upload), address(request, "wait", upload)
    context = {
        "upload": upload,
        "overview": overview_of(upload, personal=len(findings)),
        "base": address(request, "review", upload),
        "here": here,
        "page": listed,
        "findings": [
            with_spots(finding, places, parts, MOST_OPENED if finding.key == opened else MOST_SPOTS)
            for finding, places in listed
        ],
        "opened": opened,
        "stopping": sum(finding.stops for finding, _places in findings),
        "unanswered": sum(finding.blocking and not finding.stops for finding, _places in findings),
        "said": said,
        "answered": answered_in(upload),
        "undo": address(request, "finding_undo", upload),
        "last_replacement": request.POST.get("ersattning", ""),
    }
    template = "intake/findings_answer.html" if by_htmx(request) else "intake/findings.html"
    return render(request, template, context)
