"""Whom an answer says to call at a moment, and what happens then."""

from collections.abc import Mapping
from dataclasses import replace

from samordna.plandoc.finding import reasons
from samordna.plandoc.finding.model import Answer, FoundHelp
from samordna.plandoc.guiding.calling import Contact, Offered, calling
from samordna.plandoc.guiding.model import Call, End
from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.vocabulary import Text, WayIn

_WAYS_IN = {
    WayIn.SELF: Text("Man kan ta kontakt själv.", "One can get in touch by oneself."),
    WayIn.REFERRAL: Text(
        "Någon som arbetar med personen hänvisar dit.", "Somebody who works with the person refers there."
    ),
    WayIn.DECISION: Text(
        "Socialtjänsten utreder och beslutar först.", "Social services look into it and decide first."
    ),
}


def told(answer: Answer, contacts: Mapping[str, Contact]) -> FoundHelp:
    """``contacts`` hold those of the answer, and who steps in for them. Restricted ones are not among them."""
    end = answer.end or _end(answer.contact_keys)
    calls = calling(end, contacts)
    later = min(calls.later, key=_opens) if calls.later else None
    offered = next((one for one in calls.now if not _disturbs(answer, one, later)), None)
    return FoundHelp(
        kind=answer.kind,
        key=answer.key,
        name=answer.name,
        why=answer.why,
        contact=offered.contact if offered else later,
        instead_of=offered.instead_of if offered else None,
        then=_then(answer),
    )


def told_around(answered: FoundHelp, answer: Answer, contacts: Mapping[str, Contact]) -> FoundHelp:
    """Who has no number is answered for by its owner, or else by the switchboard."""
    if answered.contact or not answer.keys_around:
        return answered
    around = told(replace(answer, end=_end(answer.keys_around)), contacts)
    if around.contact is None:
        return answered
    why = reasons.no_number(around.contact.function)
    return replace(answered, contact=around.contact, instead_of=around.instead_of, why=(*answered.why, why))


def _disturbs(answer: Answer, offered: Offered, later: Contact | None) -> bool:
    """Whoever is there at night is not for what waits for office hours, where somebody opens then."""
    return answer.is_everyday and later is not None and offered.contact.is_open_at_night is True


def _end(keys: tuple[str, ...]) -> End:
    return End(key="call", title="–", calls=[Call(contact=key) for key in keys])


def _opens(contact: Contact) -> tuple[bool, float]:
    return contact.opens is None, contact.opens.timestamp() if contact.opens else 0.0


def _then(answer: Answer) -> tuple[Text, ...]:
    if not isinstance(answer.thing, MappedService):
        return tuple(Text(line, line) for line in answer.end.do[:2]) if answer.end else ()
    if answer.thing.first_step:
        return (Text(answer.thing.first_step, answer.thing.first_step),)
    return tuple(text for way, text in _WAYS_IN.items() if way in answer.thing.ways_in)
