"""What of a filled-in template only shows how it is filled in, or waits for somebody: no activities, and told of as left out."""

import pytest

from samordna.plandoc.reading.blocks import Block, Why
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table

_LABELS = ("Åtgärd nr", "Vad ska göras?", "Vem ansvarar?", "När?")
_HEAD = ["Nr", "Aktivitet", "Part", "Ansvarig", "När", "Uppföljning"]
_ROWS = (
    ["1", "Farthinder på Åvägen", "K", "Gatuchef", "juni 2035", "Farthinder finns"],
    ["2", "Belysningen i parken byts", "K", "Parkchef", "maj 2035", "Mätning"],
)


def _card(*values: str, title: str = "") -> Block:
    rows = [[label, value] for label, value in zip(_LABELS, values, strict=True)]
    return table(*([[title, ""]] if title else []), *rows)


_SHOWN = ("0", "Utbilda krögare", "Handläggare", "våren 2034")
_FILLED = (
    _card("1", "Kontrollköp av tobak", "Handläggare", "maj 2035"),
    _card("2", "Möten om snus", "Skolsköterska", "sept 2035"),
)
_ACTIONS = ["Kontrollköp av tobak", "Möten om snus"]


@pytest.mark.parametrize(
    "shown",
    [
        [_card(*_SHOWN, title="EXEMPEL – tas bort")],
        [_card(*_SHOWN, title="Ifyllt exempel")],
        [_card(*_SHOWN, title="Exempelkort (ska tas bort före beslut)")],
        [paragraph("Exempelkort, ta bort innan planen beslutas"), _card(*_SHOWN)],
        [heading("Exempel på ifyllt kort", 2), _card(*_SHOWN)],
        [_card("", "[Beskriv åtgärden]", "[Ange funktion]", "[t.ex. ht 2035]")],
        [_card("[nr]", "(t.ex. starta en grupp)", "[ex. rektor]", "[till exempel våren 2035]")],
    ],
)
def test_a_card_that_shows_how_or_waits_is_none(shown: list[Block]) -> None:
    result = structured(heading("Tobaksplan 2035"), heading("Åtgärdskort"), *shown, *_FILLED)
    assert [one.action for one in result.document.activities] == _ACTIONS
    assert any(one.why is Why.TEMPLATE for one in result.left_out)
    assert result.coverage == 1


@pytest.mark.parametrize("above", ["Exempel på gott arbete finns i Älvby.", "Exempelvis dessa kort:"])
def test_a_text_that_gives_an_example_takes_no_card_away(above: str) -> None:
    result = structured(heading("Tobaksplan 2035"), heading("Åtgärdskort"), paragraph(above), *_FILLED)
    assert [one.action for one in result.document.activities] == _ACTIONS


def test_the_number_of_a_card_is_told_of_as_left_out() -> None:
    result = structured(heading("Åtgärdskort"), *_FILLED)
    assert [one.text for one in result.left_out if one.why is Why.NUMBERING] == ["1", "2"]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Trygga parker", ()),
        ("Medborgarlöfte 3: [Skriv löftet här]", ()),
        ("Område 3:", (["", "", "", "", "", ""],)),
        ("Trygga parker", (["3", "", "", "", "", ""], ["4", "", "", "", "", ""])),
    ],
)
def test_a_table_of_nothing_but_the_head_that_others_have_tells_nothing(
    name: str, rest: tuple[list[str], ...]
) -> None:
    result = structured(
        heading("Åtgärder"),
        heading("Trygga gator", 2),
        table(_HEAD, *_ROWS),
        heading(name, 2),
        table(_HEAD, *rest),
        heading("Uppföljning"),
        paragraph("Styrgruppen ses varje kvartal."),
    )
    plan = result.document
    assert [one.action for one in plan.activities] == [row[1] for row in _ROWS]
    assert not any("[" in one.heading for one in plan.sections)
    assert result.coverage == 1


def test_a_head_whose_rows_stand_in_the_table_below_is_theirs() -> None:
    other = ["3", "Klottret saneras", "K", "Fastighetschef", "maj 2035", "Antal"]
    result = structured(
        heading("Åtgärder"), table(_HEAD, *_ROWS), paragraph("Och i parkerna:"), table(_HEAD), table(other)
    )
    assert [one.action for one in result.document.activities][-1] == "Klottret saneras"
