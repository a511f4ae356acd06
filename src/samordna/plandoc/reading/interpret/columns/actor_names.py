"""Lines that are nothing but the name of somebody who acts."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.words.small_words import FINITE_VERBS, words_of

NO_NAMES = FINITE_VERBS | words_of("att som vår våra följande detta dessa det uppdrag roll roller")
"""Words that no name of who acts holds."""

_ACTORS = frozenset({Trait.ROLE, Trait.ACTOR, Trait.PARTNER})
_OF_LONG_NAMES = frozenset({Trait.LIST, Trait.SENTENCE})
"""What a name of several words has too: "Kultur- och fritidsförvaltningen"."""

_LONGEST_NAME = 3
_SAYS_MORE = lazily(r":|\((?:huvud)?ansvar", re.IGNORECASE)


def names_actor(text: str) -> bool:
    """Whether a line is nothing but the name of somebody who acts: "Socialförvaltningen"."""
    name = text.strip().rstrip(":")
    words = name.lower().split()
    plain = len(words) <= _LONGEST_NAME and not NO_NAMES.intersection(words) and words[:1] != ["nämnden"]
    alone = name[:1].isupper() and plain and not _SAYS_MORE.search(name) and traits_of(name) & _ACTORS
    return bool(alone) and not traits_of(name) - _ACTORS - _OF_LONG_NAMES
