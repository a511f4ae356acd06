"""A paragraph taken apart where sentences of it became activities, so that none is told twice and none of the others is lost."""

from collections.abc import Iterator

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.claims import Claim
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.sentences.listed_sentences import answer_after
from samordna.plandoc.schema import Activity

_ENDS = (".", "!", "?")

Part = tuple[str, list[Claim]]
"""Words of a paragraph, and the activities that they became; none where they stay as text."""


def told_sentences(piece: Piece, claims: list[Claim]) -> list[Part]:
    """The parts of a paragraph in order; nothing where no whole sentence of it became an activity."""
    found = sorted(_places(piece, claims), key=lambda one: one[0])
    parts: list[Part] = []
    at = latest = 0
    for start, end, claim in found:
        if start < at:
            if start == latest:
                parts[-1][1].append(claim)
            continue
        latest = start
        parts += [(before, [])] if (before := piece.text[at:start].strip()) else []
        parts.append((piece.text[start:end], [claim]))
        at = end
    rest = piece.text[at:].strip()
    return [*parts, *([(rest, list[Claim]())] if rest else [])] if parts else []


def _places(piece: Piece, claims: list[Claim]) -> Iterator[tuple[int, int, Claim]]:
    for claim in claims if piece.kind is BlockKind.PARAGRAPH else ():
        item = claim.item
        if not isinstance(item, Activity):
            continue
        sentence = next((words for words in claim.noted if _tells(words, item.action)), item.action)
        start = piece.text.find(sentence)
        end = start + len(sentence)
        end += piece.text[end : end + 1] in _ENDS
        if (item.responsible or "") not in sentence:
            stop = piece.text.find(".", end)
            answer = answer_after(piece.text[start : stop + 1])
            if not answer or answer.who != item.responsible:
                continue
            end = stop + 1
        end = _behind(piece.text, _behind(piece.text, end, item.follow_up), item.cost)
        begins = not piece.text[:start].strip() or piece.text[:start].rstrip().endswith(_ENDS)
        if (
            start >= 0
            and begins
            and piece.text[end - 1] in _ENDS
            and piece.text[end : end + 1] in ("", " ", "\n")
        ):
            yield start, end, claim


def _behind(text: str, end: int, more: str | None) -> int:
    """Where the sentence ends that says ``more`` of what ends at ``end``, right behind it; else ``end``."""
    rest = text[end:].lstrip()
    at = len(text) - len(rest)
    told = more is not None and rest.startswith(f"{more}.")
    return at + len(more or "") + 1 if told else end


def _tells(words: str, action: str) -> bool:
    """Whether words that were noted are the sentence that an action was taken from: its end, or one of the deeds in it."""
    return words != action and action[1:] in words
