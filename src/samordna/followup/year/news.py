"""News in the year: when each flow's turn comes, and until when news are of interest."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Max, OuterRef, Q, QuerySet, Subquery, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.briefings.enums import Channel
from samordna.briefings.models import Digest, Flow, Item
from samordna.briefings.queries import flows_of
from samordna.briefings.sending.falling import turn_after
from samordna.followup.enums import DatedKind
from samordna.followup.year.sources import Source, Told
from samordna.followup.year.things import DatedThing
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.words import Distribution


def _flows(municipality: Municipality, access: Access) -> QuerySet[Flow]:
    sent = Digest.objects.filter(flow=OuterRef("pk"), corrects=None).present().order_by().values("flow")
    last = Subquery(sent.annotate(last=Max("sent_at")).values("last"))
    rows = flows_of(municipality).annotate(last_sent=last, is_others=_is_others(access))
    return rows if access.may(Action.SEE_ORGANISATION) else rows.none()


def _items(municipality: Municipality, access: Access) -> QuerySet[Item]:
    """Never those that are restricted: a calendar tells nothing of them."""
    rows = Item.objects.filter(municipality=municipality, valid_until__isnull=False).present()
    rows = rows.exclude(distribution=Distribution.RESTRICTED).annotate(is_others=_is_others(access))
    return rows if access.may(Action.SEE_ORGANISATION) else rows.none()


def _is_others(access: Access) -> Any:
    """Seen to by somebody else."""
    if access.may_everywhere(Action.EDIT_BRIEFINGS):
        return Value(value=False)
    own = sorted(access.units_for(Action.EDIT_BRIEFINGS))
    return ExpressionWrapper(~Q(unit__path__overlap=own), BooleanField()) if own else Value(value=True)


def _turns(municipality: Municipality, told: Told) -> Iterator[DatedThing]:
    is_digest = told["channel"] == Channel.DIGEST
    last = told["last_sent"] if is_digest else told["went_on"]
    yield DatedThing(
        turn_after(
            told["rhythm"],
            date.fromisoformat(told["begins_on"]),
            datetime.fromisoformat(last) if last else None,
        ),
        DatedKind.NEWS,
        told["name"],
        told["unit"] or "",
        reverse("briefings:flows", args=[municipality.slug]) + f"#flow-{told['pk']}",
        f"nyhetsflode-{told['pk']}",
        is_others=told["is_others"],
    )


def _ends(municipality: Municipality, told: Told) -> Iterator[DatedThing]:
    yield DatedThing(
        date.fromisoformat(told["valid_until"]),
        DatedKind.NEWS,
        _("%(title)s: last day of interest") % {"title": told["title"]},
        told["unit"] or "",
        reverse("briefings:item", args=[municipality.slug, told["pk"]]),
        f"inslag-{told['pk']}",
        is_others=told["is_others"],
    )


_WHOSE = {"unit": "unit__name", "is_others": "is_others"}
FLOWS = Source(
    rows=_flows,
    fields={
        **{name: name for name in ("pk", "name", "channel", "rhythm", "begins_on", "went_on", "last_sent")},
        **_WHOSE,
    },
    things=_turns,
)
NEWS = Source(
    rows=_items,
    fields={**{name: name for name in ("pk", "title", "valid_until")}, **_WHOSE},
    things=_ends,
)
