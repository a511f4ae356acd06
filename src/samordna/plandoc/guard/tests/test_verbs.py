"""Whether a verb records, and whether it tells anybody to."""

import pytest

from samordna.plandoc.guard.instructions.mood import is_no_order
from samordna.plandoc.guard.instructions.strength import strength_of
from samordna.plandoc.guard.instructions.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "records"),
    [("skolan för in elever", True), ("nätverk för elever", False), ("nätverk för att elever", False)],
)
def test_for_is_no_verb_only_right_before_people(text: str, records: bool) -> None:
    assert bool(strength_of(tokens_of(text, 0, len(text)), 1)) is records


@pytest.mark.parametrize(
    ("text", "act", "is_condition"),
    [
        ("antecknar någon elevers åsikter", 0, True),
        ("antecknar rektorn elevers åsikter", 0, False),
        ("lärare antecknar någon elevers åsikter", 1, False),
    ],
)
def test_a_verb_that_comes_first_with_anybody_behind_it_is_a_condition(
    text: str, act: int, is_condition: bool
) -> None:
    assert is_no_order(tokens_of(text, 0, len(text)), act) is is_condition
