"""Situation pictures in the year: until when contributions are wanted, and when a picture was decided."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.followup.enums import DatedKind
from samordna.followup.year.sources import Source, Told
from samordna.followup.year.things import DatedThing
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.life import LOOKS, PictureState
from samordna.situation.queries import pictures_seen


def _things(municipality: Municipality, told: Told) -> Iterator[DatedThing]:
    pk, title, about = told["pk"], told["title"], told["unit"] or ""
    address = reverse("situation:picture", args=[municipality.slug, pk])
    if told["gather_until"] and LOOKS[PictureState(told["state"])].editable:
        day, words = date.fromisoformat(told["gather_until"]), _("%(title)s: last day for contributions")
        yield DatedThing(day, DatedKind.PICTURE, words % {"title": title}, about, address, f"bidrag-{pk}")
    if told["decided_on"]:
        day, words = date.fromisoformat(told["decided_on"]), _("%(title)s is decided")
        yield DatedThing(day, DatedKind.PICTURE, words % {"title": title}, about, address, f"bild-{pk}")


PICTURES = Source(
    rows=pictures_seen,
    fields={
        **{name: name for name in ("pk", "title", "state", "gather_until", "decided_on")},
        "unit": "unit__name",
    },
    things=_things,
)
