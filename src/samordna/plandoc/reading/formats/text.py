"""Flat text: one block per physical line, because only the interpreter can tell which lines belong together.

Blank lines show as gaps in ``place.line``. A page break that the export lost often leaves one trace: a line that
begins with a single space directly under another line. Where a file indents lines in general, it means nothing.
"""

import re
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.characters import clean, decode

_NEW_LINE = lazily(r"\r\n|\r|\n|\u0085|\u2028|\u2029")
_RULE = lazily(r"\s*(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,}|#{3,}|[=+|-]*[=-]{3}[=+| -]*)\s*")
_APART = lazily(r"\S(?: {2,}|\t)\S|\|")
_LABELLED = lazily(r"[^:]{2,40}:\s+\S")
_LONGEST_HEADING = 100
_SHORTEST_PAGE = 10
_MOST_LINES = 200_000


def read(data: bytes, name: str) -> SourceFile:
    text = decode(data)
    if text is None:
        raise problems.not_text(name)
    lines = _NEW_LINE.split(text)
    if len(lines) > _MOST_LINES:
        raise problems.too_much(name)
    breaks = _lost_page_breaks(lines)
    page = 1 if "\f" in text else None
    blocks: list[Block] = []
    new_page = True
    for index, raw in enumerate(lines):
        turned = raw.count("\f")
        if page is not None:
            page += turned
        new_page = new_page or turned > 0 or index in breaks
        line = raw.replace("\f", "").rstrip()
        if _RULE.fullmatch(line):
            continue
        if block := _block(line, FilePlace(page=page, line=index + 1)):
            following = lines[index + 1] if index + 1 < len(lines) else ""
            if _is_underlined(block, line, following):
                block = Block(
                    BlockKind.HEADING, block.text, _level(following), place=block.place, lines=[line]
                )
            block.first_in_page, new_page = new_page, False
            blocks.append(block)
    return SourceFile(name=name, format="text", blocks=blocks, flat=True)


def _is_underlined(block: Block, line: str, following: str) -> bool:
    """Whether a rule stands right below one line of words, as it does below a heading; one below cells ends a table's head, a
    short one below a label with its value parts what is above from what is below."""
    if _LABELLED.match(block.text) and len(following.strip()) < len(block.text) / 2:
        return False
    return (
        block.kind is BlockKind.PARAGRAPH
        and _RULE.fullmatch(following) is not None
        and len(block.text) <= _LONGEST_HEADING
        and not _APART.search(line.strip())
        and not block.text.endswith((".", ",", ";"))
    )


def _level(rule: str) -> int:
    return 1 if "=" in rule else 2


def _block(line: str, place: FilePlace) -> Block | None:
    hyphenated = line.endswith("\u00ad")
    text = clean(line) + ("-" if hyphenated else "")
    if not text:
        return None
    if bullet := split_bullet(text):
        level, text = bullet
        return Block(BlockKind.BULLET, text, level=level, place=place, lines=[line])
    return Block(BlockKind.PARAGRAPH, text, place=place, lines=[line])


def _lost_page_breaks(lines: list[str]) -> set[int]:
    found = {
        index
        for index, (above, line) in enumerate(pairwise(lines), start=1)
        if above.strip() and re.match(r" \S", line)
    }
    written = sum(1 for line in lines if line.strip())
    return found if len(found) * _SHORTEST_PAGE <= written else set()
