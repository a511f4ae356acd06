"""What stands among activities or above them and is none: covers in labels, the heading of the file, sums, summaries."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table

_HEAD = ["Åtgärd", "Ansvarig", "Klart"]


def test_a_cover_of_labels_is_no_card_among_the_cards_of_activities() -> None:
    cards = [
        part
        for number, deed in enumerate(("Utbilda personalen", "Byta lås i källaren"), 1)
        for part in (
            heading(f"Blad {number}"),
            table(["Aktivitet", deed], ["Ansvarig", "Enhetschef"], ["Slutdatum", f"2027-0{number}-01"]),
        )
    ]
    plan = structured(
        heading("Försättsblad"),
        paragraph("Handlingsplan mot desinformation"),
        table(
            ["Period", "2026-07-01 – 2027-12-31"],
            ["Beslutsfattare", "Kommunstyrelsen"],
            ["Beslutad", "2026-06-09"],
            ["Protokoll", "§ 101"],
            ["Ärendenummer", "KS 2026/377"],
            ["Revideras senast", "2027-12-31"],
        ),
        *cards,
    ).document
    assert [(one.action, one.goal) for one in plan.activities] == [
        ("Utbilda personalen", None),
        ("Byta lås i källaren", None),
    ]
    assert (plan.metadata.registry_number, plan.metadata.period_end) == ("KS 2026/377", "2027-12-31")
    assert [(one.body, one.date, one.section) for one in plan.decisions] == [
        ("Kommunstyrelsen", "2026-06-09", "101")
    ]


def test_the_heading_over_all_chapters_is_no_activity_of_the_labels_below_it() -> None:
    plan = structured(
        heading("Åtgärdslista efter vandring i Björkvik"),
        paragraph("Datum för vandringen: 2026-03-19\nDeltagare: 23 boende och polisen"),
        heading("Åtgärder", 2),
        table(_HEAD, ["Byta glas", "Gatuchefen", "2026-05-08"], ["Måla tunneln", "Parkchefen", "2026-09-30"]),
    ).document
    assert [one.action for one in plan.activities] == ["Byta glas", "Måla tunneln"]
    assert plan.metadata.title == "Åtgärdslista efter vandring i Björkvik"


def test_what_a_column_comes_to_stays_below_its_table_as_text() -> None:
    plan = structured(
        heading("Åtgärder"),
        table(
            _HEAD,
            ["Byta glas", "Gatuchefen", "2026-05-08"],
            ["Måla tunneln", "Parkchefen", "2026-09-30"],
            ["Gallra slyet", "Parkchefen", "2026-10-30"],
            ["Antal klara", "", "2"],
        ),
    ).document
    assert len(plan.activities) == 3
    assert "Antal klara" in plan.sections[0].text


def test_the_heading_of_a_summary_is_no_goal() -> None:
    deeds = {"Torg och parker": "Byta glas", "Skolor och bibliotek": "Måla tunneln"}
    plan = structured(
        *(
            part
            for name, deed in deeds.items()
            for part in (heading(name), table(_HEAD, [deed, "Gatuchefen", "2026-05-08"]))
        ),
        heading("Sammanställning"),
        table(["Åtgärd", "Ansvarig"], *([deed, "Gatuchefen"] for deed in deeds.values())),
    ).document
    assert [(one.action, one.goal) for one in plan.activities] == [
        (deed, name) for name, deed in deeds.items()
    ]


def test_a_time_that_ends_the_words_of_a_deed_is_asked_about_where_none_stands_beside_it() -> None:
    plan = structured(
        table(
            ["Kommunen åtar sig att", "Polisen åtar sig att"],
            ["bjuda in till ett möte i april 2026", "föra statistik som i mätningen från 2024"],
        )
    ).document
    assert [(one.ends, one.flagged) for one in plan.activities] == [("2026-04", True), (None, False)]


@pytest.mark.parametrize(
    "line", ["Vad en vakt får göra", "Detta har en vakt rätt att göra", "En vakt får", "Vaktens befogenheter"]
)
def test_what_somebody_may_do_is_nothing_to_be_done(line: str) -> None:
    deeds = map(bullet, ("Avvisa den som stör", "Omhänderta den som är berusad", "Bistå polisen"))
    assert structured(heading("Riktlinje för vakter"), heading(line, 2), *deeds).document.activities == []


def test_what_signs_mean_below_a_table_is_no_row_of_it() -> None:
    plan = structured(
        heading("Åtgärder"),
        table(_HEAD, ["Öva larmet", "Chefen", "2027-12-17"], ["Utse en kontakt", "Rektorn", "2027-10-01"]),
        table(["A = ansvarar", "S = stödjer", ""]),
    ).document
    assert [one.action for one in plan.activities] == ["Öva larmet", "Utse en kontakt"]


def test_the_sender_above_short_lines_is_no_measure() -> None:
    measures = [
        one
        for number, deed in enumerate(("Höja stängslet mot skogen", "Flytta batterierna"), 1)
        for one in (
            heading(f"Åtgärd {number}", 0),
            heading(deed, 0),
            paragraph("Ansvarig: driftledaren"),
            paragraph(f"Färdigt: {number} augusti 2027"),
        )
    ]
    plan = structured(
        heading("Sälgboda kommun", 0),
        paragraph("Fastighetsenheten"),
        paragraph("Dnr TN 2026/55"),
        paragraph("Version 0.9"),
        heading("Handlingsplan – stölder på återvinningscentralen"),
        paragraph("Två saker ska göras före vintern."),
        *measures,
    ).document
    assert [one.action for one in plan.activities] == ["Höja stängslet mot skogen", "Flytta batterierna"]
    assert (plan.metadata.registry_number, plan.metadata.version) == ("TN 2026/55", "0.9")
