"""Cards that have the letter of each label before it, as goals written by a word of letters do."""

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_LABELS = ("Specifikt", "Mätbart", "Accepterat av", "Realistiskt", "Tidsatt", "Målägare")
_CARDS = (
    (
        "Rastvärdar på alla skolgårdar",
        "Två vuxna per 150 elever",
        "Rektorerna",
        "Schemat läggs om",
        "maj 2027",
        "Rektor",
    ),
    (
        "Utbilda all personal",
        "95 procent har gått",
        "Facken",
        "Sker på studiedagar",
        "juni 2027",
        "Utvecklingsledare",
    ),
)


def _read(letters: str) -> ReadResult:
    cards = [
        table(
            *(
                [letter.strip(), label, value]
                for letter, label, value in zip(letters, _LABELS, card, strict=True)
            )
        )
        for card in _CARDS
    ]
    blocks = [one for at, card in enumerate(cards, start=1) for one in (heading(f"Mål {at}", 2), card)]
    return structured(heading("Trygghet och studiero 2027"), *blocks)


def test_the_letters_are_no_cells_of_the_card() -> None:
    read = _read("SMART ")
    told = [(one.action, one.responsible, one.ends, one.indicator) for one in read.document.activities]
    assert told == [
        ("Rastvärdar på alla skolgårdar", "Rektor", "2027-05", "Två vuxna per 150 elever"),
        ("Utbilda all personal", "Utvecklingsledare", "2027-06", "95 procent har gått"),
    ]
    letters = [one.text for one in read.left_out if one.why is Why.NUMBERING and one.text in "SMART"]
    assert (letters, read.coverage) == ([*"SMARTSMART"], 1)


def test_words_that_do_not_begin_the_labels_are_no_letters() -> None:
    assert _read("ABCDEF").document.activities == []
