"""What is wrong in a guide: a pure function of the guide, its contacts and the day."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from samordna.plandoc import graphs, stepwise
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.guiding.calling import Contact, calling
from samordna.plandoc.guiding.fault_words import Fault, FaultCode, fault
from samordna.plandoc.guiding.model import Branch, Call, End, Guide, GuideBody, Question
from samordna.plandoc.vocabulary import Text

__all__ = ["REVIEW_MONTHS", "Fault", "FaultCode", "faults", "reached", "review_due", "shape_faults"]

REVIEW_MONTHS = 12
"""As in the check of plans H1: a guide is reviewed at least once a year."""


def faults(guide: Guide, contacts: Mapping[str, Contact], today: date) -> list[Fault]:
    """Every fault, in the order of the steps; those of the whole guide last. ``contacts`` are the municipality's by key."""
    found = [*shape_faults(guide)]
    keys = reached(guide)
    for step in guide.steps:
        if isinstance(step, End) and step.key in keys:
            found += _of_calls(guide, step, contacts)
    due = review_due(guide.reviewed_on)
    if due is None or due < today:
        found.append(fault(FaultCode.OVERDUE))
    return found


def review_due(reviewed_on: date | None) -> date | None:
    """The last day until which a review is fresh; None when there has been none."""
    return months_after(reviewed_on, REVIEW_MONTHS) if reviewed_on else None


def shape_faults(body: GuideBody) -> list[Fault]:
    """What is wrong in how the steps hang together. A step that nobody comes to is only told to be so."""
    if not body.steps:
        return [fault(FaultCode.EMPTY)]
    found: list[Fault] = []
    keys = reached(body)
    for step in body.steps:
        if step.key not in keys:
            found.append(fault(FaultCode.UNREACHABLE, step.key, place_of(body, step)))
        if isinstance(step, Question):
            found += _of_answers(body, step, is_reached=step.key in keys)
    return found + _circles(body)


def place_of(body: GuideBody, step: Question | End, branch: Branch | None = None) -> Text:
    """Such as "Steg 2 (Är det bråttom?), svaret Ja"."""
    place = stepwise.place_of(body.steps.index(step) + 1, step.title)
    if branch is None:
        return place
    return Text(f"{place.sv}, svaret ”{branch.answer}”", f"{place.en}, the answer “{branch.answer}”")


def _of_answers(body: GuideBody, step: Question, *, is_reached: bool) -> Iterator[Fault]:
    if not step.branches and is_reached:
        yield fault(FaultCode.DEAD_END, step.key, place_of(body, step))
    for branch in step.branches:
        if body.step(branch.to) is None:
            yield fault(FaultCode.NOWHERE, step.key, place_of(body, step, branch))


def _of_calls(guide: Guide, end: End, contacts: Mapping[str, Contact]) -> Iterator[Fault]:
    place = place_of(guide, end)
    known = [contacts[call.contact] for call in end.calls if call.contact in contacts]
    reachable = [one for one in known if one.is_reachable]
    if not reachable:
        yield fault(FaultCode.NO_CONTACT, end.key, place)
    elif (end.acute or any(one.is_emergency for one in reachable)) and not reachable[0].is_emergency:
        yield fault(FaultCode.EMERGENCY_FIRST, end.key, place)
    for call in end.calls:
        if code := _wrong_with(contacts.get(call.contact)):
            yield fault(code, end.key, place, function=_name(call, contacts.get(call.contact)))
    if reachable and not end.acute and not _is_night_seen_to(end, contacts):
        yield fault(FaultCode.NOBODY_AT_NIGHT, end.key, place)


def _is_night_seen_to(end: End, contacts: Mapping[str, Contact]) -> bool:
    """Somebody is there, or all can wait until the day."""
    at_night = {key: replace(one, is_open=one.is_open_at_night) for key, one in contacts.items()}
    told = calling(end, at_night)
    return bool(told.now) or told.is_for_later


def _wrong_with(contact: Contact | None) -> FaultCode | None:
    if contact is not None and contact.is_closed_down:
        return FaultCode.CLOSED_DOWN
    if contact is None or not contact.is_reachable:
        return FaultCode.VACANT
    return None if contact.is_confirmed else FaultCode.UNCONFIRMED


def _name(call: Call, contact: Contact | None) -> str:
    return (contact.function if contact else call.function) or "–"


def reached(body: GuideBody) -> set[str]:
    """The steps that somebody who begins at the first can come to."""
    return graphs.reached(
        (one.key for one in body.steps[:1]), lambda key: [to for _, to in _branches(body, key)]
    )


def _branches(body: GuideBody, key: str) -> list[tuple[Branch, str]]:
    """The answers that lead from the step to one that is there."""
    step = body.step(key)
    branches = step.branches if isinstance(step, Question) else []
    return [(one, one.to) for one in branches if body.step(one.to) is not None]


def _circles(body: GuideBody) -> list[Fault]:
    """One fault for each answer that closes a circle, told with the whole way round."""
    ways = graphs.circles((one.key for one in body.steps), lambda key: _branches(body, key))
    steps = {one.key: one for one in body.steps}
    return [_circle(body, branch, [steps[key] for key in way]) for branch, way in ways]


def _circle(body: GuideBody, branch: Branch, way: list[Question | End]) -> Fault:
    step = way[-1]
    numbers = [body.steps.index(one) + 1 for one in (*way, way[0])]
    place = place_of(body, step, branch)
    round_ = " → ".join(map(str, numbers))
    return fault(
        FaultCode.CIRCLE,
        step.key,
        Text(f"{place.sv} ({round_})", f"{place.en} ({round_})"),
    )
