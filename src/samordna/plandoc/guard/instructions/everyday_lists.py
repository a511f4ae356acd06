"""What a school or an office keeps from day to day: who is absent from a lesson, who took a course, class lists for the bus.

Each passes only where nothing else is said of anybody: what is feared, thought, told or asked of them stands in no such line.
"""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.by_word import Opens
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_ABSENT = (
    *("frånvar", "saknas", "fraværende", "mangler", "poissa", "puuttu", "absent", "missing", "sent", "försena", "forsinke"),
    *("myöhäs", "late"),
)  # fmt: skip
_ATTENDED = (
    *("deltog", "deltar", "deltagit", "närvar", "gått", "genomgått", "gjennomfør", "gennemfør", "genomfört", "deltok", "tatt"),
    *("taget", "osallistu", "läsnä", "käyn", "suoritta", "attend", "took", "completed", "present", "tilstede", "plats"),
)  # fmt: skip
_ABSENT_OR_THERE = (*_ABSENT, *_ATTENDED)
_LESSON = (
    *("lektion", "undervisning", "upprop", "provet", "timen", "skoletime", "oppitun", "tunni", "tunti", "lesson", "opprop"),
    *("kurs", "utbildning", "opplæring", "uddannelse", "oplæring", "koulutu", "course", "training", "föreläsning", "workshop"),
    *("fortbildning", "övning", "øvelse", "harjoitu", "exercise", "forelesning", "forelæsning", "luento", "luenno"),
    *("lecture", "introduktion"),
)  # fmt: skip
_MATCHES = (
    *("stäm", "avstäm", "jämför", "kontroll", "matcha", "sammenlign", "sammenhold", "avstem", "afstem", "verrata"),
    *("tarkist", "compare", "check", "match", "prick", "kryss"),
)  # fmt: skip
_SCHOOL_LISTS = (
    "klasslist", "elevlist", "klasselist", "grupplist", "luokkalist", "oppilaslist", "barnlist", "elevregist",
)  # fmt: skip
_TWO_WORDS = {("class", "list"), ("class", "lists"), ("pupil", "list"), ("pupil", "lists")}
_FOR = (
    *("busskort", "skolskjuts", "skolkort", "bussikort", "buskort", "skoleskyss", "skolebus", "koulukulje", "resekort"),
    *("matkort", "specialkost", "schema", "avgift", "faktur", "debitering", "dator", "surfplatt", "läromedel", "lärobok"),
    *("läroböck", "fritidshem", "timeplan", "textbook", "locker", "ruokail", "elevskåp"),
)  # fmt: skip
_FOR_WORDS = {
    "bus", "buses", "lån", "lånet", "skåp", "skåpen", "nycklar", "kö", "köer", "meals", "skema", "bøger", "bøker",
}  # fmt: skip
_CONCERN = bits("view", "worry", "loaded", "trait", "sensitive", "thinking", "possessive", "security")
_WHO, _RELATIVE, _LIGHT = bits("who"), bits("relative"), bits("light")
_NAME, _PERSON = bits("name"), bits("person")
_FAR = 8
_THAT = {"that", "så", "slik", "so", "jotta"}
_BEGINNING = ("börja", "start", "slut", "begyn", "alku", "alus", "lopu")
_MORE = {
    "vad", "hva", "hvad", "what", "mitä", "hur", "hvordan", "how", "miten", "varför", "hvorfor", "why", "miksi", "med",
}  # fmt: skip
_ENDS = {",", ".", "!", ")", "(", ";", "så", "slik", "so", "aktuell", "oppdatert", "opdateret", "up"}
OPEN_ATTENDANCE = Opens(stems=_LESSON)
OPEN_SCHOOL_LISTS = Opens({"class", "pupil"}, _SCHOOL_LISTS)
"""One of these stands in each of these sentences."""


def is_of_attendance(tokens: Sequence[Token]) -> bool:
    """ "Anteckna vilka elever som är frånvarande vid lektionens början", "notera vilka som deltog i kursen"."""
    who = next((at for at, token in enumerate(tokens) if token.is_(_WHO)), None)
    was = None if who is None else _first(tokens, who + 1, _ABSENT_OR_THERE)
    at = None if was is None else _first(tokens, was + 1, _LESSON)
    if who is None or was is None or at is None or not _ends(tokens[at + 1 :]):
        return False
    before = [token for token in tokens[:who] if not token.is_(_LIGHT)]
    said = [
        *before,
        *tokens[who + 1 : was],
        *(token for token in tokens[was + 1 :] if token.word not in _THAT),
    ]
    return not tokens[was].is_(_PERSON) and not any_of(said, _CONCERN | _WHO)


def _first(tokens: Sequence[Token], start: int, stems: tuple[str, ...]) -> int | None:
    near = enumerate(tokens[start : start + _FAR], start)
    return next((at for at, token in near if token.word.startswith(stems)), None)


def _ends(behind: Sequence[Token]) -> bool:
    """Whether nothing is said of the lesson but when it is: not "lektionen om …", "lektionen för att …"."""
    rest = behind[1:] if behind and behind[0].word.startswith(_BEGINNING) else behind
    is_all = not rest or rest[0].word in _ENDS
    return is_all and not any(token.word in _MORE for token in rest)


def is_of_school_lists(tokens: Sequence[Token]) -> bool:
    """ "Klasslistorna ska stämmas av mot busskortsregistret"."""
    lists = [at for at, token in enumerate(tokens) if _is_school_list(tokens, at)]
    others = [token for at, token in enumerate(tokens) if at not in lists]
    is_matched = any(token.word.startswith(_MATCHES) for token in others)
    is_for = any(token.word in _FOR_WORDS or token.word.startswith(_FOR) for token in others)
    return bool(lists) and is_matched and is_for and not any_of(others, _CONCERN | _WHO | _RELATIVE | _NAME)


def _is_school_list(tokens: Sequence[Token], at: int) -> bool:
    two = tuple(token.word for token in tokens[max(0, at - 1) : at + 1])
    return tokens[at].word.startswith(_SCHOOL_LISTS) or two in _TWO_WORDS
