"""Headings of what promises are about: below each stand several, "Polisen ska …" and "Fritidsenheten ska senast …", so that the
heading is no activity of its own."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.grammar.passives import is_done_to_something
from samordna.plandoc.reading.interpret.grammar.subjects import WE, doer_in
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.promises.names_over import are_names
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.times.time_columns import is_recurring
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of

_FEWEST = 2


def over_promises(firsts: Sequence[Piece], pieces: Sequence[Piece]) -> set[int]:
    """Those that groups seem to begin with (by id) that are such headings, or sentences below them: headings that are alike, and
    each stand over several promises that most often say when."""
    heads = {id(first): head for first in firsts if (head := _head_of(first, pieces))}
    alike: dict[int, dict[int, Piece]] = defaultdict(dict)
    for head in heads.values():
        alike[head.level][id(head)] = head
    areas: set[int] = set()
    for level in alike.values():
        promises = [list(_promises_below(head, pieces)) for head in level.values()]
        timed = [says_when for below in promises for says_when in below]
        fewest = 1 if are_names([head.text for head in level.values()]) else _FEWEST
        most = 2 * sum(1 for below in promises if len(below) >= fewest) >= len(promises)
        several = len(level) >= _FEWEST and all(promises) and most
        if several and 2 * sum(timed) > len(timed):
            areas |= level.keys()
    return {first for first, head in heads.items() if id(head) in areas}


def _head_of(first: Piece, pieces: Sequence[Piece]) -> Piece | None:
    """The heading that a piece is, or that a sentence stands below."""
    if first.kind is BlockKind.HEADING:
        return first
    if first.kind is not BlockKind.PARAGRAPH or not first.text.endswith("."):
        return None
    before = takewhile(lambda piece: piece is not first, pieces)
    return next((piece for piece in reversed(list(before)) if piece.kind is BlockKind.HEADING), None)


def _promises_below(head: Piece, pieces: Sequence[Piece]) -> Iterator[bool]:
    """For each paragraph below a heading that begins with somebody's promise, whether it says when; for each sentence of one that
    is nothing but dated promises. What somebody does, or is done to something, is promised by saying when."""
    at = next(at for at, piece in enumerate(pieces) if piece is head)
    below = takewhile(lambda piece: piece.kind is not BlockKind.HEADING, pieces[at + 1 :])
    for piece in below:
        sentences = sentences_of(piece.text) if piece.kind is BlockKind.PARAGRAPH else []
        each = [_promises(one, one) for one in sentences]
        first = _promises(sentences[0], piece.text) if sentences else None
        if all(each):
            yield from filter(None, each)
        elif first is not None:
            yield first


def _promises(sentence: str, whole: str) -> bool | None:
    """Whether a sentence that promises says when, by itself or by the ``whole`` it stands in; None where it does not promise."""
    doer, told = doer_in(sentence), told_in(whole)
    dated = bool(told.starts or told.ends)
    says_when = dated or told.ongoing or is_recurring(sentence)
    if doer and doer.who.lower() not in WE and (doer.promised or says_when):
        return says_when
    return True if not doer and dated and is_done_to_something(sentence) else None
