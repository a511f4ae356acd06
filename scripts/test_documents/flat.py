"""The text a PDF gives when it is copied: broken lines, lost tables, page stamps and footnotes in the middle."""

import textwrap

from samordna.plandoc.reading.blocks import Block, BlockKind
from test_documents.source import Source, split_note

_WIDTH = 96
_PAGE = 34
_CELL_WIDTHS = (22, 24, 22, 22, 13, 13, 18, 14)


def text_of(source: Source) -> str:
    """Every line followed by a blank one, except at the page breaks, where only a single space is left."""
    pages = _pages([group for block in source.blocks for group in _groups(block)])
    return "".join(_page(lines, number, len(pages)) for number, lines in enumerate(pages, start=1))


def _groups(block: Block) -> list[list[str]]:
    """The lines of a block, in groups that a page break does not part."""
    if block.kind is BlockKind.TABLE:
        return [_row(row) for row in block.rows]
    before, note, after = split_note(block.text)
    if note:
        return [[*_wrapped(before), "1"], _wrapped(after.strip()), [f"NOTE {note}"]]
    if block.kind is BlockKind.BULLET:
        return [_wrapped(f"\uf0b7 {block.text}")]
    return [_wrapped(block.text)]


def _row(cells: list[str]) -> list[str]:
    return [line for cell, width in zip(cells, _CELL_WIDTHS, strict=False) for line in _wrapped(cell, width)]


def _wrapped(text: str, width: int = _WIDTH) -> list[str]:
    lines: list[str] = []
    for line in textwrap.wrap(text, width, break_long_words=False):
        lines.extend(_hyphenated(line, width))
    return lines


def _hyphenated(line: str, width: int) -> list[str]:
    """Break a word that is wider than its column after a joint, as a typesetter does."""
    for joint in ("utbildnings", "verksamhets", "kommunikations", "brottsförebyggande "):
        if len(line) > width and line.lower().startswith(joint):
            return [line[: len(joint)] + "-", line[len(joint) :]]
    return [line]


def _pages(groups: list[list[str]]) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for group in groups:
        if len(pages[-1]) + len(group) > _PAGE:
            pages.append([])
        pages[-1].extend(group)
    return pages


def _page(lines: list[str], number: int, count: int) -> str:
    body = [line for line in lines if not line.startswith("NOTE ")]
    notes = [line.removeprefix("NOTE ") for line in lines if line.startswith("NOTE ")]
    text = f" {body[0]} \n\n" + "".join(f"{line} \n\n" for line in body[1:])
    if notes:
        text += "                                                 \n1\n" + "".join(
            f" {note} \n" for note in notes
        )
    return text + f"{number} ({count}) \n"
