"""Training sessions in the year, with their hours for calendars."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BigIntegerField,
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import pgettext

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.collaboration.models import ForumMember
from samordna.followup.enums import DatedKind
from samordna.followup.year.sources import Source, Told
from samordna.followup.year.things import DatedThing, Hours
from samordna.mapping.pointing import successors
from samordna.organisation.models import Municipality, Unit
from samordna.training.models import Session
from samordna.training.queries import sessions_of, units_by_number


def _rows(municipality: Municipality, access: Access) -> QuerySet[Session]:
    rows = sessions_of(municipality).annotate(is_others=_is_others(municipality, access))
    return rows if access.may(Action.SEE_ORGANISATION) else rows.none()


def _is_others(municipality: Municipality, access: Access) -> Any:
    """Open to units, of which none is the reader's, above theirs or below. Who trains all has to do with every one."""
    if access.may_everywhere(Action.EDIT_TRAINING):
        return Value(value=False)
    own = [one.unit_id for one in access.roles if one.unit_id]
    near = _near(municipality, own) if own else []
    return ExpressionWrapper(
        ~Q(units=[], forums=[]) & ~Q(units__overlap=near) & ~Exists(_members(own)),
        output_field=BooleanField(),
    )


def _near(municipality: Municipality, own: list[int]) -> list[int]:
    """The numbers of the units, of all above them and below, and of those that have become one of these. One query."""
    units = units_by_number(municipality)
    near = {pk for pk, one in units.items() if not set(own).isdisjoint(one.path)}
    near |= {pk for one in own if one in units for pk in units[one].path}
    return sorted(near | {pk for pk, now in successors(units).items() if now in near})


def _members(own: list[int]) -> QuerySet[ForumMember]:
    """Of the session's forums, those of a unit of the reader's, above theirs or below."""
    named = ExpressionWrapper(OuterRef("forums"), output_field=ArrayField(BigIntegerField()))
    rows: Any = ForumMember.objects.present().annotate(named=named)
    above = Unit.objects.filter(pk__in=own, path__contains=[OuterRef("unit")])
    members: QuerySet[ForumMember] = rows.filter(
        Q(unit__path__overlap=own) | Exists(above), named__contains=[F("forum")]
    )
    return members


def _things(municipality: Municipality, told: Told) -> Iterator[DatedThing]:
    starts_at, ends_at = (datetime.fromisoformat(told[name]) for name in ("starts_at", "ends_at"))
    about = [pgettext("session", "cancelled")] if told["cancelled_at"] else []
    yield DatedThing(
        localdate(starts_at),
        DatedKind.SESSION,
        told["course"],
        " · ".join([*about, *filter(None, (told["venue"], told["unit"]))]),
        reverse("training:session", args=[municipality.slug, told["pk"]]),
        Session(pk=told["pk"]).calendar_key,
        hours=Hours(
            starts_at,
            ends_at,
            told["venue"] or told["link"],
            told["sequence"],
            told["cancelled_at"] is not None,
        ),
        is_others=told["is_others"],
    )


SESSIONS = Source(
    rows=_rows,
    fields={
        **{
            name: name for name in ("pk", "starts_at", "ends_at", "venue", "link", "sequence", "cancelled_at")
        },
        **{"course": "course__name", "unit": "unit__name", "is_others": "is_others"},
    },
    things=_things,
)
