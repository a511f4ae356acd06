"""Measures that a paragraph names over its labels, several of them below one heading."""

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured


def _labels(who: str, when: str) -> tuple[Block, ...]:
    return bullet(f"Ansvarig: {who}"), bullet(f"När: {when}")


def test_a_paragraph_between_labels_names_the_next_measure() -> None:
    result = structured(
        heading("Plan för trygghet och studiero"),
        heading("Mål och insatser", 2),
        heading("Mål 1: Elever ska trivas på rasten", 3),
        paragraph("Rastaktiviteter. Fritidspersonalen ordnar lekar tre dagar i veckan."),
        *_labels("Fritidshemmet", "hösten 2031"),
        paragraph("Vuxna ute. Minst fem vuxna finns på varje rast, på platser som elever pekat ut."),
        *_labels("Biträdande rektor", "januari 2032"),
        heading("Mål 2: Ingen elev ska kränkas på nätet", 3),
        paragraph("Klasslärarna går igenom regler för chattar och bilder med varje klass."),
        *_labels("Klasslärare", "oktober 2031"),
    )
    told = [(one.action, one.responsible, one.goal, one.comment) for one in result.document.activities]
    first, second = "Elever ska trivas på rasten", "Ingen elev ska kränkas på nätet"
    assert told == [
        (
            "Rastaktiviteter",
            "Fritidshemmet",
            first,
            "Fritidspersonalen ordnar lekar tre dagar i veckan.",
        ),
        (
            "Vuxna ute",
            "Biträdande rektor",
            first,
            "Minst fem vuxna finns på varje rast, på platser som elever pekat ut.",
        ),
        (
            "Klasslärarna går igenom regler för chattar och bilder med varje klass.",
            "Klasslärare",
            second,
            None,
        ),
    ]
    assert [one.text for one in result.document.goals] == [first, second]
    assert result.coverage == 1


def test_the_number_before_such_a_name_is_no_part_of_it() -> None:
    result = structured(
        heading("Åtgärder"),
        paragraph("1. Ljus i gångtunneln. Trasiga armaturer byts mot nya."),
        *_labels("Gatuchefen", "maj 2031"),
        paragraph("B2. Nattvandring. Föreningar går tre lördagar under våren."),
        *_labels("Fritidschefen", "juni 2031"),
    )
    assert [one.action for one in result.document.activities] == ["Ljus i gångtunneln", "Nattvandring"]


def test_a_paragraph_between_a_heading_and_its_labels_tells_of_what_the_heading_names() -> None:
    result = structured(
        heading("Åtgärder"),
        heading("Ljus i gångtunneln", 2),
        paragraph("Belysningen. Trasiga armaturer byts mot nya."),
        *_labels("Gatuchefen", "maj 2031"),
        heading("Nattvandring", 2),
        paragraph("Vandringarna. Föreningar går tre lördagar under våren."),
        *_labels("Fritidschefen", "juni 2031"),
    )
    assert [one.action for one in result.document.activities] == ["Ljus i gångtunneln", "Nattvandring"]


def test_a_label_that_means_nothing_to_us_among_others_names_nothing() -> None:
    rows = ("Ljus i tunneln", "Nattvandring")
    lines = [
        paragraph(text)
        for name in rows
        for text in (f"Åtgärd: {name}", "Ansvarig: Gatuchefen", "Lagrum: 3 § KML", "Tid: 2031")
    ]
    result = structured(heading("Åtgärder"), *lines)
    assert [one.action for one in result.document.activities] == [*rows]
