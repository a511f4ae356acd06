"""Instructions without their people in words: lists that are matched, cases that are gathered, "anteckna vilka".

What is recorded stands in a noun ("avstämning av elevkonton mot …"), in what happened ("fall där elever …"), or is left out.
It only asks. Also in the neighbours' languages and in English (``gathered_view_words``), where the grammar reads what is bare.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from samordna.plandoc.guard.counted_people import are_counted_and_named
from samordna.plandoc.guard.gathered_view_words import LANGUAGES, Words
from samordna.plandoc.guard.glances import holds_any
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.lazily import lazily

MAYBE = (
    r"avstäm|stäm|samkör|jämför|match|kontroll(?:$|e)|genomgång|gå|granska|granskning|korskör|fall$|händelser$|tillfällen$|situationer$"
    r"|incidenter$|exempel$|episoder$|gånger$|uppföljning|följ|avläs|översyn|vilka$|vem$|enkät|undersökning|kartläggning|mätning"
    r"|sagt$|sade$|säger$|skriv(?:it|er)$|uttryck(?:t|er)$|svarat$|lagt$|delat$"
)
"""How one word in each of them begins; or it is one of the next."""
ANSWERED = "procent|svarade|uppgav|uppger|angav"
_SENTENCES = lazily(r"[^.!?\n]+")
_CONCERN = (
    r"(?:\w*sympati\w*|\w*radikal\w*|\w*extrem\w*|propaganda\w*|\w*symbol\w*|\w*åsikt\w*|våldsbejak\w*|\w*demokrat(?:isk|er)\w*"
    r"|rörelse\w*|ideolog\w*|religi\w*|\w*moské\w*|bön\w*|jihad\w*|islamis\w*|\w*nazis\w*|attentat\w*|terror\w*|hyll\w*|våldsdåd\w*"
    r"|försvara\w* våld)"
)
_PEOPLE = (
    r"(?:elev|ungdom|unga|barn|besökar|deltagar|medarbetar|personal|anställd|förälder|föräldr|vårdnadshavar|någon|familj|medlem"
    r"|person|brukar|klient)"
)
_MATCHING = (
    r"(?:avstämning\w*|stäm\w* av|samkör\w*|jämför\w*|match\w*|kontroll\w*|genomgång\w*|gå(?:s|r)? igenom|granska\w*"
    r"|granskning\w*|korskör\w*)"
)
_CONCERN_WORD = lazily(rf"\b{_CONCERN}")
_THEIR_LISTS = (
    r"(?:\w*(?:elev|medarbetar|personal|ungdom|användar|privat)\w* ?(?:egna |privata )?"
    r"(?:konton?(?:a|et|s)?|profiler\w*|flöden\w*|följarlist\w*|vänlist\w*|vänner)"
    r"|\w*(?:vän|följar|elev|klass|personal|deltagar|medlems|besöks|besökar|namn)list\w*|elevregist\w*|låntagarregist\w*"
    r"|lånehistorik\w*)"
)
_KNOWN = rf"(?:{_CONCERN}|kända \w+|listan över \w+|medlemslist\w*|medlemmar)"
_MATCHED = lazily(
    rf"\b{_MATCHING}\b[^;|]{{0,50}}?\b{_THEIR_LISTS}\b[^;|]{{0,30}}?\b(?:mot|efter|med|och)\b[^;|]{{0,40}}?\b{_KNOWN}\b"
)
_CASE = r"(?:fall|händelser|tillfällen|situationer|incidenter|exempel|episoder|gånger)"
_CASES = lazily(
    rf"\b{_CASE} (?:där|då|när|på|som|av) (?:(?!hur\b)[^\s;|]+ ){{0,3}}?{_PEOPLE}\w*[^;|]{{0,70}}?\b{_CONCERN}\b"
)
_GATHERED = lazily(
    r"\b(?:samla|spara|lista|förteckna|anteckna|notera|registrera)(?:s|r)?\b|\bsammanställ\w*|\bskriv\w* (?:in|upp|ner|ned)\b"
    r"|\bförs? in\b|\bsamlas? in\b"
)
_BARE = lazily(
    r"\b(?:anteckna|notera|namnge|registrera|lista|skriv (?:upp|ner|ned|in))s? (?:vilka|vem)(?: det (?:är|var))?"
    r"(?:,? (?:och )?(?:när|var|hur ofta|med vem|med vilka))?\s*$"
)
_FOLLOWED = lazily(
    r"\b(?:uppföljning\w*|följs? upp|avläs\w*|översyn\w*)\b[^;|]{0,30}?\b(?:enskilda?|varje|individuell\w*) "
    rf"{_PEOPLE}\w*[^;|]{{0,20}}?\b(?:åsikt\w*|politisk\w*|religi\w*|tro|ideolog\w*|sympati\w*|radikal\w*|extrem\w*)"
)
_ACTED_ON = (
    r"(?:(?:lista|anteckna|notera|registrera|kontakta|kalla|identifiera|förteckna|namnge)(?:s|r)?\b|(?:spåra|utred|kartlägg"
    r"|sammanställ)\w*|följ(?:s|er|a|as)? upp|skriv(?:s|er|a|as)? (?:upp|ner|ned|in)|bjud\w* in)"
)
_SIDES_WITH = r"(?:stöd(?:jer|er)|beundrar|tillhör) (?:öppet )?(?:nmr|is|isis|hamas|al-\w+|taliban\w*|\w*(?:höger|vänster)\w*)"
_ANSWERED_SO = lazily(
    rf"(?:\b(?:procent|promille|hälften|andel\w*|många|några|\d{{1,3}} {_PEOPLE}\w*)\b|%)"
    r"(?![^;|]{0,160}?\b(?:utsatt|utsätt|drabba|kränk))"
    rf"[^;|]{{0,60}}?\b(?:{_CONCERN}|{_SIDES_WITH})\b[^|]{{0,20}}?"
    rf"(?:\b(?:dessa|dem|de)(?: {_PEOPLE}\w*)?(?: (?:ska|skall|bör|kan|måste))?(?: (?:sedan|också|även))? {_ACTED_ON}"
    rf"|\b{_ACTED_ON} (?:dem|dessa)\b"
    rf"|\b(?:och|samt) vilka (?:det|de|som) (?:är|gäller|rör)(?: det)? (?:{_ACTED_ON}|redovisas|rapporteras|lämnas))"
)
"""A share that answered so, who are then pointed back to: "… att de är radikala, dessa elever kontaktas"."""

_SAID_BY_EACH = lazily(
    r"\b(?:list(?:a|an|or)|förteckn\w*|regist\w*|tabell\w*|dokumenter\w*|anteckn\w*|noter\w*|sammanställ\w*|spara\w*"
    rf"|skriv\w* (?:in|upp|ner|ned))\b[^;|]{{0,40}}?\bvad (?:var och en|envar|varje (?:{_PEOPLE}|lärar|pedagog)\w*)"
    r"(?: [^\s;|,]+){0,3}? (?:har |hade )?"
    r"(?:sagt|sade|säger|skrivit|skriver|uttryckt|uttrycker|svarat|delat|lagt (?:ut|upp))\b"
)
_OF_NO_VIEW = lazily(
    r"\b(?:allergi|specialkost|mat|ansvar|uppgift|syssl|utrustning|material|plan|förslag|budget)\w*|\bsig \b"
)
"""What people are asked of before a meal or a common task."""
_LISTS_MAYBE = ("konto", "profil", "flöde", "list", "vänner", "regist", "historik")
_FOLLOWED_MAYBE = ("följ", "avläs", "översyn")
_CASES_MAYBE = (
    "fall ",
    "händelser",
    "tillfällen",
    "situationer",
    "incidenter",
    "exempel",
    "episoder",
    "gånger",
)
_EACH_MAYBE = ("vad var", "vad envar")
_BARE_MAYBE = ("vilka", "vem")
_ANSWERED_MAYBE = ("enkät", "undersökning", "kartläggning", "mätning", "procent", "svarade", "uppg", "angav")
"""One of the parts is in every sentence of each kind, which is told in a fraction of the time."""
_SOMEBODY = lazily(rf"\b{_PEOPLE}\w*|\b(?:demonstration|manifestation)\w*|\b{_CONCERN}")
_WORK = lazily(
    r"\b(?:utbildning|kurs|möte|allergi|simkunnig|specialkost|samtyck|sjuk|resa|resor|utflykt|ansvar|behörighet|aktör"
    r"|förvaltning)\w*"
)
_NOT = lazily(
    r"\b(?:inte|ej|aldrig|in(?:ga|gen|get) (?:sådana? )?(?:namn|\w*uppgift\w*|lista|listor|fall|händelser)) (?:\w+ ){0,2}?"
    r"(?:samla|spara|lista|anteckna|notera|registrera|sammanställ|stäm|jämför|match)"
    r"|\b(?:samla|spara|lista|anteckna|notera|registrera)s? (?:inte|ej|aldrig|inga)\b"
    r"|(?<!inte )\banonym\w*|\bavidentifier\w*|\butan (?:namn|personuppgift)"
    rf"|\bstatistik (?:över|om|på) |\b{_CASE} på \w*lektion\w*"
    rf"|\b{_PEOPLE}\w* (?:[^\s;,]+ ){{0,3}}?(?:utsatts?|utsätts|utsatta|drabba(?:s|ts?|de)|kränk(?:s|ts?|ta|tes))\b"
)
"""Said to be left, gathered without those whom it is about, or of what they suffer: never a word that only stands beside."""


def find_gathered_views(lower: str) -> Iterator[FoldedHit]:
    """In folded text in lower case, of whose words one may tell of gathering."""
    for sentence in _SENTENCES.finditer(lower):
        said = sentence.group()
        if (
            _is_gathered(said)
            or _is_bare(said)
            or _is_said_by_each(said)
            or are_counted_and_named(said, _CONCERN_WORD)
        ) and not _NOT.search(said):
            yield FoldedHit(HitKind.REGISTER_INSTRUCTION, *sentence.span())


class _Abroad(NamedTuple):
    """Lists that are matched and cases that are gathered in another language, and what takes it back."""

    matched: re.Pattern[str]
    cases: re.Pattern[str]
    gathered: re.Pattern[str]
    denied: re.Pattern[str]

    def is_meant(self, said: str) -> bool:
        is_gathered = self.cases.search(said) is not None and self.gathered.search(said) is not None
        return (is_gathered or self.matched.search(said) is not None) and not self.denied.search(said)


def find_gathered_abroad(lower: str) -> Iterator[FoldedHit]:
    """The same in the neighbours' languages and in English, of whose words one may tell of it."""
    for sentence in _SENTENCES.finditer(lower):
        said = sentence.group()
        is_meant = any(language.is_meant(said) for language in _abroad())
        if is_meant or are_counted_and_named(said, _CONCERN_WORD):
            yield FoldedHit(HitKind.REGISTER_INSTRUCTION, *sentence.span())


@cache
def _abroad() -> tuple[_Abroad, ...]:
    return tuple(map(_language, LANGUAGES))


def _language(words: Words) -> _Abroad:
    mentioned = rf"\b{words.lists}(?!\w)[^;|]{{0,30}}?"
    verb_first = rf"\b{words.matching}\b[^;|]{{0,50}}?{mentioned}\b{words.against}\b"
    verb_between = rf"{mentioned}\b{words.matching}\b[^;|]{{0,30}}?\b{words.against}\b"
    verb_before_what_is_known = rf"{mentioned}\b{words.matching}\b[^;|]{{0,40}}?\b{words.known}\b"
    return _Abroad(
        lazily(
            rf"(?:{verb_first}|{verb_between})[^;|]{{0,40}}?\b{words.known}\b|{verb_before_what_is_known}"
        ),
        lazily(
            rf"\b{words.cases}{words.where}(?:[^\s;|]+ ){{0,3}}?{words.people}\w*[^;|]{{0,70}}?\b{words.concern}\b"
        ),
        lazily(rf"\b{words.gathered}\b"),
        lazily(words.denied),
    )


def _is_gathered(said: str) -> bool:
    if holds_any(said, _LISTS_MAYBE) and _MATCHED.search(said):
        return True
    if holds_any(said, _FOLLOWED_MAYBE) and _FOLLOWED.search(said):
        return True
    if holds_any(said, _ANSWERED_MAYBE) and _ANSWERED_SO.search(said):
        return True
    return (
        holds_any(said, _CASES_MAYBE)
        and _CASES.search(said) is not None
        and _GATHERED.search(said) is not None
    )


def _is_bare(said: str) -> bool:
    """ "Om elever lämnar rummet, anteckna vilka", and nothing of a course, an allergy or the like."""
    return bool(
        holds_any(said, _BARE_MAYBE)
        and _BARE.search(said)
        and _SOMEBODY.search(said)
        and not _WORK.search(said)
    )


def _is_said_by_each(said: str) -> bool:
    """ "Lista över vad var och en har sagt om invandring", and nothing of a meal or a task."""
    return bool(holds_any(said, _EACH_MAYBE) and _SAID_BY_EACH.search(said) and not _OF_NO_VIEW.search(said))
