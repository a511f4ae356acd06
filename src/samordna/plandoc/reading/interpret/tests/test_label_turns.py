"""Headings that come in the same order again and again, and are labels of what stands below them."""

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured

_LABELS = (
    *("Rubrik", "Gäller", "Mål och uppföljning", "Åtgärd", "Ansvarig", "Datum när det ska vara färdigt"),
)


def _turn(*said: str) -> list[Block]:
    values = [part for one in zip(_LABELS, said, strict=True) for part in _below(*one)]
    return [*values]


def _below(label: str, said: str) -> list[Block]:
    return [heading(label, 2), *map(paragraph, said.split("|"))]


_FIRST = (
    *("Vuxna vid bussen", "Skolvägar", "Barn ska våga ta bussen.|Frågas i enkäten i mars 2033."),
    *("Två vuxna står vid hållplatsen varje morgon.", "Skolvärden", "2032-10-01"),
)
_SECOND = (
    *("Ljus på gården", "Rastplatser", "Gården ska kännas ljus.|Rektor går runt i november."),
    *("Lamporna vid cykelstället byts.", "Vaktmästaren", "Vecka 44, 2032"),
)


def test_labels_in_turn_are_one_thing_each_time_whichever_is_first() -> None:
    blocks = [
        heading("Insatser"),
        *_turn(*_FIRST),
        *_turn(*_SECOND),
        heading("Arbetssätt"),
        paragraph("Text."),
    ]
    told = structured(*blocks).document
    assert [(one.action, one.responsible, one.follow_up) for one in told.activities] == [
        ("Två vuxna står vid hållplatsen varje morgon.", "Skolvärden", "Frågas i enkäten i mars 2033."),
        ("Lamporna vid cykelstället byts.", "Vaktmästaren", "Rektor går runt i november."),
    ]
    assert [one.ends for one in told.activities] == ["2032-10-01", "2032-10-25/2032-10-31"]
    assert [one.text for one in told.goals] == ["Barn ska våga ta bussen.", "Gården ska kännas ljus."]
    assert "Vuxna vid bussen" in (told.activities[0].comment or "")
    assert "Arbetssätt" in [one.heading for one in told.sections]


def test_a_label_may_be_left_out_of_a_turn_and_be_a_chapter_too() -> None:
    first = ("Område", "Kränkningar", "Mål", "Alla ska höra till.", "Uppföljning", "Enkät i maj.")
    second = ("Mål", "Ingen ska vara utanför.", "Uppföljning", "Samtal i april.")
    done = (
        ("Insats", "Klassen tar fram regler.", "Ansvarig", "Klasslärare", "Ska vara klart", "2031-09-12"),
        (
            "Insats",
            "En vuxen finns i korridoren.",
            "Ansvarig",
            "Idrottslärare",
            "Ska vara klart",
            "2031-10-01",
        ),
    )
    blocks = [
        part
        for name, about, deed in zip(("I klassen", "I korridoren"), (first, second), done, strict=True)
        for part in (heading(name, 3), *_labelled(*about, *deed))
    ]
    told = structured(
        heading("Insatser", 2), *blocks, heading("Uppföljning", 2), paragraph("Varje år.")
    ).document
    assert [(one.action, one.goal, one.follow_up, one.ends) for one in told.activities] == [
        ("Klassen tar fram regler.", "Alla ska höra till.", "Enkät i maj.", "2031-09-12"),
        ("En vuxen finns i korridoren.", "Ingen ska vara utanför.", "Samtal i april.", "2031-10-01"),
    ]
    assert [one.heading for one in told.sections][-1] == "Uppföljning"


def _labelled(*said: str) -> list[Block]:
    return [heading(one, 4) if at % 2 == 0 else paragraph(one) for at, one in enumerate(said)]
