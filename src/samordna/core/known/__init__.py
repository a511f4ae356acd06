"""What a municipality knows to be no personal data: its streets and schools, its functions' numbers, its mail domains."""

from samordna.core.known.commands import Added, Refusal, when_changed, word_remove, word_restore, words_add
from samordna.core.known.knowledge import (
    NOTHING,
    Known,
    as_known,
    forget_lately,
    known_lately,
    known_now,
    register,
)
from samordna.core.known.receipts import receipt, remembered, words_told
from samordna.core.known.shapes import KnownEntry, digits, entry_of
from samordna.core.known.teaching import KEEPS_NUMBERS, TEACHES, Writer, who_keeps_numbers, who_teaches

__all__ = [
    "KEEPS_NUMBERS",
    "NOTHING",
    "TEACHES",
    "Added",
    "Known",
    "KnownEntry",
    "Refusal",
    "Writer",
    "as_known",
    "digits",
    "entry_of",
    "forget_lately",
    "known_lately",
    "known_now",
    "receipt",
    "register",
    "remembered",
    "when_changed",
    "who_keeps_numbers",
    "who_teaches",
    "word_remove",
    "word_restore",
    "words_add",
    "words_told",
]
