"""One request: what has been answered, and answering it with an account."""

from dataclasses import replace
from functools import partial
from typing import Any, cast

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, refusal, require
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.organisation.answering.door import AnsweringRequest
from samordna.organisation.answering.forms import TypedForm
from samordna.organisation.answering.pages import Answering
from samordna.organisation.pages import do
from samordna.plandoc.picture.words import Distribution
from samordna.situation.commands.contributions import contribution_withdraw
from samordna.situation.gathering import queries
from samordna.situation.gathering.answering import ANSWERING, TAKEN_BACK, answering_context
from samordna.situation.gathering.answers import told
from samordna.situation.gathering.answers_form import ContributionForm
from samordna.situation.gathering.lines import line_of
from samordna.situation.gathering.pages import answer_context, gathering_page, here, request_or_404
from samordna.situation.gathering.standing import (
    answer_path,
    may_answer,
    may_restrict,
    why_closed,
)
from samordna.situation.models import ContributionRequest
from samordna.situation.pages import address
from samordna.situation.queries import may_edit, may_read_restricted


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = request_or_404(request, picture, pk)
    line = line_of(row, request.access)
    sent = queries.contributions_to(row, request.access)
    if restricted := [one for one in sent if one.distribution == Distribution.RESTRICTED]:
        restricted_read(request, restricted, how="page")
    shows_source = line.source and (
        line.source.distribution != Distribution.RESTRICTED
        or may_read_restricted(row.picture, request.access)
    )
    context: dict[str, Any] = {
        "row": row,
        "line": line,
        "closed": why_closed(row),
        "sent": [(one, told(row, one)) for one in sent],
        "is_hidden": bool(line.last and line.last not in sent),
        "source": line.source if shows_source else None,
        "may_withdraw": _may_withdraw(request, row),
    }
    return gathering_page(request, row.picture, "request.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.CONTRIBUTE)
def answer(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = _to_answer(request, picture, pk)
    if why_closed(row):
        return gathering_page(request, row.picture, "closed.html", {"row": row}, status=409)
    return _answering(request, row).page(_as_whoever_answers(request, row))


@require_POST
@page(Action.CONTRIBUTE)
def save(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    """What is typed, at a pause."""
    row = _to_answer(request, picture, pk)
    return _answering(request, row).typed(_as_whoever_answers(request, row))


@require_POST
@page(Action.CONTRIBUTE, Action.EDIT_SITUATION)
def withdraw(request: MunicipalityRequest, picture: int, pk: int) -> HttpResponse:
    row = request_or_404(request, picture, pk)
    if not _may_withdraw(request, row):
        require(request, Action.CONTRIBUTE, answer_path(row))
    return do(
        request,
        lambda: contribution_withdraw(request=row),
        said=lambda _row: str(TAKEN_BACK),
        to=here(request, row),
    )


def _to_answer(request: MunicipalityRequest, picture: int, pk: int) -> ContributionRequest:
    """A request that is the user's to answer; one in which something restricted is being written only where they may read it."""
    row = request_or_404(request, picture, pk)
    if not may_answer(row, request.access):
        require(request, Action.CONTRIBUTE, answer_path(row))
    if row.draft.get("distribution") == Distribution.RESTRICTED:
        if not may_restrict(row, request.access):
            reason = _("What is being written here has restricted distribution.")
            raise refusal(request, Action.READ_RESTRICTED, reason, answer_path(row) or ())
        restricted_read(request, [row], how="page")
    return row


def _as_whoever_answers(request: MunicipalityRequest, row: ContributionRequest) -> AnsweringRequest:
    """The same request, with what those who come by a link have."""
    asking = cast("AnsweringRequest", request)
    asking.asked, asking.address = row, address(request, "request_answer", row.picture_id, row.pk)
    return asking


def _answering(request: MunicipalityRequest, row: ContributionRequest) -> Answering:
    def context(asking: Any, form: TypedForm) -> dict[str, Any]:
        return {**answering_context(asking, form), **answer_context(request, row)}

    form = partial(ContributionForm, may_restrict=may_restrict(row, request.access))
    return replace(ANSWERING, form=form, context=context, template="situation/gathering/answer.html")


def _may_withdraw(request: MunicipalityRequest, row: ContributionRequest) -> bool:
    return may_answer(row, request.access) or may_edit(row.picture, request.access)
