"""What stands in the file beside a part: a table that is one thing's card is one piece, however many rows it has."""

from samordna.intake.passages import Passage
from samordna.intake.sources import Source, sources_of
from samordna.plandoc.reading import FilePlace

TITLE = ["Åtgärd 1. Skolteam", ""]


def _row(number: int, *cells: str, header: list[str] = TITLE) -> Passage:
    rows = [header] if number == 1 else [header, list(cells)]
    return Passage(rows=rows, place=FilePlace(row=number), more=True)


def _shown(*passages: Passage) -> list[Source]:
    return sources_of([passage.to_json() for passage in passages])


def test_rows_of_labels_are_one_piece_under_what_the_card_is_called() -> None:
    [card] = _shown(
        _row(1), _row(2, "Ansvarig", "Rektor"), _row(3, "", "Mer därtill"), _row(4, "Klart", "2027")
    )
    assert (card.text, card.place) == ("Åtgärd 1. Skolteam", "rad 1–4")
    assert card.told == [("Ansvarig", "Rektor"), ("–", "Mer därtill"), ("Klart", "2027")]


def test_a_card_whose_first_row_is_a_label_too_has_no_title() -> None:
    header = ["Åtgärd", "Skolteam"]
    [card] = _shown(_row(1, header=header), _row(2, "Ansvarig", "Rektor", header=header))
    assert (card.text, card.told) == ("", [("Åtgärd", "Skolteam"), ("Ansvarig", "Rektor")])


def test_two_rows_under_headings_keep_them() -> None:
    first, second = _shown(*(_row(at, "Skolteam", "Rektor", header=["Åtgärd", "Ansvarig"]) for at in (2, 3)))
    assert first.told == second.told == [("Åtgärd", "Skolteam"), ("Ansvarig", "Rektor")]


def test_a_row_of_a_list_is_told_by_its_columns_and_texts_stand_as_they_are() -> None:
    wide = ["Nr", "Åtgärd", "Ansvarig"]
    text, row, other = _shown(
        Passage("Alla ska vara trygga.", place=FilePlace(page=1)),
        _row(2, "1", "Skolteam", "Rektor", header=wide),
        _row(3, "2", "Fritid", "", header=wide),
    )
    assert (text.text, text.told) == ("Alla ska vara trygga.", [])
    assert row.told == [("Nr", "1"), ("Åtgärd", "Skolteam"), ("Ansvarig", "Rektor")]
    assert (other.told, other.place) == ([("Nr", "2"), ("Åtgärd", "Fritid")], "rad 3")
