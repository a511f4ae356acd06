"""Chapters whose paragraphs all begin with a few words that are no sentence, as names of measures are: "Vuxna i korridorerna.",
or all say outright who answers for what their first sentence tells: "Ansvarig är skolchefen."."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.openers import without_number
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.sentences.named_paragraphs import Named, named_in
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS

_FEWEST = 3
_FEWEST_OUTRIGHT = 2
_MOST = 0.6
_LONGEST_NAME = 9


def named_alike(pieces: Sequence[Piece]) -> set[int]:
    """The paragraphs (by id) of such chapters, where most of them also tell who and when of what they name."""
    found = [
        piece for chapter in _chapters(pieces) if all(map(_begins_with_name, chapter)) for piece in chapter
    ]
    whole = sum(1 for piece in found if named_in(piece.text, known=True))
    return set(map(id, found)) if len(found) >= _FEWEST and whole >= _MOST * len(found) else set()


def named_outright(pieces: Sequence[Piece]) -> dict[int, Named]:
    """What the paragraphs or bullets (by id) name that follow each other and mostly tell outright, below a first sentence of
    whatever form, who answers for it and when: "Regionen tecknar ett avtal. Ansvarig är hälsodirektören. …"."""
    found: dict[int, Named] = {}
    for run in _runs(pieces):
        named = {id(piece): one for piece in run if (one := named_in(piece.text, outright=True))}
        whole = sum(1 for one in named.values() if _is_told_outright(one))
        if whole >= _FEWEST_OUTRIGHT and whole >= _MOST * len(run):
            found |= named
    return found


def _is_told_outright(named: Named) -> bool:
    doer = doer_in(named.name)
    return named.told.outright and named.told.says_when and not (doer and doer.promised)


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The paragraphs, or the bullets, that follow each other with nothing else between."""
    for kind, run in groupby(pieces, lambda piece: piece.kind):
        if kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            yield list(run)


def _chapters(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The paragraphs that follow each other with nothing else between."""
    for is_text, run in groupby(pieces, lambda piece: piece.kind is BlockKind.PARAGRAPH):
        if is_text:
            yield list(run)


def _begins_with_name(piece: Piece) -> bool:
    name, *rest = sentences_of(without_number(piece.text)[0])
    words = name.rstrip(".").split()
    spoken = FINITE_VERBS & {word.lower() for word in words} or doer_in(name)
    return bool(
        rest and name.endswith(".") and name[:1].isupper() and len(words) <= _LONGEST_NAME and not spoken
    )
