"""How words look that are family names, words of the language, offices, institutions or products."""

from functools import cache

from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_FAMILY_COMPOUND = (
    *(
        "ström",
        "strom",
        "berg",
        "gren",
        "lund",
        "qvist",
        "quist",
        "kvist",
        "dahl",
        "stedt",
        "blad",
        "holm",
        "man",
        "fors",
        "mark",
    ),
    *("skog", "vall", "lander", "strand", "vik", "anen", "inen", "onen", "änen", "ynen"),
)
"""How compounds end that are family names, and places."""
_FAMILY_WORD = ("ström", "strom", "berg", "gren", "lund", "kvist", "holm", "blad", "vik", "fors")
SURELY_FAMILY = lazily(r"(?:..sson|sdotter|[oe]vić|zadeh|o[gğ]lu|shvili|enko|wicz|[wv]sk[iy])$")
_BEGINS_INSTITUTION = "info"
_TOWN = ("stad", "stads")
"""How towns end, and whom they have given their names to: "Bjørnstad"."""
ORDINARY_WORD = lazily(
    r"(?:[^wv]iska|(?<![wv])(?<!fred)(?<!hen)(?<!ul)rika|ianska|[sd][st]ska|ning(?:en|ar)?|heten|heter|tion(?:en|er)|ering(?:en)?|arna|orna|erna|ande"
    r"|[a-z]{4}ment|[a-z]{5}ness|[a-z]{5}[^p]our|[a-z]{4}[st]ion"
    r"|[a-zåäöæø]{4}(?:heden|skab(?:et)?|skap(?:et)?|ingerne|ingene|lserne|lsene|[sl][st]ä|llä|yys|uus|työ))$"
)
"""Endings, of the Nordic languages and English, that no name has; the Polish ``-wska`` is one, and "Fredrika"."""
_DEFINITE = ("en", "et", "na", "ing", "het", "ion")
APOSTROPHES = lazily("[’‘ʻ]")
PRODUCT = lazily(r"[a-z]{3}[A-Z]")
CALENDAR = lazily(
    r"(?:-?(?:jan|feb|mar|apr|maj?y?|jun|jul|aug|sep|o[kc]t|nov|dec|mån?|tis?|ons?|to|tors?|fre?|lör?|sön?|mo|tu|we|th|sa|su))+"
)
_OFFICE = (
    *(
        "chef",
        "ledare",
        "samordnare",
        "strateg",
        "ansvarig",
        "rektor",
        "direktör",
        "handläggare",
        "sekreterare",
        "konsulent",
    ),
    *("kurator", "polis", "utvecklare", "assistent", "pedagog", "lärare", "koordinator", "ordförande"),
)
_OFFICES = tuple(office + ending for office in _OFFICE for ending in ("", "n", "en", "s"))


@cache
def _institutions() -> tuple[str, ...]:
    return tuple(word_list("institution_endings"))


def is_institution(word: str) -> bool:
    """Endings are compared rather than looked for, since a pattern would look at every letter. "Infohus" and "infopunkt" begin
    as no name does.
    """
    return word.startswith(_BEGINS_INSTITUTION) or word[3:].endswith(_institutions())


def is_office(word: str) -> bool:
    return word.endswith(_OFFICES)


def is_town(word: str) -> bool:
    return word.endswith(_TOWN)


def is_definite(word: str) -> bool:
    return word.endswith(_DEFINITE)


def is_family_compound(word: str) -> bool:
    return word.endswith(_FAMILY_COMPOUND)


def is_family_word(word: str) -> bool:
    return word[2:].endswith(_FAMILY_WORD)
