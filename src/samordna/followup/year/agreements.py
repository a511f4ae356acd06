"""When agreements end, and when somebody is to see to it that they are renewed."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.collaboration.agreements.queries import agreements_of
from samordna.collaboration.models import Agreement
from samordna.followup.enums import DatedKind
from samordna.followup.year.sources import Source, Told
from samordna.followup.year.things import DatedThing
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.dates.months import months_after


def _rows(municipality: Municipality, access: Access) -> QuerySet[Agreement]:
    renewed = Agreement.objects.filter(follows=OuterRef("pk"), removed_at=None)
    dated: QuerySet[Agreement] = agreements_of(municipality).exclude(valid_to=None)
    rows = dated.annotate(is_renewed=Exists(renewed), is_led=_is_led(access))
    return rows if access.may(Action.SEE_ORGANISATION) else rows.none()


def _is_led(access: Access) -> Any:
    """Whether the reader leads it, who is then the one to see to its renewal."""
    if access.may_everywhere(Action.EDIT_COLLABORATION):
        return Value(value=True)
    own = sorted(access.units_for(Action.EDIT_COLLABORATION))
    return Exists(Unit.objects.filter(pk=OuterRef("unit"), path__overlap=own))


def _things(municipality: Municipality, told: Told) -> Iterator[DatedThing]:
    last = date.fromisoformat(told["valid_to"])
    where = reverse("collaboration:agreement", args=[municipality.slug, told["pk"]])
    key, about = f"overenskommelse-{told['pk']}", told["unit"] or ""
    words = _("%(name)s: last day") % {"name": told["title"]}
    others = not told["is_led"]
    yield DatedThing(last, DatedKind.AGREEMENT, words, about, where, key, is_others=others)
    if not told["is_renewed"]:
        words = _("%(name)s: time to renew") % {"name": told["title"]}
        day = months_after(last, -told["remind_months"])
        yield DatedThing(day, DatedKind.AGREEMENT, words, about, where, f"{key}-fornya", is_others=others)


AGREEMENTS = Source(
    rows=_rows,
    fields={
        **{name: name for name in ("pk", "title", "valid_to", "remind_months", "is_renewed", "is_led")},
        "unit": "unit__name",
    },
    things=_things,
)
