"""Lists as they are spoken: who does it in the present tense, what is to be and then by whom, who and when behind questions."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.lists.spoken_forms import spoken
from samordna.plandoc.reading.interpret.tests.making import bullet, flat, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult


def _read(*blocks: Block) -> ReadResult:
    return structured(heading("Handlingsplan för trygghet"), heading("Det vi kom överens om"), *blocks)


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None]]:
    return [(one.action, one.responsible, one.ends) for one in result.document.activities]


def test_who_does_it_in_the_present_tense() -> None:
    result = _read(
        bullet("Hamnbolaget går igenom alla båtplatser. Klart i maj 2027."),
        bullet("Skolchefen ser till att varje klass får en lektion. Senast den 1 juni 2027."),
        bullet("Fritidsenheten och kyrkan håller hallen öppen på fredagar. Rapport till rådet."),
    )
    assert _told(result) == [
        ("Går igenom alla båtplatser", "Hamnbolaget", "2027-05"),
        ("Ser till att varje klass får en lektion", "Skolchefen", "2027-06-01"),
        ("Håller hallen öppen på fredagar. Rapport till rådet", "Fritidsenheten och kyrkan", None),
    ]
    assert result.coverage == 1


@pytest.mark.parametrize(
    "form",
    [
        "{deed}. Ansvarig: {who}. Tid: {time}.",
        "{deed}.\nAnsvarig: {who}\nTid: {time}",
        "{deed}. (Ansvarig: {who}, klart: {time})",
        "{deed} [ansvarig: {who}, klart: {time}]",
        "{deed}. Ansvarig: {who}, {time}.",
    ],
)
def test_whoever_acts_in_a_sentence_is_no_answer_where_a_label_gives_one(form: str) -> None:
    told = [
        ("Alltid erbjuda samtal när en vuxen söker hjälp", "Familjeenheten", "maj 2027"),
        ("Skolan arbetar med en film i åk 8", "Biträdande rektor", "juni 2027"),
        ("Fritidsgårdarna håller öppet på fredagar", "Fritidschefen", "2027-12-31"),
    ]
    result = _read(*(bullet(form.format(deed=deed, who=who, time=time)) for deed, who, time in told))
    assert [(one.action.rstrip("."), one.responsible) for one in result.document.activities] == [
        (deed, who) for deed, who, _ in told
    ]
    assert [one.ends for one in result.document.activities] == ["2027-05", "2027-06", "2027-12-31"]
    assert result.coverage == 1


def test_the_verb_of_a_clause_within_is_not_what_is_done() -> None:
    result = _read(
        bullet("Alltid ringa hem när en elev saknar giltig frånvaro. Senast den 1 maj 2027."),
        bullet("Rektorn som leder arbetet kallar till möte. Klart i juni 2027."),
        bullet("Hamnbolaget går igenom alla båtplatser. Klart i maj 2027."),
    )
    assert _told(result) == [
        ("Alltid ringa hem när en elev saknar giltig frånvaro", None, "2027-05-01"),
        ("Kallar till möte", "Rektorn som leder arbetet", "2027-06"),
        ("Går igenom alla båtplatser", "Hamnbolaget", "2027-05"),
    ]


def test_how_things_are_is_nothing_to_do() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Läget"),
        bullet("Kommunpolisen har märkt fler anmälningar. Det gäller centrum."),
        bullet("Skolan ser att elever oroar sig. Rektorerna berättar om det."),
        bullet("Fritidsenheten märker att fler stannar hemma."),
    )
    assert _told(result) == []


def test_what_is_to_be_and_then_by_whom() -> None:
    result = _read(
        bullet("Lampan vid backen ska vara lagad. Det gör gatuavdelningen, senast den 25 oktober 2027."),
        bullet("Gården ska ha öppet på söndagar. Det ordnar fritidschefen, hösten 2027."),
        bullet("Skräp ska bort inom två dygn. Det svarar renhållningen för, löpande."),
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Lampan vid backen ska vara lagad", "gatuavdelningen"),
        ("Gården ska ha öppet på söndagar", "fritidschefen"),
        ("Skräp ska bort inom två dygn", "renhållningen"),
    ]
    assert result.document.activities[0].ends == "2027-10-25"
    assert result.document.activities[2].ongoing
    assert result.coverage == 1


def test_who_and_when_behind_questions_below_each() -> None:
    result = _read(
        bullet("Rusta tunneln"),
        bullet("vem? tekniska förvaltningen", 2),
        bullet("när? klart hösten 2027", 2),
        bullet("Prata med krögarna"),
        bullet("vem? tillståndsenheten", 2),
        bullet("när? maj 2027", 2),
    )
    assert [(one.action, one.responsible) for one in result.document.activities] == [
        ("Rusta tunneln", "tekniska förvaltningen"),
        ("Prata med krögarna", "tillståndsenheten"),
    ]
    assert all(one.starts or one.ends for one in result.document.activities)


def test_why_is_the_problem_unless_it_is_an_aim() -> None:
    result = structured(
        heading("Handlingsplan för trygghet"),
        heading("Det här gör vi"),
        *(
            block
            for name, why in (
                ("Trimma häckarna", "Siktlinjerna bryts av höga häckar."),
                ("Flytta stolpen", "Stolpen står mellan två serveringar."),
                ("Utbilda värdar", "Hälften av anmälningarna gäller entréer."),
            )
            for block in (
                heading(name, 2),
                paragraph("Ansvarig: Parkchefen | Klart: 2028-05-12"),
                paragraph(f"Bakgrund: {why}"),
            )
        ),
    )
    assert [one.problem for one in result.document.activities] == [
        "Siktlinjerna bryts av höga häckar",
        "Stolpen står mellan två serveringar",
        "Hälften av anmälningarna gäller entréer",
    ]


@pytest.mark.parametrize("line", ["Aktiviteter", "Åtgärder 2027", "Planerade insatser"])
def test_a_line_that_is_what_activities_are_called_is_over_a_list_of_them(line: str) -> None:
    result = flat(
        f"Handlingsplan mot våldsbejakande extremism, Lillsele kommun 2027\n\n{line}\n"
        "- Socialchefen tar fram ett metodstöd för orossamtal senast 30 april 2027.\n"
        "- Biblioteket visar en utställning under vecka 40.\n"
    )
    assert [(one.responsible, one.starts, one.ends) for one in result.document.activities] == [
        ("Socialchefen", None, "2027-04-30"),
        ("Biblioteket", "2027-10-04", "2027-10-10"),
    ]


@pytest.mark.parametrize("line", ["Så blev våra åtgärder", "Bakgrund", "Två åtgärder nämns ofta"])
def test_a_line_that_says_more_is_over_none(line: str) -> None:
    result = flat(
        f"Handlingsplan mot våldsbejakande extremism, Lillsele kommun 2027\n\n{line}\n"
        "- Kommunen har drygt 9 000 invånare.\n"
        "- Polisen har märkt fler anmälningar.\n"
    )
    assert result.document.activities == []


_SPOKEN = [
    "Skolchefen ser till att alla får en lektion. Klart i maj.",
    "Rektor ordnar ett möte. Klart i juni.",
]


@pytest.mark.parametrize("blank", ["", "   ", "\u00a0"])
def test_a_bullet_of_spaces_says_nothing(blank: str) -> None:
    first, last = _SPOKEN
    said = spoken([first, blank, last])
    assert said[1] is None
    assert all((said[0], said[2]))
    result = structured(
        heading("Plan 2031"), heading("Åtgärder", 2), bullet(first), bullet(blank), bullet(last)
    )
    told = [(one.action, one.responsible, one.ends) for one in result.document.activities]
    assert told == [
        ("Ser till att alla får en lektion", "Skolchefen", "2031-05"),
        ("Ordnar ett möte", "Rektor", "2031-06"),
    ]


@pytest.mark.parametrize("block", [heading(" ", 2), paragraph("\u00a0"), bullet("  ")])
def test_blocks_of_spaces_are_left_where_they_are(block: Block) -> None:
    listed = [bullet(text) for text in _SPOKEN]
    result = structured(heading("Plan 2031"), block, heading("Åtgärder", 2), block, *listed, block)
    assert len(result.document.activities) == len(listed)
