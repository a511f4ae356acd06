"""The finder: from somebody's own words to the service or guide that answers them, and whom to call. No Django."""

from collections.abc import Mapping

from samordna.plandoc.finding.index import Index, index_of
from samordna.plandoc.finding.model import Answer, Asked, FoundHelp, KeyedGuide
from samordna.plandoc.finding.on_call import is_late, on_call, with_guides_number, with_on_call
from samordna.plandoc.finding.ranking import ranked
from samordna.plandoc.finding.same_number import by_number
from samordna.plandoc.finding.whom import told, told_around
from samordna.plandoc.guiding.calling import Contact

__all__ = [
    "Answer",
    "Asked",
    "FoundHelp",
    "Index",
    "KeyedGuide",
    "by_number",
    "find",
    "index_of",
    "on_call",
    "ranked",
    "with_contacts",
]

MOST_SHOWN = 10


def find(asked: Asked, index: Index, contacts: Mapping[str, Contact]) -> list[FoundHelp]:
    """The best answers first. ``contacts`` are told by their keys, as they are at the moment that is asked about."""
    awake = on_call(index.guides_contacts, contacts)
    return with_contacts(asked, ranked(asked, index, index.heard(asked.words)), contacts, awake)


def with_contacts(
    asked: Asked, answers: list[Answer], contacts: Mapping[str, Contact], awake: Contact | None
) -> list[FoundHelp]:
    """The same of answers that are ranked already. Where only what is open is asked, that comes first, and the rest stays.

    ``awake`` is on call, for those of whom it is not known that anybody answers.
    """
    late = is_late(asked.at)
    called = ((with_on_call(told(one, contacts), one, awake, late), one) for one in answers)
    every = with_guides_number([told_around(found, one, contacts) for found, one in called])
    if asked.only_open:
        every.sort(key=lambda one: one.is_open is not True)
    return every[:MOST_SHOWN]
