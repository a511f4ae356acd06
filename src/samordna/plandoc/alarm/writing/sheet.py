"""An alarm route as it stands on paper: plain words only, whom to call with their numbers."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from samordna.plandoc.alarm import ways
from samordna.plandoc.alarm.events import Answer
from samordna.plandoc.alarm.model import Route, Step, Whom
from samordna.plandoc.alarm.people import People, Reached, named
from samordna.plandoc.alarm.words import NO, TRIGGERS, WORDS, YES, joined, notes_of
from samordna.plandoc.dates import to_swedish
from samordna.plandoc.stepwise import filled
from samordna.plandoc.vocabulary import Language, Text

Sheet = dict[str, Any]
_ANSWERS: tuple[tuple[Answer, Text], ...] = (("yes", YES), ("no", NO))


def sheet_of(
    route: Route,
    people: People,
    at: datetime,
    municipality: str,
    language: Language,
    *,
    is_draft: bool = False,
) -> Sheet:
    """What the page says, with the day of ``at``. ``people`` tells only numbers that whoever asks for the page may see."""
    words = {key: text.in_(language) for key, text in WORDS.items()}
    facts = [
        route.trigger_text or TRIGGERS[route.trigger].in_(language),
        words["owner"].format(owner=route.owner) if route.owner else "",
        words["tested"].format(day=_day(route.tested_on, language)) if route.tested_on else "",
    ]
    return {
        "language": language,
        "municipality": municipality,
        "name": route.name,
        "draft": words["draft"] if is_draft else "",
        "facts": [one for one in facts if one],
        "rule": route.rule,
        "models": [one.model_dump() for one in route.models],
        "printed": words["printed"].format(day=_day(at.date(), language)),
        "day": [at.year, at.month, at.day],
        "steps": [_step(route, one, people, at, language) for one in route.steps],
        "words": words,
    }


def _day(when: date, language: Language) -> str:
    return to_swedish(when.isoformat()) if language == "sv" else when.isoformat()


def _step(route: Route, step: Step, people: People, at: datetime, language: Language) -> dict[str, Any]:
    acts = filled(WORDS["acts"], actor=step.actor).in_(language) if step.actor.strip() else ""
    minutes = filled(WORDS["minutes"], n=step.minutes).in_(language) if len(step.line) > 1 else ""
    return {
        "text": step.text,
        "notes": " · ".join(one for one in (acts, joined(notes_of(step), language), minutes) if one),
        "line": [
            _whom(WORDS[turn].in_(language), whom, people, at, language)
            for turn, whom in (("reach", step.whom), ("deputy", step.deputy), ("successor", step.successor))
            if whom and whom.is_somebody
        ],
        "message": step.message,
        "question": step.question,
        "leads": _leads(route, step, language),
    }


def _whom(turn: str, whom: Whom, people: People, at: datetime, language: Language) -> dict[str, str]:
    reached = people.reach(whom, at)
    number = (reached.phone or reached.email) if reached else ""
    name = named(whom, reached) or "–"
    return {
        "turn": turn,
        "name": name,
        "number": number or WORDS["no_number"].in_(language),
        "note": ", ".join(_notes(whom, reached, name, language)) if number else "",
    }


def _notes(whom: Whom, reached: Reached | None, name: str, language: Language) -> Iterator[str]:
    """Who has the duty today, since paper is read tomorrow as well; and whether the number is old."""
    if whom.duty and reached and reached.function not in ("", name):
        yield filled(WORDS["held"], who=reached.function).in_(language)
    if reached and not reached.is_confirmed:
        yield WORDS["unconfirmed"].in_(language)


def _leads(route: Route, step: Step, language: Language) -> list[str]:
    """Where it goes on, where that is not simply the next step."""
    if step.is_decision:
        answers = [(word, ways.after_answer(route, step, answer)) for answer, word in _ANSWERS]
        return [f"{word.in_(language)}: {_steps(route, keys, language)}" for word, keys in answers]
    if step.then is None:
        return []
    return [f"{WORDS['goes_on'].in_(language)}: {_steps(route, step.then, language)}"]


def _steps(route: Route, keys: list[str], language: Language) -> str:
    numbers = {one.key: number for number, one in enumerate(route.steps, 1)}
    names = [
        f"{numbers[key]}. {route.steps[numbers[key] - 1].text.rstrip('. ')}" for key in keys if key in numbers
    ]
    return WORDS["beside"].in_(language).join(names) or WORDS["ends"].in_(language)
