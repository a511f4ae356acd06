"""A line below the name of each measure that says who, when and more, with labels before some of it or before none."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.schema import Activity

_NAMES = (
    "1. Uppdatera lägesbilden",
    "2. Införa en jourtelefon",
    "3. Utbilda rektorer i samtal",
    "4. Kartlägga frånvaro i åk 7",
)
_END = (heading("Uppföljning", 2), paragraph("Nämnden följer upp planen varje år i februari."))


def _read(*details: str, as_bullets: bool = False) -> list[Activity]:
    name = bullet if as_bullets else paragraph
    told: list[Block] = [heading("Trygghetsplan 2027"), heading("Aktiviteter per förvaltning", 2)]
    for at, detail in enumerate(details):
        told += [heading(("Socialförvaltningen", "Skolförvaltningen")[at // 2], 3)] if at % 2 == 0 else []
        told += [name(_NAMES[at]), paragraph(detail)]
    result = structured(*told, *_END)
    assert result.coverage == 1
    activities = result.document.activities
    assert [one.action for one in activities] == [name[3:] for name in _NAMES[: len(details)]]
    return activities


@pytest.mark.parametrize("as_bullets", [False, True])
def test_when_stands_before_the_first_label(as_bullets: bool) -> None:
    found = _read(
        "Klart 31 mars. Medverkar: Polisen. Återrapport: läget föredras i nämnden.",
        "Q1. Återrapport: antal samtal.",
        "ht-27. Medverkar: elevhälsan.",
        "v. 41. Återrapport: andel elever.",
        as_bullets=as_bullets,
    )
    assert [(one.starts, one.ends) for one in found] == [
        (None, "2027-03-31"),
        ("2027-01", "2027-03"),
        ("2027-08", "2027-12"),
        ("2027-10-11", "2027-10-17"),
    ]
    assert [one.others for one in found] == ["Polisen", None, "elevhälsan", None]
    assert [one.follow_up for one in found] == [
        "läget föredras i nämnden",
        "antal samtal",
        None,
        "andel elever",
    ]
    assert [one.responsible for one in found] == ["Socialförvaltningen"] * 2 + ["Skolförvaltningen"] * 2


@pytest.mark.parametrize("sign", [" · ", " | ", " – ", ". ", "; "])
def test_who_and_when_stand_before_a_label_with_any_sign_between(sign: str) -> None:
    found = _read(
        sign.join(("Socialchef", "maj 2027", "Samverkan: polisen")),
        sign.join(("Enhetschef", "löpande", "Samverkan: regionen")),
        sign.join(("Skolchef", "oktober 2027", "Samverkan: elevhälsan")),
    )
    assert [one.responsible for one in found] == ["Socialchef", "Enhetschef", "Skolchef"]
    assert [one.others for one in found] == ["polisen", "regionen", "elevhälsan"]
    assert [(one.ends, one.ongoing) for one in found] == [
        ("2027-05", False),
        (None, True),
        ("2027-10", False),
    ]


def test_parts_without_a_colon_stand_among_those_with_one() -> None:
    found = _read(
        "jan–mars, kostnad 50 tkr. Medverkar: Polisen.",
        "Start i april, klart i juni. Tillsammans med regionen. Mäts med: antal samtal.",
    )
    assert [(one.starts, one.ends) for one in found] == [("2027-01", "2027-03"), ("2027-04", "2027-06")]
    assert [one.others for one in found] == ["Polisen", "regionen"]
    assert (found[0].cost, found[1].indicator) == ("50 tkr", "antal samtal")


@pytest.mark.parametrize("as_bullets", [False, True])
def test_a_sentence_may_say_nothing_but_when(as_bullets: bool) -> None:
    found = _read("Klart 31 mars.", "Löpande.", "Klart senast 1/9.", as_bullets=as_bullets)
    assert [(one.ends, one.ongoing) for one in found] == [
        ("2027-03-31", False),
        (None, True),
        ("2027-09-01", False),
    ]


def test_a_sentence_behind_the_time_of_a_label_is_no_part_of_it() -> None:
    found = _read(
        "Tidpunkt: mars. Polisen medverkar. Återrapport: till nämnden.", "Tidpunkt: juni. Vi provar först."
    )
    assert [one.ends for one in found] == ["2027-03", "2027-06"]
    assert [one.comment for one in found] == ["Polisen medverkar", "Vi provar först"]
    assert found[0].follow_up == "till nämnden"


def test_a_year_alone_and_sentences_stay_what_they_are() -> None:
    plan = structured(
        heading("Trygghetsplan"),
        heading("Bakgrund", 2),
        paragraph("1. Planen bygger på lagen"),
        paragraph("2027."),
        paragraph("2. Planen gäller alla"),
        paragraph("Under hösten har polisen berättat. Källa: polisens årsbok."),
        *_END,
    ).document
    assert plan.activities == []


@pytest.mark.parametrize("name", ["1. Ordna drogfria konserter", "Åtgärd 1: Ordna drogfria konserter"])
def test_the_details_may_stand_on_a_line_of_their_own_in_the_same_paragraph(name: str) -> None:
    plan = structured(
        heading("Handlingsplan mot droger 2027"),
        heading("Åtgärder", 2),
        paragraph(f"{name}\njan–okt. Med: studieförbunden. Mäts genom: antal besökare"),
        paragraph("2. Hålla öppet på lov\nPågår löpande."),
        paragraph("3. Ta fram en utställning\nKlart senast 30/9. Mäts genom: antal visningar"),
        *_END,
    ).document
    assert [(one.action, one.starts, one.ends, one.ongoing) for one in plan.activities] == [
        ("Ordna drogfria konserter", "2027-01", "2027-10", False),
        ("Hålla öppet på lov", None, None, True),
        ("Ta fram en utställning", None, "2027-09-30", False),
    ]
    assert plan.activities[0].others == "studieförbunden"


@pytest.mark.parametrize("deed", ["Löpande samtal med föreningar", "Under hela perioden delta i lägesmöten"])
def test_a_deed_that_begins_with_how_long_it_goes_on_is_no_time(deed: str) -> None:
    plan = structured(
        heading("Samverkansöverenskommelse"),
        heading("Polisen åtar sig att", 2),
        bullet("Hålla kontroller i centrum (ansvarig: trafikgruppen)"),
        bullet(f"{deed} (ansvarig: kommunpolisen)"),
    ).document
    assert [(one.action, one.responsible) for one in plan.activities] == [
        ("Hålla kontroller i centrum", "trafikgruppen"),
        (deed, "kommunpolisen"),
    ]
