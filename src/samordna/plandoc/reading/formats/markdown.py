"""Markdown: text that says itself what is a heading, a list and a table."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, LeftOut, SourceFile, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean, decode
from samordna.plandoc.reading.formats.inline_markdown import is_bold, pieces_of
from samordna.plandoc.reading.formats.pieces import seen, unseen

_FRONT = lazily(r"---[ \t]*\r?\n(?P<lines>.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_TITLE = lazily(r"(?:title|titel|rubrik)\s*:\s*[\"']?(?P<title>.*?)[\"']?\s*$", re.IGNORECASE)
_NOTE = lazily(r"^(?P<indent> {0,3})\[\^(?P<name>[^\]\s]+)\]:", re.MULTILINE)
_NOTE_TEXT = lazily(r"\[\^[^\]\s]+\]:\s*(?P<text>.*)", re.DOTALL)
_COMMENT = lazily(r"<!--(?P<text>.*?)-->", re.DOTALL)
_LONGEST_BOLD_HEADING = 100
DEEPEST = 200
"""What lies deeper the parser leaves out; a list in a list is two steps, and at least two places further in."""

_FARTHEST_IN = DEEPEST - 8
_STEP = r"(?:[ \t]|[-*+>](?=[ \t>]))"
_TOO_FAR_IN = lazily(rf"^(?P<kept>{_STEP}{{{_FARTHEST_IN}}}){_STEP}+", re.MULTILINE)


def read(data: bytes, name: str) -> SourceFile:
    text = decode(data)
    if text is None:
        raise problems.not_text(name)
    source = SourceFile(name=name, format="markdown", blocks=[])
    text, moved = _TOO_FAR_IN.subn(_moved_out, _without_front(text, source))
    env: dict[str, dict[str, dict[str, str]]] = {}
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable(
        ["table", "strikethrough"]
    )
    walk = _Walk(source)
    for token in parser.parse(_NOTE.sub(r"\g<indent>\\[^\g<name>]:", text), env):
        walk.take(token)
    named = {link["href"] for link in env.get("references", {}).values()}
    source.left_out = [one for one in source.left_out if one.why is not Why.HIDDEN or one.text not in named]
    for label, link in env.get("references", {}).items():
        words = clean(f"{label.lower()} {link.get('href', '')} {link.get('title', '')}")
        source.left_out.append(LeftOut(words, FilePlace(), Why.HIDDEN))
    source.notes = remarks.of(words for words in source.left_out if words.why is Why.STRUCK)
    source.notes += [remarks.nested_deep(moved)] if moved else []
    return source


def _moved_out(line: re.Match[str]) -> str:
    """As far in as the parser goes, with the last sign of a list that the line began with."""
    signs = re.findall(r"[-*+>]", line[0][len(line["kept"]) :])
    return f"{line['kept'].expandtabs(4)[:_FARTHEST_IN]}{f'{signs[-1]} ' if signs else ''}"


def _without_front(text: str, source: SourceFile) -> str:
    """Facts between two lines of hyphens at the very top, each a line of its own. Their lines stay in the count."""
    front = _FRONT.match(text)
    if front is None:
        return text
    for number, line in enumerate(front["lines"].splitlines(), start=2):
        if words := clean(line):
            source.blocks.append(Block(BlockKind.PARAGRAPH, words, place=FilePlace(line=number)))
            title = _TITLE.match(words)
            source.title = source.title or (title["title"] if title else None)
    return "\n" * front[0].count("\n") + text[front.end() :]


class _Walk:
    """Goes through the tokens, remembering how deep in lists it stands, whether an item has begun, and which table is open."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._depth = 0
        self._item_begins = False
        self._heading = 0
        self._table: Block | None = None

    def take(self, token: Token) -> None:
        place = FilePlace(line=token.map[0] + 1) if token.map else FilePlace()
        match token.type:
            case "bullet_list_open" | "ordered_list_open" | "bullet_list_close" | "ordered_list_close":
                self._depth += token.nesting
            case "list_item_open":
                self._item_begins = True
                if token.info:
                    self._source.left_out.append(LeftOut(token.info, place, Why.NUMBERING))
            case "heading_open":
                self._heading = int(token.tag[1])
            case "heading_close":
                self._heading = 0
            case "table_open":
                self._table = Block(BlockKind.TABLE, place=place, header_rows=1)
                self._source.blocks.append(self._table)
            case "table_close":
                self._table = None
            case "tr_open" if self._table:
                self._table.rows.append([])
                self._table.row_places.append(place)
            case "inline" if self._table:
                self._table.rows[-1].append(self._words(token, place))
            case "inline":
                self._inline(token, place)
            case "fence" | "code_block":
                if language := clean(token.info):
                    self._source.left_out.append(LeftOut(language, place, Why.HIDDEN))
                self._add(Block(BlockKind.PARAGRAPH, clean(token.content), place=place))

    def _inline(self, token: Token, place: FilePlace) -> None:
        if comment := _COMMENT.fullmatch(token.content.strip()):
            self._source.left_out.append(
                LeftOut(clean(comment["text"].replace("\n", " ")), place, Why.COMMENT)
            )
            return
        words = self._words(token, place)
        note = _NOTE_TEXT.fullmatch(words)
        if self._heading:
            self._add(Block(BlockKind.HEADING, words, level=self._heading, place=place))
        elif self._item_begins:
            self._item_begins = False
            self._add(Block(BlockKind.BULLET, words, level=self._depth, place=place))
        elif note:
            self._add(Block(BlockKind.FOOTNOTE, note["text"], place=place))
        elif is_bold(token) and len(words) <= _LONGEST_BOLD_HEADING and not words.endswith((".", ",", ";")):
            self._add(Block(BlockKind.HEADING, words, place=place))
        else:
            self._add(Block(BlockKind.PARAGRAPH, words, place=place))

    def _words(self, token: Token, place: FilePlace) -> str:
        pieces = pieces_of(token)
        self._source.left_out += unseen(pieces, place)
        return "\n".join(filter(None, map(clean, seen(pieces).split("\n"))))

    def _add(self, block: Block) -> None:
        if block.text:
            self._source.blocks.append(block)
