"""Whether a document is Swedish or English, by its commonest small words."""

import re
from collections import Counter

from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.small_words import words_of
from samordna.plandoc.vocabulary import Language

_SWEDISH = words_of("och att det som för är av med den till på en ett ska inte om")
_ENGLISH = words_of("the and of to in is that for with be this are will by from")


def language_of(pieces: list[Piece]) -> Language:
    texts = [piece.text for piece in pieces] + [
        cell for piece in pieces for row in piece.rows for cell in row.cells
    ]
    words = Counter(re.findall(r"[a-zåäö]+", " ".join(texts).lower()))
    swedish = sum(words[word] for word in _SWEDISH)
    return "en" if sum(words[word] for word in _ENGLISH) > swedish else "sv"
