"""Units, contact points, partners and guidelines that hold what somebody searches for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.enums import GuidelineKind, UnitKind
from samordna.organisation.models import ContactPoint, Guideline, Municipality, Partner, Unit
from samordna.organisation.queries import contacts, with_words
from samordna.organisation.reaching.telephone import shown

MOST_HITS = 20
EXCERPT = 160


@dataclass(frozen=True, slots=True)
class OrganisationHit:
    """Something that a search finds. ``contact`` is set for contact points, whose restricted ones must be noted as read."""

    kind: str
    title: str
    address: str
    excerpt: str
    contact: ContactPoint | None = None


def search(municipality: Municipality, access: Access, words: str) -> list[OrganisationHit]:
    """Units, contact points, partners and guidelines that hold every one of the words. Two queries.

    Empty for who may not see the organisation. The caller notes the reading of restricted contact points:
    ``core.history.restricted_read(request, restricted(hits), how="search")``.
    """
    if not words.split() or not access.may(Action.SEE_ORGANISATION):
        return []
    fields = ("function", "note", "email", "phone", "unit__name", "partner__name")
    reachable = contacts(municipality, access).select_related("unit", "partner")
    today = localdate()
    return [
        *(_hit(municipality, today, *row) for row in _places(municipality, words)),
        *(_contact_hit(municipality, row) for row in with_words(reachable, words, *fields)[:MOST_HITS]),
    ]


def _places(municipality: Municipality, words: str) -> QuerySet:
    """Units, partners and guidelines as one list: which, number, title, kind, text, last day."""
    nothing, never = Value("", TextField()), Value(None, DateField())
    own = {"municipality": municipality}
    units = with_words(Unit.objects.filter(**own), words, "name", "code")
    partners = with_words(Partner.objects.present().filter(**own), words, "name", "about")
    guidelines = with_words(
        Guideline.objects.present().filter(**own), words, "title", "registry_number", "text"
    )
    parts = [
        _part(units, "unit", "name", F("kind"), Cast("code", TextField()), F("valid_to")),
        _part(partners, "partner", "name", nothing, F("about"), never),
        _part(guidelines, "guideline", "title", F("kind"), F("text"), never),
    ]
    return parts[0].union(*parts[1:], all=True)


def _part(rows: QuerySet, which: str, title: str, kind: Any, text: Any, last_day: Any) -> QuerySet:
    alike: QuerySet = rows.order_by().annotate(
        which=Value(which, TextField()),
        said=Cast(title, TextField()),
        sort=Cast(kind, TextField()),
        shown_text=text,
        last_day=last_day,
    )
    listed: QuerySet = alike.values_list("which", "pk", "said", "sort", "shown_text", "last_day")
    return listed[:MOST_HITS]


def restricted(hits: Iterable[OrganisationHit]) -> list[ContactPoint]:
    """The restricted contact points among the hits."""
    return [hit.contact for hit in hits if hit.contact is not None and hit.contact.restricted]


def _hit(
    municipality: Municipality,
    today: date,
    which: str,
    pk: int,
    title: str,
    kind: str,
    text: str,
    last: date | None,
) -> OrganisationHit:
    address = _address(which, municipality, pk)
    if which == "unit":
        ended = _("ended %s") % last if last is not None and last < today else ""
        about = ", ".join(filter(None, [str(UnitKind(kind).label), text, ended]))
        return OrganisationHit(_("unit"), title, address, about)
    named = _("partner") if which == "partner" else str(GuidelineKind(kind).label)
    return OrganisationHit(named, title, address, _cut(text))


def _contact_hit(municipality: Municipality, row: ContactPoint) -> OrganisationHit:
    owner = row.unit or row.partner
    about = [owner.name if owner else "", shown(row.phone) if row.phone else "", row.email]
    return OrganisationHit(
        _("contact point"),
        row.function,
        _address("contact", municipality, row.pk),
        ", ".join(filter(None, about)),
        contact=row,
    )


def _address(name: str, municipality: Municipality, pk: int) -> str:
    return reverse(f"organisation:{name}", args=[municipality.slug, pk])


def _cut(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]} …"
