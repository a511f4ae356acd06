"""Who does what in a sentence: the doer before the verb, after it where the sentence begins with a time, or after "av"."""

import re
from functools import lru_cache
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.grammar.infinitives import infinitive_at, is_state
from samordna.plandoc.reading.interpret.grammar.passives import Doer, doer_after_by
from samordna.plandoc.reading.interpret.words.cell_words import ACTOR
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import words_of

_ACTOR = lazily(ACTOR, re.IGNORECASE)
_SHALL = words_of("ska skall kommer will shall")
_PROMISE = lazily(
    r"(?:ska|skall|will|shall)\b|kommer (?!(?:till|från|ur|av)\b)|får (?:i uppdrag|(?:i|till) uppgift)|"
    r"har (?:i uppdrag|ansvar|till uppgift|fått i (?:uppdrag|uppgift)|åtagit sig|lovat att)|"
    r"(?:an)?svarar för|avser att|lovar att|åtar sig|(?:is|are) (?:to|responsible)\b"
)
PRESENT = lazily(r"[a-zåäö]{1,}(?:er|ar|år|ör|r)|enas|samlas|träffas|möts|turas")
NO_VERBS = words_of(
    "för efter under över eller per inför utanför lärare chefer enheter aktörer föreningar myndigheter var när där "
    "personer elever invånare medarbetare skolor kommuner frågor september oktober november december sommar vinter sommaren "
    "år vår läsår skolår gånger ggr"
)
_NUMERAL = lazily(r"\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|många|några", re.IGNORECASE)
"""What stands before things that are counted, none of which is a verb: "två kurser", "12 besök"."""

_WHEN = lazily(
    r"(?:under|senast|från|till|efter|inom|före|inför|innan|vid|när|på|i|våren|hösten|sommaren|vintern|vecka|"
    r"vt|ht|kvartal|varje|en gång|två gånger|"
    r"by|during|löpande|årligen|sedan)\b",
    re.IGNORECASE,
)
_EACH = lazily(rf"varje\s+(?:[a-zåäö]+\s+)?{ACTOR}\s", re.IGNORECASE)
"""Everybody of a kind, and no time: "Varje ansvarig chef"."""

_OPENS = lazily(
    r"^(?:för det (?:första|andra|tredje|fjärde|femte|sjätte)|dessutom|vidare|därutöver|slutligen|därefter|först|samtidigt|"
    r"parallellt|till sist)\s+(?=\S+\s)",
    re.IGNORECASE,
)
"""What binds a sentence to the one before it; the verb follows."""

_BEGINS = "inför"
"""A verb right behind one word for who acts; else it says before what something is done."""

_LED_ON = words_of("en ett den det de som")
"""Words that no name of who acts ends with: more of it follows."""

NO_DEEDS = words_of("är har får kan blir behöver anser bedömer består vet känner upplever lider saknar")
_NO_DOING = NO_VERBS | NO_DEEDS
_PARTICLES = words_of("fram in upp ut över med bort igång till om av ner ihop vidare samman")
_BEGIN_OBJECTS = words_of(
    "all allt alla en ett sin sitt sina sitt varje samtliga två tre fyra fem minst nya ny nytt"
)
"""What begins the thing that is acted on, right behind who acts: "utbildar socialförvaltningen ALL personal"."""

WE = words_of("vi man alla de we")
_DEFINITE = lazily(r"[a-zåäö-]{4,}(?:en|et|an|na|n)")
_GENITIVE = lazily(r"\w{4,}(?:ens|ets|nas|rnas)")
_OCCUPATION = lazily(
    r"(?:\w+-\s+och\s+)?(?:\w+(?:ent|ant|ist|ör|log|nom|arie|are|eut|iker|ag|og|at|entor|eståndar|ästar|led|lär)"
    r"(?:en|n|na|erna|arna)|(?i:kontakt|stöd)person(?:en|erna)|\w*(?i:sköterskor?)(?:n|na)|\w+råd(?:et|en))"
)
_THINGS = lazily(
    r"(?:antal|andel|plan\b|planen|handlingsplan|arbete|mål\w*\b|insats|åtgärd|utbildning|rapport|resultat|dokument|uppföljning|redovisning|"
    r"tryggheten|otryggheten|det\b|detta|denna|den\b|de\b|dessa|man\b|alla\b|ingen|inga\b|barn(?:en)?\b|"
    r"ung(?:a|domar\w*|domen)?\b|elev(?:er\w*|en)?\b|varje|här\b|hur|om|kunskap)",
    re.IGNORECASE,
)
_HOLDS = lazily(r"(?P<who>[A-ZÅÄÖ][\w -]{2,50}?) (?:ska|skall|kommer att) ha [a-zåäö]")
_DONE_TO = lazily(r"(?!deras$|allas$)[a-zåäö]{2,}(?<!n)as")
_MOST_WORDS = 6


def may_act(who: str) -> bool:
    """Whether words may name somebody who acts, and somebody in particular."""
    return bool(_ACTOR.search(who)) or not (_THINGS.match(who) or who.lower() in WE)


@lru_cache(maxsize=16384)
def doer_in(sentence: str) -> Doer | None:
    """Who acts in a sentence that tells of something to be done; None where nobody does, or where it tells how things are."""
    words = _OPENS.sub("Sedan ", sentence).split()
    return _before_the_verb(words) or _after_the_verb(words) or doer_after_by(sentence)


def _before_the_verb(words: list[str]) -> Doer | None:
    if len(words) > 2 and _WHEN.match(words[0]) and not _EACH.match(" ".join(words)):
        return None
    for at in range(1, min(_MOST_WORDS + 1, len(words) - 1)):
        if words[at - 1].endswith((".", ";", ":")):
            return None
        verb, who = words[at], " ".join(words[:at])
        if _GENITIVE.fullmatch(words[at - 1].lower()):
            continue
        if _promises(words, at) and not words[at - 1].endswith(","):
            return _doer(who, words[at + 1 :], stated=verb in _SHALL)
        if _is_sentence(words[:at]):
            return None
        begins = verb == _BEGINS and at == 1
        if _acts(words, at, begins=begins) and is_somebody(who):
            return Doer(who, promised=False)
    return None


def _acts(words: list[str], at: int, *, begins: bool = False) -> bool:
    """Whether a word says that somebody does something: what is counted, "tre kurser", only ends as verbs do. ``begins`` says
    that it is the one that may be a preposition too."""
    verb = words[at]
    counted = _NUMERAL.fullmatch(words[at - 1]) is not None
    return PRESENT.fullmatch(verb) is not None and (begins or verb not in _NO_DOING) and not counted


def _is_sentence(words: list[str]) -> bool:
    """Whether words in the place of who acts already say what somebody does, or what is done to something: "Trygghetsteamet går
    runt med elevrådet", "Fältgruppen utökas med två"."""
    return any(
        (_acts([who, verb], 1) or (_DONE_TO.fullmatch(verb) and verb not in _NO_DOING))
        and _DEFINITE.fullmatch(who.lower())
        and not _ACTOR.search(verb)
        for who, verb in pairwise(words)
    )


def holder_in(sentence: str) -> str | None:
    """Who surely acts and is to have something, which is done where it has a time: "Polisen ska ha närvaro i centrum"."""
    match = _HOLDS.match(sentence)
    return match["who"] if match and is_somebody(match["who"]) else None


def doer_behind_name(text: str) -> str | None:
    """Who acts in the sentence behind the name of what is done: "Temavecka om ord. Svensklärarna håller i en vecka om ord"."""
    name, *behind = sentences_of(text)
    doer = doer_in(behind[0]) if behind and not doer_in(name) else None
    return doer.who if doer and doer.who.lower() not in WE else None


def doer_before_verb(sentence: str) -> str | None:
    """Who acts where it is known that somebody does: what stands before the first verb, in the form of what is known."""
    if doer := doer_in(sentence):
        return doer.who if doer.who.lower() not in WE else None
    words = sentence.split()
    for at in range(1, min(_MOST_WORDS + 1, len(words) - 1)):
        who = " ".join(words[:at])
        if _acts(words, at):
            known = _DEFINITE.fullmatch(words[at - 1].lower()) or is_somebody(who)
            return who if known and may_act(who) and not who.endswith((",", ";")) else None
    return None


def is_somebody(who: str) -> bool:
    """Whether words surely name an actor, or one word has the form that people's occupations have."""
    whole = "," not in who and who.rsplit(maxsplit=1)[-1] not in _LED_ON
    return whole and bool(_ACTOR.search(who) or _OCCUPATION.fullmatch(who))


def _after_the_verb(words: list[str]) -> Doer | None:
    """Where the sentence begins with its time: "Senast våren 2025 ska skolchefen utbilda …"."""
    if not words or not _WHEN.match(words[0]):
        return None
    near = range(1, min(2 * _MOST_WORDS, len(words) - 1))
    at = next((at for at in near if _promises(words, at)), None)
    if at is not None:
        rest = words[at + 1 :]
        end = infinitive_at(rest)
        return _doer(" ".join(rest[:end]), rest[end:], stated=True) if end else None
    at = next((at for at in near if _acts(words, at)), None)
    who = _subject_of(words[at + 1 :]) if at is not None else None
    return Doer(who, promised=True) if who else None


def _promises(words: list[str], at: int) -> bool:
    """Whether words that say that something is to be done begin at a place of a sentence."""
    return _PROMISE.match(" ".join(words[at : at + 4])) is not None


def _doer(who: str, after: list[str], *, stated: bool) -> Doer | None:
    if not who or not after or (stated and is_state(after) and not _WHEN.match(after[0])):
        return None
    acts = may_act(who) or who.lower() in WE
    return Doer(who, promised=True) if acts and len(who.split()) <= _MOST_WORDS else None


def _subject_of(words: list[str]) -> str | None:
    """The subject right after a verb: up to the last word that names somebody, or one word with an article at its end."""
    near = words[:_MOST_WORDS]
    stop = next(
        (
            at
            for at, word in enumerate(near)
            if word.strip(",.") in _PARTICLES or word[-1:] in ".,;" or (at and word in _BEGIN_OBJECTS)
        ),
        len(near),
    )
    last = max((at for at, word in enumerate(near[: stop + 1]) if _ACTOR.search(word)), default=None)
    if last is not None:
        owned = _GENITIVE.fullmatch(near[last]) is not None and last + 1 < stop
        return " ".join(near[: last + 1 + owned]).strip(",.")
    first = near[0].strip(",.") if near else ""
    return first if _DEFINITE.fullmatch(first) and not _THINGS.match(first) else None
