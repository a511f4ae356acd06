"""What a template asks beside its labels in words that no list knows, learnt from the cards of it that nobody has filled in.

"Hur vet ni att det har gett effekt?" may be somebody's own words; where it stands in a card of nothing but prompts it is the
template's, and so it is in every other card.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.template_words import hints, is_prompt

_OPEN = lazily(r"\S.*(?:\?|…|\.\.\.)")
_FEWEST_PROMPTS = 2
_OF_CARD = 2


class Told(NamedTuple):
    """A label of a card and what stands beside it."""

    label: str
    value: str


@dataclass(slots=True)
class Unwritten:
    """What a template asks beside its labels, and what stands beside a label in all its cards that nobody has filled in."""

    asked: set[Told] = field(default_factory=set)
    printed: set[Told] = field(default_factory=set)

    def asks(self, label: str, value: str) -> bool:
        """Whether a value is what the template asks there."""
        return _plain(label, value) in self.asked

    def is_card(self, card: Sequence[Told]) -> bool:
        """Whether nobody has filled in a card, though all that it says is not asked for."""
        plain = [_plain(*one) for one in card]
        others = [one for one in plain if not is_prompt(one.value)]
        return _is_unfilled(card) and all(one in self.asked or one in self.printed for one in others)


def unwritten_in(cards: Iterable[Sequence[Told]]) -> Unwritten:
    found = Unwritten()
    unfilled = [card for card in cards if _is_unfilled(card)]
    others = Counter(_plain(*one) for card in unfilled for one in card if not is_prompt(one.value))
    found.asked = {one for one in others if _may_ask(one.value)}
    found.printed = {one for one, times in others.items() if times == len(unfilled) > 1}
    return found


def cells_of(piece: Piece) -> list[Told]:
    """What a table says as a card, which has a label and a value in every row; nothing where it is none."""
    rows = (
        [[cell for cell in row.cells if cell] for row in piece.rows] if piece.kind is BlockKind.TABLE else []
    )
    card = all(len(row) <= _OF_CARD for row in rows)
    return [Told(*row) for row in rows if len(row) == _OF_CARD] if card else []


def _is_unfilled(card: Sequence[Told]) -> bool:
    """Whether nobody has written what a card is about, nor most of what it says of that."""
    prompts = sum(1 for one in card if is_prompt(one.value))
    asked = sum(1 for one in card if is_prompt(one.value) or _may_ask(one.value))
    return prompts >= _FEWEST_PROMPTS and 2 * asked >= len(card) and is_prompt(card[0].value)


def _may_ask(value: str) -> bool:
    return hints(value) or _OPEN.fullmatch(value) is not None


def _plain(label: str, value: str) -> Told:
    return Told(*(" ".join(words.split()).casefold() for words in (label, value)))
