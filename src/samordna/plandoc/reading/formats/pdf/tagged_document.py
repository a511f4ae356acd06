"""A document by its structure tree, where that can be trusted; what the tree does not hold is read by its place."""

from collections import defaultdict
from collections.abc import Iterable

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.formats.contents import (
    contents_in,
    is_contents_heading,
    is_contents_table,
)
from samordna.plandoc.reading.formats.pdf.beside import pairs_as_tables
from samordna.plandoc.reading.formats.pdf.cells import Habits
from samordna.plandoc.reading.formats.pdf.elements import is_heading
from samordna.plandoc.reading.formats.pdf.frames import frames_as_paragraphs
from samordna.plandoc.reading.formats.pdf.lines import PdfLine, lines_in_order, lines_of
from samordna.plandoc.reading.formats.pdf.margins import of_artifacts
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock, Reading
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.passages import Edges
from samordna.plandoc.reading.formats.pdf.repeats import headings_of, without_repeats
from samordna.plandoc.reading.formats.pdf.shaping import Setting
from samordna.plandoc.reading.formats.pdf.structure import Sizes
from samordna.plandoc.reading.formats.pdf.tagged import Walk
from samordna.plandoc.reading.formats.pdf.taking import Taking
from samordna.plandoc.reading.formats.pdf.tree import Content, Node, Tree
from samordna.plandoc.reading.formats.pdf.trust import breaks_sentences, covers, misses_tables
from samordna.plandoc.reading.formats.pdf.untagged import read_untagged
from samordna.plandoc.reading.formats.pdf.uprights import Uprights
from samordna.plandoc.reading.formats.pdf.words import Word


def read_tagged(pages: list[Page], tree: Tree) -> Reading | None:
    """None where the tree cannot be trusted."""
    words = _by_content(pages)
    held = {content for content in tree.root.contents() if content in words}
    frames_as_paragraphs(tree.root, words)
    if not covers(words, held, pages):
        return None
    taking = Taking(words)
    walk = Walk(_setting(pages, tree.root, held), taking)
    walk.flow(tree.root.children())
    blocks = [item.block for item in walk.found]
    if breaks_sentences(blocks) or misses_tables(blocks, pages, _told(tree.root)):
        return None
    walk.found = pairs_as_tables(walk.found)
    _leave_contents_out(walk)
    taken = _ids_by_page(taking.taken)
    strays = [[word for word in page.words if word.mcid not in taken[page.number]] for page in pages]
    rest = read_untagged(pages, [[word for word in page if not word.artifact] for page in strays])
    artifacts = [lines_of([word for word in page if word.artifact]) for page in strays]
    headings = headings_of(item.block for item in walk.found)
    for page, lines in enumerate(artifacts):
        artifacts[page], repeated = without_repeats(lines, page + 1, headings)
        taking.left_out += repeated
    margins = of_artifacts(artifacts)
    return Reading(
        found=_merged(walk.found, rest.found),
        margins=[*margins.blocks, *rest.margins],
        left_out=[*taking.left_out, *margins.left_out, *rest.left_out],
        notes=[*walk.notes, *rest.notes],
    )


def _leave_contents_out(walk: Walk) -> None:
    """Lists of contents that the file tags as paragraphs, or has as titles with the numbers of their pages beside them."""
    texts = [item.block.text for item in walk.found]
    for run in reversed(contents_in(texts)):
        blocks = [item.block for item in walk.found[run]]
        walk.taking.left_out += [LeftOut(block.text, block.place, Why.CONTENTS) for block in blocks]
        del walk.found[run]
    for at in range(len(walk.found) - 1, 0, -1):
        heading, table = (item.block for item in walk.found[at - 1 : at + 1])
        if is_contents_heading(heading.text) and is_contents_table(table.rows):
            said = [heading.text, *(" ".join(row) for row in table.rows)]
            walk.taking.left_out += [LeftOut(text, table.place, Why.CONTENTS) for text in said]
            del walk.found[at - 1 : at + 1]


def _by_content(pages: list[Page]) -> dict[Content, list[Word]]:
    words: dict[Content, list[Word]] = {}
    for page in pages:
        for word in page.words:
            if word.mcid >= 0:
                words.setdefault(Content(page.number - 1, word.mcid), []).append(word)
    return words


def _ids_by_page(contents: Iterable[Content]) -> defaultdict[int, set[int]]:
    """The ids of contents by their page, from 1."""
    ids: defaultdict[int, set[int]] = defaultdict(set)
    for content in contents:
        ids[content.page + 1].add(content.mcid)
    return ids


def _setting(pages: list[Page], root: Node, held: set[Content]) -> Setting:
    holds = _ids_by_page(held)
    in_tables = _ids_by_page(content for table in _tables(root) for content in table.contents())
    lines: list[list[PdfLine]] = []
    prose: list[list[PdfLine]] = []
    for page in pages:
        body = [word for word in page.words if word.mcid in holds[page.number]]
        inside = lines_in_order(body)
        outside = [word for word in body if word.mcid not in in_tables[page.number]]
        lines.append(inside)
        prose.append(inside if len(outside) == len(body) else lines_in_order(outside))
    return Setting(
        sizes=Sizes.of(prose if any(prose) else lines),
        uprights={page.number: Uprights(page.rulings) for page in pages},
        edges={page.number: Edges(inside) for page, inside in zip(pages, prose, strict=True)},
        habits=Habits.of(
            [line for page in prose for line in page], (line for page in lines for line in page)
        ),
        has_headings=any(is_heading(node) for node in _elements(root)),
    )


def _elements(node: Node) -> list[Node]:
    inner = [child for child in node.kids.values() if isinstance(child, Node)]
    return [*inner, *(deeper for child in inner for deeper in _elements(child))]


def _told(root: Node) -> set[Content]:
    """What stands in headings and lists."""
    nodes = (node for node in _elements(root) if node.type == "L" or is_heading(node))
    return {content for node in nodes for content in node.contents()}


def _tables(root: Node) -> list[Node]:
    return [node for node in _elements(root) if node.type == "Table"]


def _merged(blocks: list[PageBlock], strays: list[PageBlock]) -> list[PageBlock]:
    """What the tree does not hold, set in where it stands on its page."""
    merged = list(blocks)
    for stray in strays:
        place = (stray.block.place.page or 0, stray.top)
        index = next((at for at, item in enumerate(merged) if _place(item) > place), len(merged))
        merged.insert(index, stray)
    return merged


def _place(item: PageBlock) -> tuple[int, float]:
    return item.block.place.page or 0, item.top
