"""The memorandum written section by section, and locked."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.organisation.pages import do
from samordna.plandoc.memorandum import TextSection
from samordna.review.commands import memorandum_lock, memorandum_text_write
from samordna.review.forms.memorandum import MemorandumTextForm
from samordna.review.memorandum import memorandum_of, part_of, sections_of
from samordna.review.models import MemorandumText, ReviewRound
from samordna.review.pages import address, refused, review_page
from samordna.review.rules import round_or_404
from samordna.review.views.memorandum.shared import TAB


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def edit(request: MunicipalityRequest, review_round: int, section: str) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    shown = _section_or_404(request, row, section)
    part, plan = part_of(section)
    rows = MemorandumText.objects.filter(round=row, section=part, plan=plan)
    own = edit_conflicts.row_or_none(rows, request)
    form = MemorandumTextForm(request.POST or None, initial={"text": shown.text})
    back = f"{address(request, TAB, row.pk)}#{section}"
    if request.method == "POST" and not edit_conflicts.changed(form, own) and form.is_valid():

        def save() -> object:
            text = form.cleaned_data["text"]
            return memorandum_text_write(review_round=row, section=part, plan_id=plan, text=text)

        if not refused(form, save):
            form.log_decisions(request, f"review/{row.pk}")
            done(request, _("The section is saved."))
            return redirect(back)
    context = {"form": form, "form_title": shown.heading, "back": back}
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


def _section_or_404(request: MunicipalityRequest, row: ReviewRound, section: str) -> TextSection:
    for one in sections_of(memorandum_of(row, request.access)):
        if one.key == section:
            return one
    raise Http404
