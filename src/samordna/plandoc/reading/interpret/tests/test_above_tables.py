"""What stands above a table says of its rows: the area they are for, the year they are in."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table

_HEAD = ["Insats", "Ansvarig", "Klart"]


def test_numbered_areas_with_a_table_each_are_what_their_rows_are_for() -> None:
    read = structured(
        heading("Insatser"),
        heading("Fokusområde 1 – Trygga offentliga miljöer", 2),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "maj 2027"]),
        heading("Fokusområde 2 – Barn och unga", 2),
        table(_HEAD, ["Utbilda rastvakter", "Rektor", "juni 2027"]),
    )
    assert [one.goal for one in read.document.activities] == ["Trygga offentliga miljöer", "Barn och unga"]


def test_a_single_area_says_nothing_of_its_rows() -> None:
    read = structured(
        heading("Insatser"),
        heading("Område 1: Centrum", 2),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "maj 2027"]),
    )
    assert [one.goal for one in read.document.activities] == [None]


def test_a_line_that_is_a_year_completes_the_times_below_it() -> None:
    read = structured(
        heading("Insatser"),
        paragraph("2026"),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "april"]),
        paragraph("2027"),
        heading("Blad 2"),
        table(_HEAD, ["Utbilda rastvakter", "Rektor", "oktober"]),
        heading("Senare"),
        table(_HEAD, ["Måla bänkar", "Parkchef", "maj"]),
    )
    assert [one.ends for one in read.document.activities] == ["2026-04", "2027-10", None]


@pytest.mark.parametrize(
    "told",
    [
        "Skolan (ansvarig: grundskolechef)",
        "Skolan (ansvarig grundskolechef)",
        "Skolan – ansvarig: grundskolechef",
    ],
)
def test_a_heading_may_say_behind_its_name_who_is_responsible_for_what_stands_below(told: str) -> None:
    read = structured(
        heading("Så här gör vi"),
        heading(told, 2),
        bullet("Ha ett tema om källkritik i årskurs 6 (november 2026)"),
        bullet("Träna elevhälsan i samtal om våld (april 2026)"),
    )
    assert [(one.responsible, one.ends) for one in read.document.activities] == [
        ("grundskolechef", "2026-11"),
        ("grundskolechef", "2026-04"),
    ]
    assert read.coverage == 1


def test_areas_without_numbers_are_what_the_lists_below_them_are_about() -> None:
    read = structured(
        heading("Handlingsplan för ungas trygghet"),
        heading("Fokusområde: Skolvägen", 2),
        bullet("Åtgärd: Ställa ut trafikvakter"),
        bullet("Ansvarig: Trafiksamordnare", 2),
        heading("Fokusområde: Nätet", 2),
        bullet("Åtgärd: Ordna en kväll om hot i sociala medier"),
        bullet("Ansvarig: Bibliotekarie", 2),
    )
    assert [one.goal for one in read.document.activities] == ["Skolvägen", "Nätet"]


_FIRST, _SECOND = "Byns unga har en trygg fritid", "Fler deltar i det lokala samtalet"
_LEVELS = (["Indikator", "Utfall 2025", "Mål 2027"], ["Andel unga som är trygga", "91 %", "95 %"])


def test_a_goal_holds_past_headings_and_tables_of_its_indicators() -> None:
    read = structured(
        heading("Mål, indikatorer och aktiviteter"),
        heading(_FIRST, 2),
        heading("Indikatorer", 3),
        table(*_LEVELS),
        heading("Aktiviteter", 3),
        table(_HEAD, ["Öppna en mobil fritidsgård", "Fritidschef", "maj 2027"]),
        heading(_SECOND, 2),
        heading("Indikatorer", 3),
        table(*_LEVELS),
        heading("Aktiviteter", 3),
        table(_HEAD, ["Ordna sex debattkvällar", "Bibliotekschef", "juni 2027"]),
    )
    assert [one.goal for one in read.document.activities] == [_FIRST, _SECOND]
    assert [one.text for one in read.document.goals] == [_FIRST, _SECOND]
    assert read.coverage == 1


def test_a_goal_told_in_a_line_holds_under_a_heading_that_only_says_what_kind_follows() -> None:
    read = structured(
        heading("Trygg fritid"),
        paragraph("Mål: Ingen ska utestängas"),
        heading("Aktiviteter", 2),
        table(_HEAD, ["Öppna en mobil fritidsgård", "Fritidschef", "maj 2027"]),
        heading("Ekonomi"),
        heading("Aktiviteter", 2),
        table(_HEAD, ["Söka medel hos staten", "Ekonomichef", "maj 2027"]),
    )
    assert [one.goal for one in read.document.activities] == ["Ingen ska utestängas", None]


def test_deeds_below_a_heading_that_states_an_aim_are_done_for_it() -> None:
    read = structured(
        heading("Mål och insatser"),
        heading("Fler känner sig trygga på torget", 2),
        bullet("Röja sly kring torget"),
        bullet("Anställa två fältare"),
        heading("Färre utsätts för bedrägerier", 2),
        bullet("Öka kunskapen hos äldre"),
        bullet("Minska telefonbedrägerierna"),
    )
    assert [(one.action, one.goal) for one in read.document.activities] == [
        ("Röja sly kring torget", "Fler känner sig trygga på torget"),
        ("Anställa två fältare", "Fler känner sig trygga på torget"),
    ]
    assert "Röja sly kring torget" not in [one.text for one in read.document.goals]


@pytest.mark.parametrize(
    "label",
    ["Nämndmål 1", "Nämndens mål", "KF-mål 2", "Fullmäktigemål", "Prioriterat mål 3", "Politiskt mål"],
)
def test_whose_goal_it_is_may_be_said_in_its_label(label: str) -> None:
    goal = "Biblioteken är trygga mötesplatser"
    measured = "Indikator: Antal besök: 148 000 (2025) – 155 000 (2026)"
    read = structured(
        heading("Mål och aktiviteter"),
        table(
            [f"{label}: {goal}", "", ""],
            [measured, "", ""],
            _HEAD,
            ["Bygga om entrén", "Bibliotekschef", "maj 2027"],
        ),
    )
    assert [one.goal for one in read.document.activities] == [goal]
    assert [one.text for one in read.document.goals] == [goal]
    assert measured in read.document.sections[0].text


@pytest.mark.parametrize("label", ["Ändamål", "Föremål 2", "Spörsmål"])
def test_a_word_that_ends_like_a_goal_names_none(label: str) -> None:
    read = structured(
        heading("Insatser"),
        table(
            [f"{label}: Trygga mötesplatser", "", ""],
            _HEAD,
            ["Bygga om entrén", "Bibliotekschef", "maj 2027"],
        ),
    )
    assert [one.goal for one in read.document.activities] == [None]


def test_labels_over_a_table_say_of_all_its_rows() -> None:
    read = structured(
        heading("Trygg i Ekeby 2027"),
        heading("Mål A – Trygga gårdar", 2),
        paragraph("Indikator: Andel trygga besökare (2025: 78 %)"),
        paragraph("Uppföljning: varje höst"),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "April"], ["Utbilda rastvakter", "Rektor", "Maj"]),
        heading("Mål B – Trygga bibliotek", 2),
        paragraph("Indikator: Antal tillbud (2025: 41)"),
        paragraph("Uppföljning: varje vår"),
        table(_HEAD, ["Öva larmrutinen", "Bibliotekschef", "November"]),
    )
    assert [(one.indicator, one.follow_up, one.ends) for one in read.document.activities] == [
        ("Andel trygga besökare (2025: 78 %)", "varje höst", "2027-04"),
        ("Andel trygga besökare (2025: 78 %)", "varje höst", "2027-05"),
        ("Antal tillbud (2025: 41)", "varje vår", "2027-11"),
    ]


def test_one_label_over_one_table_may_be_of_the_plan_itself() -> None:
    read = structured(
        heading("Trygg i Ekeby 2027"),
        paragraph("Uppföljning: varje höst"),
        table(_HEAD, ["Byta armaturer", "Gatuchef", "April"]),
    )
    assert [one.follow_up for one in read.document.activities] == [None]


def test_numbered_themes_across_a_table_are_what_the_rows_below_are_for() -> None:
    read = structured(
        heading("Insatser"),
        table(
            _HEAD,
            ["Tema 1: Ljus", "", ""],
            ["Nya lampor", "Gatuchef", "maj 2027"],
            ["Tema 2: Folk i rörelse", "", ""],
            ["Torghandel", "Centrumledare", "juni 2027"],
        ),
    )
    assert [(one.action, one.goal) for one in read.document.activities] == [
        ("Nya lampor", "Ljus"),
        ("Torghandel", "Folk i rörelse"),
    ]
