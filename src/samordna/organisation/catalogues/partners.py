"""The authorities, schools and associations that work with the municipality."""

from typing import Any

from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.organisation import queries
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column
from samordna.organisation.extending import refuse_partner
from samordna.organisation.models import Partner
from samordna.organisation.reaching.desk import Desk
from samordna.organisation.refusing import MayRead, in_the_way, refuse_while

LONGEST_IN_LIST = 160


def _around(request: MunicipalityRequest, partner: Partner) -> dict[str, Any]:
    """How the partner is reached, which is noted as read where it is restricted."""
    rows = queries.contacts_with_deputies(request.municipality, request.access, of=Q(partner=partner))
    desk = Desk(request.municipality, request.access, rows)
    own = [row for row in rows if row.partner_id == partner.pk]
    reached = [desk.reached(row) for row in own]
    shown = [*own, *(one.answers_now.row for one in reached if one.answers_now)]
    restricted_read(request, [row for row in shown if row.restricted], how="page")
    return {
        "contacts": reached,
        "may_edit_contacts": request.access.may_everywhere(Action.EDIT_CONTACTS),
    }


def _contact_points(count: int) -> str:
    return ngettext("%d contact point", "%d contact points", count) % count


def _refuse_removal(partner: Partner, may_read: MayRead) -> None:
    contacts = in_the_way([(partner.contact_points.present(), _contact_points)], may_read)
    refuse_while(contacts, _("The partner still has %(what)s. Remove them first."))
    refuse_partner(partner)


PARTNERS = Catalogue(
    model=Partner,
    name="partner",
    list_name="partners",
    path="partner/",
    history="samverkanspart",
    icon="Link",
    words=CatalogueWords(
        title=gettext_lazy("Partners"),
        thing=gettext_lazy("the partner"),
        add=gettext_lazy("Add a partner"),
        change=gettext_lazy("Change the partner"),
        none_yet=gettext_lazy("No partners yet"),
        what_it_is=gettext_lazy(
            "The police, the prison service, schools and associations: whom the municipality works with,"
            " and how they are reached."
        ),
    ),
    fields=("name", "kind", "website", "about"),
    searched=("name", "about"),
    columns=(
        Column(gettext_lazy("Name"), lambda row: row.name, "wide"),
        Column(gettext_lazy("Kind"), lambda row: row.get_kind_display()),
        Column(
            gettext_lazy("What we do together"),
            lambda row: Truncator(row.about).chars(LONGEST_IN_LIST),
            "wide",
        ),
    ),
    by_kind=True,
    template="organisation/partner.html",
    around=_around,
    refuse_removal=_refuse_removal,
)
