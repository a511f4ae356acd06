"""Pieces of the file as the text of a section is written."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.markup import escaped
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_SUB_HEADING = "###"
_PIPE = lazily(r"(?<!\\)\|")


def joined(lines: list[tuple[BlockKind | None, str]]) -> str:
    text = ""
    before: BlockKind | None = None
    for kind, line in lines:
        text += ("\n" if before is kind is BlockKind.BULLET else "\n\n") + line
        before = kind
    return text.strip()


def written(piece: Piece) -> str:
    match piece.kind:
        case BlockKind.HEADING:
            return f"{_SUB_HEADING} {escaped(_one_line(piece.text))}"
        case BlockKind.BULLET:
            indent = "  " * max(piece.level, 1)
            return f"{indent[2:]}- " + escaped(piece.text).replace("\n", f"\n{indent}")
        case BlockKind.FOOTNOTE:
            return f"*{escaped(_one_line(piece.text))}*"
    return escaped(piece.text)


def table_of(rows: list[PieceRow]) -> str:
    lines = [[_cell(cell) for cell in row.cells] for row in rows if any(row.cells)]
    if not lines:
        return ""
    rule = ["---"] * len(lines[0])
    return "\n".join("| " + " | ".join(line) + " |" for line in [lines[0], rule, *lines[1:]])


def _cell(text: str) -> str:
    return _PIPE.sub(r"\\|", escaped(_one_line(text)))


def _one_line(text: str) -> str:
    return " ".join(text.split())
