"""Whether nobody is ordered to record: people say it themselves, a movement is described, or it is told by telephone."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.by_word import ByWord, Opens
from samordna.plandoc.guard.instructions.proposals import PROPOSALS, is_only_proposed
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_STAFF, _VIEW = bits("staff"), bits("view")
_FREE_TO = {
    "kunna",
    "kan",
    "få",
    "får",
    "våga",
    "vågar",
    "rätt",
    "rätten",
    "frihet",
    "möjlighet",
    "dare",
    "able",
}
_THEY = {"de", "dom", "hen", "man", "they"}
_MOVEMENTS = (
    "rörels",
    "miljö",
    "ideologi",
    "organisation",
    "grupp",
    "parti",
    "sekt",
    "regim",
    "lära",
    "movement",
)
_REACHES = {
    "ringer",
    "kontaktar",
    "ringa",
    "kontakta",
    "når",
    "nå",
    "vänder",
    "frågar",
    "mejlar",
    "pratar",
    "talar",
    "larmar",
}
_WHICH = {"som", "der", "det", "är", "who"}
_DECIDES, _WHETHER = {"bestämmer", "avgör", "beslutar"}, {"om", "när", "hur", "vad", "att"}
_DOES = {
    "gör",
    "larmar",
    "ringer",
    "kontaktar",
    "gjør",
    "varsler",
    "alarmerer",
    "does",
    "calls",
    "alerts",
    "tekee",
}
_WHAT = {"vad", "vem", "vilka", "hva", "hvem", "hvad", "what", "whom", "who", "mitä"}
_SAID, _BY = ("muntlig", "telefonled"), {"per", "via"}
_ONE = {"man", "du", "ni", "vi", "jag"}
_TELLING, _MEDIUM, _STORE = bits("telling"), bits("medium"), bits("store")
_AUTHORITY, _PERSON, _LAWFUL = bits("authority"), bits("person"), bits("authority", "lawful")
_ENFORCERS = ("polis", "säkerhetspolis", "säpo", "åklagar", "kriminalvård", "politi", "police", "poliisi")
TASKS = {"uppgift", "sak", "ansvar", "uppdrag", "arbete", "oppgave", "opgave", "tehtävä", "task", "job"}
_KEEPS = {"har", "för", "håller", "upprättar", "hade", "förde", "has", "keeps", "fører"}
_OTHER_SUBJECT = {",", "och", "samt", "med", "till", "av", "and"}
_BEGINS_CLAUSE = {",", ":", "att", "som", "|", "the", "är", "er", "endast", "bara", "enbart", "only"}


def _says_own_mind(tokens: Sequence[Token], act: int) -> bool:
    """ "Alla ska kunna säga vad de tycker": they are free to it, and say it themselves."""
    if any_of(tokens[:act], _STAFF) or not any(token.word in _FREE_TO for token in tokens[:act]):
        return False
    pairs = zip(tokens[act + 1 : act + 4], tokens[act + 2 : act + 5], tokens[act + 3 : act + 6], strict=False)
    return any(
        what.word in {"vad", "what"} and who.word in _THEY and thinks.is_(_VIEW)
        for what, who, thinks in pairs
    )


def _is_movements_deed(tokens: Sequence[Token], act: int) -> bool:
    """ "Rörelser som delar in människor efter ursprung": what a movement does is told, and ordered of nobody."""
    return any(
        relative.word in {"som", "that", "which"} and whose.word.startswith(_MOVEMENTS)
        for whose, relative in pairwise(tokens[max(0, act - 5) : act])
    )


def _is_by_word_of_mouth(tokens: Sequence[Token]) -> bool:
    before = ""
    for token in tokens:
        if token.word.startswith(_SAID) or (token.word == "telefon" and before in _BY):
            return True
        before = token.word
    return False


_THEIRS = ByWord[Callable[[Sequence[Token], int], bool]](
    (Opens(_FREE_TO), _says_own_mind),
    (Opens(stems=_MOVEMENTS), _is_movements_deed),
    (Opens(stems=PROPOSALS), is_only_proposed),
)
"""One of the words stands in every sentence that tells of those who do it themselves."""


def is_whom_one_reaches(tokens: Sequence[Token], who: int) -> bool:
    """ "Skriv vem man ringer", "vem gör vad", "vem som larmar vem", "vem ringer jag": functions, for whoever reads it."""
    behind = [token.word for token in tokens[who + 1 : who + 4] if token.word not in _WHICH]
    if _does_what(behind):
        return True
    if behind and behind[0] in _ONE:
        return not _REACHES.isdisjoint(behind)
    return len(behind) > 1 and behind[0] in _REACHES and behind[1] in _ONE


def _does_what(behind: Sequence[str]) -> bool:
    if len(behind) < 2:
        return False
    return (behind[0] in _DOES and behind[1] in _WHAT) or (behind[0] in _DECIDES and behind[1] in _WHETHER)


def is_done_otherwise(tokens: Sequence[Token], act: int, strength: int) -> bool:
    """By an authority as its own work, by whoever it is about, or by word of mouth."""
    if strength in (_TELLING, _MEDIUM) and _is_by_word_of_mouth(tokens):
        return True
    if any(is_theirs(tokens, act) for is_theirs in _THEIRS.among(tokens)):
        return True
    if not any_of(tokens, _LAWFUL):
        return False
    if _is_anothers_task(tokens):
        return True
    near = tokens[max(0, act - 4) : act]
    if strength == _STORE and not (
        any(token.word in _KEEPS for token in near)
        and any(token.word.startswith(_ENFORCERS) for token in near)
    ):
        return False
    return _is_done_by_authority(tokens, act)


def _is_anothers_task(tokens: Sequence[Token]) -> bool:
    """ "Det är polisens uppgift att …", "Säkerhetspolisen har till uppgift att …"."""
    for index, token in enumerate(tokens):
        if token.word.startswith(_ENFORCERS):
            behind = [following.word for following in tokens[index + 1 : index + 4]]
            if not TASKS.isdisjoint(behind[:1]) or behind == ["har", "till", "uppgift"]:
                return True
    return False


def _is_done_by_authority(tokens: Sequence[Token], act: int) -> bool:
    """ "Polisen registrerar …": they do it themselves and lawfully, alone and as the subject of this very verb."""
    for index in range(act - 1, max(-1, act - 5), -1):
        if tokens[index].is_(_AUTHORITY):
            return index == 0 or tokens[index - 1].word in _BEGINS_CLAUSE
        if tokens[index].word in _OTHER_SUBJECT or tokens[index].is_(_PERSON):
            return False
    return False
