"""What somebody believes or which party they are for, kept of each: as sure when it is mapped as when it is written down.

Only as an order of the plan's own: nobody but those who work there is told of, and nothing stands beside that would make it
an inquiry, a risk or another's doing. Whatever else is mapped of people asks.
"""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.guard.instructions.naming import HARD_BREAKS
from samordna.plandoc.guard.instructions.tokens import Token, any_of, bits

_PERSON, _STAFF, _MODAL, _RELATIVE = bits("person"), bits("staff"), bits("modal"), bits("relative")
_VIEW, _TRAIT, _SENSITIVE, _THINGS = bits("view"), bits("trait"), bits("sensitive"), bits("things")
_OF_SOMEBODY = bits("view", "person", "loaded", "worry")
_ACTS = bits("strong", "medium", "telling", "light")
_MAPS = ("kartlägg", "dokumenter", "kartlegg", "kortlæg", "kartoit")
_MAP = {"map", "document", *_MAPS}
_NOUN_ENDINGS = ("ning", "ningen", "ing", "ingen")
_CARRIES_OUT = ("genomför", "gjennomfør", "gennemfør", "utför", "gör", "inled", "påbörja")
_KINDS_OF_VIEW = (
    "politi",
    "poliitti",
    "religiö",
    "religiø",
    "religious",
    "ideolog",
    "uskonnolli",
    "partipolit",
)
_VIEWS = (
    *("åsikt", "uppfattning", "sympati", "tillhörighet", "hemvist", "övertygelse", "ståndpunkt", "inställning", "tro"),
    *("hållning", "läggning", "mening", "syn", "oppfatning", "opfattelse", "tilhør", "holdning", "overbevisning"),
    *("mielipit", "näkemy", "vakaum", "kanna", "suuntau", "view", "opinion", "belief", "affiliation", "sympath", "leaning"),
)  # fmt: skip
_WHOLE_VIEWS = {
    "religion",
    "religionen",
    "religioner",
    "tro",
    "tron",
    "faith",
    "uskonto",
    "uskonnon",
    "uskonnot",
}
_NAMED_VIEWS = (
    *("religionstillhör", "trosupp", "trostill", "trosinrik", "partitillhör", "partisymp", "ideolog", "livsåskåd"),
    *("gudstro", "livssyn", "vakaum", "partibok"),
)  # fmt: skip
_PUBLIC = ("kandidat", "politiker", "ledam", "debattör", "partist", "förtroendevald", "skribent", "författar")
"""What they think is told by themselves, for others to vote on or to read."""
_OWN = (
    *("rektor", "lärar", "mentor", "kurator", "skol", "kommun", "förvaltning", "personal", "samordnar", "chef", "enhet"),
    *("fält", "fritids", "trygghet", "säkerhet", "förskol", "bibliotek", "social", "elevhäls"),
)  # fmt: skip
_OWN_WORDS = {
    "vi",
    "alla",
    "samtliga",
    "våra",
    "en",
    "ett",
    "ny",
    "årlig",
    "årligen",
    "löpande",
    "också",
    "även",
    "sedan",
}
_WHERE = {"i", "på", "vid", "inom"}
_PLACES = ("årskurs", "åk", "klass", "skol", "kommun", "stad", "enhet", "gymnasi")
_EACH = {"alla", "hela", "samtliga", "varje"}
_WHEN = {"varje", "löpande", "årligen", "per", "under", "senast", "regelbundet", "kontinuerligt"}
_AND = {"och", "samt", "og", "ja", "and"}
_BEGINS_CLAUSE = {":", "|", "."}
_OTHERS = (
    *("makt", "regering", "företag", "algoritm", "plattform", "medier", "aktör", "kyrk", "samfund", "församling"),
    *("underrättelsetjänst", "säkerhetstjänst", "techjätt", "nätjätt", "google", "facebook", "tiktok"),
)  # fmt: skip
_OTHERS_WORDS = {"app", "appar", "appen", "apparna", "stater", "länder", "land", "staten"}
_COUNTRIES = {
    *("ryssland", "kina", "iran", "turkiet", "usa", "sovjetunionen", "nordkorea", "saudiarabien", "eritrea", "syrien", "irak"),
    *("afghanistan", "belarus", "vitryssland", "ungern", "egypten", "kuba", "vietnam", "tyskland", "frankrike", "polen"),
    *("norge", "danmark", "finland", "storbritannien", "diktaturer", "diktaturen"),
}  # fmt: skip
_ABOUT = {"om", "kring", "på", "about", "on"}
_NEAR, _OWNER = 5, 3


def is_mapped(tokens: Sequence[Token], act: int, index: int) -> bool:
    """ "Kartlägg elevernas politiska åsikter", "anställdas religion kartläggs av rektorn"."""
    end = _end_of_view(tokens, index)
    if end is None or not _maps(tokens[act].word):
        return False
    owner = next(
        (at for at in range(end - 1, max(-1, end - 1 - _OWNER), -1) if tokens[at].is_(_PERSON)), None
    )
    if owner is None or _is_public(tokens[owner].word):
        return False
    first = min(act, owner)
    begin = next((at + 1 for at in range(first - 1, -1, -1) if tokens[at].word in _BEGINS_CLAUSE), 0)
    before, behind = tokens[begin:first], tokens[max(act + 1, end) :]
    is_noun = tokens[act].word.endswith(_NOUN_ENDINGS)
    is_carried_out = any(token.word.startswith(_CARRIES_OUT) for token in (*before, *behind[:2]))
    between = tokens[end:act] if act > end else tokens[act + 1 : owner]
    return (
        all(map(_is_own, before))
        and all(_is_own(token) or (is_noun and token.word in {"av", "over", "af"}) for token in between)
        and _ends(behind)
        and (is_carried_out or not is_noun)
    )


def is_told_of_others(tokens: Sequence[Token], act: int) -> bool:
    """ "Utländsk makt registrerar …", "registreras av företag", "i Ryssland registreras …": nobody here is told to."""
    if tokens[act].word.endswith("s"):
        behind = [token.word for token in tokens[act + 1 : act + 1 + _OWNER]]
        is_abroad = _names_country(behind) or _names_country([token.word for token in tokens[:act]])
        return is_abroad or (behind[:1] == ["av"] and _are_others(tokens[act + 2 : act + 4]))
    if not tokens[act].word.endswith("r") or any_of(tokens[:act], _MODAL):
        return False
    return _are_others(tokens[max(0, act - 2) : act]) and not any(
        token.word.startswith(_OWN) for token in tokens[:act]
    )


def _names_country(words: Sequence[str]) -> bool:
    """As the first that is said there."""
    return len(words) > 1 and words[0] == "i" and words[1] in _COUNTRIES


def _are_others(doers: Sequence[Token]) -> bool:
    are_others = any(
        token.word in _OTHERS_WORDS or any(other in token.word for other in _OTHERS) for token in doers
    )
    return are_others and not any(token.word in _AND or token.word.startswith(_OWN) for token in doers)


def is_of_topic(tokens: Sequence[Token], index: int) -> bool:
    """ "åsikter om temaveckan", "politiska förslag": of something, and nothing that anybody is or believes."""
    before, behind = tokens[index - 1 : index], tokens[index + 1 : index + 1 + _NEAR]
    if tokens[index].is_(_SENSITIVE):
        return any_of(behind[:1], _THINGS)
    is_about = any(token.word in _ABOUT for token in behind[:1])
    return is_about and not any_of(before, _SENSITIVE) and not any_of(behind[1:], _OF_SOMEBODY)


def _maps(word: str) -> bool:
    return word in _MAP or word.startswith(_MAPS)


def _is_public(word: str) -> bool:
    return any(public in word for public in _PUBLIC)


def _end_of_view(tokens: Sequence[Token], index: int) -> int | None:
    """Behind the words for it, of which the target may be the first or the last."""
    words = [token.word for token in tokens[max(0, index - 1) : index + 2]]
    for at, (kind, view) in enumerate(pairwise(words), max(0, index - 1)):
        if kind.startswith(_KINDS_OF_VIEW) and view.startswith(_VIEWS):
            return at + 2
    is_whole = any(
        token.word in _WHOLE_VIEWS or token.word.startswith(_NAMED_VIEWS)
        for token in tokens[index : index + 1]
    )
    return index + 1 if is_whole else None


def _is_own(token: Token) -> bool:
    is_own = token.word in _OWN_WORDS or token.word.startswith((*_OWN, *_CARRIES_OUT))
    return is_own or token.is_(_STAFF | _MODAL) or not token.word.isalpha()


def _ends(behind: Sequence[Token]) -> bool:
    """Whether no more is said than where, when, by whom, or what else is done."""
    if not behind or behind[0].word in HARD_BREAKS or not behind[0].word.isalnum() or behind[0].word in _WHEN:
        return True
    following = behind[1] if len(behind) > 1 else None
    if behind[0].word.startswith(_CARRIES_OUT) or behind[0].is_(_MODAL):
        return _ends(behind[1:])
    if following is None:
        return False
    if behind[0].word == "av":
        return _is_own(following)
    if behind[0].word in _AND:
        return following.is_(_ACTS | _TRAIT) and not following.is_(_THINGS)
    is_there = following.word.startswith(_PLACES) or following.word in _EACH or following.word[0].isdecimal()
    return behind[0].word in _WHERE and is_there
