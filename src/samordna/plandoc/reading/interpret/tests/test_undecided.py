"""What somebody has not decided yet is no decision, and takes none from those who have."""

import pytest

from samordna.plandoc.reading.interpret.metadata.decisions import decisions_in


@pytest.mark.parametrize(
    "text",
    [
        "Kulturnämnden har ännu inte antagit planen; den behandlas 2026-11-03 § 12.",
        "Nämnden har inte beslutat om planen, som tas upp den 3 november 2026.",
        "Planen ska vara antagen senast 2026-03-01.",
    ],
)
def test_what_is_to_be_decided_is_not(text: str) -> None:
    assert not [one for one in decisions_in(text) if one.body or one.verb]


@pytest.mark.parametrize(
    "other", ["Planen är ännu inte antagen i fullmäktige.", "Fullmäktige har inte beslutat."]
)
def test_another_sentence_says_nothing_of_the_decision_before_it(other: str) -> None:
    (decided,) = decisions_in(f"Socialnämnden 2024-05-14 § 63. {other}")
    name = decided.body.name if decided.body else ""
    assert (name, decided.date, decided.section) == ("Socialnämnden", "2024-05-14", "63")
