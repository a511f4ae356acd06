"""Lists under a line that says who promises them, however it says so; and lists that look like promises and are none."""

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, Span
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult

_DEEDS = ("röja sly kring torget", "anställa två fältare", "öppna fritidsgården på lördagar")


def _read(*above: Block, deeds: tuple[str, ...] = _DEEDS) -> ReadResult:
    return structured(heading("Trygghetsplan för Åby kommun"), *above, *map(bullet, deeds))


def _who(result: ReadResult) -> list[str | None]:
    return [one.responsible for one in result.document.activities]


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Kommunen lovar att", "Kommunen"),
        ("Polismyndigheten förbinder sig att:", "Polismyndigheten"),
        ("Kommunen kommer under året att:", "Kommunen"),
        ("Kommunen bidrar genom att", "Kommunen"),
        ("Detta lovar kommunen", "kommunen"),
        ("Det här gör socialtjänsten:", "socialtjänsten"),
        ("Kommunens del", "Kommunen"),
        ("Polisens löften", "Polisen"),
        ("Kommunens åtaganden under 2026", "Kommunen"),
        ("Vi ska", None),
        ("Vi lovar att", None),
        ("Nämnden avser att:", None),
        ("Det gör vi:", None),
        ("Så här gör vi", None),
        ("Under hösten ska vi:", None),
        ("Gemensamt lovar vi att", None),
        ("§ 4 Kommunens åtaganden", "Kommunen"),
    ],
)
def test_a_line_or_a_heading_says_who_promises(line: str, who: str | None) -> None:
    for above in (heading(line), paragraph(line)):
        read = _read(heading("Trygg fritid"), above)
        assert _who(read) == [who] * 3, above.kind
        assert read.coverage == 1


def test_a_line_that_says_who_answers_for_deeds_names_who() -> None:
    for line in ("Socialtjänsten ansvarar för att:", "Socialtjänsten tar ansvar för att:"):
        assert _who(_read(heading("Trygg fritid"), paragraph(line))) == ["Socialtjänsten"] * 3


def test_a_time_in_the_line_holds_for_each_bullet() -> None:
    read = _read(heading("Trygg fritid"), paragraph("Under våren 2027 ska kommunen:"))
    assert [(one.responsible, one.starts) for one in read.document.activities] == [
        ("kommunen", "2027-21")
    ] * 3


def test_a_name_alone_says_who_where_a_heading_says_activities() -> None:
    for name in (heading("Polisen", 2), paragraph("Polisen:")):
        assert _who(_read(heading("Åtaganden"), name)) == ["Polisen"] * 3
    assert _who(_read(heading("Deltagare"), heading("Polisen", 2))) == []


def test_duties_of_a_role_are_no_promises_but_what_parties_do_together_is() -> None:
    assert _who(_read(heading("Roller och ansvar"), paragraph("Samordnaren ska:"))) == []
    assert _who(_read(heading("Samverkan"), paragraph("Parterna ska tillsammans:"))) == ["Parterna"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Invånarna vill att kommunen ska:",
        "Det här har ni sagt:",
        "Ungdomarna föreslår att kommunen ska:",
        "Medborgarnas förslag till åtgärder:",
        "Önskemål från invånarna:",
        "Åtgärder som andra kommuner har prövat:",
        "Kommunen ska enligt lagen:",
        "Vårdnadshavare ska:",
        "Det här kan du göra:",
        "Kommunen gör redan idag:",
    ],
)
def test_what_others_say_or_a_law_demands_is_no_promise(line: str) -> None:
    for above in (heading(line), paragraph(line)):
        assert _who(_read(heading("Trygg fritid"), above)) == [], above.kind


@pytest.mark.parametrize("line", ["Kommunen ska:", "Vi ska:", "Arbetet ska:"])
def test_how_things_are_to_be_is_no_deed(line: str) -> None:
    states = ("vara kunskapsbaserade", "bygga på samverkan", "öka tryggheten")
    assert _who(_read(heading("Trygg fritid"), paragraph(line), deeds=states)) == []


def test_sentences_under_what_we_do_name_who_does_it() -> None:
    deeds = ("Kommunen röjer sly", "Polisen patrullerar på fredagar")
    assert _who(_read(heading("Så gör vi"), deeds=deeds)) == ["Kommunen", "Polisen"]


@pytest.mark.parametrize("line", [heading("§ 4 Kommunens åtaganden"), paragraph("Kommunen åtar sig att:")])
def test_numbered_lines_below_a_promise_are_its_bullets(line: Block) -> None:
    read = structured(
        heading("Överenskommelse mellan Åby kommun och Polisen"),
        line,
        paragraph("1. röja sly kring torget,"),
        paragraph("2. anställa två fältare."),
        paragraph("Överenskommelsen sägs upp skriftligt."),
    )
    assert _who(read) == ["Kommunen"] * 2
    assert read.document.activities[0].action == "röja sly kring torget"
    assert read.coverage == 1


def test_background_promises_nothing_that_is_not_undertaken() -> None:
    assert _who(_read(heading("Bakgrund"), paragraph("Kommunen ska:"))) == []
    assert _who(_read(heading("Bakgrund"), paragraph("Kommunen åtar sig att:"))) == ["Kommunen"] * 3


def test_how_goals_are_reached_is_to_be_done_and_no_goal() -> None:
    read = _read(heading("Mål 1: Trygga torg"), heading("Så når vi målet", 2))
    assert [one.goal for one in read.document.activities] == ["Trygga torg"] * 3
    assert [one.text for one in read.document.goals] == ["Trygga torg"]


def test_our_promises_are_sentences_too() -> None:
    deeds = ("Vi röjer sly kring torget.", "Vi öppnar fritidsgården på lördagar.")
    assert _who(_read(heading("Våra löften"), deeds=deeds)) == [None] * 2
    assert _who(_read(heading("Uppföljning av förra årets löften"), paragraph("Kommunen lovade att:"))) == []


def test_promises_in_sentences_below_a_heading_of_their_own_stand_beside_lists() -> None:
    blocks = [
        heading("Överenskommelse 2032", 0),
        heading("Åtgärder"),
        paragraph("Kommunen ska"),
        bullet("sätta upp lampor i parken senast den 1 maj 2032,"),
        bullet("bjuda in till vandringar från april till juni 2032."),
        heading("Medborgarlöften 2032"),
        paragraph("Polisen lovar att stå på torget varje fredag. Kommunen lovar att svara inom två dagar."),
        heading("Bakgrund"),
        paragraph("Polisen lovar att det blir bättre. Kommunen lovar att lyssna på alla."),
    ]
    told = structured(*blocks).document.activities
    assert [one.responsible for one in told] == ["Kommunen", "Kommunen", "Polisen", "Kommunen"]
    assert (told[1].starts, told[1].ends) == ("2032-04", "2032-06")


def test_promises_of_parties_in_paragraphs_and_together() -> None:
    result = structured(
        heading("Överenskommelse 2031"),
        heading("§ 3 Polisen åtar sig att:", level=2),
        paragraph("delta i trygghetsvandringar två gånger per år"),
        paragraph("redovisa statistik till kommunen senast i maj 2031"),
        heading("§ 4 Gemensamma åtaganden", level=2),
        paragraph("Kommunen och polisen ska gemensamt ta fram ett löfte under 2031."),
        paragraph("Polisen åtar sig att mäta farten och att ha en kommunpolis på heltid."),
    )
    assert [(one.action, one.responsible, one.ongoing) for one in result.document.activities] == [
        ("delta i trygghetsvandringar två gånger per år", "Polisen", True),
        ("redovisa statistik till kommunen senast i maj 2031", "Polisen", False),
        ("Kommunen och polisen ska gemensamt ta fram ett löfte under 2031", "Kommunen och polisen", False),
        ("Mäta farten", "Polisen", False),
        ("Ha en kommunpolis på heltid", "Polisen", False),
    ]


_HEAD = ["Insats", "Tid", "Ansvarig"]


def _promised_tables(*names: str) -> ReadResult:
    titled = [
        Block(
            BlockKind.TABLE,
            rows=[[name, "", ""], _HEAD, [f"Ordna träff {at}", "2031", "Kommunen"]],
            row_places=[FilePlace(row=row) for row in (1, 2, 3)],
            spans=[Span(0, 0, 1, 3)],
        )
        for at, name in enumerate(names)
    ]
    return structured(heading("Medborgarlöften 2031"), heading("Det här lovar vi", 2), *titled)


@pytest.mark.parametrize(
    "label",
    ["LÖFTE 2.", "Medborgarlöfte 1:", "Löfte nr 4 –", "Vårt löfte:", "Trygghetslöfte 12 -", "Löfte B."],
)
def test_a_promise_across_the_top_of_a_table_is_what_its_rows_are_for(label: str) -> None:
    read = _promised_tables(f"{label} Tåget ska kännas tryggt", f"{label} Ån ska vara ren")
    assert [one.goal for one in read.document.activities] == ["Tåget ska kännas tryggt", "Ån ska vara ren"]
    assert [one.text for one in read.document.goals] == ["Tåget ska kännas tryggt", "Ån ska vara ren"]
    assert read.coverage == 1


@pytest.mark.parametrize("title", ["Löften följs upp i maj", "Medborgarlöften 2031", "Så håller vi löftet."])
def test_a_title_that_only_speaks_of_promises_is_no_goal(title: str) -> None:
    assert [one.goal for one in _promised_tables(title).document.activities] == [None]


def test_promises_across_the_middle_of_a_table_are_what_the_rows_below_them_are_for() -> None:
    rows = [_HEAD, ["Löfte 1. Lugnare skolväg", "", ""], ["Måla övergångsställen", "2031", "Gatuchef"]]
    rows += [["Löfte 2. Ljusare park", "", ""], ["Byta lampor", "2032", "Parkchef"]]
    spans = [Span(1, 0, 1, 3), Span(3, 0, 1, 3)]
    places = [FilePlace(row=row) for row in range(1, 6)]
    read = structured(heading("Löften"), Block(BlockKind.TABLE, rows=rows, row_places=places, spans=spans))
    assert [one.goal for one in read.document.activities] == ["Lugnare skolväg", "Ljusare park"]


def _kept(line: Block, who: str) -> list[Block]:
    told = [bullet(f"Byta belysningen vid torget ({who})"), bullet(f"Röja sly ({who})")]
    return [line, paragraph("Aktiviteter:"), *told]


def test_a_promise_over_what_keeps_it_is_its_goal() -> None:
    first, last = paragraph("Löfte 1: Tryggare stationsområde"), paragraph("Löfte 2 – Färre narkotikabrott")
    rows = (["Aktivitet", "Ansvarig", "Klart"], ["Utbilda krögare", "HR-chef", "2026-09"])
    for blocks in (
        [*_kept(first, "gatuchefen"), *_kept(last, "HR-chefen")],
        [first, table(*rows), last, table(*rows)],
    ):
        told = structured(heading("Medborgarlöften 2026"), *blocks).document
        assert {one.goal for one in told.activities} == {"Tryggare stationsområde", "Färre narkotikabrott"}
        assert [one.text for one in told.goals] == ["Tryggare stationsområde", "Färre narkotikabrott"]


@pytest.mark.parametrize("ends", [" varje fredag", " varje fredag. Ansvarig: lokalpolischefen"])
def test_promises_that_follow_each_other_are_no_goals_of_each_other(ends: str) -> None:
    lines = [paragraph(f"Löfte {at}: Polisen patrullerar {place}{ends}") for at, place in _PLACES.items()]
    told = structured(heading("Medborgarlöften 2026"), heading("Våra löften", 2), *lines).document
    assert not told.goals


_PLACES = {1: "stationen", 2: "torget", 3: "hamnen"}
