"""Who answers, told last in a bullet after a word that no colon follows."""

import pytest

from samordna.plandoc.reading.interpret.labels.bare_fields import fields_of
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, structured
from samordna.plandoc.reading.interpret.words.small_words import Column


@pytest.mark.parametrize(
    ("text", "deed", "who", "others", "when"),
    [
        ("Mobilt kontor, maj–juni. Ansvarig: polisen", "Mobilt kontor", "polisen", None, "maj–juni"),
        ("Nya bänkar, senast 2028-05-31 (ansvarig: parkchefen)", "Nya bänkar", "parkchefen", None, "senast 2028-05-31"),
        ("Nya bänkar, stolar och bord. Ansvarig: parkchefen", "Nya bänkar, stolar och bord", "parkchefen", None, None),
        ("Laga staketet vid ån, maj. Ansv. gatuchefen.", "Laga staketet vid ån", "gatuchefen", None, "maj"),
        ("Rondering av väktare. Ansv. fastighetschefen", "Rondering av väktare", "fastighetschefen", None, None),
        ("Pop up-kontor i hamnen, Q3. Ansvarig LPO Norra", "Pop up-kontor i hamnen", "LPO Norra", None, "Q3"),
        ("Fotpatrull, löpande. Ansv. polisen, vaktbolaget", "Fotpatrull", "polisen, vaktbolaget", None, "löpande"),
        ("Öppet hus, mars – ansv. fritidsgården", "Öppet hus", "fritidsgården", None, "mars"),
        ("Öppet hus i mars, ansvarig Fritid Norr", "Öppet hus i mars", "Fritid Norr", None, None),
        ("Grillkväll, v. 25. Ansv. bostadsbolaget tills. m. skolan.", "Grillkväll", "bostadsbolaget", "skolan", "v. 25"),
        ("Grillkväll. Ansvariga trivselvärdarna tillsammans med kyrkan", "Grillkväll", "trivselvärdarna", "kyrkan", None),
        ("Ny rutin. Ansv. SO-lärarna i samv. m. polisen. Klart i maj.", "Ny rutin", "SO-lärarna", "polisen", "i maj"),
        ("Lampor på torget; huvudansvarig elbolaget, senast 15/6", "Lampor på torget", "elbolaget", None, "15/6"),
        ("Kameror i garaget. Ansv. parkeringsbolaget s.m. polisen", "Kameror i garaget", "parkeringsbolaget", "polisen", None),
    ],
)  # fmt: skip
def test_who_answers_stands_last(
    text: str, deed: str, who: str, others: str | None, when: str | None
) -> None:
    read = fields_of(text)
    told = {one.column: one.value for one in read.fields}
    timed = next((told[one] for one in (Column.TIME, Column.END, Column.START) if one in told), None)
    assert (read.before.rstrip("."), told.get(Column.RESPONSIBLE)) == (deed, who)
    assert (told.get(Column.OTHERS), timed) == (others, when)


@pytest.mark.parametrize(
    "text",
    [
        "Utbilda alla vakter. Ansvarig chef följer upp i juni.",
        "Utse en person på varje skola, ansvarig för rutinen",
        "Ansvarig nämnd ser över reglerna",
        "Samtal med unga. Ansvariga är alla",
        "Rutin tas fram. Ansvarig den som äger lokalen och vi",
    ],
)
def test_a_sentence_about_those_who_answer_names_nobody(text: str) -> None:
    assert not any(one.value and one.label.lower().startswith("ansv") for one in fields_of(text).fields)


def test_promises_with_measures_that_say_who_answers() -> None:
    plan = structured(
        heading("Medborgarlöfte Lillån 2027"),
        heading("Det här lovar vi", 2),
        heading("Löfte 1: Det ska vara tryggt på torget", 0),
        bullet("Mobilt poliskontor, maj–september. Ansv. områdespolisen."),
        bullet("Fler lampor längs ån, senast 15/10. Ansv. gatuchefen tills. m. elbolaget."),
        heading("Löfte 2: Färre ska köra för fort", 0),
        bullet("Hastighetskontroller vid skolan, löpande. Ansv. trafikpolisen."),
        bullet("Vuxna vid övergångsställena. Ansv. föräldraföreningen."),
    ).document
    assert [(one.responsible, one.others) for one in plan.activities] == [
        ("områdespolisen", None),
        ("gatuchefen", "elbolaget"),
        ("trafikpolisen", None),
        ("föräldraföreningen", None),
    ]
    assert [(one.starts, one.ends, one.ongoing) for one in plan.activities] == [
        ("2027-05", "2027-09", False),
        (None, "2027-10-15", False),
        (None, None, True),
        (None, None, False),
    ]
    assert plan.activities[0].goal == "Det ska vara tryggt på torget"
    assert plan.activities[3].goal == "Färre ska köra för fort"
