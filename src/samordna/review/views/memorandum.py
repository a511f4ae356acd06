"""The memorandum for the executive board: read, written section by section, locked, and as a file."""

import logging

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, refusal
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.apart import ExportError, made_apart
from samordna.core.page_pieces import language
from samordna.core.toasts import done
from samordna.organisation.pages import do
from samordna.organisation.word_files import dressed
from samordna.plandoc.memorandum import Memorandum, TextSection
from samordna.plandoc.writing import Format
from samordna.plans.plan_files import ExportedFile, file_name
from samordna.plans.views.exports import as_download
from samordna.review.commands import memorandum_lock, memorandum_text_write
from samordna.review.forms.reviewing import MemorandumTextForm
from samordna.review.memorandum import is_locked, locked_of, memorandum_of, part_of, sections_of, unjudged
from samordna.review.models import LockedMemorandum, MemorandumText, ReviewRound
from samordna.review.pages import address, refused, review_page
from samordna.review.paper import chapters_html
from samordna.review.rules import Seat, leads, round_or_404, seat_in
from samordna.review.writer import FORMATS, MemorandumOrder, told

log = logging.getLogger(__name__)
TAB = "memorandum"


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    """Those who lead see it as it stands; everybody in the municipality as it was locked."""
    row, seat, locked = _readable_or_404(request, review_round)
    holds = is_locked(row, locked)
    may_write = seat.leads and not holds
    sections = f"{address(request, TAB, row.pk)}avsnitt/" if may_write else ""
    memorandum = _memorandum(request, row, locked)
    context = {
        "chapters": chapters_html(memorandum, language(), sections=sections),
        "unjudged": unjudged(memorandum) if may_write else [],
        "locked": locked,
        "holds": holds,
        "may_write": may_write,
        "formats": [("pdf", "PDF", "FilePdf"), ("docx", "Word", "FileWord")],
    }
    return review_page(request, row, seat, "review/memorandum.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def edit(request: MunicipalityRequest, review_round: int, section: str) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    shown = _section_or_404(request, row, section)
    part, plan = part_of(section)
    rows = MemorandumText.objects.filter(round=row, section=part, plan=plan)
    own = edit_conflicts.row_or_none(rows, request)
    form = MemorandumTextForm(request.POST or None, initial={"text": shown.text})
    if request.method == "POST" and not edit_conflicts.changed(form, own) and form.is_valid():

        def save() -> object:
            text = form.cleaned_data["text"]
            return memorandum_text_write(review_round=row, section=part, plan_id=plan, text=text)

        if not refused(form, save):
            form.log_decisions(request, f"review/{row.pk}")
            done(request, _("The section is saved."))
            return redirect(f"{address(request, TAB, row.pk)}#{section}")
    context = {
        "form": form,
        "form_title": shown.heading,
        "back": f"{address(request, TAB, row.pk)}#{section}",
    }
    status = 422 if request.method == "POST" else 200
    return review_page(request, row, seat, "review/form.html", context, tab=TAB, status=status)


@require_POST
@page(Action.REVIEW)
def lock(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    memorandum = memorandum_of(row, request.access)
    return do(
        request,
        lambda: memorandum_lock(review_round=row, memorandum=memorandum, user=request.user),
        said=lambda _row: _("The memorandum is locked. Everybody in the municipality can read it."),
        to=address(request, TAB, row.pk),
    )


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, review_round: int, file_format: str) -> HttpResponse:
    if file_format not in set(FORMATS):
        raise Http404
    row, _seat, locked = _readable_or_404(request, review_round)
    memorandum = _memorandum(request, row, locked)
    to = Format(file_format)
    try:
        made = dressed(request, to, lambda template: _made(to, memorandum, template))
    except ExportError:
        log.exception("memorandum of review %s as %s", row.pk, file_format)
        return render(request, "review/export_failed.html", {"review_round": row}, status=500)
    name = file_name(request.municipality.name, memorandum.title, to, public=True)
    return as_download(ExportedFile(name, to.content_type, made))


def _made(to: Format, memorandum: Memorandum, template: bytes | None) -> bytes:
    order = MemorandumOrder(to, language(), localdate(), has_template=template is not None)
    return made_apart("samordna.review.writer", told(order, memorandum, template))


def _readable_or_404(
    request: MunicipalityRequest, pk: int
) -> tuple[ReviewRound, Seat, LockedMemorandum | None]:
    """The round with its locked memorandum. Raises Http404, or PermissionDenied while it is only those who lead that read it."""
    row = ReviewRound.objects.filter(municipality=request.municipality, pk=pk).first()
    if row is None:
        raise Http404
    row.municipality = request.municipality
    locked = locked_of(row)
    if not leads(request.access) and (locked is None or request.access.only_invited):
        reason = _("The memorandum is not ready. You can read it when it is locked.")
        raise refusal(request, Action.REVIEW, reason)
    return row, seat_in(row, request.access), locked


def _memorandum(
    request: MunicipalityRequest, row: ReviewRound, locked: LockedMemorandum | None
) -> Memorandum:
    """As it was locked while that holds, and for those who only read; otherwise as it stands now."""
    if locked and (is_locked(row, locked) or not leads(request.access)):
        return Memorandum.model_validate_json(locked.document)
    return memorandum_of(row, request.access)


def _section_or_404(request: MunicipalityRequest, row: ReviewRound, section: str) -> TextSection:
    for one in sections_of(memorandum_of(row, request.access)):
        if one.key == section:
            return one
    raise Http404
