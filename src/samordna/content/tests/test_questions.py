"""The finder on the demo's services and guides: what people ask has its right answer first."""

from typing import Any

import pytest

from samordna.content.demo_life import read
from samordna.content.guide_files import guides_in
from samordna.plandoc.finding import Asked, Index, KeyedGuide, find, index_of
from samordna.plandoc.mapping import MappedService
from samordna.plandoc.vocabulary import Function, Pathway, TargetGroup

MOST_WRONG = 2


@pytest.fixture(scope="module")
def index() -> Index:
    guides = [KeyedGuide(one.key, one.guide) for one in guides_in("sweden")]
    return index_of([_service(one) for one in read("services.yaml")["stockholm"]], guides)


def _service(told: dict[str, Any]) -> MappedService:
    texts = {name: told[name] for name in ("name", "conditions", "first_step", "about") if name in told}
    return MappedService(
        key=told["name"],
        **texts,
        functions=frozenset(map(Function, told["functions"])),
        target_groups=frozenset(map(TargetGroup, told["groups"])),
        ages=tuple(told["ages"]) if "ages" in told else None,
        pathway=Pathway(told["pathway"]) if "pathway" in told else None,
        also_called=tuple(told.get("also_called", ())),
    )


def test_questions_with_known_answers(index: Index) -> None:
    questions = [one for part in read("questions.yaml").values() for one in part]
    assert len(questions) == 40
    wrong = [one["words"] for one in questions if not _is_right(one, index)]
    assert len(wrong) <= MOST_WRONG, wrong


def _is_right(question: dict[str, Any], index: Index) -> bool:
    found = find(Asked(question["words"], age=question.get("age")), index, {})
    return bool(found) and found[0].name in question["answers"]
