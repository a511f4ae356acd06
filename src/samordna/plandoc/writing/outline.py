"""A plan as pages: its sections in order, each with the data that has its place there, then the data without a section."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samordna.plandoc.kinds import LISTS_OF
from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.places import Shown, mark, pieces_of
from samordna.plandoc.schema import Placed, PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind, name_of
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.content import Block, Content, Heading, Prose
from samordna.plandoc.writing.contents import with_contents
from samordna.plandoc.writing.cover import facts_of, marks_of, title_of
from samordna.plandoc.writing.findings import findings
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.overview import with_overview
from samordna.plandoc.writing.parts import BUILDERS, HEADINGS
from samordna.plandoc.writing.parts.helpers import SUBHEADING, plain_prose
from samordna.plandoc.writing.placing import Placing
from samordna.plandoc.writing.text import clean, one_line
from samordna.plandoc.writing.tidying import in_steps, without_echoes
from samordna.plandoc.writing.told import Told, without_told_facts

_MAPPED = frozenset(
    {SectionKind.PREVENTION, SectionKind.INTERVENTION, SectionKind.EXIT, SectionKind.RELATIVES}
)
_LAST = (("conditions", labels.CONDITIONS), ("references", PART_TITLES["references"]))


def content_of(document: PlanDocument, order: Order) -> Content:
    """Everything that PDF and Word show of ``document``."""
    meta = document.metadata
    content = Content(
        title=title_of(document, order.language),
        language=order.language,
        municipality=one_line(meta.municipality),
        sender=one_line(meta.administration) or one_line(meta.board),
        facts=facts_of(document, order.language),
        marks=order.warnings + marks_of(document, order.language),
        notice=_notice(document, order),
        blocks=list(in_steps(without_echoes(_Outline(document, order).blocks()))),
    )
    return with_contents(content)


def _notice(document: PlanDocument, order: Order) -> str:
    meta = document.metadata
    names_decisions = bool(document.decisions or meta.adopted or meta.approved_by)
    own_words = [order.say(labels.OWN_WORDS)] if order.is_draft and names_decisions else []
    return " ".join(filter(None, [" · ".join(order.warnings) + ("." if own_words else ""), *own_words]))


class _Outline:
    """What has been shown and what has not, while the blocks come."""

    def __init__(self, document: PlanDocument, order: Order) -> None:
        self._sections = document.sections
        self._order = order
        self._placing = Placing(document)
        self._told = Told(document)
        self._waiting = dict(LISTS_OF)

    def blocks(self) -> Iterator[Block]:
        say = self._order.say
        services_after = _last_mapped(self._sections)
        for index, section in enumerate(self._sections):
            yield from self._section(section)
            if index == services_after:
                yield from self._chapter(say(PART_TITLES["services"]), ["services"])
        if services_after is None:
            yield from self._chapter(say(PART_TITLES["services"]), ["services"])
        for kind, areas in self._waiting.items():
            yield from self._chapter(name_of(kind, self._order.language), areas, kind.value)
        for area, heading in _LAST:
            yield from self._chapter(say(heading), [area])
        yield from _chapter(say(labels.CHECKS), findings(self._order))

    def _section(self, section: Section) -> Iterator[Block]:
        of = f"sections/{section.id}"
        heading = one_line(section.heading) or name_of(section.kind, self._order.language)
        note = self._order.say(FIELDS["restricted"]) if section.restricted else ""
        above = [Heading(section.level, heading, of, note=note)]
        yield above[0]
        text = clean(section.text)
        pieces = pieces_of(text)
        own = self._waiting.pop(section.kind, ())
        joined = _last_places(pieces, own)
        at = 0
        for piece in pieces:
            if isinstance(piece, str):
                at = text.index(piece, at)
                shown = _shifted(piece, section.level, f"{of}/text", text.count("\n", 0, at))
                at += len(piece)
                above = _open_after(above, shown)
            elif self._placing.knows(piece):
                shown = self._placed(piece, above, with_loose=joined.get(piece.kind) == piece.name)
            else:
                shown = [plain_prose(mark(piece.name))]
            yield from shown
        yield from _lowered(self._loose([area for area in own if area not in joined]), section.level - 1)

    def _placed(self, piece: Shown, above: list[Heading], *, with_loose: bool) -> list[Block]:
        """What stands at a place, without what the headings above it have said."""
        blocks = self._built(piece.kind, self._placing.at(piece, with_loose=with_loose))
        headings = " ".join(heading.text for heading in above)
        return _lowered(without_told_facts(blocks, headings), above[-1].level - 1)

    def _chapter(self, heading: str, areas: Sequence[str], kind: str = "other") -> list[Block]:
        return _chapter(heading, self._loose(areas), f"chapters/{kind}")

    def _loose(self, areas: Sequence[str]) -> list[Block]:
        """What no place shows of these lists."""
        blocks: list[Block] = []
        for area in areas:
            items = self._told.without(area, self._placing.loose(area))
            built = with_overview(area, items, self._built(area, items), self._order.language)
            if built and area in HEADINGS:
                blocks.append(Heading(SUBHEADING, self._order.say(HEADINGS[area])))
            blocks += built
        return blocks

    def _built(self, area: str, items: Sequence[Placed]) -> list[Block]:
        return BUILDERS[area](items, self._order.language) if items else []


def _last_places(pieces: list[str | Shown], own: Sequence[str]) -> dict[str, str]:
    """The places of a section where what is typed later of its own lists joins what the document had there."""
    return {piece.kind: piece.name for piece in pieces if isinstance(piece, Shown) and piece.kind in own}


def _chapter(heading: str, blocks: list[Block], of: str = "") -> list[Block]:
    return [Heading(1, heading, of), *blocks] if blocks else []


def _open_after(above: list[Heading], blocks: list[Block]) -> list[Heading]:
    """The headings that what comes after ``blocks`` stands under, the outermost first."""
    for block in blocks:
        if isinstance(block, Heading):
            above = [*(heading for heading in above if heading.level < block.level), block]
    return above


def _shifted(text: str, level: int, of: str, first_line: int) -> list[Block]:
    """A stretch of a section's text that begins on ``first_line``, its headings one level below the section's own."""
    blocks: list[Block] = []
    for node in markdown.parse(text, first_line):
        if node.kind == "heading":
            heading = one_line(markdown.plain(node.children))
            start = node.lines[0] if node.lines else None
            blocks += [Heading(level + node.level, heading, of, start)] if heading else []
        elif blocks and isinstance(blocks[-1], Prose):
            blocks[-1].nodes.append(node)
        else:
            blocks.append(Prose([node], of))
    return blocks


def _lowered(blocks: list[Block], by: int) -> list[Block]:
    return [replace(b, level=b.level + by) if isinstance(b, Heading) else b for b in blocks]


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
