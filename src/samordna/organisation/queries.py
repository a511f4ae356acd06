"""Reads of the organisation. Every one starts from what the user may see."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.prepared import Prepared, given, given_ids
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.models import (
    Body,
    ContactPoint,
    Coordinator,
    Merger,
    Municipality,
    MunicipalityFile,
    Term,
    Unit,
)
from samordna.organisation.refusing import MayRead
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.writing import Format


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
    return list(_with_deputies(contacts(municipality, access), of))


def open_contacts_with_deputies(municipality: Municipality, numbers: list[int]) -> list[ContactPoint]:
    """The same of the contact points with these numbers, for a reader who need not be signed in: no restricted ones."""
    return _OPEN_CONTACTS.objects(municipality=municipality.pk, numbers=numbers)


def _open_contacts() -> QuerySet[ContactPoint]:
    rows = ContactPoint.objects.filter(municipality=given("municipality"), restricted=False).present()
    return _with_deputies(rows, Q(pk__in=given_ids("numbers")))


def _with_deputies(rows: QuerySet[ContactPoint], of: Q) -> QuerySet[ContactPoint]:
    stands_in = Exists(ContactPoint.objects.filter(deputy=OuterRef("pk"), removed_at=None))
    return rows.filter(of | stands_in).select_related("unit", "partner", "confirmed_by")


_OPEN_CONTACTS = Prepared(_open_contacts)


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


def terms_of(municipality: Municipality) -> list[Term]:
    """The glossary, kind by kind. One query."""
    return list(Term.objects.filter(municipality=municipality).present())


def word_template(municipality: Municipality, file_format: Format) -> bytes | None:
    """The municipality's own template that such a file is written in, if it has one; only Word files are."""
    if file_format != Format.DOCX:
        return None
    kept = MunicipalityFile.objects.filter(
        municipality=municipality, kind=MunicipalityFile.Kind.WORD_TEMPLATE
    )
    content = kept.present().values_list("content", flat=True).first()
    return None if content is None else bytes(content)


def with_words(rows: QuerySet, words: str, *fields: str) -> QuerySet:
    """The rows in which every word stands in one of the fields."""
    for word in words.split()[:8]:
        anywhere = Q()
        for field in fields:
            anywhere |= Q(**{f"{field}__icontains": word})
        rows = rows.filter(anywhere)
    return rows
