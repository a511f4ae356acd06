"""Whether people are there at all: a bag of words knows "alla" and "de", but not that they lead to "alla fritidsgårdar"."""

from collections.abc import Sequence

from samordna.plandoc.guard.instructions.naming import is_where
from samordna.plandoc.guard.instructions.staff import have_own_views
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_THOSE, _STAFF, _WORST = bits("those"), bits("staff"), bits("worst")
_LEADS_TO_ANYTHING = {
    "de",
    "den",
    "dei",
    "hen",
    "dom",
    "alla",
    "alle",
    "samtliga",
    "var",
    "varenda",
    "those",
    "all",
    "sådana",
}
_PEOPLE = bits("person", "loaded", "who", "name", "possessive", "attendance", "people_list", "individual")
_SURELY = _PEOPLE | bits("sensitive")
_DECIDED = ("beslut", "förslag", "uppdrag", "prioritering", "vedtak", "decision")
_MEANT = _SURELY | bits("relative", "trait", "view")
_IN_A_PLACE = {"i", "på", "hos", "från", "ur", "inom", "in", "at", "from", "on", "av", "of", "fra"}
_SAID = {"vad", "what", "hva", "hvad", "om", "about", "med", "with"}
_AFTER = _IN_A_PLACE | _SAID | {"och", "og", "and", "ja", "som", "der", "who"}
_MOVEMENTS = ("rörels", "miljö", "ideologi", "organisation", "grupp", "parti", "nätverk")
_NUMBERS = {"två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}
_PLACES = (
    *("skolor", "skolorna", "gårdar", "gårdarna", "enheter", "enheterna", "platser", "platserna", "lokaler", "områden"),
    *("förvaltningar", "nämnder", "kommuner", "föreningar", "bibliotek", "torg", "stationer", "stråk", "hus", "insatser"),
)  # fmt: skip
_HALF, _OFFICES = {"individ", "barn", "ungdom"}, ("omsorgen", "omsorg", "nämnden", "förvaltningen", "chefen")
_RELATIVE, _DUTY, _THINGS = bits("relative"), bits("duty"), bits("things")
_CONCERN = bits("view", "worry", "loaded", "person")
_REACH, _FAR = 3, 8


def are_there(tokens: Sequence[Token]) -> bool:
    return any(_are_people(tokens, index) for index in range(len(tokens)))


def _are_people(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if _are_milieus(tokens, index) or _is_half_of_office(tokens, index):
        return False
    if (token.is_(_SURELY) and not _are_decisions(tokens, index)) or (
        token.is_(_THOSE) and are_those(tokens, index)
    ):
        return True
    return are_the_worst(tokens, index) or (token.is_(_STAFF) and have_own_views(tokens, index))


def _are_milieus(tokens: Sequence[Token], index: int) -> bool:
    """ "extremistiska grupperingar" are no people whom one knows."""
    behind = tokens[index + 1 : index + 2]
    return tokens[index].word.endswith("iska") and any(token.word.startswith(_MOVEMENTS) for token in behind)


def _is_half_of_office(tokens: Sequence[Token], index: int) -> bool:
    """ "individ- och familjeomsorgen"."""
    behind = tokens[index + 1 : index + 3]
    return tokens[index].word in _HALF and len(behind) == 2 and behind[1].word.endswith(_OFFICES)


def _are_decisions(tokens: Sequence[Token], index: int) -> bool:
    """ "politiska beslut" are nobody's views."""
    behind = tokens[index + 1 : index + 2]
    return not tokens[index].is_(_PEOPLE) and any(token.word.startswith(_DECIDED) for token in behind)


def are_the_worst(tokens: Sequence[Token], index: int) -> bool:
    """ "en lista på de värsta": people, unless it is said what is the worst of them."""
    behind = tokens[index + 1 : index + 2]
    return tokens[index].is_(_WORST) and not any(
        token.word[0].isalnum() and token.word not in _AFTER for token in behind
    )


def are_those(tokens: Sequence[Token], index: int) -> bool:
    if is_where(tokens, index):
        return False
    return tokens[index].word not in _LEADS_TO_ANYTHING or _stand_for_people(tokens, index)


def _are_things(behind: Sequence[Token]) -> bool:
    """ "samtliga aktiviteter", "de sju skolor som …"."""
    if any_of(behind[:1], _THINGS):
        return True
    is_number = any(token.word.isdecimal() or token.word in _NUMBERS for token in behind[:1])
    return is_number and any(token.word.endswith(_PLACES) for token in behind[1:2])


def _is_whose_duty(tokens: Sequence[Token], index: int) -> bool:
    """ "den som ansvarar för aktiviteten", and nothing that is feared of anybody."""
    said = tokens[index + 1 : index + 3]
    is_duty = len(said) == 2 and said[0].is_(_RELATIVE) and said[1].is_(_DUTY)
    return is_duty and not any_of(tokens[index + 1 : index + _FAR], _CONCERN)


def _stand_for_people(tokens: Sequence[Token], index: int) -> bool:
    """ "alla som …", "samtliga på skolan", "vad de säger", "skriv upp dem": no thing follows that they would lead to."""
    behind = tokens[index + 1 : index + 1 + _REACH]
    if _are_things(behind) or _is_whose_duty(tokens, index):
        return False
    if not behind or any_of(behind, _MEANT):
        return True
    is_said = any(token.word in _SAID for token in tokens[max(0, index - 1) : index])
    return is_said or not behind[0].word[0].isalnum() or behind[0].word in _IN_A_PLACE
