"""What a preposition leads away from whom something is kept about, and how far."""

import pytest

from samordna.plandoc.guard.instructions.objects import end_of_phrase
from samordna.plandoc.guard.instructions.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "last"),
    [("anteckna i mötet elever", 2), ("anteckna i skola elever", 4), ("anteckna hos eleven åsikter", 4)],
)
def test_a_definite_noun_that_is_no_person_ends_what_leads_away(text: str, last: int) -> None:
    assert end_of_phrase(tokens_of(text, 0, len(text)), 1) == last
