"""What the finder answers in a municipality: the same for its pages and its command."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils import timezone

from samordna.guidance.reached import directory
from samordna.mapping.finding.asking import is_another, moment_of
from samordna.organisation.models import Municipality
from samordna.organisation.reaching.desk import Reached
from samordna.plandoc.finding import Asked, FoundHelp, Index, by_number, on_call, ranked, with_contacts
from samordna.plandoc.finding.notes import notes
from samordna.plandoc.vocabulary import Text


@dataclass(frozen=True, slots=True)
class HelpRow:
    """An answer with how its contact is reached, as a page shows it. ``same`` are others who are called at the same number."""

    found: FoundHelp
    reached: Reached | None
    instead_of: Reached | None
    other: Reached | None
    same: list["HelpRow"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Answers:
    """``moment`` is when somebody has to be there: None for now. ``notes`` tell how the words were understood."""

    rows: list[HelpRow]
    moment: datetime | None
    is_urgent: bool
    notes: tuple[Text, ...]


def answers(municipality: Municipality, asked: Asked, index: Index) -> Answers:
    """The best first. One query where there is anything to call. Restricted contact points are nobody's to find here."""
    heard = index.heard(asked.words)
    now = timezone.now()
    moment = asked.at or moment_of(now, heard.when)
    told = ranked(asked, index, heard)
    keys = {key for one in told for key in (*one.contact_keys, *one.keys_around)}
    if told:
        keys |= set(index.guides_contacts)
    there = directory(municipality, keys, moment) if keys else None
    contacts, shown = (there.contacts, there.shown) if there else ({}, {})
    asked = replace(asked, at=timezone.localtime(moment))
    found = with_contacts(asked, told, contacts, on_call(index.guides_contacts, contacts))
    rows = [
        replace(_row(first, shown), same=[_row(one, shown) for one in same])
        for first, *same in by_number(found)
    ]
    shown_moment = moment if is_another(moment, now) else None
    return Answers(rows, shown_moment, heard.is_urgent, notes(asked, heard, index))


def _row(one: FoundHelp, shown: dict[str, Reached]) -> HelpRow:
    return HelpRow(
        one,
        shown[one.contact.key] if one.contact else None,
        shown[one.instead_of.key] if one.instead_of else None,
        shown[one.other.key] if one.other else None,
    )
