"""The comments of a plan, and what is done with them."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do
from samordna.plans.commands import comment_add, comment_remove, comment_settle
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.comments.forms import CommentForm
from samordna.plans.comments.queries import Commentable, Show, among, commentable, threads_of
from samordna.plans.life import closed_because
from samordna.plans.models import Comment, PlanVersion
from samordna.plans.rules import sight_of
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import base_of, note_rows, plan_page, refused, version_or_404
from samordna.plans.writers.rules import candidates


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REPORT)
@while_open
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """``?var=`` is the place of a section or an activity, ``?visa=`` which comments. What is sent is a comment on that place."""
    row = version_or_404(request, version)
    sight = sight_of(request.access, row)
    places = commentable(row, sight)
    about = places.get(request.GET.get("var", ""))
    form, may_be_told = None, set[User]()
    if about is not None and not closed_because(row):
        people = candidates(row, is_restricted=bool(sight.restricted([about.row])))
        others = [(user, words) for user, words in people if user != request.user]
        form = CommentForm(request.POST or None, candidates=others)
        may_be_told = {user for user, _words in others}
    if request.method == "POST":
        refuse_closed(row)
        if about is None or form is None:
            raise Http404
        if form.is_valid() and refused_by(form, lambda: _add(request, row, about, form, may_be_told)):
            done(request, _("The comment is saved."))
            return redirect(_address(row, about.place))
    shown = _shown(request)
    threads = threads_of(row, {about.place: about} if about else places)
    note_rows(request, row, sight, {one.about.place: one.about.row for one in threads}.values())
    context = {
        "threads": among(threads, shown),
        "counts": [(one, name, len(among(threads, one))) for one, name in _shows()],
        "shown": shown,
        "about": about,
        "answered": request.POST.get("svar", request.GET.get("svar", "")),
        "form": form,
        "closed": closed_because(row),
        "here": _address(row, about.place if about else ""),
    }
    answer = plan_page(request, row, "plans/comments/page.html", context, tab="")
    answer.status_code = 422 if request.method == "POST" else 200
    return answer


@require_POST
@page(Action.REPORT)
@while_open
def settle(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Settled, or open again when that is asked for."""
    row = version_or_404(request, version)
    comment = _comment(request, row, pk, answers_to=None)
    settled = "oppna" not in request.POST
    comment_settle(comment=comment, user=request.user, settled=settled)
    done(request, _("The comment is settled.") if settled else _("The comment is open again."))
    return redirect(_address(row, comment.place))


@require_POST
@page(Action.REPORT)
@while_open
def remove(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Only one's own."""
    row = version_or_404(request, version)
    comment = _comment(request, row, pk, author=request.user)
    return do(
        request,
        lambda: comment_remove(comment=comment),
        said=lambda _nothing: _("The comment is taken back."),
        to=_address(row, comment.place),
    )


def _add(
    request: MunicipalityRequest,
    version: PlanVersion,
    about: Commentable,
    form: CommentForm,
    may_be_told: set[User],
) -> Comment:
    """Raises ValidationError when the comment that is answered is gone."""
    first = None
    if number := request.POST.get("svar", ""):
        known = version.comments.filter(place=about.place, answers_to=None).select_related("author")
        first = known.filter(pk=number).first() if number.isdecimal() else None
        if first is None:
            raise ValidationError(_("The comment that you answer has been taken back."), code="gone")
    made = comment_add(
        version=version,
        place=about.place,
        text=form.cleaned_data["text"],
        author=request.user,
        asked=form.who_is_asked,
        answers_to=first,
        told=first.author if first and first.author in may_be_told else None,
        address=request.build_absolute_uri(_address(version, about.place)),
    )
    form.log_decisions(request, about.place)
    return made


def _comment(request: MunicipalityRequest, version: PlanVersion, pk: int, **which: object) -> Comment:
    """Raises Http404, and PermissionDenied where it is about what the reader may not see."""
    row: Comment = get_object_or_404(version.comments.filter(**which), pk=pk)
    if row.place not in commentable(version, sight_of(request.access, version)):
        raise refused(request, version)
    row.version = version
    return row


def _shown(request: MunicipalityRequest) -> Show:
    asked = request.GET.get("visa", "")
    return Show(asked) if asked in set(Show) else Show.OPEN


def _shows() -> list[tuple[Show, str]]:
    return [(Show.OPEN, _("Open comments")), (Show.SETTLED, _("Settled comments")), (Show.ALL, _("All"))]


def _address(version: PlanVersion, place: str) -> str:
    return f"{base_of(version)}kommentarer/" + (f"?{urlencode({'var': place})}" if place else "")
