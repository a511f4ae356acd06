"""The kind of a section by its heading."""

import re

from samordna.plandoc.reading.interpret.words.section_words import SECTION_WORDS
from samordna.plandoc.vocabulary import SectionKind


def kind_of(heading: str) -> SectionKind:
    text = heading.lower()
    return next((kind for kind, words in SECTION_WORDS if re.search(words, text)), SectionKind.OTHER)
