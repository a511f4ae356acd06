"""Chapters whose names are but the first words of their paragraphs: "Nuläge. Anmälningarna har ökat sedan 2031."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.grammar.subjects import doer_in
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS
from samordna.plandoc.vocabulary import SectionKind

_SURELY = lazily(
    r"(?:inledning|bakgrund|syfte|sammanfattning|nuläge|lägesbild|problembild|organisation|styrning|samverkan|avgränsning|"
    r"uppföljning|utvärdering|revidering|ansvar|kommunikation)(?: och [a-zåäö]+)?",
    re.IGNORECASE,
)
_FEWEST = 2
_LONGEST_NAME = 4
_SHORTEST_TEXT = 4


def run_in_headings_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, where each such name is a heading before its paragraph, if two of them can be nothing but names of chapters."""
    named = {id(piece): name for piece in pieces if (name := _name(piece))}
    if len({name.lower() for name in named.values() if _SURELY.fullmatch(name)}) < _FEWEST:
        return list(pieces)
    apart: list[Piece] = []
    level = 0
    for piece in pieces:
        level = max(level, piece.level) if piece.kind is BlockKind.HEADING else level
        name = named.get(id(piece), "")
        if name:
            apart.append(replace(piece, kind=BlockKind.HEADING, text=name, level=max(level, 1)))
            piece.text = piece.text[len(name) + 1 :].lstrip()
        apart.append(piece)
    return apart


def _name(piece: Piece) -> str:
    """The name of a chapter that a paragraph begins with; nothing where it begins otherwise."""
    if piece.kind is not BlockKind.PARAGRAPH:
        return ""
    first, *rest = sentences_of(piece.text) or [""]
    words = first.removesuffix(".").split()
    spoken = FINITE_VERBS & {word.lower() for word in words} or doer_in(first)
    shaped = first.endswith(".") and first[:1].isupper() and len(words) <= _LONGEST_NAME and not spoken
    text = sum(len(sentence.split()) for sentence in rest)
    known = shaped and text >= _SHORTEST_TEXT and kind_of(" ".join(words)) is not SectionKind.OTHER
    return first.removesuffix(".") if known else ""
