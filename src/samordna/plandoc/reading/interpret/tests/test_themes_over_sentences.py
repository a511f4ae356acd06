"""Headings of themes, below each of which several sentences say who does what and when."""

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult

_SQUARE = (
    "Gatukontoret byter lampor i tunneln senast den 30 april 2027.",
    "Parkenheten gallrar buskarna mellan mars och maj 2027.",
)
_YOUNG = (
    "Fritidsgården håller öppet på lördagar från och med februari 2027.",
    "Elevhälsan erbjuder samtal inom tre dagar. Arbetet pågår löpande.",
)
_DRUGS = ("Fältgruppen utökas med två tjänster senast den 1 juni 2027.",)


def _told(result: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.responsible, one.starts, one.ends, one.goal) for one in result.document.activities]


_READ = [
    ("Gatukontoret", None, "2027-04-30", "Torget"),
    ("Parkenheten", "2027-03", "2027-05", "Torget"),
    ("Fritidsgården", "2027-02", None, "Unga"),
    ("Elevhälsan", None, None, "Unga"),
]


def _below(name: str, sentences: tuple[str, ...]) -> list[Block]:
    return [heading(name, 3), *map(paragraph, sentences)]


def test_each_sentence_is_an_activity_and_the_heading_what_it_is_about() -> None:
    result = structured(
        *(heading("Trygghetsprogram 2027"), heading("Det här ska vi göra", 2)),
        *(*_below("Torget", _SQUARE), *_below("Unga", _YOUNG), *_below("Öppna drogscener", _DRUGS)),
        *(heading("Hur programmet följs upp", 2), paragraph("Nämnden får en rapport i december 2027.")),
    )
    assert _told(result) == [*_READ, (None, None, "2027-06-01", "Öppna drogscener")]
    assert result.document.activities[3].ongoing
    assert result.document.activities[4].flagged
    assert result.coverage == 1


def test_themes_in_plain_text_are_told_apart_without_levels() -> None:
    parts = ["Trygghetsprogram 2027", "Våra insatser", "Torget", *_SQUARE, "Unga", *_YOUNG]
    result = flat("\n\n".join([*parts, "Uppföljning", "Nämnden får en rapport varje år."]))
    assert _told(result) == _READ


def test_headings_over_one_sentence_each_name_measures() -> None:
    result = structured(
        *(heading("Trygghetsprogram 2027"), heading("Det här ska vi göra", 2)),
        *(*_below("Belysning i tunneln", _SQUARE[:1]), *_below("Öppna lördagar", _YOUNG[:1])),
    )
    assert [one.action for one in result.document.activities] == ["Belysning i tunneln", "Öppna lördagar"]


def test_what_is_done_is_no_activity_where_no_heading_names_activities() -> None:
    result = structured(
        heading("Trygghetsprogram 2027"), heading("Läget i stadsdelen", 2), *map(paragraph, _DRUGS * 2)
    )
    assert not result.document.activities


def _of(*texts: str) -> list[tuple[str | None, ...]]:
    chapter = structured(heading("Trygghetsprogram 2027"), heading("Åtgärder", 2), *map(paragraph, texts))
    return [(one.action, one.responsible, one.starts, one.ends) for one in chapter.document.activities]


def test_what_begins_with_a_deadline_says_who_does_what_and_is_no_label() -> None:
    lamps = "Senast den 1 maj 2027 monterar gatukontoret nya lampor"
    assert _of("Under hösten 2027 röjer parkenheten buskarna.", f"{lamps}.") == [
        ("Under hösten 2027 röjer parkenheten buskarna", "parkenheten", "2027-23", "2027-23"),
        (lamps, "gatukontoret", None, "2027-05-01"),
    ]


def test_who_does_it_may_stand_in_brackets_behind_a_sentence() -> None:
    assert _of(
        "Buskarna röjs i maj 2027 (parkenheten).", "Lampor monteras senast 1 juni 2027 (gatukontoret)."
    ) == [
        ("Buskarna röjs i maj 2027", "parkenheten", None, "2027-05"),
        ("Lampor monteras senast 1 juni 2027", "gatukontoret", None, "2027-06-01"),
    ]


def test_a_sentence_that_only_says_when_is_of_the_one_before_it() -> None:
    both = _of(
        "Rektorerna ska införa rastvärdar. Start i augusti 2027.", "Skolchefen ska utse en mentor i maj 2027."
    )
    assert both[0] == ("Införa rastvärdar. Start i augusti 2027", "Rektorerna", "2027-08", None)


def test_what_we_do_by_when_is_to_be_done_where_most_paragraphs_say_it() -> None:
    assert _of("Vi röjer buskarna i maj 2027.", "Vi monterar nya lampor senast 1 juni 2027.") == [
        ("Vi röjer buskarna i maj 2027", None, None, "2027-05"),
        ("Vi monterar nya lampor senast 1 juni 2027", None, None, "2027-06-01"),
    ]
    assert not _of("Vi röjde buskarna i maj 2026.", "Vi monterade lampor den 1 juni 2026.", "Läget är gott.")


def test_a_season_is_no_part_of_who_does_something_to_something() -> None:
    told = _of("Kursen hålls av elevhälsan våren 2027.", "Lampor byts av gatukontoret hösten 2027.")
    assert [who for _, who, *_ in told] == ["elevhälsan", "gatukontoret"]


def test_themes_may_have_their_sentences_in_one_paragraph_each() -> None:
    result = structured(
        *(heading("Trygghetsprogram 2027"), heading("Det här ska vi göra", 2)),
        *(heading("Torget", 3), paragraph(" ".join(_SQUARE))),
        *(heading("Unga", 3), paragraph(f"{_YOUNG[0]} Elevhälsan utbildar alla senast i maj 2027.")),
    )
    assert _told(result) == [*_READ[:3], ("Elevhälsan", None, "2027-05", "Unga")]


def test_when_may_stand_in_brackets_behind_a_promise_and_name_no_year() -> None:
    result = structured(
        *(heading("Medborgarlöfte 2027"), paragraph("Löftet gäller 2027-01-01–2027-12-31.")),
        *(heading("Löften", 2), heading("Skolan", 3), paragraph("Mål: Eleverna ska vara trygga")),
        paragraph("Polisen lovar att besöka alla klasser (oktober)."),
        paragraph("Kommunen lovar att röja buskar (senast 30/6)."),
    )
    goal = "Eleverna ska vara trygga"
    assert _told(result) == [*(("Polisen", None, "2027-10", goal), ("Kommunen", None, "2027-06-30", goal))]
    assert "buskar" not in " ".join(section.text for section in result.document.sections)


def test_a_heading_that_could_act_is_what_bullets_are_about_that_say_who() -> None:
    result = structured(
        *(heading("Medborgarlöfte 2027"), heading("Åtgärder", 2), heading("Skolan", 3)),
        *map(
            bullet, ("Polisen ska besöka alla klasser (maj 2027)", "Kommunen ska bygga vindskydd (juni 2027)")
        ),
    )
    assert [one.responsible for one in result.document.activities] == ["Polisen", "Kommunen"]
