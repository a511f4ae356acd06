"""Labels and values that are tagged as paragraphs and stand beside each other, as on a cover: a table again."""

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace
from samordna.plandoc.reading.formats.pdf.page_blocks import PageBlock

_SAME_HEIGHT, _SAME_PLACE = 3.0, 3.0
_FEWEST = 2
_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADING)


def pairs_as_tables(found: list[PageBlock]) -> list[PageBlock]:
    """The blocks with each run of pairs, all in the same two columns, as one table."""
    joined: list[PageBlock] = []
    start = 0
    while start < len(found):
        end = start
        while (
            end + 1 < len(found) and _beside(found[end], found[end + 1]) and _below(found[start], found[end])
        ):
            end += 2
        if end - start >= 2 * _FEWEST:
            joined.append(_table(found[start:end]))
            start = end
        else:
            joined.append(found[start])
            start += 1
    return joined


def _beside(label: PageBlock, value: PageBlock) -> bool:
    plain = label.block.kind in _KINDS and value.block.kind in _KINDS and not label.block.level
    plain = plain and "\n" not in label.block.text
    same = label.block.place == value.block.place and abs(label.top - value.top) <= _SAME_HEIGHT
    return plain and same and label.right > 0 and label.right < value.left


def _below(first: PageBlock, label: PageBlock) -> bool:
    return label is first or (
        abs(label.left - first.left) <= _SAME_PLACE and label.block.place == first.block.place
    )


def _table(pairs: list[PageBlock]) -> PageBlock:
    rows = [
        [label.block.text, value.block.text] for label, value in zip(pairs[::2], pairs[1::2], strict=True)
    ]
    page = pairs[0].block.place.page
    places = [FilePlace(page=page, row=row) for row in range(1, len(rows) + 1)]
    block = Block(BlockKind.TABLE, rows=rows, row_places=places, place=FilePlace(page=page))
    return PageBlock(pairs[0].top, block, pairs[0].left, max(value.right for value in pairs[1::2]))
