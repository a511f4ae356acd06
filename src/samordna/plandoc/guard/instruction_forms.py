"""The head of a table in which people would be written down: a column for who, and one for what is feared or believed."""

import re
from collections.abc import Sequence

from samordna.plandoc.guard.instruction_tokens import Token

_LONGEST_HEAD = 5
_WHO_COLUMN = re.compile(
    r"(?:\w+s )?(?:för- och efter)?"
    r"(?:namn|namnet|namn på \w+|personnummer|personnr|initialer|identitet|navn|name|nimi|cpr.*)(?: (?:och|og|and) .*)?"
    r"|(?:elev|elever|individ|individer|person|personer|ungdom|pupil|student|oppilas|individual)(?:ens|s)?(?: namn)?"
)
_COLUMN = re.compile(r"^(?:kolumn|kolonne|column|sarake) \w{1,2} (?:: )?")
_ABOUT_THEM = re.compile(
    r"tecken|oron?|bekymring|huoli|concern|sympati|umgänge|åsikt|ideologi|radikal|e[xk]s?trem|misstank|miljö|tillhörighet"
    r"|kontakter|religion|signs|suspicion|tegn|bedömd risk"
)
_NOT_A_FORM = re.compile(
    r"roll|funktion|befattning|titel|ersättare|telefon|e-post|ansvar|åtgärd|role|title|phone|insats"
)


def is_form_of_people(cells: Sequence[Sequence[Token]]) -> bool:
    """Whether the cells of a row are the headings of such a form."""
    heads = [_COLUMN.sub("", " ".join(token.word for token in cell)) for cell in cells]
    if any(len(cell) > _LONGEST_HEAD for cell in cells) or any(_NOT_A_FORM.search(head) for head in heads):
        return False
    who = [index for index, head in enumerate(heads) if _WHO_COLUMN.fullmatch(head)]
    return bool(who) and any(_ABOUT_THEM.search(head) for index, head in enumerate(heads) if index not in who)


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
