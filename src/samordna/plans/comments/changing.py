"""What is done with a comment that stands: settled, changed, taken back."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do
from samordna.plans.commands import comment_edit, comment_remove, comment_settle
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.commands.comments import why_answered
from samordna.plans.comments.forms import WordsForm
from samordna.plans.comments.places import comment_address, page_address
from samordna.plans.comments.queries import Commentable, commentable
from samordna.plans.models import Comment, PlanVersion
from samordna.plans.rules import sight_of
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import note_rows, plan_page, refused, version_or_404


@require_POST
@page(Action.COMMENT)
@while_open
def settle(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Settled, or open again when that is asked for."""
    row = version_or_404(request, version)
    comment, _about = _comment(request, row, pk, answers_to=None)
    settled = "oppna" not in request.POST and "oppna" not in request.GET
    changes = bool(comment.settled_at) is not settled
    comment_settle(comment=comment, user=request.user, settled=settled)
    words = _("The comment is settled.") if settled else _("The comment is open again.")
    done(request, words, undo=request.path + ("?oppna=1" if settled else "") if changes else "")
    return redirect(page_address(request.municipality.slug, row, comment.place))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.COMMENT)
@while_open
def edit(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Only one's own."""
    row = version_or_404(request, version)
    comment, about = _comment(request, row, pk, author=request.user)
    refuse_closed(row)
    here = comment_address(request.municipality.slug, comment)
    context = {"about": about, "comment": comment, "back": here}
    if request.method != "POST" and (reason := why_answered(comment)):
        told = plan_page(request, row, "plans/comments/edit.html", context | {"reason": reason}, tab="")
        told.status_code = 409
        return told
    form = WordsForm(request.POST or None, initial={"text": comment.text})
    if form.is_valid() and refused_by(
        form, lambda: comment_edit(comment=comment, text=form.cleaned_data["text"])
    ):
        form.log_decisions(request, comment.place)
        done(request, _("The comment is changed."))
        return redirect(here)
    note_rows(request, row, sight_of(request.access, row), [about.row])
    answer = plan_page(request, row, "plans/comments/edit.html", context | {"form": form}, tab="")
    answer.status_code = 422 if request.method == "POST" else 200
    return answer


@require_POST
@page(Action.COMMENT)
@while_open
def remove(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Only one's own."""
    row = version_or_404(request, version)
    comment, about = _comment(request, row, pk, author=request.user)
    return do(
        request,
        lambda: comment_remove(comment=comment),
        said=lambda _nothing: _("The comment is taken back."),
        to=page_address(request.municipality.slug, row, about.place),
    )


def _comment(
    request: MunicipalityRequest, version: PlanVersion, pk: int, **which: object
) -> tuple[Comment, Commentable]:
    """Raises Http404, and PermissionDenied where it is about what the reader may not see."""
    row: Comment = get_object_or_404(version.comments.filter(**which), pk=pk)
    about = commentable(version, sight_of(request.access, version)).get(row.place)
    if about is None:
        raise refused(request, version)
    row.version = version
    return row, about
