"""What each kind of contributor is asked."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do
from samordna.plandoc.picture.questions import questions_to
from samordna.plandoc.picture.words import Contributor
from samordna.situation.commands.question_templates import questions_reset, questions_set
from samordna.situation.enums import CONTRIBUTORS
from samordna.situation.gathering.asking import own_questions
from samordna.situation.gathering.forms import QuestionsForm
from samordna.situation.pages import address, refuse_guests, slice_page
from samordna.situation.tabs import PICTURES


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    refuse_guests(request)
    own = own_questions(request.municipality)
    rows = [
        (
            kind,
            name,
            own[kind].questions if kind in own else questions_to(Contributor(kind), language()),
            kind in own,
        )
        for kind, name in CONTRIBUTORS
    ]
    context = {"rows": rows, "may_edit": request.access.may_everywhere(Action.EDIT_SITUATION)}
    return slice_page(request, "situation/gathering/questions.html", context, tab=PICTURES)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, contributor: str) -> HttpResponse:
    chosen = _kind_or_404(request, contributor)
    own = own_questions(request.municipality).get(chosen)
    form = QuestionsForm(
        request.POST or None, initial={"questions": own.questions if own else questions_to(chosen)}
    )
    back = address(request, "questions")
    if request.method == "POST" and form.is_valid():
        row = refused_by(
            form,
            lambda: questions_set(
                municipality=request.municipality, kind=chosen, questions=form.cleaned_data["questions"]
            ),
        )
        if row:
            form.log_decisions(request, f"questions/{row.pk}")
            done(request, _("The questions are saved. They are put from now on."))
            return redirect(back)
    context = {"form": form, "name": dict(CONTRIBUTORS)[chosen], "own": own, "back": back}
    status = 422 if request.method == "POST" else 200
    return slice_page(
        request, "situation/gathering/questions_form.html", context, tab=PICTURES, status=status
    )


@require_POST
@page(Action.EDIT_SITUATION)
def reset(request: MunicipalityRequest, contributor: str) -> HttpResponse:
    chosen = _kind_or_404(request, contributor)
    return do(
        request,
        lambda: questions_reset(municipality=request.municipality, kind=chosen),
        said=lambda _row: _("The questions that come with Samordna are put again."),
        to=address(request, "questions"),
    )


def _kind_or_404(request: MunicipalityRequest, contributor: str) -> Contributor:
    """The municipality's own questions are those of whoever makes pictures for all of it."""
    require(request, Action.EDIT_SITUATION, None)
    if contributor not in list(Contributor):
        raise Http404
    return Contributor(contributor)
