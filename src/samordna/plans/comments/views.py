"""The comments of a plan, and writing one."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import Access, MunicipalityRequest, page
from samordna.accounts.holders import everybody_in
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import number_in
from samordna.plans.commands import comment_add
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.comments.choice import options_html
from samordna.plans.comments.forms import CommentForm
from samordna.plans.comments.functions import holders_of, may_be_asked, reads
from samordna.plans.comments.places import comment_address, folded, page_address
from samordna.plans.comments.queries import Commentable, Thread, commentable, talked_of, threads_of
from samordna.plans.life import closed_because
from samordna.plans.models import Comment, PlanVersion
from samordna.plans.rules import Sight, sight_of
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import note_rows, plan_page, version_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.COMMENT)
@while_open
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """``?var=`` is the place of a section or an activity, ``?trad=`` a thread to show, ``?svar=`` one to answer; ``?visa=alla``
    shows all. What is sent is a comment on that place.
    """
    row = version_or_404(request, version)
    sight = sight_of(request.access, row)
    places = commentable(row, sight)
    about = places.get(request.GET.get("var", ""))
    everybody = everybody_in(row.municipality_id)
    is_restricted = about is not None and bool(sight.restricted([about.row]))
    form = None
    holders = holders_of(everybody)
    if about is not None and not closed_because(row):
        asked = may_be_asked(holders, row, is_restricted=is_restricted, besides=request.user)
        form = CommentForm(request.POST or None, holders=asked)
    if request.method == "POST":
        refuse_closed(row)
        if about is None or form is None:
            raise Http404
        readers = [one for one in everybody if reads(one, row, is_restricted=is_restricted)]
        if form.is_valid() and (made := refused_by(form, lambda: _add(request, row, about, form, readers))):
            done(request, _saved(form))
            return redirect(comment_address(request.municipality.slug, made))
    threads = threads_of(row, places, holders)
    return _page(request, row, sight, threads, places, about, form)


def _page(
    request: MunicipalityRequest,
    version: PlanVersion,
    sight: Sight,
    threads: list[Thread],
    places: dict[str, Commentable],
    about: Commentable | None,
    form: CommentForm | None,
) -> HttpResponse:
    listed = [one for one in threads if about is None or one.about == about]
    note_rows(request, version, sight, {one.about.place: one.about.row for one in listed}.values())
    wanted = number_in(request, "trad")
    answered = _number(request.POST.get("svar", request.GET.get("svar", "")))
    shown: dict[str, Any] = {"everything": request.GET.get("visa") == "alla", "wanted": answered or wanted}
    place = about.place if about else ""
    closed = closed_because(version)
    slug = request.municipality.slug
    context = {
        "open": folded([one for one in listed if not one.is_settled], **shown),
        "settled": folded([one for one in listed if one.is_settled], **shown),
        "options": options_html(talked_of(places, threads, closed=bool(closed)), place),
        "about": about,
        "is_gone": wanted and wanted not in {one.first.pk for one in listed},
        "answers": next((one for one in listed if one.first.pk == answered), None),
        "form": form,
        "closed": closed,
        "here": page_address(slug, version, place),
        "all_here": page_address(slug, version, place, visa="alla"),
    }
    answer = plan_page(request, version, "plans/comments/page.html", context, tab="")
    answer.status_code = 422 if request.method == "POST" else 200
    return answer


def _add(
    request: MunicipalityRequest,
    version: PlanVersion,
    about: Commentable,
    form: CommentForm,
    readers: list[Access],
) -> Comment:
    """Raises ValidationError when the comment that is answered is gone."""
    first = None
    if sent := request.POST.get("svar", ""):
        known = version.comments.filter(place=about.place, answers_to=None).select_related("author")
        first = known.filter(pk=_number(sent) or 0).first()
        if first is None:
            raise ValidationError(_("The comment that you answer has been taken back."), code="gone")
    told = next((one.user for one in readers if first and one.user == first.author), None)
    made = comment_add(
        version=version,
        place=about.place,
        text=form.cleaned_data["text"],
        author=request.user,
        asked=form.asked_function,
        asked_now=form.asked_now,
        answers_to=first,
        told=told if told and told.is_active else None,
        address=lambda row: request.build_absolute_uri(comment_address(request.municipality.slug, row)),
    )
    form.log_decisions(request, about.place)
    return made


def _saved(form: CommentForm) -> str:
    """That it is saved, and whom it asks."""
    if form.asked_function is None:
        return _("The comment is saved.")
    words = ngettext(
        "The comment is saved. It asks %(function)s, who gets a mail.",
        "The comment is saved. It asks %(function)s: %(n)d people get a mail.",
        len(form.asked_now),
    )
    return words % {"function": form.asked_function, "n": len(form.asked_now)}


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None
