"""The sections of a plan, put together in the order in which a file shows their headings, lines and places."""

from collections.abc import Callable
from dataclasses import dataclass, field

from samordna.plandoc.carrying.body import Body, Unit, assembled
from samordna.plandoc.places import mark
from samordna.plandoc.schema import PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind


@dataclass(slots=True)
class Draft:
    section: Section
    body: Body
    parts: list[Unit | str] = field(default_factory=list)


class Sections:
    """Takes lines as they come; ``current`` is the section they belong to."""

    def __init__(self, plan: PlanDocument, fresh: Callable[[str], str]) -> None:
        self._fresh = fresh
        self._bodies = {section.id: Body(section.text, with_places=True) for section in plan.sections}
        self._sections = {section.id: section for section in plan.sections}
        self._placed: set[str] = set()
        self._lone: tuple[str, SectionKind] = ("", SectionKind.INTRODUCTION)
        self.drafts: list[Draft] = []
        self.current: Draft | None = None

    def open(self, identity: str) -> Section:
        self.current = Draft(self._sections[identity], self._bodies[identity])
        self.drafts.append(self.current)
        return self.current.section

    def begin(self, heading: str, level: int, kind: SectionKind = SectionKind.OTHER) -> Section:
        """A section that the plan did not have."""
        section = Section(id=self._fresh("sections"), heading=heading, level=min(max(level, 1), 6), kind=kind)
        self.current = Draft(section, Body(""))
        self.drafts.append(self.current)
        return section

    def close(self, heading: str, kind: SectionKind) -> None:
        """What comes stands under a heading that is no section, until somebody writes under it."""
        self._lone, self.current = (heading, kind), None

    def unit(self, identity: str, first_line: int) -> Unit:
        return self._bodies[identity].by_line[first_line]

    def add(self, source: str | Unit, *, of: str = "") -> None:
        """A line of text: new source, or a line of the section ``of``."""
        if self.current is None:
            self.begin(self._lone[0], 1, self._lone[1])
        if self.current is not None:
            own = not isinstance(source, str) and of == self.current.section.id
            self.current.parts.append(source if own or isinstance(source, str) else source.source)

    def add_place(self, name: str) -> None:
        """Something that has its place there; the first of it decides where the place is."""
        if name in self._placed or self.current is None:
            return
        self._placed.add(name)
        own = next((unit for unit in self.current.body.units if unit.place == name), None)
        self.current.parts.append(own or mark(name))

    def texts(self) -> list[Section]:
        """The sections with their texts, in the order they were seen."""
        for draft in self.drafts:
            text = assembled(draft.body, draft.parts)
            if text != draft.section.text:
                draft.section.text = text
        return [draft.section for draft in self.drafts]
