"""Minutes as pages: who was there, what was spoken of, what was decided, and who does what until when."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.minutes import labels
from samordna.plandoc.minutes.model import Minutes, SpokenOf, TaskNoted
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import (
    Block,
    Column,
    Content,
    Fact,
    Heading,
    Prose,
    Table,
    TableRow,
)
from samordna.plandoc.writing.contents import has_few_entries
from samordna.plandoc.writing.length import fits_on_few_pages
from samordna.plandoc.writing.text import clean, one_line
from samordna.plandoc.writing.tidying import in_steps


def content_of_minutes(minutes: Minutes, language: Language) -> Content:
    """Everything that PDF and Word show of it."""
    day = to_swedish(minutes.begins.date().isoformat(), language)
    content = Content(
        title=one_line(f"{labels.MINUTES.in_(language)}: {minutes.forum}"),
        language=language,
        municipality=one_line(minutes.municipality),
        sender="",
        facts=[fact for fact in _facts(minutes, day, language) if fact.value],
        marks=[one_line(mark) for mark in (day, minutes.registry_number) if mark],
        blocks=list(in_steps(_blocks(minutes, language))),
        contents_apart=False,
    )
    return replace(content, is_brief=has_few_entries(content) or fits_on_few_pages(content))


def _facts(minutes: Minutes, day: str, language: Language) -> Iterator[Fact]:
    told = (
        (labels.REGISTRY_NUMBER, minutes.registry_number),
        (labels.DAY, day),
        (labels.TIME, f"{minutes.begins:%H.%M}–{minutes.ends:%H.%M}"),
        (labels.VENUE, minutes.venue),
    )
    return (Fact(label.in_(language), one_line(value)) for label, value in told)


def _blocks(minutes: Minutes, language: Language) -> Iterator[Block]:
    yield from _list(labels.PRESENT, minutes.present, language)
    yield from _list(labels.ABSENT, minutes.absent, language)
    yield from _list(labels.MISSING, minutes.missing, language)
    if minutes.spoken_of:
        yield Heading(1, labels.SPOKEN_OF.in_(language))
        for number, one in enumerate(minutes.spoken_of, 1):
            yield from _spoken_of(number, one)
    if minutes.notes.strip():
        yield Heading(1, labels.NOTES.in_(language))
        yield _plain(minutes.notes)
    yield from _list(labels.DECISIONS, minutes.decisions or [labels.NOTHING.in_(language)], language)
    if minutes.tasks:
        yield Heading(1, labels.TASKS.in_(language))
        yield _tasks(minutes.tasks, language)


def _list(label: Text, lines: Iterable[str], language: Language) -> Iterator[Block]:
    told = [one_line(line) for line in lines]
    if told:
        yield Heading(1, label.in_(language))
        yield Prose(markdown.parse("\n".join(f"- {_escaped(line)}" for line in told)))


def _spoken_of(number: int, one: SpokenOf) -> Iterator[Block]:
    yield Heading(2, f"{number}. {one_line(one.title)}")
    said = "\n\n".join(text for text in (one.why, one.notes) if text.strip())
    if said:
        yield _plain(said)


def _plain(text: str) -> Prose:
    """Written in a plain field, line by line: what looks like Markdown in it is no more than it says."""
    parts = ([" ".join(line.split()) for line in part.splitlines()] for part in clean(text).split("\n\n"))
    told = ("\\\n".join(_escaped(line) for line in lines if line) for lines in parts)
    return Prose(markdown.parse("\n\n".join(filter(None, told))))


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+-.!|<>~" else sign for sign in text)


def _tasks(tasks: Iterable[TaskNoted], language: Language) -> Table:
    titles = ((labels.TASK, 3.0), (labels.WHO, 2.0), (labels.DUE, 1.3))
    return Table(
        labels.TASKS.in_(language),
        [Column(title.in_(language), weight) for title, weight in titles],
        [
            TableRow(
                [
                    one_line(one.text),
                    one_line(one.who),
                    to_swedish(one.due.isoformat(), language) if one.due else "",
                ]
            )
            for one in tasks
        ],
    )
