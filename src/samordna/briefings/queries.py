"""Reads of news and digests."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.briefings.enums import Channel
from samordna.briefings.models import Digest, DigestItem, Flow, Item
from samordna.core.prepared import given
from samordna.core.restricted import restricted_rows
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.words import Distribution
from samordna.situation.models import Area


def flows_of(municipality: Municipality) -> QuerySet[Flow]:
    return Flow.objects.filter(municipality=municipality).present().select_related("unit")


BY_HAND = "news flows that are told at meetings and on pages"


def every_flow_by_hand() -> QuerySet[Flow]:
    """To be asked along with the roles of whoever comes in."""
    rows = Flow.objects.filter(municipality=given("municipality"), removed_at=None)
    return rows.exclude(channel=Channel.DIGEST)


def digests_of(municipality: Municipality) -> QuerySet[Digest]:
    """Also those that are removed, which can be put back."""
    return Digest.objects.filter(municipality=municipality).select_related("flow__unit", "corrects")


def readable_items(
    municipality: Municipality, access: Access, *, are_removed: bool = False
) -> QuerySet[Item]:
    """News, or those that have been removed: restricted ones only where reading those is the user's."""
    rows = Item.objects.filter(municipality=municipality, removed_at__isnull=not are_removed)
    rows = rows.select_related("unit")
    if access.may_everywhere(Action.READ_RESTRICTED):
        return rows
    closed = restricted_rows(Item) or Q(pk__in=[])
    own = sorted(access.units_for(Action.READ_RESTRICTED))
    return rows.filter(~closed | Q(unit__path__overlap=own)) if own else rows.exclude(closed)


def open_items(municipality: Municipality, on: date) -> QuerySet[Item]:
    """News for everybody that still are of interest on the day, and not wrong."""
    rows = Item.objects.filter(municipality=municipality, distribution=Distribution.OPEN).present()
    return rows.filter(of_interest(on), ~corrected())


def may_read(access: Access, item: Item) -> bool:
    path = item.unit.path if item.unit else None
    return not item.restricted or access.may_for(Action.READ_RESTRICTED, path)


def chosen_in(digest: Digest) -> QuerySet[DigestItem]:
    """In their order, but those whose news is removed."""
    return _chosen().filter(digest=digest)


def chosen_in_drafts(digest: Digest) -> QuerySet[DigestItem]:
    """As :func:`chosen_in`, with what lies in the other drafts of its flow."""
    drafts = Q(digest__flow=digest.flow_id, digest__sent_at=None, digest__removed_at=None)
    return _chosen().filter(drafts | Q(digest=digest)).select_related("digest", "item__unit")


def _chosen() -> QuerySet[DigestItem]:
    return DigestItem.objects.filter(item__removed_at=None).present().select_related("item__unit")


def choosable(digest: Digest, access: Access, on: date | None = None) -> list[Item]:
    """News that are still of interest and in no earlier digest of the flow, the newest first. One query.

    Also what is internal, which is offered where all who get it work here (``sending/audience.py``).
    """
    taken = (
        DigestItem.objects.filter(digest__flow=digest.flow_id, digest__removed_at=None).present().order_by()
    )
    rows = readable_items(digest.municipality, access).exclude(pk__in=taken.values("item"))
    return list(rows.filter(of_interest(on or localdate()), ~corrected())[:MOST_OFFERED])


def of_interest(on: date) -> Q:
    """News that still are, on the day."""
    return Q(valid_until=None) | Q(valid_until__gte=on)


def corrected(item: str = "pk") -> Exists:
    """News that there is a right one of; ``item`` is the column with their number."""
    return Exists(Item.objects.filter(corrects=OuterRef(item), removed_at=None))


def right_of(item: Item) -> Item | None:
    """What is told instead of a piece of news that was wrong, also where that was wrong too; None where nothing is."""
    right = None
    while later := Item.objects.filter(corrects=right or item).present().order_by("pk").last():
        right = later
    return right


MOST_OFFERED = 100


def area_names(municipality: Municipality, items: Iterable[Item] | None = None) -> dict[int, str]:
    """By number: of all areas, or of those that the news name. One query."""
    rows = Area.objects.filter(municipality=municipality)
    if items is not None:
        rows = rows.filter(pk__in={pk for one in items for pk in one.areas})
    return dict(rows.values_list("pk", "name"))


def area_names_of(field: str) -> ArraySubquery:
    """The areas whose numbers stand in a column, to be asked along with its rows (:func:`names_in`)."""
    asked = ExpressionWrapper(OuterRef(field), output_field=ArrayField(BigIntegerField()))
    rows: Any = Area.objects.annotate(asked=asked)
    near = rows.filter(asked__contains=[F("pk")]).order_by()
    return ArraySubquery(near.values(told=JSONObject(pk="pk", name="name")))


def names_in(told: Iterable[dict[str, Any]]) -> dict[int, str]:
    return {one["pk"]: one["name"] for one in told}


def removed_items(municipality: Municipality, access: Access) -> QuerySet[Item]:
    """Those that the user may put back, the latest removed first."""
    rows = readable_items(municipality, access, are_removed=True)
    if not access.may_everywhere(Action.EDIT_BRIEFINGS):
        rows = rows.filter(unit__path__overlap=sorted(access.units_for(Action.EDIT_BRIEFINGS)))
    return rows.order_by("-removed_at", "-pk")
