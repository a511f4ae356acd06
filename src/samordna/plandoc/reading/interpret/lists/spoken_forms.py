"""Bullets that are sentences: who does what in the present tense, and what is to be, with who does it in the sentence after.

"Skolchefen ser till att alla får en lektion. Klart i maj.", "Lampan ska vara lagad. Det gör gatuenheten, senast i maj."
"""

import re
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of
from samordna.plandoc.reading.interpret.grammar.infinitives import begins_deed
from samordna.plandoc.reading.interpret.grammar.subjects import (
    NO_DEEDS,
    NO_VERBS,
    PRESENT,
    is_somebody,
    may_act,
)
from samordna.plandoc.reading.interpret.labels.bare_parts import ACTORS, field_as, when
from samordna.plandoc.reading.interpret.labels.labelled import Field, Labelled, labelled
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column, words_of

_BY = lazily(r"(?:Det|Detta|Den|De|Dessa)\s+[a-zåäö]+(?:r|(?<!de)s)(?=\s(?!(?:på|i|från|ur|till|om|att)\s))")
_LAST = lazily(r"\s+(?:för|om|hand om|upp)$")
_PARTS = lazily(r"[.,;|·•]\s+|\s+[–—-]\s+|\s*\(")
_LEAD = lazily(
    r"(?P<lead>(?:det\s+|detta\s+|allt\s+)?(?:ska\s+(?:vara|stå|bli)\s+|är\s+)?"
    r"(?:klart?|färdigt?|på\s+plats|i\s?gång|avslutat|genomfört|görs|genomförs|sker|start(?:ar)?|påbörjas|börjar))\s+",
    re.IGNORECASE,
)
_BEGINS = lazily(r"start|påbörjas|börjar", re.IGNORECASE)
_TELLING = words_of(
    "märker berättar säger beskriver uppger visar ökar minskar tycker menar oroar känner vill gäller finns står ligger bor "
    "innebär handlar pekar varierar fungerar drabbar förekommer"
)
"""Verbs that tell how things are."""

_ANSWERS_FOR = lazily(r"(?:an)?svarar för att (?=\S)")
_SEES = words_of("till över")
_BINDS = words_of("när att om där så då eftersom medan innan tills")
"""Words that begin a clause of their own, whose verb is not that of the one named first: "när en vuxen söker hjälp"."""

_WHICH = "som"
_PLURAL = lazily(r"\w+(?:or|heter|ningar|skolor|arbetare|lärare|ledare|ordnare|värdar|vandrare)")
_MOST_WORDS = 7
_FEWEST = 2
_MOST = 0.6
_SURE = 0.5
_DATED = 0.3
_BEFORE = lazily(r"(?:före|innan|senast|under|från|till|inför|efter|vid|hela)\s")


def spoken(texts: Sequence[str]) -> list[Labelled | None]:
    """What each bullet says, where most are spoken in the one way or the other; None for those that are not.

    Where nothing says when, sentences of who does what are duties as often as things to be done.
    """
    for read in (_with_answer, _after_time, _with_doer):
        told = [read(text) for text in texts]
        whos = [one.fields[0].value for one in told if one]
        actors = sum(1 for who in whos if is_somebody(who) or traits_of(who) & ACTORS)
        dated = sum(1 for one in told if one and len(one.fields) > 1)
        shared = len(whos) >= max(_FEWEST, _MOST * len(texts)) and actors >= _SURE * len(whos)
        if shared and (read is _with_answer or dated >= _DATED * len(texts)):
            return [_with_doer(text, known=True) for text in texts] if read is _with_doer else told
    return [None] * len(texts)


def time_alone(text: str) -> Field | None:
    """When, of words that say nothing else."""
    lead = _LEAD.match(text)
    time = text[lead.end() :] if lead else text
    if Trait.TIME not in traits_of(time):
        return None
    column = Column.START if lead and _BEGINS.search(lead["lead"]) else when(time)
    return Field(column, lead["lead"] if lead else "", time)


def _with_answer(text: str) -> Labelled | None:
    """What is to be, before a sentence that says who does it and may go on with when."""
    sentences = sentences_of(text)
    at = next((at for at, one in enumerate(sentences) if at and _BY.match(one)), None)
    by = _BY.match(sentences[at]) if at else None
    if not at or not by:
        return None
    before, said = " ".join(sentences[:at]), " ".join(sentences[at:])[by.end() :].strip(" .)")
    ends = [(said[: one.start()], said[one.end() :]) for one in _PARTS.finditer(said)]
    who, time = next(((who, time) for who, time in ends if time_alone(time)), (ends or [(said, "")])[0])
    who, more = _without_time(who)
    last = _LAST.search(who)
    label = f"{by[0]} {last[0].strip()}" if last else by[0]
    told = time_alone(time) or time_alone(more)
    left = [one for one in (more, time) if one and not (told and told.value in one)]
    fields = [
        Field(Column.RESPONSIBLE, label, who[: last.start()] if last else who),
        *([told] if told else []),
    ]
    return Labelled(before.rstrip("."), fields, [("", one) for one in left])


def _without_time(who: str) -> tuple[str, str]:
    """Who, without what else is said of when behind it: "gatuenheten, före höstlovet"."""
    name, comma, more = who.partition(", ")
    if comma and _BEFORE.match(more):
        return name, more
    words = who.split()
    at = next((at for at in range(1, len(words)) if time_alone(" ".join(words[at:]))), None)
    return (" ".join(words[:at]), " ".join(words[at:])) if at else (who, "")


def _with_doer(text: str, *, known: bool = False) -> Labelled | None:
    """What somebody does, and in the sentences after it when; others stay with what is done. One sentence alone is none.

    ``known`` says that the others of the list are spoken so: then what somebody has or sees is done as well.
    """
    said, *rest = sentences_of(text) or [""]
    words = said.split()
    at = _verb_at(words, known=known) if rest and not _labels_who(text) else None
    if at is None:
        return None
    who, deed = " ".join(words[:at]), " ".join(words[at:])
    answers = _ANSWERS_FOR.match(deed)
    deed = deed[answers.end() :] if answers else deed
    answering = Field(Column.RESPONSIBLE, answers[0].strip(), who) if answers else None
    fields = [answering or field_as(Column.RESPONSIBLE, who)]
    kept = [f"{deed[0].upper()}{deed[1:]}"]
    left: list[tuple[str, str]] = []
    for sentence in rest:
        first, comma, more = sentence.rstrip(" .").partition(", ")
        whole = time_alone(sentence.rstrip(" ."))
        time = (whole or time_alone(first)) if len(fields) == 1 else None
        fields += [time] if time else []
        left += [("", more)] if time and not whole and comma else []
        kept += [] if time or len(fields) > 1 else [sentence]
        left += [("", sentence)] if not time and len(fields) > 1 else []
    return Labelled(" ".join(kept).rstrip("."), fields, left)


def _labels_who(text: str) -> bool:
    """Whether a label says who answers: then whoever acts in the sentence is part of what is done."""
    return ":" in text and any(one.column is Column.RESPONSIBLE for one in labelled(text).fields)


def _after_time(text: str) -> Labelled | None:
    """Who does what behind when: "Mars 2027: Säkerhetschefen kartlägger otrygga platser"."""
    first, colon, said = text.strip().rstrip(".").partition(": ")
    words = said.split()
    time = time_alone(first) if colon and not said.endswith(")") else None
    at = _verb_at(words, known=True) if time else None
    if not time or at is None:
        return None
    who, deed = " ".join(words[:at]), " ".join(words[at:])
    return Labelled(f"{deed[0].upper()}{deed[1:]}", [field_as(Column.RESPONSIBLE, who), time])


def _verb_at(words: Sequence[str], *, known: bool) -> int | None:
    """Where the verb of a sentence stands that tells what somebody named before it does."""
    for at in range(1, min(_MOST_WORDS, len(words) - 1)):
        verb, who = words[at], " ".join(words[:at])
        noun = _PLURAL.fullmatch(verb) or words[at - 1] in ("och", "samt", "i", "på", "för", "av")
        if not PRESENT.fullmatch(verb) or noun or verb in NO_VERBS - {"inför"}:
            continue
        tells = verb in NO_DEEDS | _TELLING or (verb == "ser" and words[at + 1] not in _SEES)
        if words[at - 1] == _WHICH:
            continue
        names = may_act(who) and who[:1].isupper() and not (_BINDS & {*words[:at]} or begins_deed(who))
        return at if (known or not tells) and names else None
    return None
