"""Units, contact points and things of the lists that hold what somebody searches for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import DateField, F, Model, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.organisation.catalogues import CATALOGUES, Catalogue
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.organisation.queries import contacts, with_words
from samordna.organisation.reaching.telephone import shown

MOST_HITS = 20
EXCERPT = 160
_NEVER = Value(None, DateField())
_TO_ALL = Value(value=False)


@dataclass(frozen=True, slots=True)
class Searched:
    """What a slice above lets be searched with the organisation, in the same query.

    ``rows`` gives those that the user may read, ``fields`` are where the words may stand; of each the rest is read, from which
    ``hit`` is made.
    """

    name: str
    rows: Callable[[Municipality, Access], QuerySet]
    fields: tuple[str, ...]
    title: str
    kind: Any
    text: Any
    hit: "Callable[[Municipality, FoundPlace], OrganisationHit]"
    last_day: Any = _NEVER
    restricted: Any = _TO_ALL


_SEARCHED: dict[str, Searched] = {}
_LISTS: list[Catalogue] = [*CATALOGUES]


def register_searched(searched: Searched) -> None:
    _SEARCHED[searched.name] = searched


def register_list(catalogue: Catalogue) -> None:
    """Let the things of another slice's list be searched too."""
    if catalogue not in _LISTS:
        _LISTS.append(catalogue)


@dataclass(frozen=True, slots=True)
class OrganisationHit:
    """Something that a search finds. ``restricted`` is the row whose reading must be noted, by its model and number."""

    kind: str
    title: str
    address: str
    excerpt: str
    restricted: tuple[type[Model], int] | None = None


def search(municipality: Municipality, access: Access, words: str) -> list[OrganisationHit]:
    """Units, contact points, things of the lists and what other slices have that hold every one of the words. Two queries.

    Empty for who may not see the organisation. The caller notes the reading of what is ``restricted`` among them.
    """
    if not words.split() or not access.may(Action.SEE_ORGANISATION):
        return []
    fields = ("function", "note", "email", "phone", "unit__name", "partner__name")
    reachable = contacts(municipality, access).select_related("unit", "partner")
    lists = {one.name: one for one in _LISTS if access.may(one.see)}
    return [
        *(
            _place_hit(lists, municipality, row)
            for row in _places(municipality, access, lists.values(), words)
        ),
        *(_contact_hit(municipality, row) for row in with_words(reachable, words, *fields)[:MOST_HITS]),
    ]


class FoundPlace(NamedTuple):
    """``which`` is "unit", the name of a list, or of what another slice lets be searched."""

    which: str
    pk: int
    title: str
    kind: str
    text: str
    last_day: date | None
    is_restricted: bool

    @property
    def ended(self) -> str:
        return _("ended %s") % self.last_day if self.last_day and self.last_day < localdate() else ""


def _places(
    municipality: Municipality, access: Access, lists: Iterable[Catalogue], words: str
) -> Iterator[FoundPlace]:
    """Units, and the things of every list, in one query."""
    units = with_words(Unit.objects.filter(municipality=municipality), words, "name", "code")
    parts = [
        _part(units, "unit", "name", F("kind"), F("code"), F("valid_to")),
        *(_part_of(one, municipality, words) for one in lists),
        *(_part_searched(one, municipality, access, words) for one in _SEARCHED.values()),
    ]
    yield from map(FoundPlace._make, parts[0].union(*parts[1:], all=True))


def _part_of(catalogue: Catalogue, municipality: Municipality, words: str) -> QuerySet:
    rows = catalogue.model._default_manager.filter(municipality=municipality)
    if catalogue.is_removable:
        rows = rows.filter(removed_at=None)
    return _part(
        with_words(rows, words, *catalogue.searched),
        catalogue.name,
        catalogue.title_field,
        F("kind") if catalogue.kinds else Value(""),
        F(catalogue.excerpt_field) if catalogue.excerpt_field else Value(""),
        _NEVER if catalogue.is_removable else F("valid_to"),
    )


def _part_searched(one: Searched, municipality: Municipality, access: Access, words: str) -> QuerySet:
    rows = with_words(one.rows(municipality, access), words, *one.fields)
    return _part(rows, one.name, one.title, one.kind, one.text, one.last_day, one.restricted)


def _part(
    rows: QuerySet,
    which: str,
    title: str,
    kind: Any,
    text: Any,
    last_day: Any,
    restricted: Any = _TO_ALL,
) -> QuerySet:
    alike: QuerySet = rows.order_by().annotate(
        which=Value(which, TextField()),
        said=Cast(title, TextField()),
        sort=Cast(kind, TextField()),
        shown_text=Cast(text, TextField()),
        last_day=last_day,
        is_restricted=restricted,
    )
    listed: QuerySet = alike.values_list(
        "which", "pk", "said", "sort", "shown_text", "last_day", "is_restricted"
    )
    return listed[:MOST_HITS]


def restricted(hits: Iterable[OrganisationHit]) -> dict[type[Model], list[int]]:
    """The numbers of the restricted rows among the hits, by model."""
    found: dict[type[Model], list[int]] = {}
    for model, pk in (hit.restricted for hit in hits if hit.restricted):
        found.setdefault(model, []).append(pk)
    return found


def _place_hit(
    lists: Mapping[str, Catalogue], municipality: Municipality, place: FoundPlace
) -> OrganisationHit:
    if place.which == "unit":
        address = _address("unit", municipality, place.pk)
        about = [str(UnitKind(place.kind).label), place.text, place.ended]
        return OrganisationHit(_("unit"), place.title, address, ", ".join(filter(None, about)))
    if searched := _SEARCHED.get(place.which):
        return searched.hit(municipality, place)
    catalogue = lists[place.which]
    address = reverse(f"{catalogue.namespace}:{catalogue.name}", args=[municipality.slug, place.pk])
    named = str(dict(catalogue.kinds).get(place.kind) or catalogue.model._meta.verbose_name)
    about = [place.ended, _cut(place.text)]
    return OrganisationHit(named, place.title, address, ", ".join(filter(None, about)))


def _contact_hit(municipality: Municipality, row: ContactPoint) -> OrganisationHit:
    owner = row.unit or row.partner
    about = [owner.name if owner else "", shown(row.phone) if row.phone else "", row.email]
    return OrganisationHit(
        _("contact point"),
        row.function,
        _address("contact", municipality, row.pk),
        ", ".join(filter(None, about)),
        restricted=(ContactPoint, row.pk) if row.restricted else None,
    )


def _address(name: str, municipality: Municipality, pk: int) -> str:
    return reverse(f"organisation:{name}", args=[municipality.slug, pk])


def _cut(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]} …"
