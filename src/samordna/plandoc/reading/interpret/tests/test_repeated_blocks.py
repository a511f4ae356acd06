"""Measures that are blocks of one shape: what each line below a name holds is seen from the same line of the other blocks."""

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult


def _read(*blocks: Block) -> ReadResult:
    result = structured(heading("Trygghetsplan 2026"), heading("Åtgärder", 2), *blocks)
    assert result.coverage == 1
    return result


def _told(result: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.action, one.responsible, one.ends, one.cost) for one in result.document.activities]


_LIGHT = ("Nya armaturer längs ån", "Gatuchef", "2026-10", "250 000 kr")
_WALKS = ("Föräldravandring varje fredag", "Fritidschef", "2026-12", "30 000 kr")


def test_lines_without_labels_below_headings() -> None:
    lines = (
        heading("Nya armaturer längs ån", 3),
        *map(paragraph, ("Gatuchef", "Klart oktober 2026", "250 000 kr")),
        heading("Föräldravandring varje fredag", 3),
        *map(paragraph, ("Fritidschef", "Klart december 2026", "30 000 kr")),
    )
    assert _told(_read(*lines)) == [_LIGHT, _WALKS]


def test_bullets_below_bullets() -> None:
    lines = (
        bullet("Byta armaturer längs ån"),
        *(bullet(text, 2) for text in ("Gatuchef", "oktober 2026", "250 000 kr")),
        bullet("Starta vandring varje fredag"),
        *(bullet(text, 2) for text in ("Fritidschef", "december 2026", "30 000 kr")),
    )
    assert _told(_read(*lines)) == [
        ("Byta armaturer längs ån", *_LIGHT[1:]),
        ("Starta vandring varje fredag", *_WALKS[1:]),
    ]


def test_labels_without_colons() -> None:
    lines = (
        heading("Utbilda personal i skolan", 3),
        *map(paragraph, ("Ansvarig Rektor", "Tid våren 2026", "Uppföljning årligen i mars")),
        heading("Starta föräldragrupper", 3),
        *map(paragraph, ("Ansvarig Socialchef", "Tid hösten 2026", "Uppföljning årligen i maj")),
    )
    activities = _read(*lines).document.activities
    assert [(one.action, one.responsible, one.follow_up) for one in activities] == [
        ("Utbilda personal i skolan", "Rektor", "årligen i mars"),
        ("Starta föräldragrupper", "Socialchef", "årligen i maj"),
    ]


def test_chapters_of_text_are_no_blocks() -> None:
    result = structured(
        heading("Trygghetsplan 2026"),
        heading("Syfte", 2),
        paragraph("Planen ska öka tryggheten."),
        paragraph("Polisen"),
        heading("Organisation", 2),
        paragraph("Rådet leder arbetet."),
        paragraph("Kommunen"),
    )
    assert not result.document.activities


def test_labels_over_a_list_of_deeds_tell_of_all_of_them() -> None:
    result = structured(
        heading("Plan 2026"),
        heading("1 Trygga skolvägar", 2),
        paragraph("Ansvarig nämnd: Samhällsbyggnadsnämnden"),
        bullet("Bygga farthinder vid Åsskolan, klart 2026"),
        bullet("Måla övergångsställen, klart maj 2026"),
        heading("2 Lugna kvällar", 2),
        paragraph("Ansvarig nämnd: Kultur- och fritidsnämnden"),
        bullet("Öppna ungdomens hus på lördagar, klart hösten 2026"),
    )
    assert [(one.action, one.goal, one.responsible) for one in result.document.activities] == [
        ("Bygga farthinder vid Åsskolan", "Trygga skolvägar", "Samhällsbyggnadsnämnden"),
        ("Måla övergångsställen", "Trygga skolvägar", "Samhällsbyggnadsnämnden"),
        ("Öppna ungdomens hus på lördagar", "Lugna kvällar", "Kultur- och fritidsnämnden"),
    ]


def test_who_when_and_how_on_one_line_without_signs() -> None:
    lines = (
        heading("Badvakter alla dagar i juli", 3),
        *map(paragraph, ("Vakterna är på plats varje dag.", "Driftchefen 15 maj 2027 Antal tillbud")),
        heading("Livbojar på tolv platser", 3),
        *map(paragraph, ("Bojarna kontrolleras varje vecka.", "Parkmästaren\n31 maj 2027 Antal fel")),
    )
    activities = _read(*lines).document.activities
    assert [(one.action, one.responsible, one.ends) for one in activities] == [
        ("Badvakter alla dagar i juli", "Driftchefen", "2027-05-15"),
        ("Livbojar på tolv platser", "Parkmästaren", "2027-05-31"),
    ]
    assert [one.indicator or one.follow_up for one in activities] == ["Antal tillbud", "Antal fel"]


def test_lines_that_nothing_but_their_order_tells_apart() -> None:
    blocks = (
        ("Bygdevandring i fyra byar", "Bygdeutvecklaren", "maj 2027", "Antal deltagare"),
        ("Telefonträd mellan grannar", "Äldresamordnaren", "oktober 2027", "Antal hushåll"),
        ("Gemensam jour för snöröjning", "Gatuchefen", "november 2027", "Antal klagomål"),
    )
    activities = _read(*(paragraph(line) for block in blocks for line in block)).document.activities
    assert [(one.action, one.responsible, one.indicator) for one in activities] == [
        (name, who, measure) for name, who, _, measure in blocks
    ]


def test_two_who_act_below_each_other_are_told_by_their_places() -> None:
    blocks = (
        ("Åtgärd 1. Gemensam dag för personal", "Samordnaren i Fjärd", "rektorerna i Hov", "23 oktober 2025"),
        (
            "Åtgärd 2. Stöd vid allvarlig händelse",
            "Samordnaren i Hov",
            "SOS Alarm",
            "från och med den 1 maj 2025",
        ),
        ("Åtgärd 3. Lägesbild över gränsen", "Samordnaren i Hov", "polisen", "15 februari 2026"),
    )
    lines = [one for name, *below in blocks for one in (heading(name, 3), *map(bullet, below))]
    activities = _read(*lines).document.activities
    assert [(one.action, one.responsible, one.others) for one in activities] == [
        (name.partition(". ")[2], who, others) for name, who, others, _ in blocks
    ]
    assert [(one.starts, one.ends) for one in activities] == [
        (None, "2025-10-23"),
        ("2025-05-01", None),
        (None, "2026-02-15"),
    ]


def test_labels_above_their_values_in_one_paragraph_and_a_sentence_below_them_all() -> None:
    lines = [
        one
        for name, who, when in (
            ("Mentorer på högstadiet", "Fritidschef", "höst 2026 – vår 2027"),
            ("Samtalsstöd efter hot", "HR-specialist", "Pågår löpande"),
            ("Nätverk för kuratorer", "1:e socialsekreterare", "jan, apr och nov 2026"),
        )
        for one in (heading(name, 3), paragraph(f"Ansvarig\n{who}"), paragraph(f"Tidplan\n{when}"))
    ]
    read = _read(*lines, paragraph("Planen ses över under kvartal 4 2027."))
    assert [(one.responsible, one.starts, one.ongoing) for one in read.document.activities] == [
        ("Fritidschef", "2026-23", False),
        ("HR-specialist", None, True),
        ("1:e socialsekreterare", "2026-01", False),
    ]
    assert read.document.activities[-1].comment is None
