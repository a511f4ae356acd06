"""The chapters of an ordinary plan: each with its instruction, which never becomes a text of the plan."""

import pytest

from samordna.plandoc.outline import OUTLINE, instruction_for, outlined_plan
from samordna.plandoc.schema import Metadata
from samordna.plandoc.vocabulary import Language, SectionKind


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_plan_from_nothing_has_headings_and_no_text(language: Language) -> None:
    document = outlined_plan(Metadata(title="Plan"), language)
    assert document.language == language
    assert [one.heading for one in document.sections] == [one.heading.in_(language) for one in OUTLINE]
    assert not any(one.text for one in document.sections)
    assert len({one.id for one in document.sections}) == len(OUTLINE)


def test_each_kind_has_one_chapter_but_those_of_a_later_version_and_of_old_plans() -> None:
    kinds = [one.kind for one in OUTLINE]
    assert len(set(kinds)) == len(kinds)
    assert set(SectionKind) - set(kinds) == {SectionKind.CHANGES, SectionKind.ANALYSIS, SectionKind.OTHER}


def test_instructions_are_whole_sentences_in_both_languages() -> None:
    for one in OUTLINE:
        assert one.instruction.sv.endswith(".")
        assert one.instruction.en.endswith(".")
        assert one.instruction.sv != one.instruction.en


def test_the_instruction_is_there_until_somebody_has_written() -> None:
    assert instruction_for("goals", "")
    assert instruction_for("goals", "{{goals}}\n")
    assert instruction_for("changes", "")
    assert instruction_for("goals", "Färre rekryteras.") is None
    assert instruction_for("other", "") is None
