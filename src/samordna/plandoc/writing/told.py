"""What the sections of a plan already tell in the same words, so that it is not said twice."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from samordna.plandoc.lazily import lazily
from samordna.plandoc.places import without_places
from samordna.plandoc.schema import (
    Definition,
    Department,
    Environment,
    Phenomenon,
    Placed,
    PlanDocument,
    Situation,
)
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Fact, Terms
from samordna.plandoc.writing.tidying import letters

_ENOUGH = 80
"""So many letters of a text, found in a section, mean that the section already tells it."""

_WORD = lazily(r"\w+")
_SENTENCES = frozenset({"references", "changes", "coordinator_tasks"})
_TERMS = frozenset({"definitions", "function_definitions", "environments", "phenomena", "departments"})
_SITUATION_TEXTS = ("mapping", "consequences", "other_information", "analysis")


class Said(Protocol):
    """What has a heading and a text: a section of a document, or its row in the database."""

    @property
    def heading(self) -> str: ...
    @property
    def text(self) -> str: ...


def words_of(sections: Sequence[Said]) -> str:
    """The letters of everything that ``sections`` say in words."""
    return letters(" ".join(f"{one.heading} {_plain(without_places(one.text))}" for one in sections))


class Told:
    """Items without a place may come from the plan's own text all the same; plans kept from earlier days do."""

    def __init__(self, document: PlanDocument) -> None:
        self._words = words_of(document.sections)

    def without(self, area: str, items: Sequence[Placed]) -> list[Placed]:
        """``items`` without those that are told, and without the parts of them that are."""
        if area in _SENTENCES:
            return [item for item in items if not self._has(getattr(item, "text", ""))]
        change: Callable[[Any], Placed | None] | None = None
        if area in _TERMS:
            change = self._term
        elif area == "situation":
            change = self._situation
        return [*items] if change is None else [left for item in items if (left := change(item))]

    def _has(self, text: str) -> bool:
        start = letters(text)[:_ENOUGH]
        return bool(start) and start in self._words

    def _term(self, term: Definition | Environment | Phenomenon | Department) -> Placed | None:
        """A told term with a source that no section gives keeps the source."""
        name = term.term if isinstance(term, Definition) else term.name
        if not self._has(_plain(term.text) or name):
            return term
        source = getattr(term, "source", None)
        return term.model_copy(update={"text": ""}) if source and not self._has(source) else None

    def _situation(self, situation: Situation) -> Situation:
        told = {field: "" for field in _SITUATION_TEXTS if self._has(_plain(getattr(situation, field)))}
        return situation.model_copy(update=told)


def without_told_facts(blocks: list[Block], headings: str) -> list[Block]:
    """``blocks`` whose terms keep the facts that neither the headings above nor their own texts tell.

    A heading tells a fact only of terms that all share it: "preventive or detecting" says of none which it is.
    """
    above = set(_WORD.findall(headings.casefold()))
    for block in blocks:
        terms = block.terms if isinstance(block, Terms) else []
        shared = _shared([term.facts for term in terms])
        for term in terms:
            own = set(_WORD.findall(markdown.plain(term.nodes).casefold()))
            term.facts = [
                fact
                for fact in term.facts
                if not _weighty(fact.value) <= (own | above if (fact.label, fact.value) in shared else own)
            ]
    return blocks


def _shared(facts: list[list[Fact]]) -> set[tuple[str, str]]:
    """The labels and values that all of several terms have."""
    each = [{(fact.label, fact.value) for fact in of_one} for of_one in facts]
    return set.intersection(*each) if each else set()


def _weighty(value: str) -> set[str]:
    """The words of a value that say something: its numbers, if it has any."""
    words = set(_WORD.findall(value.casefold()))
    return {word for word in words if word.isdecimal()} or words


def _plain(text: str) -> str:
    return markdown.plain(markdown.parse(text))
