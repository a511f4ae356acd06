"""Answers that lead to the same number as one: two names with a number each look as if there were two to call."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samordna.plandoc.finding import reasons
from samordna.plandoc.finding.model import FoundHelp
from samordna.plandoc.vocabulary import Text


def by_number(answers: Sequence[FoundHelp]) -> list[list[FoundHelp]]:
    """The answers in their order, each with those after it that are called at the same number, then as now. Why it is that
    number is not said again."""
    together: dict[object, list[FoundHelp]] = {}
    for one in answers:
        same = together.setdefault(_number(one), [])
        said = {*_of_number(same[0])} if same else set()
        same.append(replace(one, why=tuple(text for text in one.why if text not in said)))
    return list(together.values())


def _number(one: FoundHelp) -> object:
    """What tells whom to call; nothing that two share where that is not by telephone."""
    contact = one.contact
    if contact is None or not contact.phone:
        return one.kind, one.key
    return contact.phone, contact.is_open, one.instead_of and one.instead_of.key


def _of_number(one: FoundHelp) -> Iterator[Text]:
    """What may have been said of why another number than its own is told."""
    if one.contact:
        yield reasons.no_number(one.contact.function)
    if one.contact and one.other:
        yield reasons.open_first(one.other, one.contact.function)
