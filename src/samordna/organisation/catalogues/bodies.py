"""The council, the executive board and the committees."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.access import MunicipalityRequest
from samordna.core import days
from samordna.core.order import swedish_order
from samordna.organisation.catalogues.catalogue import Catalogue, CatalogueWords, Column
from samordna.organisation.models import Body, Unit
from samordna.organisation.refusing import refuse_circle, refuse_while


def _in_force(row: Body) -> str:
    dash = "–" if row.valid_from or row.valid_to else ""
    return f"{days.day(row.valid_from)}{dash}{days.day(row.valid_to)}"


def _listed(rows: QuerySet[Body]) -> list[Body]:
    """Those that have ended last."""
    counted = rows.annotate(unit_count=Count("units", filter=Q(units__valid_to=None)))
    today = localdate()
    return sorted(counted, key=lambda row: (not row.is_valid_on(today), swedish_order(row.name)))


def _around(_request: MunicipalityRequest, body: Body) -> dict[str, Any]:
    today = localdate()
    return {
        "units": sorted(body.units.valid_on(today), key=lambda row: swedish_order(row.name)),
        "guidelines": body.guidelines.present(),
        "predecessors": body.predecessors.all(),
        "is_over": body.valid_to is not None and body.valid_to < today,
    }


def _refuse_change(body: Body, values: Mapping[str, Any]) -> None:
    """A body does not end before a unit that answers to it."""
    refuse_circle(body, "bodies", "successor")
    if body.valid_to and "valid_to" in values:
        later = Unit.objects.filter(body=body).exclude(valid_to__lte=body.valid_to).count()
        units = [ngettext("%d unit", "%d units", later) % later] if later else []
        refuse_while(units, _("%(what)s still answer to it after that day. Move or close them first."))


BODIES = Catalogue(
    model=Body,
    name="body",
    list_name="bodies",
    path="namnder/",
    history="organ",
    icon="Gavel",
    words=CatalogueWords(
        title=gettext_lazy("Bodies"),
        thing=gettext_lazy("the body"),
        add=gettext_lazy("Add a body"),
        change=gettext_lazy("Change the body"),
        none_yet=gettext_lazy("No bodies yet"),
        what_it_is=gettext_lazy(
            "The council, the executive board and the committees: who decides, and to whom each administration answers."
        ),
    ),
    fields=("name", "kind", "valid_from", "valid_to", "successor"),
    searched=("name",),
    columns=(
        Column(gettext_lazy("Name"), lambda row: row.name, "wide"),
        Column(gettext_lazy("Kind"), lambda row: row.get_kind_display()),
        Column(gettext_lazy("In force"), _in_force, "nowrap"),
        Column(gettext_lazy("Units"), lambda row: row.unit_count, "number"),
        Column(gettext_lazy("After it"), lambda row: row.successor.name if row.successor else ""),
    ),
    related=("successor",),
    listed=_listed,
    template="organisation/body.html",
    around=_around,
    refuse_change=_refuse_change,
)
