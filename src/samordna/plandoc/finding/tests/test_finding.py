"""The finder by its rules: who fits, who does not and why, who is called, and what is forgiven in spelling."""

from datetime import datetime

import pytest

from samordna.plandoc.finding import Asked, KeyedGuide, find, index_of
from samordna.plandoc.guiding import Branch, Call, Contact, End, Guide, Question
from samordna.plandoc.mapping import MappedService
from samordna.plandoc.vocabulary import Function, TargetGroup, WayIn

NOW = Guide(
    title="Det händer nu",
    situation="Något farligt händer.",
    steps=[End(key="call", title="Ring 112 nu", acute=True, calls=[Call(contact="112")])],
)
WORRIED = Guide(
    title="Jag är orolig för någon",
    situation="Någon håller på att dras in i något våldsamt.",
    steps=[
        Question(
            key="age",
            text="Hur gammal?",
            branches=[
                Branch(answer="Personen är under 18 år", to="child"),
                Branch(answer="Personen är 18 år eller äldre", to="adult"),
            ],
        ),
        End(key="child", title="Barn", calls=[Call(contact="duty")], do=["Se och lyssna."]),
        End(key="adult", title="Vuxen", calls=[Call(contact="office")]),
    ],
)
YOUNG = MappedService(
    key="young",
    name="Mini Maria",
    ages=(13, 20),
    about="För unga med riskbruk.",
    contacts=("office",),
    ways_in=frozenset({WayIn.SELF}),
    areas=("Farsta stadsdelsförvaltning",),
    functions=frozenset({Function.DETECTING}),
)
GROWN = MappedService(
    key="grown",
    name="Vuxenenheten",
    ages=(21, None),
    about="Behandling av missbruk.",
    contacts=("closed-down",),
    functions=frozenset({Function.REMEDIAL}),
)
SHELTER = MappedService(
    key="shelter",
    name="Kruton – skyddat boende",
    target_groups=frozenset({TargetGroup.YOUTH}),
    about="Skydd vid hedersvåld.",
)
OPENS = datetime(2026, 11, 27, 8)
CONTACTS = {
    "112": Contact("112", "Larmnumret", "112", is_open=True),
    "duty": Contact("duty", "Socialjouren", "084650041", is_open=True),
    "office": Contact("office", "Mottagningen", "084650042", is_open=False, deputy="duty", opens=OPENS),
    "closed-down": Contact("closed-down", "Gamla växeln", "084650043", is_open=True, is_closed_down=True),
}
INDEX = index_of([YOUNG, GROWN, SHELTER], [KeyedGuide("now", NOW), KeyedGuide("worried", WORRIED)])


def names(asked: str, **more: object) -> list[str]:
    return [one.name for one in find(Asked(asked, **more), INDEX, CONTACTS)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("orolig för en 15-åring", WORRIED.title),
        ("orolg för min elev", WORRIED.title),
        ("hänger med nazister", WORRIED.title),
        ("16-åring röker hasch", YOUNG.name),
        ("hedersvald", SHELTER.name),
        ("gömma sig undan familjen", SHELTER.name),
        ("mini maria", YOUNG.name),
        ("minimaria", YOUNG.name),
    ],
)
def test_own_words_lead_to_what_answers_them(said: str, first: str) -> None:
    assert names(said)[0] == first


def test_an_age_that_a_service_does_not_take_puts_it_last_and_is_said() -> None:
    young, grown = (find(Asked("missbruk", age=age), INDEX, CONTACTS) for age in (16, 40))
    assert [one.name for one in young] == [YOUNG.name, GROWN.name]
    assert [one.name for one in grown] == [GROWN.name, YOUNG.name]
    assert "Tar inte emot den som är 40 år, bara 13–20 år." in [one.sv for one in grown[1].why]
    assert "Tar emot 13–20 år." in [one.sv for one in young[0].why]


def test_whoever_takes_the_age_comes_before_who_does_not() -> None:
    assert names("5-åring pratar om IS")[0] == WORRIED.title


def test_what_only_the_text_below_a_name_holds_is_no_answer() -> None:
    assert names("lediga dagisplatser") == []


def test_place_and_function_weigh_and_are_said() -> None:
    assert names("missbruk i Farsta")[0] == YOUNG.name
    elsewhere = find(Asked("riskbruk", place="Bromma"), INDEX, CONTACTS)
    assert any("Finns inte för Bromma" in one.sv for one in elsewhere[-1].why)
    assert names("", function=Function.REMEDIAL)[0] == GROWN.name


@pytest.mark.parametrize("said", ["han skjuter", "bomb", "man med kniv", "sambon hotar mig just nu"])
def test_danger_comes_before_all_else(said: str) -> None:
    first = find(Asked(said), INDEX, CONTACTS)[0]
    assert first.name == NOW.title
    assert first.contact == CONTACTS["112"]


def test_a_guide_tells_whom_its_answer_for_the_age_says() -> None:
    child, adult = (find(Asked("orolig", age=age), INDEX, CONTACTS)[0] for age in (15, 30))
    assert child.contact == CONTACTS["duty"]
    assert [one.sv for one in child.then] == ["Se och lyssna."]
    assert adult.instead_of == CONTACTS["office"]


def test_who_is_closed_is_answered_for_or_says_when_it_opens() -> None:
    answered = find(Asked("riskbruk"), INDEX, CONTACTS)[0]
    assert (answered.contact, answered.instead_of) == (CONTACTS["duty"], CONTACTS["office"])
    assert [one.sv for one in answered.then] == ["Man kan ta kontakt själv."]
    alone = find(Asked("riskbruk"), INDEX, {"office": CONTACTS["office"]})[0]
    assert alone.contact is not None
    assert (alone.is_open, alone.contact.opens) == (False, OPENS)


def test_what_is_closed_down_is_never_told() -> None:
    assert find(Asked("missbruk", age=40), INDEX, CONTACTS)[0].contact is None


def test_only_open_comes_first_and_the_rest_stays() -> None:
    found = find(Asked("missbruk", age=40, only_open=True), INDEX, CONTACTS)
    assert [one.name for one in found] == [YOUNG.name, GROWN.name]


@pytest.mark.parametrize("said", ["", "och", "xyzzy", "🙂", "*", "((", "å" * 5000])
def test_nothing_to_go_by_finds_nothing(said: str) -> None:
    assert names(said) == []


@pytest.mark.parametrize("said", ["vad har kruton för tider", "min son röker hasch, är kruton rätt"])
def test_who_is_named_outright_comes_first(said: str) -> None:
    assert names(said)[0] == SHELTER.name
