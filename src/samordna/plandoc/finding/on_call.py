"""Whom to call when the number of an answer is not there, or it is not known whether anybody answers: who is on call."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from samordna.plandoc.finding import reasons
from samordna.plandoc.finding.model import Answer, FoundHelp
from samordna.plandoc.guiding.calling import NATIONAL, Contact

OFFICE_OPENS, OFFICE_CLOSES, SATURDAY = 8, 17, 5


def is_late(moment: datetime | None) -> bool:
    """Whether offices are closed at a local time."""
    return moment is not None and (
        moment.weekday() >= SATURDAY or not OFFICE_OPENS <= moment.hour < OFFICE_CLOSES
    )


def on_call(keys: Sequence[str], contacts: Mapping[str, Contact]) -> Contact | None:
    """The first that is open now and at night, one that is confirmed before others. ``keys`` are those of guides."""
    there = [contacts[key] for key in keys if key in contacts]
    awake = [one for one in there if one.is_reachable and one.phone not in NATIONAL and _is_always_open(one)]
    return next((one for one in awake if one.is_confirmed), next(iter(awake), None))


def with_on_call(answered: FoundHelp, answer: Answer, awake: Contact | None, late: bool) -> FoundHelp:
    """What waits for office hours is not for who is on call."""
    contact = answered.contact
    if awake is None or answer.is_everyday or contact == awake:
        return answered
    if contact is None:
        return replace(answered, contact=awake, why=(*answered.why, reasons.no_number(awake.function)))
    answers = contact.is_open is True and contact.is_confirmed
    if answers or not (late and answer.is_acute and awake.is_confirmed) or contact.phone in NATIONAL:
        return answered
    why = (*answered.why, reasons.open_first(contact, awake.function))
    return replace(answered, contact=awake, instead_of=None, other=contact, why=why)


def with_guides_number(answered: Sequence[FoundHelp]) -> list[FoundHelp]:
    """Who has no number is answered for by the first guide here that has one."""
    guide = next((one for one in answered if one.kind == "guide" and one.contact), None)
    if guide is None or guide.contact is None:
        return list(answered)
    why = reasons.no_number(guide.contact.function)
    return [
        one if one.contact else replace(one, contact=guide.contact, why=(*one.why, why)) for one in answered
    ]


def _is_always_open(one: Contact) -> bool:
    return one.is_open is True and one.is_open_at_night is True
