"""The flows that are sent as digests with when the next falls, the drafts, and those that were sent."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.pages import briefings_page, may_edit, to_open_news
from samordna.briefings.queries import digests_of
from samordna.briefings.sending.falling import digest_flows
from samordna.briefings.tabs import DIGESTS

ON_A_PAGE = 30


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    if elsewhere := to_open_news(request):
        return elsewhere
    rows = digests_of(request.municipality).filter(removed_at=None)
    drafts = [one for one in rows.filter(sent_at=None) if may_edit(request, one.flow)]
    sent = Paginator(rows.exclude(sent_at=None).order_by("-sent_at", "-pk"), ON_A_PAGE)
    flows = [(one, due) for one, due in digest_flows(request.municipality) if may_edit(request, one)]
    context = {
        "flows": sorted(flows, key=lambda one: one[1]),
        "today": localdate(),
        "drafts": drafts,
        "sent": sent.get_page(request.GET.get("sida")),
        "may_write": request.may(Action.EDIT_BRIEFINGS),
    }
    return briefings_page(request, "digests/list.html", context, tab=DIGESTS)
