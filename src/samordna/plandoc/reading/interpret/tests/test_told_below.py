"""Measures that headings or short lines name, with who and when told below them in sentences or without signs."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.sentences.told_fields import told_below
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.result import ReadResult

_TITLE = heading("Handlingsplan mot våldsbejakande extremism")


def _read(*blocks: Block) -> ReadResult:
    result = structured(_TITLE, *blocks)
    assert result.coverage == 1
    return result


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None]]:
    return [(one.action, one.responsible, one.ends) for one in result.document.activities]


def test_headings_with_who_and_when_in_a_sentence_below() -> None:
    result = _read(
        heading("Åtgärder"),
        heading("Utbilda fritidsledare", 2),
        paragraph("Fritidsledare möter unga varje dag."),
        paragraph("Ansvarig är fritidschefen och utbildningen ska vara genomförd i maj 2026."),
        heading("Skapa en kontaktväg", 2),
        paragraph("Ansvarar gör socialchefen. Det ska vara klart i december 2026."),
    )
    assert _told(result) == [
        ("Utbilda fritidsledare", "fritidschefen", "2026-05"),
        ("Skapa en kontaktväg", "socialchefen", "2026-12"),
    ]
    assert all(one.flagged for one in result.document.activities)


def test_one_alone_or_under_another_heading_is_no_measure() -> None:
    one = _read(
        heading("Åtgärder"),
        heading("Utbilda fritidsledare", 2),
        paragraph("Ansvarig är fritidschefen och det ska vara klart i maj 2026."),
    )
    elsewhere = _read(
        heading("Organisation"),
        heading("Leda arbetet", 2),
        paragraph("Ansvarig är kommunchefen."),
        heading("Samordna arbetet", 2),
        paragraph("Ansvarig är säkerhetschefen."),
    )
    assert not one.document.activities
    assert not elsewhere.document.activities


def test_what_a_plan_is_called_makes_no_measures_of_its_chapters() -> None:
    result = structured(
        heading("Överenskommelse 2031 med medborgarlöften", 1),
        heading("Vår utgångspunkt", 2),
        paragraph(
            "Kommunen och polisen har samverkat sedan 2019. Den här överenskommelsen gäller under 2031."
        ),
        heading("Åtaganden", 2),
        paragraph("Kommunen åtar sig att"),
        bullet("byta ut belysningen på Torget (gatuenheten, senast den 30 november 2031)"),
        bullet("bemanna biblioteket på kvällar (kulturchefen, maj–september 2031)"),
        heading("Uppföljning och spridning", 2),
        paragraph("Styrgruppen stämmer av löftena varje kvartal. Resultatet redovisas i januari 2032."),
    )
    assert [one.responsible for one in result.document.activities] == ["gatuenheten", "kulturchefen"]
    assert {"Vår utgångspunkt", "Uppföljning och spridning"} <= {
        one.heading for one in result.document.sections
    }


def test_labels_without_colons_below_plain_sentences() -> None:
    result = _read(
        heading("Våra åtaganden"),
        paragraph("Medarbetare i hemtjänsten får en kort webbutbildning."),
        paragraph("Ansvar Kvalitetsutvecklare – tidpunkt juni 2025"),
        paragraph("En kontaktlista finns i alla personalrum."),
        paragraph("Ansvar Enhetschefer – tidpunkt februari 2025"),
    )
    assert _told(result) == [
        ("Medarbetare i hemtjänsten får en kort webbutbildning.", "Kvalitetsutvecklare", "2025-06"),
        ("En kontaktlista finns i alla personalrum.", "Enhetschefer", "2025-02"),
    ]


def test_what_is_done_is_taken_out_of_a_sentence_that_says_no_more_than_who_and_when() -> None:
    result = _read(
        heading("Arbetet framåt"),
        paragraph("Senast i maj 2025 ska skolchefen ta fram en rutin för besök av föreläsare."),
        paragraph("Förskolechefen ska under 2026 pröva ett samtalsmaterial. Det är nytt."),
        paragraph("Skolchefen ska med stöd av polisen under 2026 öva larmkedjan."),
    )
    first, second, third = result.document.activities
    assert (first.action, first.responsible) == ("Ta fram en rutin för besök av föreläsare", "skolchefen")
    assert (second.action, second.starts) == ("Pröva ett samtalsmaterial", "2026")
    assert third.action.startswith("Skolchefen ska med stöd av polisen")
    assert [one for one in result.document.sections if "Det är nytt." in one.text]


def test_the_names_of_columns_asked_twice_are_labels() -> None:
    result = _read(
        heading("Åtgärd 1"),
        *(paragraph(line) for line in ("Vad? Utbilda ledare", "Vem? Fritidschefen", "När? maj 2026")),
        heading("Åtgärd 2"),
        *(paragraph(line) for line in ("Vad? Skapa kontaktväg", "Vem? Socialchefen", "När? juni 2026")),
    )
    assert _told(result) == [
        ("Utbilda ledare", "Fritidschefen", "2026-05"),
        ("Skapa kontaktväg", "Socialchefen", "2026-06"),
    ]


def test_who_is_named_by_the_heading_that_lists_and_tables_stand_under() -> None:
    result = _read(
        heading("Åtgärder"),
        paragraph("Förvaltningarna gör detta."),
        heading("Socialförvaltningen", 2),
        bullet("Skapa kontaktväg, maj 2026"),
        bullet("Utbilda handläggare, juni 2026"),
        heading("Kulturförvaltningen", 2),
        table(["Åtgärd", "Klart"], ["Öppna biblioteken", "mars 2026"], ["Visa utställningen", "april 2026"]),
    )
    assert [one.responsible for one in result.document.activities] == [
        *["Socialförvaltningen"] * 2,
        *["Kulturförvaltningen"] * 2,
    ]
    assert any("läst ur rubriken" in flag.what for flag in result.flags)


def test_a_first_column_whose_cells_hold_for_the_empty_ones_below() -> None:
    result = _read(
        heading("Åtgärder"),
        table(
            ["Aktör", "Åtagande", "Klart"],
            ["Socialnämnden", "Öppna en stödlinje", "2026"],
            ["", "Utbilda personal i samtal", "2027"],
            ["Kulturnämnden", "Erbjuda mötesplatser", "2026"],
        ),
    )
    assert [one.responsible for one in result.document.activities] == [
        "Socialnämnden",
        "Socialnämnden",
        "Kulturnämnden",
    ]
    assert [one.flagged for one in result.document.activities] == [False, True, False]


def test_tables_beside_each_other_are_tables_of_their_own() -> None:
    head = ["Åtgärd", "Ansvarig", "Klart"]
    result = _read(
        heading("Åtgärder"),
        table(
            [*head, "", *head],
            ["Utbilda lärare", "Rektor", "maj 2026", "", "Anställa fältare", "Socialchef", "juni 2026"],
            [
                "Kartlägga miljöer",
                "Säkerhetschef",
                "mars 2026",
                "",
                "Starta nätverk",
                "Samordnare",
                "okt 2026",
            ],
        ),
    )
    assert _told(result) == [
        ("Utbilda lärare", "Rektor", "2026-05"),
        ("Kartlägga miljöer", "Säkerhetschef", "2026-03"),
        ("Anställa fältare", "Socialchef", "2026-06"),
        ("Starta nätverk", "Samordnare", "2026-10"),
    ]
    (grid,) = result.grids
    assert grid.take.columns is not None
    assert len(grid.take.columns) == 7


def test_a_number_beside_the_sender_says_no_year() -> None:
    result = structured(
        heading("Årsplan 2026 mot våldsbejakande extremism"),
        paragraph("Arbetsmarknads- och socialnämnden, dnr ASN 2025/330"),
        table(
            ["Aktivitet", "Ansvarig", "Kv 1", "Kv 2"],
            ["Samla nätverket", "Samordnare", "x", ""],
            ["Uppdatera bladet", "Kommunikatör", "", "x"],
        ),
    )
    assert [one.starts for one in result.document.activities] == ["2026-01", "2026-04"]


def test_measures_that_a_dash_names_together_are_a_title() -> None:
    result = structured(
        paragraph("Åtgärder – trygghet och demokrati"),
        paragraph("Nämnd: Socialnämnden"),
        paragraph("Avser år 2026"),
        table(
            ["Vad ska göras", "Vem håller i det", "Senast"], ["Ta fram ett stöd", "Enhetschef", "2026-03-31"]
        ),
    )
    assert [one.action for one in result.document.activities] == ["Ta fram ett stöd"]
    assert result.document.metadata.board == "Socialnämnden"


def test_a_chapter_of_activities_in_which_none_was_found_is_told_of() -> None:
    told = "Under rubriken ”Våra insatser” hittades inga aktiviteter. Läs igenom texten."
    unread = _read(
        heading("Våra insatser"), paragraph("Arbetet bedrivs tillsammans och på många sätt i hela kommunen.")
    )
    under = _read(heading("Våra insatser"), heading("Skolan", 2), bullet("Utbilda lärare (Rektor, maj 2026)"))
    past = _read(heading("Insatser från förra året"), paragraph("Arbetet bedrevs tillsammans."))
    assert [flag.what for flag in unread.flags if "hittades inga" in flag.what] == [told]
    assert not [flag for flag in (*under.flags, *past.flags) if "hittades inga" in flag.what]


def test_letters_say_what_part_each_takes() -> None:
    head = ["Aktivitet", "Säkerhetsenheten", "Skolan", "Polisen", "Tid"]
    rows = (["Dela lägesbild", "A", "D", "", "2026"], ["Ha utbildningsdag", "D", "A", "D", "oktober 2026"])
    keyed = _read(heading("Åtgärder"), paragraph("A = ansvarar, D = deltar."), table(head, *rows))
    guessed = _read(heading("Åtgärder"), table(head, *rows))
    for result in (keyed, guessed):
        assert [(one.responsible, one.others) for one in result.document.activities] == [
            ("Säkerhetsenheten", "Skolan"),
            ("Skolan", "Säkerhetsenheten, Polisen"),
        ]
    assert not [flag for flag in keyed.flags if "kolumnerna för aktörer" in flag.what]
    assert [flag for flag in guessed.flags if "kolumnerna för aktörer" in flag.what]


def test_what_is_controlled_is_an_activity_of_a_plan_of_control() -> None:
    (activity,) = _read(
        table(
            ["Risk", "Kontrollmoment", "Kontrollansvarig", "Frekvens", "Rapporteras till"],
            [
                "Lokaler hyrs ut",
                "Genomgång av hyresavtal",
                "Lokalstrateg",
                "Kvartalsvis",
                "Förvaltningschefen",
            ],
        )
    ).document.activities
    assert (activity.action, activity.responsible) == ("Genomgång av hyresavtal", "Lokalstrateg")
    assert activity.ongoing


@pytest.mark.parametrize("often", ["Tertial", "Kvartal", "Årligen", "2 ggr/år"])
def test_how_often_is_a_rhythm(often: str) -> None:
    rows = (["Aktivitet", "Granska avtal"], ["Ansvarig", "Jurist"])
    told = (["Frekvens", often], ["Rapporteras till", "Nämnden"])
    columns = [list(column) for column in zip(*rows, *told, strict=True)]
    lines = (": ".join(pair) for pair in (*rows, *told))
    for found in (_read(table(*columns)), _read(heading("Åtgärder"), *map(paragraph, lines))):
        (activity,) = found.document.activities
        assert (activity.ongoing, activity.starts, activity.ends) == (True, None, None)
        assert not [flag for flag in found.flags if often in flag.what]


def test_what_binds_sentences_together_names_nobody() -> None:
    result = _read(
        heading("Åtgärder"),
        paragraph("För det första ska socialchefen skapa en kontaktväg under 2026."),
        paragraph("Därefter ska skolchefen utbilda alla rektorer under 2027."),
    )
    assert [one.responsible for one in result.document.activities] == ["socialchefen", "skolchefen"]


def test_who_acts_in_the_cell_of_what_is_done_is_asked_about() -> None:
    (activity,) = _read(
        heading("Åtgärder"), table(["Åtgärd", "När"], ["Rektorerna utbildar personalen", "maj 2026"])
    ).document.activities
    assert (activity.responsible, activity.flagged) == ("Rektorerna", True)


def test_paragraphs_that_name_a_measure_before_they_tell_of_it() -> None:
    result = _read(
        heading("Insatser som påbörjas"),
        paragraph(
            "Stängsel på bron. Bron förses med skydd. Ansvarig är gatuchefen. "
            "Arbetet påbörjas i mars 2027 och är klart i november 2027."
        ),
        paragraph(
            "Samtalsgrupp. En grupp startas med föreningen. Ansvarig är enhetschefen. "
            "Arbetet påbörjas i oktober 2026 och är klart i april 2027."
        ),
    )
    read = [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]
    assert read == [
        ("Stängsel på bron", "gatuchefen", "2027-03", "2027-11"),
        ("Samtalsgrupp", "enhetschefen", "2026-10", "2027-04"),
    ]
    assert all(one.flagged for one in result.document.activities)


def test_a_number_before_the_name_of_a_measure_only_counts() -> None:
    result = _read(
        heading("Åtgärder"),
        paragraph(
            "1. Utbilda personal i bemötande. Personalchefen ansvarar och det ska vara klart i maj 2026."
        ),
        paragraph("2. Ta fram en rutin. Säkerhetschefen ansvarar och det ska vara klart i juni 2026."),
    )
    assert _told(result) == [
        ("Utbilda personal i bemötande", "Personalchefen", "2026-05"),
        ("Ta fram en rutin", "Säkerhetschefen", "2026-06"),
    ]


def test_who_does_it_after_by_below_the_name_of_a_measure() -> None:
    result = _read(
        heading("Åtgärder"),
        heading("Utbilda mentorer", 2),
        paragraph("Detta görs av rektorerna under våren 2026 i samverkan med polisen."),
        heading("Öppna en mötesplats", 2),
        paragraph("Fritidsenheten gör det under hösten 2026."),
    )
    assert [one.responsible for one in result.document.activities] == ["rektorerna", "Fritidsenheten"]


def test_a_line_of_who_and_when_without_labels_below_the_name_of_a_measure() -> None:
    result = _read(
        heading("Belysning i parken", 2),
        paragraph("Gatuchef – klart oktober 2026"),
        paragraph("Parken får ny belysning."),
        heading("Värdar i centrum", 2),
        paragraph("Fritidschef | mars 2027 | 500 tkr"),
    )
    assert _told(result) == [
        ("Belysning i parken", "Gatuchef", "2026-10"),
        ("Värdar i centrum", "Fritidschef", "2027-03"),
    ]
    assert [one.cost for one in result.document.activities] == [None, "500 tkr"]


def test_brackets_behind_the_first_sentence_of_a_paragraph() -> None:
    result = _read(
        heading("Åtgärder"),
        paragraph("Utbilda mentorer (Rektor, maj 2026). Mentorerna lär sig se tidiga tecken."),
        paragraph("Öppna en mötesplats (Fritidschef, juni 2026). Den är öppen alla kvällar."),
    )
    assert _told(result) == [
        ("Utbilda mentorer", "Rektor", "2026-05"),
        ("Öppna en mötesplats", "Fritidschef", "2026-06"),
    ]


def test_whoever_does_something_at_a_time_answers_for_it() -> None:
    told = told_below("Socialsekreterarna startar gruppen i mars 2026. Vi följer upp i december.")
    assert told is not None
    assert (told.who, told.starts or told.ends) == ("Socialsekreterarna", "2026-03")


def test_deeds_whose_sentences_say_both_who_and_when_are_measures_under_any_heading() -> None:
    result = _read(
        heading("MÅL 1 Tryggare hållplatser"),
        heading("Belysa hållplatserna", 2),
        paragraph("Gatuchefen ansvarar. Arbetet är klart i oktober 2026."),
        heading("Klippa häckar och buskar", 2),
        paragraph("Parkchefen ansvarar. Arbetet är klart i maj 2026."),
    )
    assert _told(result) == [
        ("Belysa hållplatserna", "Gatuchefen", "2026-10"),
        ("Klippa häckar och buskar", "Parkchefen", "2026-05"),
    ]


def test_names_within_a_chapter_of_activities_whose_sentences_say_who_and_when() -> None:
    result = _read(
        heading("Åtgärder"),
        heading("Mentorer på högstadiet", 2),
        paragraph(
            "Skolchefen ansvarar för att varje skola har två utbildade mentorer senast i augusti 2026."
        ),
        heading("Snabb väg till stöd", 2),
        paragraph("Alla får ett samtal inom fem dagar. Enhetschefen ansvarar, med slut i maj 2026."),
        heading("Sommarjobb", 2),
        paragraph("Arbetsmarknadschefen tar fram femtio platser varje sommar."),
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Mentorer på högstadiet", "Skolchefen"),
        ("Snabb väg till stöd", "Enhetschefen"),
        ("Sommarjobb", "Arbetsmarknadschefen"),
    ]


def test_a_label_below_goes_before_what_a_sentence_told() -> None:
    result = _read(
        heading("Aktiviteter under året"),
        heading("Placeringar närmare hemorten", 2),
        paragraph("Under 2025 söker enheten fler jourhem i närområdet."),
        paragraph("Ansvar: Myndighetsenheten"),
        heading("Föräldrastöd på fler språk", 2),
        paragraph("Under hösten 2025 startar grupper på arabiska."),
        paragraph("Ansvar: Familjecentralen"),
        heading("Ny rutin för hot", 2),
        paragraph("En rutin ska vara beslutad senast i mars 2025."),
        paragraph("Ansvar: Verksamhetschef"),
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Placeringar närmare hemorten", "Myndighetsenheten"),
        ("Föräldrastöd på fler språk", "Familjecentralen"),
        ("Ny rutin för hot", "Verksamhetschef"),
    ]


def test_headings_of_no_chapter_of_activities_are_measures_where_several_say_who_answers_and_when() -> None:
    told = {
        "Trygga möten": "Enheten bedömer riskerna. Vakter finns från och med mars 2026. Ansvarig är kanslichefen.",
        "Stöd till den drabbade": "En kontaktperson utses senast 30 april 2026. Ansvarig är HR-chefen.",
        "Kunskap": "Alla nyvalda får en halvdag i januari 2027. Ansvarig är säkerhetschefen.",
    }
    parts = [part for name, text in told.items() for part in (heading(name, 2), paragraph(text))]
    read = structured(heading("Så arbetar vi"), *parts)
    assert [(one.action, one.responsible) for one in read.document.activities] == [
        ("Trygga möten", "kanslichefen"),
        ("Stöd till den drabbade", "HR-chefen"),
        ("Kunskap", "säkerhetschefen"),
    ]
    assert structured(heading("Så arbetar vi"), *parts[:4]).document.activities == []


@pytest.mark.parametrize(
    ("sentence", "indicator", "follow_up", "cost"),
    [
        ("Resultatet mäts genom andelen butiker som frågar", "andelen butiker som frågar", None, None),
        ("Kursen hålls ofta och följs upp genom antalet deltagare", "antalet deltagare", None, None),
        ("Det ska följas upp med hur många som har gått", "hur många som har gått", None, None),
        ("Det följs upp i september", None, "Det följs upp i september", None),
        ("Kostnaden beräknas till 900 tkr", None, None, "900 tkr"),
        ("Det kostar cirka 1,2 mnkr", None, None, "cirka 1,2 mnkr"),
        ("Det är 40 stycken", None, None, None),
    ],
)
def test_what_is_counted_and_what_it_costs_stand_in_sentences(
    sentence: str, indicator: str | None, follow_up: str | None, cost: str | None
) -> None:
    result = structured(
        heading("Åtgärder"),
        paragraph(f"Åtgärd 1. Genomför provköp. Länsstyrelsen ansvarar. Köpen görs hösten 2031. {sentence}."),
        paragraph("Åtgärd 2. Utbilda krögare. Socialchefen ansvarar. Kursen ges i maj 2031."),
    )
    first = result.document.activities[0]
    assert (first.indicator, first.follow_up, first.cost) == (indicator, follow_up, cost)
    assert result.coverage == 1
