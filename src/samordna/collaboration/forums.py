"""The forums, as a list: each is led by a unit or by the municipality."""

from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.html import format_html
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.collaboration.meetings.listing import with_answers
from samordna.collaboration.models import Forum, Meeting
from samordna.collaboration.pages import may_lead
from samordna.collaboration.queries import members_of
from samordna.collaboration.tabs import FORUMS as TAB
from samordna.collaboration.tabs import tabs
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column

SHOWN = 12
"""Meetings on the page of a forum; the others are among all meetings."""


def _led_by(row: Forum) -> Any:
    if row.unit is None:
        return _("The whole municipality")
    address = reverse("organisation:unit", args=[row.municipality.slug, row.unit.pk])
    return format_html('<a href="{}">{}</a>', address, row.unit.name)


def _listed(rows: QuerySet[Forum]) -> QuerySet[Forum]:
    return rows.annotate(member_count=Count("members", filter=Q(members__removed_at=None)))


def _around(request: MunicipalityRequest, forum: Forum) -> dict[str, Any]:
    rows = with_answers(Meeting.objects.present().filter(forum=forum))
    return {
        "members": list(members_of(forum)),
        "may_lead": may_lead(request.access, forum),
        "coming": list(rows.filter(ends_at__gte=now())[:SHOWN]),
        "past": list(rows.filter(ends_at__lt=now()).order_by("-starts_at", "-pk")[:SHOWN]),
    }


FORUMS = Catalogue(
    model=Forum,
    name="forum",
    list_name=TAB,
    path="forum/",
    history="forum",
    icon="PersonGroup",
    words=CatalogueWords(
        title=gettext_lazy("Groups and forums"),
        thing=gettext_lazy("the forum"),
        add=gettext_lazy("Add a forum"),
        change=gettext_lazy("Change the forum"),
        none_yet=gettext_lazy("No groups or forums yet"),
        what_it_is=gettext_lazy(
            "The administration's working group, the crime prevention council, the forum with the local police, networks: who is"
            " in them by function, how often they meet, and what was decided."
        ),
    ),
    fields=("name", "kind", "level", "unit", "mandate", "rhythm", "venue"),
    searched=("name", "mandate"),
    columns=(
        Column(gettext_lazy("Name"), lambda row: row.name, "wide"),
        Column(gettext_lazy("Kind"), lambda row: row.get_kind_display()),
        Column(pgettext_lazy("forum", "Level"), lambda row: row.get_level_display()),
        Column(pgettext_lazy("forum", "Led by"), lambda row: row.unit.name if row.unit else ""),
        Column(pgettext_lazy("forum", "Meets"), lambda row: row.get_rhythm_display()),
        Column(pgettext_lazy("forum", "Members"), lambda row: row.member_count, "number"),
    ),
    facts=(
        Column(pgettext_lazy("forum", "Level"), lambda row: row.get_level_display()),
        Column(pgettext_lazy("forum", "Led by"), _led_by),
        Column(pgettext_lazy("forum", "Meets"), lambda row: row.get_rhythm_display()),
        Column(pgettext_lazy("forum", "Usually where"), lambda row: row.venue),
    ),
    prose="mandate",
    by_kind=True,
    related=("unit",),
    listed=_listed,
    template="collaboration/forum.html",
    around=_around,
    namespace="collaboration",
    tabs=tabs,
    frame="collaboration/catalogue.html",
    edit=Action.EDIT_COLLABORATION,
    owner="unit",
)
