"""A crib for somebody who is worried lists nobody; a check-list of those who are, or who worry others, does."""

import pytest

from samordna.plandoc.guard import HitKind, scan

FOR_THEM = [
    "Lathund för oroliga anhöriga", "Checklista för den som blir orolig", "Checklista för oroliga föräldrar",
    "Checklista för den som är orolig för en ungdom", "Folder för oroliga anhöriga", "Ta fram en lathund för oroliga anhöriga",
    "Lathund för oroliga anhöriga tas fram och läggs på webben", "Uppdatera checklistan för den som blir orolig",
    "Checklista för den som känner oro",
]  # fmt: skip
OF_THEM = [
    "Checklista över oroliga elever", "Checklista för oroliga elever", "Checklista på oroliga elever",
    "Lista på anhöriga som är oroliga", "Lista för oroliga anhöriga", "Register för oroliga anhöriga",
    "Lathund över unga som oroar", "Checklista för elever som oroar", "Checklista för den som oroar",
    "Checklista för den som är radikal", "Checklista över den som blir orolig",
    "Checklista för oroliga anhöriga: anteckna namn och vilka de misstänker",
    "Checklista för oroliga anhöriga fylls i och sparas hos rektorn", "Lathund för oroliga anhöriga med namn på eleven",
    "Checklista för den som är orolig för en elev som är radikal", "Checklista för den som blir orolig för en muslimsk elev",
    "Lista elever i en checklista för den som är orolig",
]  # fmt: skip


@pytest.mark.parametrize("text", FOR_THEM)
def test_what_is_written_for_the_worried_passes(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize("text", OF_THEM)
def test_a_list_of_them_or_of_those_who_worry_others_is_asked_about(text: str) -> None:
    assert HitKind.REGISTER_INSTRUCTION in {hit.kind for hit in scan(text)}
