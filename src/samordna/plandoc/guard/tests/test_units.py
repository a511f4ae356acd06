"""The parts of a text that are read as one sentence."""

import pytest

from samordna.plandoc.guard.instructions.passages import sentences
from samordna.plandoc.guard.instructions.rows import units_of_row
from samordna.plandoc.guard.instructions.units import units_of


@pytest.mark.parametrize(
    ("bullet", "is_loose"),
    [("vilka personen umgås med", False), ("möten vilka hålls", True), ("de personen umgås med", False)],
)
def test_a_bullet_is_put_together_with_what_leads_it_and_only_one_that_begins_with_whom_is_not_loose(
    bullet: str, is_loose: bool
) -> None:
    text = f"anteckna:\n- {bullet}\n- och mer\n"
    lower = text.replace("\n", " ")
    found = {" ".join(token.word for token in unit.tokens): unit.is_loose for unit in units_of(lower, text)}
    assert found[f"anteckna : {bullet}"] is is_loose


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("skriv t.ex. namn och kl. 9 börjar mötet", 1),
        ("skriv namn. och kl. 9 börjar mötet", 2),
        ("skriv ex. ett namn", 1),
        ("ge dem ett ex? sedan ett namn", 2),
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str, number: int) -> None:
    assert len(list(sentences(text, 0, len(text)))) == number


def test_a_row_of_cells_is_also_read_whole_from_its_first_word_to_its_last() -> None:
    text = " | anteckna | vilka de umgås med | "
    *_cells, row = units_of_row(text, text, 0, len(text), every=True)
    assert row.is_row
    assert text[row.start : row.end] == "anteckna | vilka de umgås med"
