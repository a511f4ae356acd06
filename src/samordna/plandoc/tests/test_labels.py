"""A thing has one name, whoever says it."""

import pytest

from samordna.plandoc.labels import FIELDS, PART_TITLES, SINGULAR, TITLE_FIELDS
from samordna.plandoc.vocabulary import Text
from samordna.plandoc.writing import labels

OF_ANOTHER_THING = {"CONTENTS", "CONDITION", "LONE_ACTORS", "FUNCTION_HELD"}
"""Headings, one condition of several, a word within a sentence, whoever holds a function: in Swedish they sound the
same as a field or a list, in English they do not."""
OF_WRITERS = {name: text for name, text in vars(labels).items() if isinstance(text, Text)}


def test_writers_have_no_name_of_their_own_for_what_has_one() -> None:
    named = {text.sv.casefold() for text in (*FIELDS.values(), *PART_TITLES.values())}
    twice = {name for name, text in OF_WRITERS.items() if text.sv.casefold() in named}
    assert twice == OF_ANOTHER_THING


@pytest.mark.parametrize("area", SINGULAR)
def test_every_list_has_a_name_and_its_items_a_field_that_names_them(area: str) -> None:
    assert area in PART_TITLES
    assert TITLE_FIELDS[area] in FIELDS
