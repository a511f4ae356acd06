"""Goals that stand in a small table of their own over the table of what is done for them."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table

_HEAD = ["Nr", "Åtgärd", "Ansvarig", "Slut"]
_DEEDS = (["1", "Rutin inför lovet", "Rektor", "2031-05"], ["2", "Kurs för föräldrar", "Kurator", "2031-06"])


@pytest.mark.parametrize("label", ["Mål:", "Mål", "Delmål:"])
def test_a_table_with_nothing_but_a_goal_is_over_the_table_below(label: str) -> None:
    blocks = [
        part
        for area, goal in (
            ("Förebygga", "Alla barn vet sina rättigheter"),
            ("Skydda", "Alla får skydd i tid"),
        )
        for part in (heading(area), paragraph(area), table([label, goal, "", ""]), table(_HEAD, *_DEEDS))
    ]
    result = structured(*blocks)
    assert [one.text for one in result.document.goals] == [
        "Alla barn vet sina rättigheter",
        "Alla får skydd i tid",
    ]
    assert [one.goal for one in result.document.activities] == [
        *["Alla barn vet sina rättigheter"] * 2,
        *["Alla får skydd i tid"] * 2,
    ]
    assert result.coverage == 1


def test_headings_alone_are_no_goal() -> None:
    result = structured(heading("Plan"), table(["Mål", "Åtgärd"]), table(_HEAD, *_DEEDS))
    assert not result.document.goals
