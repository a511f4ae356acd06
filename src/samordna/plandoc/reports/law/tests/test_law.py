"""The questions on the act: answered from what is known, never with a no from what is not."""

from datetime import date

import pytest

from samordna.plandoc.reports.law import Known, LawAnswer, OfficeFacts, PlanFacts, answers
from samordna.plandoc.schema import PlanDocument

TODAY = date(2027, 5, 1)


def asked(office: OfficeFacts | None = None, **told: object) -> dict[str, LawAnswer]:
    plans = [PlanFacts("Planen", PlanDocument.model_validate(told))] if told else []
    found = answers(office or OfficeFacts(), plans, today=TODAY, language="sv")
    return {one.question.split("?")[0]: one for one in found}


def test_where_nothing_is_known_nothing_is_answered() -> None:
    assert {one.known for one in asked().values()} == {Known.NO}
    assert all(one.lacking for one in asked().values())


def test_what_is_known_is_told_with_its_source() -> None:
    office = OfficeFacts(coordinator="Säkerhetsstrateg", since=date(2025, 1, 1), deputy="Säkerhetschef")
    one = asked(office)["Finns en funktion som samordnar det brottsförebyggande arbetet"]
    assert (one.known, one.lacking) == (Known.YES, [])
    assert one.told == "Säkerhetsstrateg, sedan 1 januari 2025, ersättare: Säkerhetschef"
    assert one.source == "Organisationen, Samordnare"


def test_the_plan_of_most_of_the_municipality_answers_before_a_districts() -> None:
    city, district = (
        PlanDocument.model_validate(
            {"metadata": {"adopted": day}, "situation": {"date": day, "mapping": "Lite."}}
        )
        for day in ("2025-06-01", "2026-11-20")
    )
    plans = [PlanFacts("Farstas", district, below=2), PlanFacts("Stadens", city, below=1)]
    told = {one.question: one.source for one in answers(OfficeFacts(), plans, today=TODAY, language="sv")}
    assert "Farstas" not in told.values()
    assert list(told.values()).count("Stadens") == 3


@pytest.mark.parametrize(
    ("day", "known"),
    [("2026-06", Known.YES), ("2025-05-02", Known.YES), ("2024-12", Known.PARTLY), (None, Known.NO)],
)
def test_a_picture_grows_old(day: str | None, known: Known) -> None:
    one = asked(situation={"date": day, "mapping": "Lite."})["Är lägesbilden högst två år gammal"]
    assert one.known == known


def test_an_agreement_without_its_purpose_is_not_the_whole_of_it() -> None:
    agreements = [
        {"parties": "Kriminalvården"},
        {"parties": "Polisområde City", "areas": "Skolor", "date": "2026"},
    ]
    one = asked(agreements=agreements)["Finns skriftliga överenskommelser med polisen, med syfte och områden"]
    assert (one.known, one.told, one.lacking) == (Known.PARTLY, "Polisområde City, från 2026", ["Syfte"])


def test_that_there_are_guidelines_is_not_that_the_plan_fits_with_them() -> None:
    one = asked(OfficeFacts(guidelines=["Trygghetsprogram"]))["Hänger planen ihop med annan planering"]
    assert (one.known, one.told) == (Known.PARTLY, "Trygghetsprogram")
    assert one.lacking == ["Hur planen stämmer med dem"]
