"""A plan as pages: its sections in order, each followed by the data that belongs to it, then the data without a section."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from samordna.plandoc.schema import PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind, name_of
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.content import Block, Content, Heading, Prose, Terms
from samordna.plandoc.writing.cover import facts_of, marks_of, title_of
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.parts import BUILDERS, action, references
from samordna.plandoc.writing.text import one_line

_MAPPED = frozenset(
    {SectionKind.PREVENTION, SectionKind.INTERVENTION, SectionKind.EXIT, SectionKind.RELATIVES}
)
_NOT_WORD = re.compile(r"\W+")
_ENOUGH = 80
"""So many letters of a text, found in a section, mean that the section already tells it."""


def content_of(document: PlanDocument, order: Order) -> Content:
    """Everything that PDF and Word show of ``document``."""
    meta = document.metadata
    return Content(
        title=title_of(document, order.language),
        language=order.language,
        municipality=one_line(meta.municipality),
        sender=one_line(meta.administration) or one_line(meta.board),
        facts=facts_of(document, order.language),
        marks=marks_of(document, order.language),
        blocks=list(_in_steps(_blocks(document, order))),
    )


def _blocks(document: PlanDocument, order: Order) -> Iterator[Block]:
    told = _letters(" ".join(f"{section.heading} {section.text}" for section in document.sections))
    waiting = dict(BUILDERS)
    services_after = _last_mapped(document.sections)
    for index, section in enumerate(document.sections):
        yield Heading(section.level, one_line(section.heading) or name_of(section.kind, order.language))
        yield from _shifted(section)
        if builder := waiting.pop(section.kind, None):
            yield from _lowered(_untold(builder(document, order.language), told), section.level - 1)
        if index == services_after:
            yield from _part(labels.SERVICES.in_(order.language), action.services(document, order.language))
    if services_after is None:
        yield from _part(labels.SERVICES.in_(order.language), action.services(document, order.language))
    for kind, builder in waiting.items():
        yield from _part(name_of(kind, order.language), _untold(builder(document, order.language), told))
    yield from _part(order.say(labels.CONDITIONS), references.conditions(document, order.language))
    yield from _part(order.say(labels.REFERENCES), references.references(document, order.language))
    yield from _part(order.say(labels.CHECKS), references.checks(order))


def _part(heading: str, blocks: list[Block]) -> list[Block]:
    return [Heading(1, heading), *blocks] if blocks else []


def _shifted(section: Section) -> list[Block]:
    """A section's text, its headings one level below the section's own."""
    blocks: list[Block] = []
    for node in markdown.parse(section.text):
        if node.kind == "heading":
            blocks += (
                [Heading(section.level + node.level, text)]
                if (text := one_line(markdown.plain(node.children)))
                else []
            )
        elif blocks and isinstance(blocks[-1], Prose):
            blocks[-1].nodes.append(node)
        else:
            blocks.append(Prose([node]))
    return blocks


def _lowered(blocks: list[Block], by: int) -> list[Block]:
    return [Heading(b.level + by, b.text) if isinstance(b, Heading) else b for b in blocks]


def _last_mapped(sections: list[Section]) -> int | None:
    """Index of the section that the services come after: the end of the last chapter about prevention or intervention."""
    mapped = [index for index, section in enumerate(sections) if section.kind in _MAPPED]
    if not mapped:
        return None
    last = mapped[-1]
    top = min(section.level for section in sections)
    while last + 1 < len(sections) and sections[last + 1].level > top:
        last += 1
    return last


def _untold(blocks: list[Block], told: str) -> list[Block]:
    """``blocks`` without the terms that the plan's own sections already explain in the same words."""
    for block in blocks:
        if isinstance(block, Terms):
            block.terms = [
                term
                for term in block.terms
                if term.source or _letters(markdown.plain(term.nodes) or term.name)[:_ENOUGH] not in told
            ]
    kept = [block for block in blocks if not (isinstance(block, Terms) and not block.terms)]
    return [block for block, after in zip_longest(kept, kept[1:]) if not _heads_nothing(block, after)]


def _heads_nothing(block: Block, after: Block | None) -> bool:
    if not isinstance(block, Heading):
        return False
    return after is None or (isinstance(after, Heading) and after.level <= block.level)


def _letters(text: str) -> str:
    return _NOT_WORD.sub("", text.casefold())


def _in_steps(blocks: Iterator[Block]) -> Iterator[Block]:
    """No heading more than one level below the one before it, the first at level 1 (PDF/UA-1, WCAG 1.3.1)."""
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level, level + 1, 6)
            yield Heading(level, block.text)
        else:
            yield block
