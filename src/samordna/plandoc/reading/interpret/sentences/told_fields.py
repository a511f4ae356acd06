"""Who and when of a measure that a line or a heading names, told in sentences below it: "Ansvarig är skolchefen och …"."""

import re
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.grammar.subjects import WE, doer_before_verb, doer_in, may_act
from samordna.plandoc.reading.interpret.sentences.listed_sentences import told_in
from samordna.plandoc.reading.interpret.times.time_columns import is_recurring
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of

_STOP = r"(?=\s+och\s+(?:\w+\s+){1,3}(?:ska|skall|är|bör|kommer|görs)\b|\s+som\b|\s+(?:under|senast|till)\s|[.,;]|$)"
_FOR_PLAN = r"(?!\s+för\s+(?:uppfölj|utvärder|redovis|revider|planen))"
_WHO = (
    lazily(
        rf"\bAnsvar(?:igt?|iga|et|ar)\b{_FOR_PLAN}(?:\s+för\s+(?!att\b)[^.]{{3,40}}?)?\s+(?:är|gör|blir|har|ligger\s+(?:på|hos)|vilar\s+på)\s+"
        rf"(?P<who>[^.,;]{{3,60}}?){_STOP}",
        re.IGNORECASE,
    ),
    lazily(
        r"^(?P<who>[A-ZÅÄÖ][^.,;]{2,50}?)\s+(?:ansvarar|är\s+(?:huvud)?ansvariga?|har\s+(?:huvud)?ansvaret|håller\s+i|leder|driver|"
        rf"står\s+för|genomför|samordnar|gör)\b{_FOR_PLAN}\s*(?:för\s+)?(?:det|detta|arbetet|insatsen|åtgärden|aktiviteten|genomförandet)?"
    ),
    lazily(
        r"^(?:Det|Detta|Den|Arbetet|Insatsen|Åtgärden|Aktiviteten|Uppdraget)\s+(?:ska\s+)?\w+s\s+(?:\w+\s+)?av\s+"
        rf"(?P<who>[^.,;]{{3,60}}?){_STOP}"
    ),
)
_OF_IT = lazily(
    r"^(?:Det|Detta|Den|Arbetet|Insatsen|Åtgärden|Aktiviteten|Uppdraget|Senast|Klart?|Start)\b|\bska\s+(?:vara|ha|vara)\b"
)


class Told(NamedTuple):
    """Who acts and when, as far as the sentences say; times in EDTF."""

    who: str | None
    starts: str | None
    ends: str | None
    ongoing: bool
    again: bool = False
    outright: bool = False
    """That a sentence says who answers for it, and none that somebody shall do something."""

    @property
    def says_when(self) -> bool:
        return bool(self.starts or self.ends or self.ongoing or self.again)


def told_below(text: str, year: int | None = None, *, known: bool = False) -> Told | None:
    """What a paragraph below the name of a measure says of who and when; None where it says neither. ``known`` says that it is
    about a measure: then its first sentence may say who does it, and another when."""
    sentences = sentences_of(text)
    answers = next((name for one in sentences if (name := _who(one, _WHO[0]))), None)
    who = answers or next((name for form in _WHO[1:] for one in sentences if (name := _who(one, form))), None)
    who = who or next((name for one in sentences if (name := _who_acts(one, year))), None)
    who = who or (doer_before_verb(sentences[0]) if known and sentences else None)
    dated = [one for one in sentences if who or _OF_IT.search(one)]
    times = [told_in(one, year) for one in dated]
    starts, ends = next(((one.starts, one.ends) for one in times if one.starts or one.ends), (None, None))
    ongoing = any(one.ongoing for one in times)
    again = any(map(is_recurring, sentences))
    outright = answers is not None and not any(doer.promised for one in sentences if (doer := doer_in(one)))
    return Told(who, starts, ends, ongoing, again, outright) if who or starts or ends else None


def _who_acts(sentence: str, year: int | None) -> str | None:
    """Who does something in a sentence that also says when: "Socialsekreterarna startar gruppen i mars 2026."."""
    told, doer = told_in(sentence, year), doer_in(sentence)
    dated = told.starts or told.ends or is_recurring(sentence)
    return doer.who if doer and dated and doer.who.lower() not in WE else None


def _who(sentence: str, form: re.Pattern[str]) -> str | None:
    match = form.search(sentence)
    if match and may_act(match["who"]) and match["who"].lower() not in WE:
        return match["who"].strip()
    return None
