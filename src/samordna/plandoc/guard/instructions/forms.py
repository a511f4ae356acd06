"""The head of a table in which people would be written down: a column for who, and one for what is feared or believed."""

from collections.abc import Sequence
from itertools import takewhile

from samordna.plandoc.guard.form_words import ABOUT_THEM
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits
from samordna.plandoc.guard.word_signs import FORM
from samordna.plandoc.lazily import lazily

_PERSON, _NAME = bits("person", "loaded"), bits("name")
_CONCERN, _AT_WORK = bits("view", "loaded", "worry"), bits("staff", "training", "duty")
_FEWEST_FIELDS = 3
_LONGEST_HEAD = 5
_WHO_COLUMN = lazily(
    r"(?:\w+s )?(?:för- och efter)?"
    r"(?:namn|namnet|namn på \w+|personnummer|personnr|initialer|identitet|navn|name|nimi|cpr.*)(?: (?:och|og|and) .*)?"
    r"|(?:elev|elever|individ|individer|person|personer|ungdom|pupil|student|oppilas|individual)(?:ens|s)?(?: namn)?"
)
_COLUMN = lazily(r"^(?:kolumn|kolonne|column|sarake) \w{1,2} (?:: )?")
_ABOUT_THEM = lazily(rf"{ABOUT_THEM}|bedömd risk")
_MAYBE_ABOUT_THEM = lazily(rf"{ABOUT_THEM}|bedömd")
"""Each of them begins with a letter, which is quickly looked for."""
_NOT_A_FORM = lazily(
    r"roll|funktion|befattning|titel|ersättare|telefon|e-post|ansvar|åtgärd|role|title|phone|insats"
)


def may_be_form(lower: str, start: int, end: int, marks: int) -> bool:
    """Whether anything in a row of cells, whose words have these marks, is about them."""
    return marks & FORM != 0 and _MAYBE_ABOUT_THEM.search(lower, start, end) is not None


def may_be_form_in_words(lower: str, start: int, end: int, marks: int) -> bool:
    """The same of a sentence: of its labels, or of those whom it is for and what is to be written of each."""
    if marks & FORM and lower.count(":", start, end) > 1:
        return True
    is_named = marks & _NAME and marks & _PERSON and marks & _CONCERN
    return bool(is_named) and (lower.find(":", start, end) >= 0 or lower.find("(", start, end) >= 0)


def is_form_of_people(cells: Sequence[Sequence[Token]]) -> bool:
    """Whether the cells of a row are the headings of such a form."""
    words = [list(takewhile(lambda word: word != "(", (token.word for token in cell))) for cell in cells]
    heads = [_COLUMN.sub("", " ".join(own)) for own in words]
    if any(len(own) > _LONGEST_HEAD for own in words) or any(_NOT_A_FORM.search(head) for head in heads):
        return False
    who = [index for index, head in enumerate(heads) if _WHO_COLUMN.fullmatch(head)]
    return bool(who) and any(_ABOUT_THEM.search(head) for index, head in enumerate(heads) if index not in who)


def is_form_for_the_named(tokens: Sequence[Token]) -> bool:
    """ "Kända sympatisörer: namn, ålder, skola": a few words for people, and what is to be written of each."""
    opens = next((index for index, token in enumerate(tokens) if token.word in {":", "("}), 0)
    head, fields = tokens[:opens], tokens[opens + 1 :]
    if not 0 < opens <= _LONGEST_HEAD + 1 or len(fields) < _FEWEST_FIELDS or not fields[0].is_(_NAME):
        return False
    is_list = any(token.word in {",", "och", "og", "and", "ja", "/"} for token in fields[1:3])
    return is_list and any_of(head, _PERSON) and any_of(tokens, _CONCERN) and not any_of(tokens, _AT_WORK)


def is_form_in_a_line(tokens: Sequence[Token]) -> bool:
    """ "Namn: … Personnummer: … Tecken på radikalisering: …": the labels of such a form, one after the other."""
    colons = [index for index, token in enumerate(tokens) if token.word == ":"]
    if len(colons) < 2:
        return False
    begins = [0, *(colon + 1 for colon in colons)]
    labels = [
        [token for token in tokens[begin:colon] if token.word[0].isalpha()][-3:]
        for begin, colon in zip(begins, colons, strict=False)
    ]
    return is_form_of_people([label for label in labels if label])
