"""What a plan is for is told in it as text, and is no goal to reach."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured


def _goals(over: str, *texts: str) -> list[str]:
    result = structured(heading("Handlingsplan 2031"), heading(over, 2), *map(paragraph, texts))
    return [one.text for one in result.document.goals]


@pytest.mark.parametrize(
    "purpose",
    [
        "Syftet är att fler unga ska känna sig trygga.",
        "Syftet med planen är att samla kommunens arbete.",
        "Planens syfte är att minska våldet.",
        "Det övergripande syftet är att förebygga brott.",
        "Syfte: Att minska våldet i nära relationer.",
        "Avsikten är att alla ska veta vad som gäller.",
        "Tanken med arbetet är att ge stöd i tid.",
    ],
)
@pytest.mark.parametrize("over", ["Syfte", "Mål"])
def test_a_purpose_alone_in_its_chapter_is_no_goal(over: str, purpose: str) -> None:
    assert _goals(over, purpose) == []


def test_a_purpose_is_none_whatever_its_words_below_its_own_heading() -> None:
    assert _goals("Syfte", "Alla ska känna sig trygga i kommunen.") == []
    assert _goals("Mål", "Alla ska känna sig trygga i kommunen.") == ["Alla ska känna sig trygga i kommunen."]
