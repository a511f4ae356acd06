"""What a single word tells the finders: whether a text that holds it may have what they look for.

Kept beside the marks of instructions (``instructions.marks``), so that each word is looked at once for all of them.
"""

import re

from samordna.plandoc.guard.account_words import ACCOUNT_WORD, SERVICE
from samordna.plandoc.guard.name_context import RELATION_WORD
from samordna.plandoc.guard.wordlists import word_list

DIGIT, NUMBER_WORD, ACCOUNT, GIVEN_NAME, RELATION, AGE_OR_CLASS = (1 << place for place in range(6))
COUNT = 6
_PART = re.compile(r"[^\W\d_]+")
_ACCOUNT = re.compile(rf"{SERVICE}(?:{ACCOUNT_WORD}|namn(?:et)?)?|{ACCOUNT_WORD}|user|online|spelet|nätet")
_AGE_OR_CLASS = re.compile(r"född|åk|årsk.*|klass.*|(?:tre|fyr|femm|sex|sju|ått|ni|ett|två)an|går")
_NUMBER_WORD = re.compile(r".*(?:noll|nio|null?$|tolv|tio(?!n)|elva|ett$|zero|arton).*")
_SHAPES = (
    (ACCOUNT, _ACCOUNT),
    (AGE_OR_CLASS, _AGE_OR_CLASS),
    (NUMBER_WORD, _NUMBER_WORD),
    (RELATION, RELATION_WORD),
)
_ANY_SHAPE = re.compile("|".join(shape.pattern for _, shape in _SHAPES))
"""Few words are of any, which one look tells."""


def signs_of(word: str) -> int:
    """Those of a word in lower case: of its digits, and of each run of letters in it ("snap-namn", "2elev")."""
    if word.isalpha():
        return _signs_of_letters(word)
    signs = DIGIT if any(map(str.isdecimal, word)) else 0
    for part in _PART.findall(word):
        signs |= _signs_of_letters(part)
    return signs


def _signs_of_letters(part: str) -> int:
    is_given = GIVEN_NAME if part in word_list("given_names") else 0
    if not _ANY_SHAPE.fullmatch(part):
        return is_given
    return is_given | sum(sign for sign, shape in _SHAPES if shape.fullmatch(part))
