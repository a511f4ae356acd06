"""Cards of a template that nobody has filled in: a name that is only a number, "Åtgärd 5", over bare labels or nothing at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.rows.choices import choice_in
from samordna.plandoc.reading.interpret.words.small_words import NOTHING_SAID
from samordna.plandoc.reading.interpret.words.template_words import is_prompt

_NAMED = lazily(
    r"(?P<word>åtgärd|aktivitet|insats|åtagande|(?:medborgar)?löfte|(?:del|effekt)?mål|punkt|projekt|problem|risk|(?:problem|fokus|insats)?område"
    r"|(?:åtgärds|insats|aktivitets)?kort|action|activity|measure|goal)"
    r"\s*(?:nr\.?\s*)?(?P<number>\d{1,2}(?:[.:]\d{1,2}){0,2})(?!\d)\s*[.:)–-]?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = lazily(r"(?P<label>[A-ZÅÄÖ][^:.!\n]{1,50}?)\s*:\s*(?P<value>.*)")
_FEWEST_TIGHT = 2
_FEWEST_HEADINGS = 4

_Number = tuple[int, ...]


def empty_cards(blocks: Sequence[Block], *, flat: bool = False) -> set[int]:
    """The places in ``blocks`` of such cards, with all that belongs to them. ``flat`` says that blocks are lines, which empty
    ones part."""
    return _Cards(blocks, flat).empty() if any(map(_name, blocks)) else set()


@dataclass(frozen=True, slots=True)
class _Name:
    """What a card is called by. ``said`` is whether it also says what is done."""

    word: str
    number: _Number
    said: bool


@dataclass
class _Cards:
    blocks: Sequence[Block]
    flat: bool

    def empty(self) -> set[int]:
        """From the last to the first, so that what holds nothing but empty cards is empty too."""
        gone: set[int] = set()
        for at in reversed(range(len(self.blocks))):
            block, name = self.blocks[at], self._names.get(at)
            if name and not name.said:
                is_empty = _is_bare_table(block) if block.rows else self._is_empty(at, name, gone)
                gone |= {at, *(() if block.rows else self._bare_below(at))} if is_empty else set()
        return gone

    @cached_property
    def _names(self) -> dict[int, _Name]:
        return {at: name for at, block in enumerate(self.blocks) if (name := _name(block))}

    @cached_property
    def _last_filled(self) -> dict[str, _Number]:
        """The highest number of the cards that say something, by what they are called."""
        last: dict[str, _Number] = {}
        for at, name in self._names.items():
            below = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
            follows = below and at + 1 not in self._names and not _is_bare(below)
            if name.said or (follows and below and below.kind is not BlockKind.HEADING):
                last[name.word] = max(name.number, last.get(name.word, ()))
        return last

    def _is_empty(self, at: int, name: _Name, gone: set[int]) -> bool:
        bare = self._bare_below(at)
        after = bare[-1] + 1 if bare else at + 1
        below = next((one for one in range(after, len(self.blocks)) if one not in gone), None)
        if bare and self._is_parted(bare, below):
            return True
        named = self._names.get(below) if below is not None else None
        if not (below is None or named or self.blocks[below].kind is BlockKind.HEADING):
            return False
        if below is not None and not self._is_as_high(at, below):
            return False
        last = self._last_filled.get(name.word)
        again = named is not None and named.word == name.word
        is_heading = self.blocks[at].kind is BlockKind.HEADING
        return bool(bare) or (last is not None and (name.number > last or (again and is_heading)))

    def _bare_below(self, at: int) -> list[int]:
        """The places right below one of what waits to be filled in."""
        bare: list[int] = []
        for below in range(at + 1, len(self.blocks)):
            tight = not self.flat or not self._gap(below)
            if below in self._names or not _is_bare(self.blocks[below], with_colon=not tight):
                break
            bare.append(below)
        return bare

    def _is_parted(self, bare: list[int], below: int | None) -> bool:
        """Whether lines that stand close together are parted from what is below."""
        close = self.flat and len(bare) >= _FEWEST_TIGHT and not any(map(self._gap, bare[1:]))
        return close and below is not None and self._gap(below) > 0

    def _gap(self, at: int) -> int:
        line, above = self.blocks[at].place.line, self.blocks[at - 1].place.line
        return line - above - 1 if line and above else 0

    def _is_as_high(self, at: int, below: int) -> bool:
        """Whether what stands below is no part of the card: a heading of a lower rank is."""
        own, other = self.blocks[at].level, self.blocks[below].level
        return not (own and other) or other <= own


def _name(block: Block) -> _Name | None:
    if block.rows:
        first = [cell for cell in block.rows[0] if cell]
        text = first[0] if len(first) == 1 else ""
    else:
        text = block.text if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) else ""
    match = _NAMED.fullmatch(text.strip())
    if match is None:
        return None
    number = tuple(int(part) for part in re.split("[.:]", match["number"]))
    said = bool(match["rest"]) and not is_prompt(match["rest"])
    return _Name(match["word"].casefold(), number, said)


def _is_bare(block: Block, *, with_colon: bool = False) -> bool:
    """Whether a block holds nothing but labels that wait for their values."""
    if block.rows:
        return _is_bare_table(block)
    lines = [line.strip() for line in block.text.split("\n")]
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET) and all(
        _waits(line, with_colon=with_colon) for line in lines
    )


def _is_bare_table(block: Block) -> bool:
    """Whether no row of a table has anything beside its label, or below the headings of its columns."""
    rows = list(_filled(block.rows))
    rows = rows[1:] if _name(block) else rows
    if len(rows) == 1 and len(rows[0]) > 1:
        strange = sum(1 for cell in rows[0] if column_of(cell) is None)
        return strange <= (len(rows[0]) >= _FEWEST_HEADINGS)
    return bool(rows) and all(len(row) == 1 and _waits(row[0]) for row in rows)


def _filled(rows: list[list[str]]) -> Iterator[list[str]]:
    for row in rows:
        if cells := [cell for cell in row if cell and cell not in NOTHING_SAID and not is_prompt(cell)]:
            yield cells


def _waits(line: str, *, with_colon: bool = False) -> bool:
    """Whether a line is a label with nothing behind it that anybody has written or chosen."""
    label = _LABEL.fullmatch(line)
    if label is None:
        return not with_colon and len(line.split()) == 1 and column_of(line) is not None
    value = label["value"]
    choice = choice_in(value)
    return not value or value in NOTHING_SAID or is_prompt(value) or bool(choice and not choice.chosen)
