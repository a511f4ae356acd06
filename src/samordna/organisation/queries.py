"""Reads of the organisation. Every one starts from what the user may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateField, Exists, F, OuterRef, Prefetch, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import swedish_order
from samordna.organisation.enums import CoordinatorScope, GuidelineKind, UnitKind
from samordna.organisation.models import (
    Body,
    ContactPoint,
    Coordinator,
    Guideline,
    MandateFollowUp,
    MandateTask,
    Merger,
    Municipality,
    MunicipalityFile,
    Partner,
    Unit,
)
from samordna.organisation.reaching.telephone import shown
from samordna.organisation.refusing import MayRead
from samordna.plandoc.dates.months import months_after

MOST_HITS = 20
EXCERPT = 160


def units_where(municipality: Municipality, access: Access, action: Action) -> QuerySet[Unit]:
    """The units that have not ended where ``action`` is the user's."""
    units = Unit.objects.filter(municipality=municipality).not_ended_on(localdate())
    if access.may_everywhere(action):
        return units
    return units.filter(path__overlap=sorted(access.units_for(action)))


def contacts(municipality: Municipality, access: Access) -> QuerySet[ContactPoint]:
    """The contact points that the user may see: restricted ones only where reading those is theirs."""
    return visible(ContactPoint.objects.filter(municipality=municipality).present(), access)


def visible(rows: QuerySet[ContactPoint], access: Access) -> QuerySet[ContactPoint]:
    if access.may_everywhere(Action.READ_RESTRICTED):
        return rows
    open_to_all = Q(restricted=False)
    if units := sorted(access.units_for(Action.READ_RESTRICTED)):
        open_to_all |= Q(unit__path__overlap=units)
    return rows.filter(open_to_all)


def reader_of(access: Access) -> MayRead:
    """Which restricted contact points are the user's to read."""
    return lambda row: access.may_for(Action.READ_RESTRICTED, row.unit.path if row.unit else None)


def contacts_with_deputies(municipality: Municipality, access: Access, *, of: Q) -> list[ContactPoint]:
    """The contact points ``of`` … and every one that stands in for another, so that chains can be followed at once."""
    rows = contacts(municipality, access)
    stands_in = Exists(ContactPoint.objects.filter(deputy=OuterRef("pk"), removed_at=None))
    return list(rows.filter(of | stands_in).select_related("unit", "partner", "confirmed_by"))


def is_stale(contact: ContactPoint, municipality: Municipality, today: date) -> bool:
    """Whether nobody has confirmed the contact point for as long as the municipality allows."""
    return contact.confirmed_on is None or contact.confirmed_on < months_after(
        today, -municipality.confirm_months
    )


@dataclass(frozen=True, slots=True)
class UnitPage:
    """Everything around a unit, but for what it owns elsewhere (``extending.owned_by``)."""

    unit: Unit
    above: list[Unit]
    below: list[Unit]
    predecessors: list[Unit]
    body: Body | None
    contacts: list[ContactPoint]
    coordinators: list[Coordinator]
    mergers: list[Merger]


def unit_page(municipality: Municipality, access: Access, unit: Unit) -> UnitPage:
    """The units around it in one query, its contact points, coordinators and mergers in one each."""
    around = (
        Unit.objects.filter(municipality=municipality)
        .filter(Q(pk__in=unit.path) | Q(parent=unit) | Q(successor=unit))
        .exclude(pk=unit.pk)
        .select_related("body")
    )
    by_id = {row.pk: row for row in around}
    above = [by_id[pk] for pk in unit.path if pk in by_id]
    return UnitPage(
        unit=unit,
        above=above,
        below=[row for row in by_id.values() if row.parent_id == unit.pk],
        predecessors=[row for row in by_id.values() if row.successor_id == unit.pk],
        body=next((row.body for row in [unit, *reversed(above)] if row.body_id), None),
        contacts=contacts_with_deputies(municipality, access, of=Q(unit=unit)),
        coordinators=list(
            coordinators(municipality).filter(Q(unit__in=unit.path) | Q(scope=CoordinatorScope.CENTRAL))
        ),
        mergers=list(unit.mergers.select_related("made_by")),
    )


def coordinators(municipality: Municipality) -> QuerySet[Coordinator]:
    return Coordinator.objects.filter(municipality=municipality).select_related("unit", "user", "deputy_user")


@dataclass(frozen=True, slots=True)
class CoordinatorPlace:
    """Where there is, or should be, a coordinator: the whole municipality (``unit`` None) or an administration."""

    unit: Unit | None
    now: Coordinator | None
    coming: list[Coordinator]
    past: list[Coordinator]

    @property
    def is_vacant(self) -> bool:
        return self.now is None


def coordinator_places(municipality: Municipality, today: date) -> list[CoordinatorPlace]:
    """The central place, each administration of today, and other units that have or had a coordinator. Two queries."""
    rows = list(coordinators(municipality))
    administrations = list(
        Unit.objects.filter(municipality=municipality, kind=UnitKind.ADMINISTRATION).valid_on(today)
    )
    units = {unit.pk: unit for unit in administrations} | {row.unit_id: row.unit for row in rows if row.unit}
    ordered = sorted(units.values(), key=lambda unit: swedish_order(unit.name))
    places = [_place(None, rows, today), *(_place(unit, rows, today) for unit in ordered)]
    return [place for place in places if place.unit is None or place.unit.is_valid_on(today) or place.past]


def _place(unit: Unit | None, rows: Iterable[Coordinator], today: date) -> CoordinatorPlace:
    here = [row for row in rows if row.unit_id == (unit.pk if unit else None)]
    return CoordinatorPlace(
        unit=unit,
        now=next((row for row in here if row.is_valid_on(today)), None),
        coming=[row for row in here if row.valid_from is not None and row.valid_from > today],
        past=[row for row in here if row.valid_to is not None and row.valid_to < today],
    )


@dataclass(frozen=True, slots=True)
class TaskNow:
    """A task of the mandate, how it went the last time somebody looked, and each time before, newest first."""

    task: MandateTask
    follow_ups: list[MandateFollowUp]

    @property
    def latest(self) -> MandateFollowUp | None:
        return self.follow_ups[0] if self.follow_ups else None


def mandate_of(coordinator: Coordinator) -> list[TaskNow]:
    """The coordinator's checklist: tasks of the mandate today, and removed ones that have been followed up. Two queries."""
    follow_ups = MandateFollowUp.objects.filter(coordinator=coordinator).select_related("followed_up_by")
    tasks = (
        MandateTask.objects.filter(municipality=coordinator.municipality_id, scope=coordinator.scope)
        .prefetch_related(Prefetch("follow_ups", queryset=follow_ups, to_attr="looked_at"))
        .order_by(F("removed_at").desc(nulls_first=True), "position", "pk")
    )
    return [TaskNow(task, task.looked_at) for task in tasks if task.removed_at is None or task.looked_at]


def word_template(municipality: Municipality) -> bytes | None:
    """The municipality's own Word template, if it has one."""
    kept = MunicipalityFile.objects.filter(
        municipality=municipality, kind=MunicipalityFile.Kind.WORD_TEMPLATE
    )
    content = kept.present().values_list("content", flat=True).first()
    return None if content is None else bytes(content)


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


def with_words(rows: QuerySet, words: str, *fields: str) -> QuerySet:
    """The rows in which every word stands in one of the fields."""
    for word in words.split()[:8]:
        anywhere = Q()
        for field in fields:
            anywhere |= Q(**{f"{field}__icontains": word})
        rows = rows.filter(anywhere)
    return rows


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
