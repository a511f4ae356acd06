"""The tabs that tie the rooms of news together."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.tabs import Tab

DIGESTS, ITEMS, INBOX, FLOWS, SUBSCRIPTION = "digests", "items", "inbox", "flows", "subscription"
SOURCES = "sources"
ROOMS: tuple[tuple[str, Promise, str], ...] = (
    (DIGESTS, pgettext_lazy("news", "Digests"), "Newsletter"),
    (ITEMS, pgettext_lazy("news", "News"), "FileText"),
    (INBOX, pgettext_lazy("news", "Inbox"), "Inbox"),
    (SOURCES, _("News sources"), "Globe"),
    (FLOWS, _("Communication plan"), "Table"),
    (SUBSCRIPTION, _("My mails"), "Cog"),
)
"""The address of each room's first page, what it is called, and its icon."""


def tabs(request: MunicipalityRequest, current: str) -> list[Tab]:
    """``current`` is the address that the page belongs to. Who writes comes to the news sources by the inbox."""
    slug, writes = request.municipality.slug, request.may(Action.EDIT_BRIEFINGS)
    left_out = {SOURCES} if writes else {INBOX}
    if not request.may(Action.SET_RULES):
        left_out.add(SOURCES)
    return [
        Tab(str(title), icon, reverse(f"briefings:{name}", args=[slug]), name == current)
        for name, title, icon in ROOMS
        if name not in left_out
    ]
