"""Sentences that promise: what of a paragraph says that somebody is to do something, with those beside it that say more of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.openers import TO_SIGN
from samordna.plandoc.reading.interpret.grammar.passives import is_done_to_something, who_answers
from samordna.plandoc.reading.interpret.grammar.subjects import NO_DEEDS, NO_VERBS, PRESENT, WE, doer_in
from samordna.plandoc.reading.interpret.labels.bare_fields import in_brackets
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.labels.labelled import Labelled
from samordna.plandoc.reading.interpret.labels.told_roles import tells_follow_up
from samordna.plandoc.reading.interpret.metadata.about_itself import names_plan
from samordna.plandoc.reading.interpret.sentences.deed_edges import helpers_behind
from samordna.plandoc.reading.interpret.sentences.listed_sentences import Told, answers, told_in
from samordna.plandoc.reading.interpret.sentences.named_paragraphs import told_in_brackets
from samordna.plandoc.reading.interpret.sentences.told_in_turn import told_in_turn
from samordna.plandoc.reading.interpret.times.time_columns import is_recurring
from samordna.plandoc.reading.interpret.words.plan_words import THE_PLAN
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_GOES_ON = lazily(
    r"^(?:Det|Detta|Den|Arbetet|Uppdraget|Insatsen|Åtgärden|Åtagandet|Resultatet|Ansvar\w*|Start(?:en)?)\b",
    re.IGNORECASE,
)
_ONLY_WHEN = lazily(
    r"(?:Start(?:ar)?|Påbörjas|Klart?|Senast|Färdigt|Tid(?:plan)?|När)\b\W*(?:\S+\s+){0,5}\S*\d{4}\W*$",
    re.IGNORECASE,
)
_OF_PLAN = lazily(
    r"\b(?:\w*plan(?:en)?|program(?:met)?|strategi(?:n)?|överenskommelsen|dokumentet)\b", re.IGNORECASE
)
_LEADS = lazily(
    r"(?<!under )(?<!inom )\bföljande\b(?=\s*[.:]?$|"
    r"\s+(?:\w*åtgärd|\w*insats|\w*aktivitet|\w*åtagande|löfte|saker|under|för|inom|i|till))",
    re.IGNORECASE,
)
"""What says that promises follow, and is none itself: "Parterna åtar sig följande under avtalets tid."."""

_FOLLOWS_PLAN = lazily(
    r"\b(?:följ(?:er|a|s|as)\s+(?:årligen\s+|löpande\s+)?upp|utvärder\w+|revider\w+|redovis\w+|uppdater\w+|s(?:er|e|es)\s+över|"
    r"aktualitetspröva\w*)\s+(?:(?:hela|hur)\s+)?"
    rf"(?:denna\s+|detta\s+)?{THE_PLAN}\b",
    re.IGNORECASE,
)
"""That the plan itself is followed up, which is no measure of it: "Kommunstyrelsen följer upp programmet årligen"."""

_COSTS = lazily(
    r"^(?:(?:Den (?:totala )?)?[Kk]ostnad(?:en|erna)|[Dd]et|Åtgärden|Insatsen|Arbetet|Satsningen|Utbildningen|"
    r"Finansiering(?:en)?)\b"
    r"[^.;]*?\b(?:kosta[rdt]*|beräknas|uppskattas|bedöms|uppgår|är|finansieras|ryms|tas|sker|täcks)\b[^;]*"
    r"(?:\d\s*(?:kronor|kr|tkr|mkr|mnkr|miljoner|tusen)\b|\b(?:ram|budget|anslag|statsbidrag|medel)\w*)[^;]*$"
)
"""A sentence that says no more than what that before it costs: "Kostnaden beräknas till 640 000 kronor."."""


_NEAR = 6


class Promise(NamedTuple):
    """What is promised, by column, and the ``words`` of it where they are more; one that is not told ``surely`` goes on without
    any time, and is something to be done where others that have one are."""

    values: dict[Column, str]
    surely: bool = True
    words: str = ""


def promises_in(text: str, year: int | None, *, named: bool) -> Iterator[Promise]:
    """The sentences that say who is to do what, each with the one after it that only says when or who of the same. Where no
    heading has ``named`` activities a sentence must say all three, and nothing of the plan itself. ``year`` is its months'."""
    sentences = sentences_of(text)
    follow_up = ""
    done = 0
    for at, sentence in enumerate(sentences):
        if turn := told_in_turn(sentences[at:]):
            done = at + 1 + turn.after
            yield Promise(turn.values, words=turn.words)
        if (
            at < done
            or sentence.endswith(":")
            or sentence == follow_up
            or _LEADS.search(sentence)
            or TO_SIGN.search(sentence)
            or _FOLLOWS_PLAN.search(sentence)
        ):
            continue
        more, behind = _with_more(sentence, sentences[at + 1 : at + 4])
        doer, told = doer_in(sentence), told_in(more, year)
        dated = bool(told.starts or told.ends)
        surely = True
        who = _who_in_brackets(sentence) if named and dated else None
        if who or told_in_brackets(sentence):
            promised = True
        elif not named:
            we = more != sentence and sentence.split()[0].lower() in WE
            acts = doer is not None or (we and told.responsible is not None)
            promised = acts and dated and not _OF_PLAN.search(sentence)
            goes_on = doer is not None and doer.promised and told.ongoing and not at
            again = doer is not None and is_recurring(sentence) and who_answers(sentence) is not None
            promised = promised or (again and not names_plan(sentence))
            surely = promised or not goes_on
            promised = promised or (goes_on and not names_plan(sentence))
        elif doer:
            promised = doer.promised or dated or told.ongoing or is_recurring(sentence)
        else:
            surely = dated and told.responsible is not None
            promised = (surely or (not at and _may_be_done(sentence, told))) and not _GOES_ON.match(sentence)
        if promised:
            done = max(done, at + 1 + (answers(sentences[at + 1]) if more != sentence else 0))
            follow_up = behind if tells_follow_up(behind) and not _OF_PLAN.search(behind) else ""
            cost = behind if _COSTS.match(behind) else ""
            told_by = {Column.ACTION: more, Column.FOLLOW_UP: follow_up, Column.COST: cost}
            told_by[Column.OTHERS] = helpers_behind(sentences[at + 1 : at + 2]) or ""
            if behind_it := who or _when_in_brackets(more):
                told_by |= _with_field(behind_it)
            yield Promise({column: words.rstrip(".") for column, words in told_by.items()}, surely)


def _who_in_brackets(sentence: str) -> Labelled | None:
    """A sentence with nothing but who does it in brackets at its end: "Lamporna byts i maj 2027 (gatukontoret)."."""
    told = in_brackets(sentence)
    alone = len(told.fields) == 1 and told.fields[0].column is Column.RESPONSIBLE
    return told if alone and not _OF_PLAN.search(sentence) else None


def _when_in_brackets(sentence: str) -> Labelled | None:
    """A sentence with nothing but when in brackets at its end, which may name no year: "Polisen ska besöka skolan (maj)."."""
    told = in_brackets(sentence)
    return told if len(told.fields) == 1 and told.fields[0].column in TIMES else None


def _with_field(told: Labelled) -> dict[Column, str]:
    """What a sentence says, and what the one field behind it does, in its own words: "senast 30/6" is a time."""
    one = told.fields[0]
    column = Column.RESPONSIBLE if one.column is Column.RESPONSIBLE else Column.TIME
    return {Column.ACTION: told.before, column: f"{one.label} {one.value}".strip()}


def _may_be_done(sentence: str, told: Told) -> bool:
    """Whether a sentence among others that promise may do so too, of what is not known to act: "Fältgruppen utökas …", "För unga
    öppnar …"."""
    timed = told.starts or told.ends or told.ongoing
    if not timed or _OF_PLAN.search(sentence):
        return False
    words = sentence.split()[:_NEAR]
    acts = any(PRESENT.fullmatch(word) and word not in NO_VERBS | NO_DEEDS for word in words[1:])
    return acts or is_done_to_something(sentence)


def _with_more(sentence: str, following: list[str]) -> tuple[str, str]:
    """A sentence with those after it that only say when or who of the same, and the one behind them."""
    after, last, behind = [*following, "", "", ""][:3]
    if tells_follow_up(after) and not answers(after):
        return sentence, after
    if not ((_GOES_ON.match(after) or _ONLY_WHEN.match(after) or answers(after)) and _adds(sentence, after)):
        return sentence, after
    more = f"{sentence} {after}"
    return (f"{more} {last}", behind) if answers(last) and not answers(after) else (more, last)


def _adds(sentence: str, after: str) -> bool:
    """Whether a sentence says who or when of the one before it, which does not."""
    told, more = told_in(sentence), told_in(after)
    dated = bool(told.starts or told.ends)
    goes_on = more.ongoing and not told.ongoing and not ((doer := doer_in(sentence)) and doer.promised)
    when = (more.starts or more.ends or goes_on) and not dated
    return bool(when or (more.responsible and (answers(after) or not told.responsible)))
