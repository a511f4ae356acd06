"""Meetings of forums in the year, with their hours for calendars."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Value
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import pgettext

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.collaboration.models import ForumMember, Meeting
from samordna.collaboration.queries import meetings_of
from samordna.followup.enums import DatedKind
from samordna.followup.year.sources import Source, Told
from samordna.followup.year.things import DatedThing, Hours
from samordna.organisation.models import Municipality


def _rows(municipality: Municipality, access: Access) -> QuerySet[Meeting]:
    rows = meetings_of(municipality).annotate(is_others=_is_others(access))
    return rows if access.may(Action.SEE_ORGANISATION) else rows.none()


def _is_others(access: Access) -> Any:
    """Of a forum that the reader neither leads nor has a unit in. Who leads all has to do with every one."""
    if access.may_everywhere(Action.EDIT_COLLABORATION):
        return Value(value=False)
    own = [one.unit_id for one in access.roles if one.unit_id]
    members = ForumMember.objects.present().filter(forum=OuterRef("forum"), unit__path__overlap=own)
    return ExpressionWrapper(
        ~Exists(members) & (Q(forum__unit=None) | ~Q(forum__unit__path__overlap=own)),
        output_field=BooleanField(),
    )


def _things(municipality: Municipality, told: Told) -> Iterator[DatedThing]:
    starts_at, ends_at = (datetime.fromisoformat(told[name]) for name in ("starts_at", "ends_at"))
    is_cancelled = told["cancelled_at"] is not None
    about = [pgettext("meeting", "cancelled")] if is_cancelled else []
    yield DatedThing(
        localdate(starts_at),
        DatedKind.MEETING,
        told["forum"],
        " · ".join([*about, *filter(None, (told["venue"], told["unit"]))]),
        reverse("collaboration:meeting", args=[municipality.slug, told["pk"]]),
        Meeting(pk=told["pk"]).calendar_key,
        hours=Hours(starts_at, ends_at, told["venue"] or told["link"], told["sequence"], is_cancelled),
        is_others=told["is_others"],
    )


MEETINGS = Source(
    rows=_rows,
    fields={
        **{
            name: name for name in ("pk", "starts_at", "ends_at", "venue", "link", "sequence", "cancelled_at")
        },
        **{"forum": "forum__name", "unit": "forum__unit__name", "is_others": "is_others"},
    },
    things=_things,
)
