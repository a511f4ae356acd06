"""The physical lines of flat text, how wide they are, and whether blank lines part them."""

from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.interpret.words.registry_numbers import breaks_before_number
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS

_LETTERED = lazily(r"[a-zåäö]\)\s")
_MOST_CLOSE = 0.9
_USUAL_WIDTH = 90


@dataclass(slots=True)
class FlatLine:
    """One physical line. ``gap`` counts the blank lines before it; ``raw`` keeps its inner spaces.

    ``packed`` is set in tables that have whole rows on a line.
    """

    text: str
    block: int
    gap: int
    raw: str = ""
    number: int = 0
    first_in_page: bool = False
    bullet: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    packed: bool = False

    def counts(self) -> bool:
        """Whether the line begins with a letter that counts: "a) …"."""
        return bool(_LETTERED.match(self.text))

    def goes_on(self) -> bool:
        """Whether the line begins small, as the rest of a sentence does."""
        return self.text[0].islower() and not self.counts()

    def unfinished(self) -> bool:
        """Whether the sentence must go on: the line ends with a comma, a hyphen or what needs another word or a number."""
        return (
            self.text.endswith((",", "-", "–", "/", "(", "§"))
            or self.text.split()[-1].lower() in CONNECTORS
            or breaks_before_number(self.text)
        )

    def ended(self) -> bool:
        """Whether nothing more can follow: the line ends with a stop, or is a row of a table."""
        return "\t" in self.raw.strip() or self.text.rstrip("”\"')0123456789").endswith(
            (".", "!", "?", ":", ";")
        )


def lines_of(blocks: list[Block]) -> list[FlatLine]:
    """The lines of flat blocks. A block that is no line (a table, a heading a reader knew) becomes one too, with its kind."""
    lines: list[FlatLine] = []
    previous = 0
    for index, block in enumerate(blocks):
        number = block.place.line or previous + 1
        bullet = max(1, block.level) if block.kind is BlockKind.BULLET else 0
        raw = block.lines[0] if block.lines else block.text
        gap = max(0, number - previous - 1) if previous else 9
        lines.append(FlatLine(block.text, index, gap, raw, number, block.first_in_page, bullet, block.kind))
        previous = number
    return lines


def width_of(lines: list[FlatLine]) -> int:
    """The width of running text in characters, also where narrow cells of tables make up most lines."""
    lengths = sorted((len(line.text) for line in lines), reverse=True)
    if not lengths:
        return _USUAL_WIDTH
    fifth = lengths[min(4, len(lengths) - 1)]
    weight, widest = 0, 0.2 * sum(length**2 for length in lengths)
    for length in lengths:
        weight += length**2
        if weight >= widest:
            return max(length, min(_USUAL_WIDTH, fifth))
    return fifth


def are_parted(lines: list[FlatLine]) -> bool:
    """Whether blank lines part the paragraphs of a text: what goes on in the middle of a sentence stands right below."""
    begun = [
        line for line in lines if line.kind is BlockKind.PARAGRAPH and not line.bullet and line.goes_on()
    ]
    close = sum(1 for line in begun if line.gap == 0)
    apart = sum(1 for line in lines if line.gap > 0)
    return apart > 1 and close >= _MOST_CLOSE * len(begun)
