"""What the sentence of a listed activity says of who and when: "Biblioteket ordnar två kvällar under våren 2025"."""

import re
from functools import lru_cache
from typing import NamedTuple

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.dates.moments import moment
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.grammar.passives import doer_after_by, doer_of_name
from samordna.plandoc.reading.interpret.grammar.subjects import WE, doer_in, holder_in
from samordna.plandoc.reading.interpret.times.period_years import PeriodYear
from samordna.plandoc.reading.interpret.times.time_columns import is_recurring, times_in
from samordna.plandoc.reading.interpret.times.time_names import FEASTS
from samordna.plandoc.reading.interpret.times.times_among import both_ends_in
from samordna.plandoc.reading.interpret.words.cell_words import DEED, TOLD
from samordna.plandoc.reading.interpret.words.glances import has_figure
from samordna.plandoc.reading.interpret.words.small_words import ONGOING, Column

_DEED = lazily(DEED)
_IS_DONE = lazily(TOLD)
_TOGETHER = lazily(r"\b(?:ska|skall)\s(?:\w+\s){0,2}(?:träffas|mötas|samlas|enas|turas|hjälpas)$")
"""What those who act do with each other, which only looks like what is done to them: "Parterna ska träffas"."""

_CLAUSE = lazily(r"\b(?:att|som)\b")
_BEFORE_SOMETHING = lazily(r"Inför\s[^,.]{3,40}?(?<!\bsom)\s(?:ska|skall)\s")
"""A sentence that begins with when: "Inför varje lov ska fritidschefen …"; else the word says that something begins."""

_ANSWERS = lazily(
    r"(?:^|\. )Ansvar(?:ig|iga|et)\b(?!\s+för\s+(?:uppfölj|utvärder|redovis|revider))[^.]{0,60}?"
    r"\b(?:är|blir|har|på|hos)\s+(?P<who>[^.,;]{3,60})"
)
_ANSWERS_LAST = lazily(
    r"(?:^|(?<=\. ))(?P<who>[A-ZÅÄÖ][^.,;:]{2,50}?) "
    r"(?:ansvarar|är (?:huvud)?ansvariga?|håller i|leder|gör|genomför|sköter|ordnar)"
    r"(?:(?: för)? (?:det|detta|arbetet|insatsen|åtgärden|genomförandet),? och [^.]{4,80}|"
    r"(?: för)?(?: (?:det|detta|arbetet|insatsen|åtgärden|genomförandet))?(?: (?:under|senast|i|till|från|hela) [^.]{4,40})?)\.?$"
)
"""A sentence that says no more than who does what the one before it tells: "Fritidschefen ansvarar."."""

_ANSWER_LAST = lazily(
    r"(?<=\.) (?P<label>Ansvar(?:ig|iga|et)(?: för (?:det|detta|insatsen|åtgärden|arbetet))? "
    r"(?:är|blir|har|ligger på|ligger hos)) "
    r"(?P<who>[^.,;]{3,60})\.?$"
)
_ONGOING = lazily(rf"\b(?:{ONGOING})\b", re.IGNORECASE)
_DEADLINE = lazily(r"\b(?:senast|klart?|färdig\w*|till och med|by|no later than)\b", re.IGNORECASE)
_AHEAD_OF = lazily(r"\b(?:före|innan|inför)$", re.IGNORECASE)
"""Right before a time by which something is done: "före sommaren 2026"."""

_TO_BE_DONE = lazily(r"\b(?:ska|skall|bör)\s+(?:vara|ha|finnas)\b[^.;]*$")
_BEGINS = lazily(r"\b(?:start\w*|börja\w*|inled\w*|påbörja\w*|från|första gången)\b", re.IGNORECASE)
_FIRST_TIME = lazily(r"\bförsta gången\b", re.IGNORECASE)
"""Beside how often, when something begins that goes on: "varje vecka, första gången i maj 2026"."""

_FIRST_OF_SEVERAL = lazily(
    r",\s(?:med\s)?(?:de[nt]\s)?första \w+(?:en|et|an|n|gången),?(?: (?:i|under|den|är|hålls|sker|blir|görs)){0,2}$",
    re.IGNORECASE,
)
"""Before a time, when the first of what is done is done: "…, första insatsen mars 2026"."""

_LONE = lazily(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
_DURING = lazily(r"(?:under|hela|inom|during)\s", re.IGNORECASE)
_BEFORE = lazily(r"\b(?:(?:före|innan|inför)\s+\S+|klart?|färdig\w*)\s+$", re.IGNORECASE)
_MOST_LEADS = 4
_LONGEST_DATE = 7
_MONTH = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_SEASON = r"(?:våren|hösten|sommaren|vintern|vårterminen|höstterminen)"
_WEEK = r"(?:vecka|v\.)\s*\d{1,2}"
_OF_THE_YEAR = lazily(
    rf"\b(?P<lead>under|i|vid|från|från\s+och\s+med|mellan|senast|senast\s+(?:i|under))\s+"
    rf"(?P<first>(?:(?:den\s+)?\d{{1,2}}\s+)?(?:{_MONTH})|{_SEASON}s?|{_WEEK})(?:\s*(?:[–-]|t\.?o\.?m\.?|till(?:\s+och\s+med)?|och)\s*(?P<last>{_MONTH}|{_SEASON}))?"
    rf"(?![\w–-])(?!\s+(?:varje|(?:19|20)\d\d))",
    re.IGNORECASE,
)
_NAMED_TIME = lazily(
    r"\b(?:(?:senast|före|innan|inför|till|vid|under|hela)\s+)*"
    rf"(?:(?:{'|'.join(sorted(FEASTS, key=len, reverse=True))})\s+20\d\d(?![\d/–-])|"
    r"(?:läsåret|skolåret)\s+(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d)",
    re.IGNORECASE,
)
"""A time that has a name of its own, and the year: "före höstterminens slut 2026", "läsåret 2026/27"."""

_LED = lazily(r"(?<=\s)(?:under|hela|före|innan|inför|senast|fram till|vecka|v\.)\s", re.IGNORECASE)
_LONGEST_LED = 5
_AT_END = lazily(
    r"(?:\b(?:i|under|senast(?: den| i| under)?|före|innan|till och med|med start i)|(?=\b(?:vår|höst|somm|vint)\w+ 20\d\d))\s*"
    r"(?:(?:den\s)?\d{1,2}\s+)?(?!från|sedan)[a-zåäö]+(?:[–-][a-zåäö]+)?\s+20\d\d\.?$|"
    r"\b(?:under|senast|i) (?:den )?20\d\d(?:-\d\d(?:-\d\d)?)?\.?$",
    re.IGNORECASE,
)


class Told(NamedTuple):
    """Who acts and when, as far as the sentence says."""

    responsible: str | None
    starts: str | None
    ends: str | None
    ongoing: bool


@lru_cache(maxsize=16384)
def told_in(text: str, year: int | None = None) -> Told:
    """What a sentence says; ``year`` completes a month or a season that names none."""
    named = _DEED.match(text) and not _BEFORE_SOMETHING.match(text)
    done = _IS_DONE.match(text)
    if done and _TOGETHER.search(done[0]):
        named = done = None
    passive = done is not None and not _CLAUSE.search(done[0])
    doer = (doer_in if not named else doer_after_by if passive else doer_of_name)(text)
    starts, ends = both_ends_in(text) or _times(text)
    if year and not (starts or ends) and not is_recurring(text):
        starts, ends = _times_of(text, year)
    told = _ANSWERS.search(text) or _ANSWERS_LAST.search(text)
    answering = told["who"].strip() if told else None
    who = answering if answering or not doer or doer.who.lower() in WE else doer.who
    who = who or (holder_in(text) if starts or ends else None)
    goes_on = _ONGOING.search(text) or (_FIRST_TIME.search(text) and is_recurring(text))
    return Told(who, starts, ends, bool(goes_on))


def time_at_end(text: str) -> tuple[str | None, str | None]:
    """Start and end by the time that a text ends with: "bjuda in till ett möte i april 2026"."""
    match = _AT_END.search(text)
    return _times(match[0]) if match else (None, None)


def led_at_end(text: str, year: int) -> tuple[str | None, str | None]:
    """Start and end by the time of a ``year`` that a text ends with and does not name: "… på Hamnvägen före midsommar"."""
    ends = (text[match.start() :].strip(" .") for match in _LED.finditer(text))
    told = (times_in(one, Column.TIME, year) for one in ends if len(one.split()) <= _LONGEST_LED)
    return next(filter(None, told), (None, None))


def times_told(text: str, year: int | None) -> tuple[str | None, str | None]:
    """Start and end as a sentence tells them, with a ``year`` for what names none."""
    told = told_in(text, year)
    if told.starts or told.ends or not year or is_recurring(text):
        return told.starts, told.ends
    return led_at_end(text, year)


class Answer(NamedTuple):
    """What a text says before it tells who answers for it, the words that tell so, and who it is."""

    before: str
    label: str
    who: str


def answer_after(text: str) -> Answer | None:
    """The sentence at the end of a text that says nothing but who answers for it: "… på biblioteket. Ansvarig är larmenheten"."""
    match = _ANSWER_LAST.search(text)
    return Answer(text[: match.start()].rstrip(), match["label"], match["who"]) if match else None


def answers(sentence: str) -> bool:
    """Whether a sentence says who answers for what the one before it tells: "Ansvarig är larmenheten."."""
    return _ANSWERS.match(sentence) is not None or _ANSWERS_LAST.fullmatch(sentence) is not None


def _times(text: str) -> tuple[str | None, str | None]:
    """The first date with a year in the sentence, as an end when a deadline word stands before it."""
    if (named := _NAMED_TIME.search(text)) and (times := times_in(named[0], Column.TIME)):
        return times
    words = text.split() if has_figure(text) else []
    for start in range(len(words)):
        for length in range(min(_LONGEST_DATE, len(words) - start), 0, -1):
            phrase = " ".join(words[start : start + length]).strip(".,;()")
            date = parse_swedish(phrase) if any(map(str.isdigit, phrase)) else None
            if date and not _is_bare_number(phrase):
                first, _, last = date.partition("/")
                near, before = " ".join(words[max(0, start - 2) : start + 1]), " ".join(words[:start])
                done_by = _TO_BE_DONE.search(before) and not _DURING.match(phrase)
                deadline = _DEADLINE.search(near) or done_by or _AHEAD_OF.search(before)
                if first == ".." or (deadline and last != ".."):
                    ahead = times_in(f"före {phrase}", Column.TIME) if _AHEAD_OF.search(before) else None
                    return ahead if ahead and "/" not in (ahead[1] or "/") else (None, last or date)
                if last not in ("", "..") and not _is_one_moment(phrase, date):
                    return first, last
                whole = first if last == ".." else date
                if _LONE.fullmatch(date) and not (_BEGINS.search(near) or _FIRST_OF_SEVERAL.search(before)):
                    return None, date
                return (first, last or first) if _DURING.match(phrase) and last != ".." else (whole, None)
    return None, None


def _times_of(text: str, year: int) -> tuple[str | None, str | None]:
    """The first month or season of a sentence that names no year: "under juni–augusti", "vid höstens möten"."""
    match = _OF_THE_YEAR.search(text)
    if not match:
        return None, None
    if isinstance(year, PeriodYear):
        return year.meant(lambda one: _moments_of(match, text, one))
    return _moments_of(match, text, year)


def _moments_of(match: re.Match[str], text: str, year: int) -> tuple[str | None, str | None]:
    first = moment(match["first"].lower(), year) or moment(match["first"].lower()[:-1], year)
    if match["last"]:
        return first, moment(match["last"].lower(), year)
    lead = match["lead"].lower()
    begins, lasts, ends = (first or "").partition("/")
    if lead.startswith("senast") or _BEFORE.search(text[: match.start()]):
        return None, ends or first
    if lasts:
        return begins, None if lead.startswith("från") else ends
    return first, first if lead == "under" else None


def _is_one_moment(phrase: str, date: str) -> bool:
    """Whether words are a moment that has a length, such as a quarter, and not one that lasts from one to another."""
    words = phrase.lower().split()
    return any(moment(" ".join(words[at:])) == date for at in range(min(_MOST_LEADS, len(words))))


def _is_bare_number(phrase: str) -> bool:
    return phrase.isdigit() and len(phrase) != len("2025")
