"""What a plan leans on: each number once, in the words it stands in."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured

TITLE = heading("Handlingsplan mot våldsbejakande extremism")
LONG = "Arbetet följer socialtjänstlagen (2001:453) i varje del " + "och i varje led " * 8


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Först ett. Planen följer Ds 2014:4. Sist annat.", "Planen följer Ds 2014:4."),
        ("Planen följer Ds 2014:4. Sist annat.", "Planen följer Ds 2014:4."),
        ("Först ett. Sist följer den Ds 2014:4.", "Sist följer den Ds 2014:4."),
        (f"Först ett. {LONG.strip()}.", "socialtjänstlagen (2001:453)"),
    ],
)
def test_a_number_stands_in_its_sentence_when_that_is_short(text: str, found: str) -> None:
    (reference,) = structured(TITLE, heading("Styrning"), paragraph(text)).document.references
    assert reference.text == found


def test_a_number_is_told_once_and_a_list_is_taken_whole() -> None:
    plan = structured(
        TITLE,
        heading("Referenser"),
        bullet("Värna demokratin (Ds 2014:4)."),
        bullet("Kommunens riktlinjer"),
        heading("Styrning"),
        paragraph("Vi följer Ds 2014:4 och SOU 2013:81."),
    ).document
    assert [(one.id, one.text, one.number) for one in plan.references] == [
        ("references-1", "Värna demokratin", "Ds 2014:4"),
        ("references-2", "Kommunens riktlinjer", None),
        ("references-3", "Vi följer Ds 2014:4 och SOU 2013:81.", "SOU 2013:81"),
    ]
