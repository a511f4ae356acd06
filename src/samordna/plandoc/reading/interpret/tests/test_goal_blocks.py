"""Goals as headings, what is to be done below them as a list, and who and when told once below the list."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import (
    bullet,
    flat,
    heading,
    paragraph,
    structured,
    table,
)
from samordna.plandoc.reading.result import ReadResult

_FACTS = ("action", "responsible", "starts", "goal")


def _told(result: ReadResult) -> list[tuple[object, ...]]:
    return [tuple(getattr(one, name) for name in _FACTS) for one in result.document.activities]


def test_who_and_when_below_a_list_hold_for_each_of_its_bullets() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Vad vi ska göra"),
        heading("Målområde 1 – Barn växer upp utan förtryck", 2),
        bullet("Besöka alla årskurs fem"),
        bullet("Utbilda elevhälsan i hedersfrågor"),
        paragraph("Utförs av: Skolchef"),
        paragraph("Tidpunkt: under 2025"),
        heading("Målområde 2 – Ingen ska rekryteras till våld", 2),
        bullet("Anställa en mentor"),
        paragraph("Utförs av: Socialchef"),
        heading("Revidering"),
        paragraph("Planen ses över varje år."),
    )
    first, second = "Barn växer upp utan förtryck", "Ingen ska rekryteras till våld"
    assert _told(result) == [
        ("Besöka alla årskurs fem", "Skolchef", "2025", first),
        ("Utbilda elevhälsan i hedersfrågor", "Skolchef", "2025", first),
        ("Anställa en mentor", "Socialchef", None, second),
    ]
    assert [goal.text for goal in result.document.goals] == [first, second]
    assert any("står en gång under flera punkter" in flag.what for flag in result.flags)
    assert result.coverage == 1


def test_each_bullet_keeps_what_stands_right_below_it() -> None:
    result = structured(
        heading("Åtgärder"),
        bullet("Besöka alla årskurs fem"),
        paragraph("Ansvarig: Skolchef"),
        bullet("Utbilda elevhälsan i hedersfrågor"),
        paragraph("Ansvarig: Rektor"),
    )
    assert [one.responsible for one in result.document.activities] == ["Skolchef", "Rektor"]
    assert not any("står en gång" in flag.what for flag in result.flags)


def test_a_number_with_a_colon_before_an_activity_only_counts() -> None:
    result = structured(
        heading("Åtaganden"),
        heading("Delmål 1: Medarbetare är säkra i sin roll", 2),
        heading("Åtagande 1:1 Upphandla en grundkurs", 3),
        paragraph("Vem – Skolchef"),
        paragraph("Tidpunkt – hösten 2025"),
        heading("Åtagande 1:2 Handleda lärare i svåra samtal", 3),
        paragraph("Vem – Rektor"),
        paragraph("Tidpunkt – våren 2026"),
    )
    goal = "Medarbetare är säkra i sin roll"
    assert _told(result) == [
        ("Upphandla en grundkurs", "Skolchef", "2025-23", goal),
        ("Handleda lärare i svåra samtal", "Rektor", "2026-21", goal),
    ]
    assert result.coverage == 1


def test_a_number_that_the_next_line_counts_on_from_is_that_of_a_heading() -> None:
    result = flat(
        "Handlingsplan för trygghet\n\nÅtgärdsplan\n\n"
        "1. Medarbetare är säkra i sin roll\n"
        "Insats 1.1. Upphandla en grundkurs\nAnsvarig: Skolchef\n"
        "Insats 1.2. Handleda lärare i svåra samtal\nAnsvarig: Rektor\n"
        "2. Tryggheten på stadens torg ökar\n"
        "Insats 2.1. Byta lampor i gångtunnlarna\nAnsvarig: Teknisk chef\n"
    )
    first, second = "Medarbetare är säkra i sin roll", "Tryggheten på stadens torg ökar"
    assert [(one.responsible, one.goal) for one in result.document.activities] == [
        ("Skolchef", first),
        ("Rektor", first),
        ("Teknisk chef", second),
    ]
    assert result.coverage == 1


def test_numbered_lines_under_a_heading_of_goals_are_goals() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Mål"),
        paragraph("1. Otryggheten ska minska"),
        paragraph("2. Narkotikan bland unga ska minska"),
        heading("Uppföljning"),
        paragraph("1. Planen följs upp varje år."),
    )
    assert [goal.text for goal in result.document.goals] == [
        "Otryggheten ska minska",
        "Narkotikan bland unga ska minska",
    ]
    assert result.coverage == 1


def test_bullets_under_areas_of_goals_are_goals() -> None:
    result = structured(
        heading("Program för minskad segregation"),
        heading("Målområden"),
        bullet("Fler unga på Berget ska klara skolan"),
        bullet("Tilliten mellan områdena ska öka"),
    )
    assert [goal.text for goal in result.document.goals] == [
        "Fler unga på Berget ska klara skolan",
        "Tilliten mellan områdena ska öka",
    ]


def test_the_whole_goal_goes_before_a_part_of_it() -> None:
    result = structured(
        heading("Handlingsplan för kvinnofrid"),
        heading("Mål och åtgärder", 2),
        table(
            ["Mål", "Delmål", "Åtgärd", "Ansvarig", "Klart"],
            [
                "Kvinnor får hjälp",
                "Skydd ges alla dagar",
                "Avtala om jourlägenheter",
                "Socialchef",
                "2025-04",
            ],
            ["", "Stödet är känt", "Annonsera i tvättstugor", "Kommunikatör", "2025-09"],
        ),
    )
    assert {one.goal for one in result.document.activities} == {"Kvinnor får hjälp"}
    assert "Delmål: Stödet är känt" in (result.document.activities[1].comment or "")


def test_headings_that_each_stand_over_activities_are_what_these_are_for() -> None:
    def _plan(*parts: str) -> ReadResult:
        head, deeds = ["Insats", "Ansvar"], ("Flytta containrar", "Byta armaturer", "Röja sly")
        return structured(
            heading("Handlingsplan för trygghet"),
            *(
                block
                for part, deed in zip(parts, deeds, strict=False)
                for block in (heading(part, 2), table(head, [f"{deed} från fasad", "Fastighetschef"]))
            ),
        )

    aims = _plan("Del 1: Det som brinner tas bort", "Del 2: De som tänder nås")
    areas = _plan("Del 1: Skärmar i skolan", "Del 2: Hemmet", "Del 3: Fritiden")
    actors = _plan("Polisen", "Kommunen", "Räddningstjänsten")
    times = _plan("Våren 2026", "Hösten 2026")
    kinds = _plan("Åtgärder i år", "Åtgärder nästa år")
    assert [one.goal for one in areas.document.activities] == ["Skärmar i skolan", "Hemmet", "Fritiden"]
    (asked,) = [flag for flag in areas.flags if "lästa som mål" in flag.what]
    assert "”Skärmar i skolan”, ”Hemmet”, ”Fritiden”" in asked.what
    assert not any("lästa som mål" in flag.what for flag in aims.flags)
    assert not any(one.goal for plan in (actors, times, kinds) for one in plan.document.activities)


def test_a_sentence_below_a_heading_that_only_numbers_a_goal_is_that_goal() -> None:
    head = ["Vad", "Vem", "När"]
    result = structured(
        heading("Plan mot tobak 2026–2027"),
        heading("Bakgrund"),
        paragraph("Var femte elev uppger att de röker ibland."),
        heading("Mål 1"),
        paragraph("Andelen elever som röker ska minska från 18 % till 12 %."),
        table(head, ["Utbilda skolsköterskor i avvänjning", "Elevhälsochef", "2026-10-01"]),
        heading("Mål 2"),
        paragraph("Inga unga ska kunna köpa nikotin i butik."),
        table(head, ["Göra kontrollköp i alla butiker", "Tobakshandläggare", "2027-05-01"]),
    )
    goals = [
        "Andelen elever som röker ska minska från 18 % till 12 %",
        "Inga unga ska kunna köpa nikotin i butik",
    ]
    assert [one.goal for one in result.document.activities] == goals
    assert [one.text for one in result.document.goals] == goals


def test_the_sentence_below_each_heading_that_says_how_things_are_to_be_is_the_goal() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Åtgärder", 2),
        heading("Främja", 3),
        paragraph("Alla i Åby ska känna förtroende för det demokratiska samhället."),
        bullet("Ordna en demokrativecka (biblioteket, vecka 42 2031)."),
        heading("Förhindra", 3),
        paragraph("Den som vill lämna en våldsam miljö ska erbjudas stöd."),
        bullet("Teckna avtal om avhopparstöd (socialförvaltningen, 2032)."),
    )
    goals = [
        "Alla i Åby ska känna förtroende för det demokratiska samhället.",
        "Den som vill lämna en våldsam miljö ska erbjudas stöd.",
    ]
    assert [one.text for one in result.document.goals] == goals
    assert [one.goal for one in result.document.activities] == goals
    assert not result.flags


def test_what_somebody_shall_do_below_a_heading_is_no_goal() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Åtgärder", 2),
        heading("Främja", 3),
        paragraph("Kommunen ska bjuda in föreningar till en dialog."),
        bullet("Ordna en demokrativecka (biblioteket, vecka 42 2031)."),
        heading("Förhindra", 3),
        paragraph("Den som vill lämna en våldsam miljö ska erbjudas stöd."),
        bullet("Teckna avtal om avhopparstöd (socialförvaltningen, 2032)."),
    )
    assert [one.text for one in result.document.goals] == ["Främja", "Förhindra"]


@pytest.mark.parametrize("number", ["MÅL 1", "Delmål 3", "Mål nr 2:", "Mål B"])
def test_a_line_that_only_numbers_a_goal_names_the_one_below_it_before_the_sheet_does(number: str) -> None:
    result = structured(
        heading("Bekräfta"),
        paragraph(number),
        paragraph("Ingen äldre ska känna sig ensam i Åby"),
        table(["Åtgärd", "Ansvarig", "När"], ["Ordna öppet kafé", "Äldrechef", "2031"]),
        heading("Bevara"),
        paragraph(number),
        paragraph("Parken är grön och ljus hela året."),
        table(["Åtgärd", "Ansvarig", "När"], ["Plantera träd", "Parkchef", "2032"]),
    )
    assert [one.goal for one in result.document.activities] == [
        "Ingen äldre ska känna sig ensam i Åby",
        "Parken är grön och ljus hela året",
    ]
    assert [one.text for one in result.document.goals] == [one.goal for one in result.document.activities]
    assert result.coverage == 1


def test_what_a_list_says_below_a_number_of_a_goal_is_no_goal() -> None:
    result = structured(
        heading("Bekräfta"),
        paragraph("Mål 1"),
        paragraph("Målet nås så här:"),
        bullet("Ordna öppet kafé"),
        bullet("Ringa dem som bor ensamma"),
    )
    assert not any(one.text.startswith("Målet nås") for one in result.document.goals)


def test_a_goal_below_a_heading_holds_for_what_those_under_headings_within_it_promise() -> None:
    result = structured(
        heading("Medborgarlöfte 2027"),
        heading("Prioriterat område 1: Buskörning", 2),
        paragraph("Mål: Klagomålen på buskörning ska minska"),
        heading("Polisen ska:", 3),
        bullet("Kontrollera mopeder (maj 2027)"),
        heading("Kommunen ska:", 3),
        bullet("Bygga farthinder på Skolgatan (juni 2027)"),
        heading("Prioriterat område 2: Centrum", 2),
        heading("Kommunen ska:", 3),
        bullet("Byta belysning i parken (maj 2027)"),
        bullet("Röja buskar vid stationen (maj 2027)"),
    )
    goal = "Klagomålen på buskörning ska minska"
    assert _told(result)[:2] == [
        ("Kontrollera mopeder", "Polisen", None, goal),
        ("Bygga farthinder på Skolgatan", "Kommunen", None, goal),
    ]
    assert goal not in [one.goal for one in result.document.activities[2:]]


@pytest.mark.parametrize("called", ["Målvärde", "Målnivå", "Måltal 2027"])
def test_the_value_to_reach_stands_beside_the_indicator_of_a_goal(called: str) -> None:
    rows = (
        ["Mål", "Indikator", "Utgångsläge", called],
        ["Trygg station", "Antal ronder", "3", "12"],
        ["Färre brott i centrum", "Antal brott", "30", "12"],
    )
    goals = structured(heading("Handlingsplan 2026"), heading("Mål", 2), table(*rows)).document.goals
    assert [(one.indicator, one.baseline, one.target) for one in goals] == [
        ("Antal ronder", "3", "12"),
        ("Antal brott", "30", "12"),
    ]
