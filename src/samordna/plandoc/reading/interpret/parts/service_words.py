"""What the words of a service say: its functions, its level, who takes part, and whether it is one."""

import re

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.sections.chapters import is_function_line, tells_functions
from samordna.plandoc.reading.interpret.words.kind_words import FUNCTION_WORDS, LEVEL_WORDS
from samordna.plandoc.vocabulary import Function, Level

_LONGEST_NAME = 100


def functions_in(text: str) -> list[Function]:
    return [
        function
        for function, words in FUNCTION_WORDS.items()
        if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)
    ]


def level_in(text: str) -> Level | None:
    found = [
        level for level, words in LEVEL_WORDS.items() if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)
    ]
    return found[0] if len(found) == 1 else None


def is_named_service(pieces: list[Piece], at: int) -> bool:
    """Whether the piece is a name with a line of functions under it."""
    if at + 1 >= len(pieces):
        return False
    name, functions = pieces[at], pieces[at + 1]
    return (
        functions.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and tells_functions(pieces, at + 1)
        and not is_function_line(name.text)
        and name.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and len(name.text) <= _LONGEST_NAME
        and not name.text.endswith((".", ":"))
    )


def parts_of(text: str) -> list[str]:
    return [
        part.strip(" .") for part in re.split(r",|;|\n|\boch\b|\bsamt\b|\band\b", text) if part.strip(" .")
    ]
