"""Members of a forum: added, changed, removed and put back."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands import members as commands
from samordna.collaboration.members.forms import MemberForm
from samordna.collaboration.models import Forum, ForumMember
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.queries import forums_of
from samordna.collaboration.tabs import FORUMS
from samordna.core.edit_conflicts import row_or_404
from samordna.core.toasts import done
from samordna.organisation.catalogues.adding import NEW, with_way_to_partners
from samordna.organisation.pages import do, number_in, removed, restored, saved

SAVED_AT = "samverkan/medlem"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def add(request: MunicipalityRequest, pk: int) -> HttpResponse:
    forum = get_object_or_404(forums_of(request.municipality), pk=pk)
    require_leading(request, forum)
    row = ForumMember(municipality=request.municipality, forum=forum)
    form = MemberForm(request.POST or None, instance=row, initial={"partner": number_in(request, NEW)})
    return _form(request, form, forum, lambda values: commands.member_add(forum=forum, values=values))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = row_or_404(_members(request).present(), request, pk=pk)
    require_leading(request, row.forum)
    form = MemberForm(request.POST or None, instance=row)
    return _form(request, form, row.forum, lambda values: commands.member_update(member=row, values=values))


@require_POST
@page(Action.EDIT_COLLABORATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(_members(request).present(), pk=pk)
    require_leading(request, row.forum)
    to, undo = address(request, "forum", row.forum_id), address(request, "member_restore", row.pk)
    return do(request, lambda: commands.member_remove(member=row), said=removed, to=to, undo=undo)


@require_POST
@page(Action.EDIT_COLLABORATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = get_object_or_404(_members(request), pk=pk)
    require_leading(request, row.forum)
    to = address(request, "forum", row.forum_id)
    return do(request, lambda: commands.member_restore(member=row), said=restored, to=to)


def _members(request: MunicipalityRequest) -> Any:
    rows = ForumMember.objects.filter(municipality=request.municipality, forum__removed_at=None)
    return rows.select_related("forum__unit")


def _form(request: MunicipalityRequest, form: MemberForm, forum: Forum, save: Any) -> HttpResponse:
    back, sent = address(request, "forum", forum.pk), request.method == "POST"
    partner: Any = form.fields["partner"]
    partner.help_text = with_way_to_partners(request, partner.help_text)
    if sent and (row := saved(request, form, save, place=SAVED_AT)):
        done(request, _("“%(name)s” is saved.") % {"name": row})
        return redirect(back)
    context = {"form": form, "forum": forum, "back": back}
    return collaboration_page(request, "members/form.html", context, tab=FORUMS, status=422 if sent else 200)
