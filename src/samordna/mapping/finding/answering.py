"""What the finder answers in a municipality: the same for its pages and its command."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from samordna.guidance.reached import directory
from samordna.mapping.finding.asking import is_another, moment_of
from samordna.organisation.models import Municipality
from samordna.organisation.reaching.desk import Reached
from samordna.plandoc.finding import Asked, FoundHelp, Index, ranked, with_contacts


@dataclass(frozen=True, slots=True)
class HelpRow:
    """An answer with how its contact is reached, as a page shows it."""

    found: FoundHelp
    reached: Reached | None
    instead_of: Reached | None


@dataclass(frozen=True, slots=True)
class Answers:
    """``moment`` is when somebody has to be there: None for now."""

    rows: list[HelpRow]
    moment: datetime | None
    is_urgent: bool


def answers(municipality: Municipality, asked: Asked, index: Index) -> Answers:
    """The best first. One query where there is anything to call. Restricted contact points are nobody's to find here."""
    heard = index.heard(asked.words)
    now = timezone.now()
    moment = asked.at or moment_of(now, heard.hour)
    told = ranked(asked, index, heard)
    keys = {key for one in told for key in one.contact_keys}
    there = directory(municipality, keys, moment) if keys else None
    contacts, shown = (there.contacts, there.shown) if there else ({}, {})
    rows = [
        HelpRow(
            one,
            shown[one.contact.key] if one.contact else None,
            shown[one.instead_of.key] if one.instead_of else None,
        )
        for one in with_contacts(asked, told, contacts)
    ]
    return Answers(rows, moment if is_another(moment, now) else None, heard.is_urgent)
