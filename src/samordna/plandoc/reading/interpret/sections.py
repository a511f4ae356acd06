"""Chapters as sections: headings and Markdown text. Tables that were understood as activities are not repeated."""

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Chapter, Piece, Reading
from samordna.plandoc.schema import Section

_SUB_HEADING = "###"


def sections_of(chapters: list[Chapter], taken: list[Piece], reading: Reading) -> list[Section]:
    sections: list[Section] = []
    for chapter in chapters:
        if not chapter.heading and not chapter.paragraphs():
            continue
        shown = [piece for piece in chapter.pieces if not any(piece is other for other in taken)]
        section = Section(
            id=f"sections-{len(sections) + 1}",
            heading=chapter.heading,
            kind=chapter.kind,
            level=chapter.level,
            text=_markdown(shown),
        )
        pieces = ([chapter.title] if chapter.title else []) + chapter.pieces
        reading.origins[section.id] = [spot for piece in pieces for spot in piece.spots]
        sections.append(section)
    return sections


def _markdown(pieces: list[Piece]) -> str:
    text = ""
    before: Piece | None = None
    for piece in pieces:
        in_list = before is not None and before.kind is piece.kind is BlockKind.BULLET
        text += ("\n" if in_list else "\n\n") + _one(piece)
        before = piece
    return text.strip()


def _one(piece: Piece) -> str:
    match piece.kind:
        case BlockKind.HEADING:
            return f"{_SUB_HEADING} {piece.text}"
        case BlockKind.BULLET:
            return "  " * (max(piece.level, 1) - 1) + f"- {piece.text}"
        case BlockKind.FOOTNOTE:
            return f"*{piece.text}*"
        case BlockKind.TABLE:
            return _table(piece)
    return piece.text


def _table(piece: Piece) -> str:
    rows = [
        [cell.replace("\n", " ").replace("|", "\\|") for cell in row.cells]
        for row in piece.rows
        if any(row.cells)
    ]
    if not rows:
        return ""
    rule = ["---"] * len(rows[0])
    return "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], rule, *rows[1:]])
