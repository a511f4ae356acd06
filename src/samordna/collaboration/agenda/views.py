"""A meeting's agenda: proposed from what is due, and ordered."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import ValidationError
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands import noted as commands
from samordna.collaboration.extending import due_at
from samordna.collaboration.models import AgendaItem
from samordna.collaboration.noting.pages import led_or_404
from samordna.collaboration.pages import address, collaboration_page
from samordna.collaboration.tabs import MEETINGS
from samordna.core.toasts import done
from samordna.organisation.pages import do, place_in


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def propose(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """What is due at the meeting, but for what stands on the agenda already."""
    meeting: Any = led_or_404(request, pk, there=_there())
    known = {said for one in meeting.there for said in one.values()}
    due = due_at(meeting.forum, meeting.starts_at)
    proposed = [one for one in due if not {one.key, one.title} & known]
    refusal = ""
    if request.method == "POST":
        chosen = set(request.POST.getlist("due"))
        try:
            made = commands.agenda_propose(
                meeting=meeting, due=[one for one in proposed if one.key in chosen]
            )
        except ValidationError as error:
            refusal = error.messages[0]
        else:
            words = ngettext("%(n)d item is on the agenda.", "%(n)d items are on the agenda.", len(made))
            done(request, words % {"n": len(made)})
            return redirect(address(request, "meeting", meeting.pk))
    context = {"meeting": meeting, "proposed": proposed, "refusal": refusal}
    return collaboration_page(
        request, "agenda/propose.html", context, tab=MEETINGS, status=422 if refusal else 200
    )


def _there() -> ArraySubquery:
    rows = AgendaItem.objects.present().filter(meeting=OuterRef("pk")).order_by()
    return ArraySubquery(rows.values(said=JSONObject(key="key", title="title")))


@require_POST
@page(Action.EDIT_COLLABORATION)
def move(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = AgendaItem.objects.present().filter(municipality=request.municipality)
    item = get_object_or_404(rows, pk=pk)
    item.meeting = led_or_404(request, item.meeting_id)
    to = place_in(request)
    return do(
        request,
        lambda: commands.agenda_item_move(item=item, to=to),
        said=lambda row: _("“%(name)s” is moved.") % {"name": row},
        to=address(request, "meeting", item.meeting_id),
    )
