"""How a plan meets what a template asks of its chapters."""

import pytest

from samordna.plandoc.demands import Demand, Met, count_words, judged
from samordna.plandoc.schema import PlanDocument


def plan(*sections: dict[str, object], **lists: object) -> PlanDocument:
    return PlanDocument.model_validate(
        {"sections": [{"heading": "Kapitel", **one} for one in sections], **lists}
    )


def met(document: PlanDocument, **asked: int) -> Met:
    [found] = judged(document, [Demand("sections-1", "Kapitel", **asked)])  # type: ignore[arg-type]
    return found.met


def test_a_chapter_has_the_words_of_those_below_it_and_of_no_others() -> None:
    document = plan({"text": ""}, {"level": 2, "text": "Två ord"}, {"level": 1, "text": "Ett annat kapitel"})
    assert met(document) is Met.WELL
    assert met(document, words_from=3) is Met.SHORT
    assert met(document, words_to=1) is Met.LONG
    assert met(document, words_from=2, words_to=2) is Met.WELL


@pytest.mark.parametrize("text", ["", "  \n", "{{activities}}"])
def test_a_chapter_without_words_and_lists_is_empty_and_not_short(text: str) -> None:
    assert met(plan({"text": text}), words_from=5) is Met.EMPTY


def test_a_list_that_stands_in_the_chapter_is_no_empty_chapter() -> None:
    activities = [{"action": "Utbilda"}]
    assert met(plan({"kind": "activities", "text": ""}, activities=activities)) is Met.WELL
    placed = [{"action": "Utbilda", "place": "activities"}]
    assert met(plan({"text": "{{activities}}"}, activities=placed)) is Met.WELL
    assert met(plan({"kind": "goals", "text": ""}, activities=activities)) is Met.EMPTY
    assert met(plan({"kind": "situation", "text": ""})) is Met.EMPTY
    assert met(plan({"kind": "situation", "text": ""}, situation={"date": "2026"})) is Met.WELL


def test_a_chapter_that_is_not_in_the_plan_is_missing() -> None:
    found = judged(plan(), [Demand("", "Mål"), Demand("sections-9", "Läge")])
    assert [one.met for one in found] == [Met.MISSING, Met.MISSING]


def test_signs_of_lists_and_tables_are_no_words() -> None:
    assert count_words("# Två ord\n\n- tre\n\n| fyra | – |\n\n{{activities}}") == 4
