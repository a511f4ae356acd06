"""Every kind of part stands in the one table, with all that follows from it."""

import pytest

from samordna.plandoc.kinds import KINDS, LISTS_OF, KindOfPart
from samordna.plandoc.labels import FIELDS
from samordna.plandoc.schema import PlanDocument, Situation
from samordna.plandoc.writing.parts import BUILDERS

OWN_CHAPTER = {"metadata", "sections", "services", "decisions", "conditions", "references"}
"""They head the plan, are its text, or end it under headings of their own."""
TOLD_OF_THE_PLAN = {"metadata", "sections", "decisions"}
"""Shown on the cover or as the text itself."""


def test_all_that_a_plan_holds_is_of_a_kind() -> None:
    about = {"schema_version", "language"}
    assert {*PlanDocument.model_fields} - about | {"sources"} == set(KINDS)
    assert "sources" in Situation.model_fields


def test_a_kind_is_hidden_with_its_chapter_unless_it_has_none() -> None:
    assert {name for name, kind in KINDS.items() if kind.chapter is None} == OWN_CHAPTER
    assert [name for names in LISTS_OF.values() for name in names] == [
        kind.name for chapter in LISTS_OF for kind in KINDS.values() if kind.chapter is chapter
    ]


def test_every_kind_is_written_in_files() -> None:
    assert set(BUILDERS) == set(KINDS) - TOLD_OF_THE_PLAN


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_items_are_named_by_a_field_they_have(kind: KindOfPart) -> None:
    if kind.is_single:
        assert not kind.named_by
    else:
        assert kind.named_by in kind.model.model_fields
        assert kind.named_by in FIELDS


def test_no_two_have_the_same_address() -> None:
    assert len({kind.slug for kind in KINDS.values()}) == len(KINDS)
