"""Last year's activities, conditions with their answers, decisions in tables, lessons, training and briefings."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.vocabulary import BodyKind, Outcome, Status

TITLE = heading("Handlingsplan mot våldsbejakande extremism")


def test_last_years_activities_in_a_table() -> None:
    plan = structured(
        TITLE,
        heading("Uppföljning av föregående års åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Status", "Kommentar"],
            ["Utse samordnare", "Socialchefen", "Genomförd", "Klart i mars"],
            ["Öva larmkedjan", "Säkerhetschefen", "Pågår", ""],
        ),
    ).document
    first, second = plan.previous_activities
    assert (first.action, first.status) == ("Utse samordnare", Status.DONE)
    assert first.comment == "Klart i mars\nAnsvarig: Socialchefen"
    assert (second.status, second.comment) == (Status.IN_PROGRESS, "Ansvarig: Säkerhetschefen")
    assert not plan.activities
    assert plan.sections[0].text == "{{previous_activities}}"


@pytest.mark.parametrize(
    "over", ["Uppföljning av handlingsplan 2024", "Tillbakablick", "Det här gjorde vi", "Utfall 2024"]
)
def test_last_years_activities_with_a_column_of_what_came_of_them(over: str) -> None:
    plan = structured(
        TITLE,
        heading(over),
        table(
            ["Aktivitet 2024", "Ansvarig", "Resultat"],
            ["Märka cyklar på torget", "Polisen", "Genomförd, 130 cyklar"],
            ["Ordna föräldravandring", "Skolan", "Inställd, för få anmälda"],
        ),
    ).document
    assert [one.action for one in plan.previous_activities] == [
        "Märka cyklar på torget",
        "Ordna föräldravandring",
    ]
    assert not plan.activities


@pytest.mark.parametrize("over", ["Hur gick det 2026?", "Så gick det", "Läget"])
def test_what_came_of_the_years_before_the_plans_is_over(over: str) -> None:
    def _year(year: int, *more: str) -> list[list[str]]:
        return [
            ["Byta lås i förråden", "Anläggningschef", f"T1 {year}", *more],
            ["Hålla dialogmöte", "Kommundirektör", f"T2 {year}", *more],
        ]

    plan = structured(
        heading("Verksamhetsplan 2027 för rådet"),
        heading(over, 2),
        table(["Aktivitet", "Ansvar", "Tertial", "Utfall"], *_year(2026, "Klart")),
        heading("Vad gör vi 2027?", 2),
        table(["Aktivitet", "Ansvar", "Tertial"], *_year(2027)),
    ).document
    assert [one.status for one in plan.previous_activities] == [Status.DONE] * 2
    assert [one.starts for one in plan.activities] == ["2027-01", "2027-05"]


def test_last_years_activities_with_their_times() -> None:
    plan = structured(
        TITLE,
        heading("Uppföljning av handlingsplan 2024"),
        table(
            ["Aktivitet", "Ansvarig", "När", "Resultat"],
            ["Märka cyklar på torget", "Polisen", "maj 2024", "130 cyklar"],
            ["Ordna föräldravandring", "Skolan", "2024", "Tio kvällar"],
        ),
    ).document
    assert len(plan.previous_activities) == 2
    assert not plan.activities


@pytest.mark.parametrize(("over", "past"), [("Genomförda åtgärder 2024", 2), ("Uppföljning av åtgärder", 0)])
def test_who_was_responsible_makes_a_past_activity_only_of_what_is_said_to_be_done(
    over: str, past: int
) -> None:
    rows = (["Åtgärd", "Ansvarig"], ["Märka cyklar på torget", "Polisen"], ["Ordna nattvandring", "Skolan"])
    plan = structured(TITLE, heading(over), table(*rows)).document
    assert (len(plan.previous_activities), len(plan.activities)) == (past, 2 - past)


def test_what_has_a_time_to_come_is_no_past_activity() -> None:
    plan = structured(
        TITLE,
        heading("Uppföljning av handlingsplan 2024"),
        table(
            ["Aktivitet", "Ansvarig", "När", "Resultat"],
            ["Märka cyklar på torget", "Polisen", "maj 2026", "130 cyklar"],
            ["Ordna föräldravandring", "Skolan", "2026", "Tio kvällar"],
        ),
    ).document
    assert not plan.previous_activities
    assert len(plan.activities) == 2


def test_last_years_activities_in_bullets() -> None:
    plan = structured(
        TITLE,
        heading("Status för förra planens aktiviteter"),
        bullet("Utse samordnare – genomförd"),
        bullet("Öva larmkedjan (pågår)"),
        bullet("Ta fram material: försenad"),
    ).document
    assert [(one.action, one.status) for one in plan.previous_activities] == [
        ("Utse samordnare", Status.DONE),
        ("Öva larmkedjan", Status.IN_PROGRESS),
        ("Ta fram material", Status.DELAYED),
    ]
    assert not plan.activities


def test_conditions_with_answers_beside_and_below() -> None:
    plan = structured(
        TITLE,
        heading("Villkor från kommunstyrelsen"),
        bullet("Planen ska ha mätbara mål. Svar: Målen har fått indikatorer."),
        bullet("Lägesbilden ska dateras."),
        bullet("Svar: Lägesbilden är daterad i mars.", 2),
        bullet("Planen ska nämna polisen."),
    ).document
    assert [(one.text, one.answer) for one in plan.conditions] == [
        ("Planen ska ha mätbara mål.", "Målen har fått indikatorer."),
        ("Lägesbilden ska dateras.", "Lägesbilden är daterad i mars."),
        ("Planen ska nämna polisen.", None),
    ]
    assert plan.sections[0].text == "{{conditions}}"


def test_a_condition_in_the_sentence_that_approves() -> None:
    plan = structured(
        TITLE,
        heading("Beslut"),
        paragraph(
            "Kommunstyrelsen godkände planen den 14 maj 2024, § 31, med villkor att samordnare utses senast i september."
        ),
    ).document
    assert [one.text for one in plan.conditions] == ["Samordnare utses senast i september"]
    (decision,) = plan.decisions
    assert (decision.date, decision.section) == ("2024-05-14", "31")
    assert decision.outcome is Outcome.APPROVED_ON_CONDITIONS


def test_conditions_of_other_things_are_none() -> None:
    plan = structured(
        TITLE,
        heading("Föreningsbidrag"),
        paragraph("Bidrag ges med villkor att föreningen är öppen för alla."),
        bullet("Demokrativillkoret prövas varje år."),
    ).document
    assert not plan.conditions


def test_decisions_in_a_table_are_no_text() -> None:
    result = structured(
        TITLE,
        table(
            ["Instans", "Datum", "Paragraf", "Utfall"],
            ["Socialnämnden", "2025-02-11", "14", "Godkänd"],
            ["Kommunstyrelsen", "5 mars 2025", "§ 41", "Godkänd med villkor"],
        ),
        heading("Inledning"),
        paragraph("Här börjar texten om hur kommunen arbetar."),
    )
    first, second = result.document.decisions
    assert (first.body, first.date, first.section) == ("Socialnämnden", "2025-02-11", "14")
    assert (second.kind, second.date, second.section) == (BodyKind.EXECUTIVE_BOARD, "2025-03-05", "41")
    assert second.outcome is Outcome.APPROVED_ON_CONDITIONS
    assert result.document.metadata.board == "Socialnämnden"
    assert [section.heading for section in result.document.sections] == ["Inledning"]
    assert result.coverage == 1


def test_lessons_training_and_briefings_in_tables() -> None:
    plan = structured(
        TITLE,
        heading("Lärdomar från övningen"),
        table(["Lärdom", "Åtgärd"], ["Telefonlistan var gammal", "Uppdatera listan varje kvartal"]),
        heading("Utbildningsplan"),
        table(
            ["Yrkesgrupp", "Utbildning", "När", "Andel utbildade"],
            ["Fältare", "Grundkurs", "hösten 2025", "40 %"],
        ),
        heading("Omvärldsbevakning"),
        table(
            ["Kanal", "Mottagare", "Hur ofta", "Ansvarig"],
            ["Nyhetsbrev", "Rektorer", "Varje månad", "Kommunikatören"],
        ),
    ).document
    assert [(one.text, one.activity) for one in plan.lessons] == [
        ("Telefonlistan var gammal", "Uppdatera listan varje kvartal")
    ]
    (need,) = plan.training
    assert (need.group, need.content, need.planned, need.share_trained) == (
        *("Fältare", "Grundkurs", "2025-23"),
        0.4,
    )
    (briefing,) = plan.briefings
    assert (briefing.name, briefing.audience) == ("Nyhetsbrev", "Rektorer")
    assert (briefing.rhythm, briefing.owner) == ("Varje månad", "Kommunikatören")
    assert [section.text for section in plan.sections] == ["{{lessons}}", "{{training}}", "{{briefings}}"]


def test_numbered_conditions_and_lessons_in_bullets() -> None:
    plan = structured(
        TITLE,
        heading("Villkor för godkännande"),
        paragraph("1. Planen ska kompletteras med indikatorer."),
        paragraph("Svar: Det är gjort i kapitel 4."),
        heading("Vad blev gjort 2024?"),
        table(["Aktivitet 2024", "Resultat", "Status"], ["Utbilda personal", "Tre kurser", "Klar"]),
        heading("Lärdomar"),
        bullet("Telefonlistan var gammal"),
    ).document
    assert [(one.text, one.answer) for one in plan.conditions] == [
        ("Planen ska kompletteras med indikatorer.", "Det är gjort i kapitel 4.")
    ]
    assert [(one.action, one.comment) for one in plan.previous_activities] == [
        ("Utbilda personal", "Tre kurser")
    ]
    assert [one.text for one in plan.lessons] == ["Telefonlistan var gammal"]
    assert not plan.activities


def test_what_became_of_last_years_plan_is_no_activity_of_this_one() -> None:
    read = structured(
        heading("Trygghetsplan 2026"),
        heading("Uppföljning av 2025 års plan", 2),
        table(
            ["Åtgärd 2025", "Utfall", "Kommentar"],
            ["Bygga om hållplatsen", "Genomfört", "Klart i augusti"],
            ["Införa trygghetsvärdar", "Blev inte av", "Medel saknades"],
        ),
    )
    assert read.document.activities == []
    assert [(one.action, one.comment) for one in read.document.previous_activities] == [
        ("Bygga om hållplatsen", "Klart i augusti"),
        ("Införa trygghetsvärdar", "Blev inte av\nMedel saknades"),
    ]
    assert read.flags == []


def _with_year_over_the_deeds(title: str, over: str, what: str) -> tuple[int, int]:
    plan = structured(
        heading(title),
        heading(over),
        table(
            [what, "Ansvarig", "Status"],
            ["Märka cyklar på torget", "Polisen", "Genomförd"],
            ["Ordna föräldravandring", "Skolan", "Ej genomförd"],
        ),
    ).document
    return len(plan.activities), len(plan.previous_activities)


def test_a_year_before_the_plans_over_the_deeds_makes_them_last_years() -> None:
    assert _with_year_over_the_deeds("Trygghetsplan 2026", "Läget", "Åtgärd 2025") == (0, 2)
    assert _with_year_over_the_deeds("Trygghetsplan 2025", "Läget", "Åtgärd 2025") == (2, 0)
    assert _with_year_over_the_deeds("Trygghetsplan", "Läget", "Åtgärd 2025") == (2, 0)
    assert _with_year_over_the_deeds("Trygghetsplan", "Året som gått", "Åtgärd") == (0, 2)
