"""What can be seen of a cell, whatever stands above it."""

import pytest

from samordna.plandoc.reading.interpret.columns.contents import contents_of
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in


@pytest.mark.parametrize(
    ("cell", "trait"),
    [
        ("Se över rutinen för nycklar", Trait.DEED),
        ("Öva larmkedjan", Trait.DEED),
        ("Kartläggning av mötesplatser", Trait.DEED),
        ("Stadsmiljöchef", Trait.ROLE),
        ("Polisen, föreningar", Trait.PARTNER),
        ("hösten 2027", Trait.TIME),
        ("Tertialrapport 1", Trait.OCCASION),
        ("35 tkr", Trait.COST),
        ("Andel som svarat", Trait.MEASURE),
        ("X", Trait.MARK),
        ("3.2", Trait.NUMBER),
    ],
)
def test_a_cell_shows_what_it_is(cell: str, trait: Trait) -> None:
    assert trait in traits_of(cell)


def test_a_deed_is_about_nobody_it_names_and_a_cross_is_no_number() -> None:
    assert not traits_of("Utbilda chefer i skolan") & {Trait.ROLE, Trait.ACTOR, Trait.PARTNER}
    assert Trait.NUMBER not in traits_of("X")
    assert Trait.DEED not in traits_of("Rektorerna tar upp frågan")


def test_a_column_has_the_traits_of_its_filled_cells() -> None:
    contents = contents_of(["2027", "", "våren 2028", "när det passar"])
    assert contents.filled == 3
    assert contents.share(Trait.TIME) == pytest.approx(2 / 3)


def test_what_is_to_be_done_names_nobody_responsible() -> None:
    assert told_in("Utveckla samarbetet med bostadsbolagen om störningar i trapphus").responsible is None
    assert told_in("Rektorerna tar upp frågan varje termin").responsible == "Rektorerna"
