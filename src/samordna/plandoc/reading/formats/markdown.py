"""Markdown: text that says itself what is a heading, a list and a table."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, Place, SourceFile
from samordna.plandoc.reading.formats.characters import clean, decode

_LISTS = ("bullet_list_open", "ordered_list_open")


def read(data: bytes, name: str) -> SourceFile:
    text = decode(data)
    if text is None:
        raise problems.not_text(name)
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)
    return SourceFile(name=name, format="markdown", blocks=_Blocks().of(tokens))


class _Blocks:
    """Walks the tokens, remembering how deep in lists it stands and which table is open."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._depth = 0
        self._table: Block | None = None

    def of(self, tokens: list[Token]) -> list[Block]:
        for opener, token in zip([None, *tokens], tokens, strict=False):
            self._take(token, opener)
        return self._blocks

    def _take(self, token: Token, opener: Token | None) -> None:
        self._depth += (token.type in _LISTS) - (
            token.type.replace("_close", "_open") in _LISTS and token.nesting < 0
        )
        place = Place(line=token.map[0] + 1) if token.map else Place()
        match token.type:
            case "table_open":
                self._table = Block(BlockKind.TABLE, place=place)
                self._blocks.append(self._table)
            case "table_close":
                self._table = None
            case "tr_open" if self._table:
                self._table.rows.append([])
                self._table.row_places.append(place)
            case "inline" if self._table:
                self._table.rows[-1].append(_plain(token))
            case "inline" if opener and opener.type == "heading_open":
                self._add(BlockKind.HEADING, _plain(token), int(opener.tag[1]), place)
            case "inline":
                kind = BlockKind.BULLET if self._depth else BlockKind.PARAGRAPH
                self._add(kind, _plain(token), self._depth, place)
            case "fence" | "code_block":
                self._add(BlockKind.PARAGRAPH, clean(token.content), 0, place)

    def _add(self, kind: BlockKind, text: str, level: int, place: Place) -> None:
        if text:
            self._blocks.append(Block(kind, text, level=level, place=place))


def _plain(token: Token) -> str:
    """The words of a line, without the marks for bold, links and the like."""
    pieces = [
        child.content if child.type in ("text", "code_inline") else "\n" if "break" in child.type else ""
        for child in token.children or []
    ]
    return clean("".join(pieces))
