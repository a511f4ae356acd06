"""The drafts that somebody may write in, for the slices below to lead to."""

from collections import defaultdict
from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.mapping.extending import Draft
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import LOOKS
from samordna.plans.areas import AREAS
from samordna.plans.models import Activity, PlanVersion
from samordna.plans.queries import versions
from samordna.plans.rules import path_of

EDITABLE = [state for state, look in LOOKS.items() if look.editable]


def drafts(municipality: Municipality, access: Access) -> Iterator[Draft]:
    """Each with the form of a new activity, whose fields the query fills in (``begun_with``). Two queries, or none."""
    mine = drafts_to_write(municipality, access)
    if not mine:
        return
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for of, pk, action in _activities(mine):
        found[of][action] = reverse("plans:content_edit", args=[*_where(municipality, of), pk])
    for version in mine:
        address = reverse("plans:content_create", args=_where(municipality, version.pk))
        yield Draft(version.title, address, found[version.pk], path_of(version.plan) or ())


def drafts_to_write(municipality: Municipality, access: Access) -> list[PlanVersion]:
    """The same as versions, by title. One query, or none."""
    if not access.may(Action.EDIT):
        return []
    rows = versions(municipality, access).filter(state__in=EDITABLE).order_by(Swedish("title"), "pk")
    return [version for version in rows if access.may_for(Action.EDIT, path_of(version.plan))]


def _activities(of: list[PlanVersion]) -> QuerySet[Activity, tuple[int, int, str]]:
    rows = Activity.objects.present().filter(version__in=of)
    return rows.values_list("version_id", "pk", "action")


def _where(municipality: Municipality, version: int) -> list[str | int]:
    return [municipality.slug, version, AREAS["activities"].slug]
