"""A given name alone, with what only persons have: "Ahmed, 15 år", "Ahmed i 9B", "eleven Ahmed"."""

from collections.abc import Iterator

from samordna.plandoc.guard.dictionary import dictionary
from samordna.plandoc.guard.known import KnownWords
from samordna.plandoc.guard.name_letters import CAPITALS, LETTERS
from samordna.plandoc.guard.name_parts import WORD, may_be_given
from samordna.plandoc.guard.name_words import weight
from samordna.plandoc.guard.word_signs import AGE_OR_CLASS, CALLED, DIGIT
from samordna.plandoc.lazily import lazily

_YEARS = r"(?:1\d|[6-9]|2\d)"
_MAYBE_OF_DIGITS = lazily(r"\(\d\d?\)|f\. ?\d| i [1-9]|, [1-9][A-F]")
"""Where no word says that an age or a class may stand behind."""
_MAYBE = lazily(
    r"\d ?(?:år|yrs|years|vuotta)|\(\d\d\)|född |f\. ?\d"
    r"| i (?:[1-9]|åk|årsk|klass|trean|fyran|femman|sexan|sjuan|åttan|nian|ettan|tvåan)|, (?:[1-9][A-F]|åk|årsk)|går (?:i|på) "
)
"""Most text has nothing of what may stand behind, which one look tells."""
_BEHIND = lazily(
    rf"(?<![{LETTERS}\d_@./&-])(?P<name>{WORD})(?:"
    rf",? \(?{_YEARS} ?(?:år|yrs|years|vuotta)\b(?! (?:och|eller|till|sedan))|,? \({_YEARS}\)(?! §)"
    r"|,? \(?(?:född|f\.) ?(?:19|20)?\d\d\b|(?P<class>,? (?:som )?(?:går )?i (?:[1-9] ?[A-F]|åk ?[1-9]|årskurs [1-9]|klass [1-9]"
    r"|(?:trean|fyran|femman|sexan|sjuan|åttan|nian|ettan|tvåan)\b)(?![\w-]))"
    r"|, (?:[1-9][A-F]|åk ?[1-9]|årskurs [1-9])(?![\w-])"
    r"|,? (?:som )?går (?:i skolan|på (?=[A-ZÅÄÖ]?[a-zåäö]*(?:skolan|gymnasiet)\b))"
    r")"
)
_INSIDE = lazily(rf"(?<=[a-zåäö\d:]) (?P<name>{WORD})(?! [A-ZÅÄÖ])")
_BEFORE = lazily(
    r"\b(?:[Ee]leven|[Pp]ojken|[Ff]lickan|[Kk]illen|[Tt]jejen|[Kk]ompisen|[Vv]ännen|[Bb]rodern|[Ss]ystern|[Kk]usinen|[Ss]onen|[Dd]ottern"
    r"|(?:[Ee]lev|[Uu]ngdom|[Pp]ojke|[Ff]licka|[Bb]arn|[Kk]lient)(?:e?n|et)?:|[Ff]amil[ij]e?n|[Pp]erhe"
    r"|(?:[Kk]ille|[Pp]ojke|[Tt]jej|[Ff]licka|[Ee]lev|[Uu]ngdom|[Mm]an|[Kk]vinna)n? (?:som heter|vid namn|kallad)"
    rf"|{_YEARS}-åri(?:ge|ga|ngen))$"
)
_MAYBE_BEFORE = lazily(rf" [{CAPITALS}aed](?<=(?:[ear]n|er|mn|ad|ge|ga|he|.:)..)")
"""Begins with a space, which is quickly looked for."""
_IN_A_PLACE = lazily(r"\b(?:i|från|till|på|vid|kring|runt|genom|över|av) $")
_MAYBE_OF_ONE = lazily(r"[Ii]ndivid|personnivå")
_OF_ONE = lazily(
    rf"\b(?:för|kring|om|runt|med|av|åt) (?P<name>{WORD})(?: [a-zåäö]{{3,20}})? på (?:individ|person)nivå(?!\w)"
    r"|\b[Ii]ndividuell(?:a|t|, ?[a-zåäö]+)? (?:[a-zåäö]{0,16}"
    r"(?:plan|program|insats|utredning|kartläggning|bedömning|uppföljning|stöd|samtal)"
    rf"[a-zåäö]{{0,4}}) (?:för|kring|om|av|med|till) (?P<planned>{WORD})(?![-/&]| [{CAPITALS}])"
)
"""What is done for one person is done for whoever is named there: "rutin för Ahmed på individnivå"."""
_MAYBE_MEANT = lazily(r"\bh(?:an|on|ans|ennes|onom|enne|ens?)\b")
_MEANT_BEHIND = lazily(
    rf"\b(?:med|till|för|åt|kring|om|hos) (?P<name>{WORD})(?![-/&]| [{CAPITALS}])[^.!?;|\n]{{0,60}}?"
    r"(?<![\wåäö])h(?:an|on|ans|ennes|onom|enne|ens?)(?!\w)"
)
""" "Boka ett samtal med Ahmed om hans skolgång": a pronoun behind the word says that it is a person."""
_SHORTEST_HEAD, _LISTED = 4, 3.0
_SUBJECTS = (
    *("etik", "vett", "koll", "prat", "snack", "info", "kritik", "kunskap", "lära", "pass", "tema", "dag", "vecka", "kurs"),
    *("quiz", "film", "spel", "samtal", "träning", "stopp"),
)  # fmt: skip
_SHORTEST_BEFORE_SUBJECT = 3
_LONGEST_SHORT = 4
_REACH = 24
OF_SINGLE_NAMES = AGE_OR_CLASS | DIGIT | CALLED
"""One of these signs is in every text that has such a name."""


def spans_of_single_names(text: str, signs: int, known: KnownWords) -> Iterator[tuple[int, int]]:
    """Where a word stands that is no word or place and that is said to be somebody's name by what is beside it."""
    is_maybe = signs & AGE_OR_CLASS or (signs & DIGIT and _MAYBE_OF_DIGITS.search(text))
    for match in _BEHIND.finditer(text) if is_maybe and _MAYBE.search(text) else ():
        start = match.start("name")
        is_in_place = not match["class"] and _IN_A_PLACE.search(text, max(0, start - 8), start)
        is_other = is_in_place or _is_short_for(match["name"]) or _is_subject(match["name"])
        if may_be_given(match["name"], known) and not is_other:
            yield match.span("name")
    if signs & CALLED:
        yield from _of_one(text, known)
    for match in _INSIDE.finditer(text) if signs & CALLED and _MAYBE_BEFORE.search(text) else ():
        start = match.start()
        if _BEFORE.search(text, max(0, start - _REACH), start) and may_be_given(match["name"], known):
            yield match.span("name")


def _of_one(text: str, known: KnownWords) -> Iterator[tuple[int, int]]:
    """Where a word stands for the one person that the sentence is said to be about."""
    shapes = ((_MAYBE_OF_ONE, _OF_ONE), (_MAYBE_MEANT, _MEANT_BEHIND))
    for match in (match for maybe, shape in shapes if maybe.search(text) for match in shape.finditer(text)):
        place = next(name for name, word in match.groupdict().items() if word)
        word = match[place]
        if not word.isupper() and may_be_given(word, known) and not _is_of_work(word):
            yield match.span(place)


def _is_short_for(word: str) -> bool:
    """ "CAN i åk 9": letters that stand for words, unless some list has them as a name."""
    return word.isupper() and len(word) <= _LONGEST_SHORT and weight(word).given < _LISTED


def _is_subject(word: str) -> bool:
    """ "Nätetik i åk 5": what a class is taught, in a word too short to be told from a name by being put together."""
    plain = word.lower()
    before = (plain.removesuffix(subject) for subject in _SUBJECTS if plain.endswith(subject))
    return weight(word).given < _LISTED and any(
        len(one) >= _SHORTEST_BEFORE_SUBJECT and (dictionary().begins_compounds(one) or dictionary().has(one))
        for one in before
    )


def _is_of_work(word: str) -> bool:
    """ "Västbus": a word of the language and what may be short for another, if no list has it as a name."""
    plain = word.lower()
    heads = (plain[:cut] for cut in range(_SHORTEST_HEAD, len(plain) - 1))
    return weight(word).given < _LISTED and any(map(dictionary().begins_compounds, heads))
