"""A digest as the text of a mail, in lines that any mail program shows whole."""

import textwrap
from collections.abc import Iterator

from samordna.plandoc.briefings import words
from samordna.plandoc.briefings.facts import facts_of, is_web, ways_of_leaving
from samordna.plandoc.briefings.model import DigestNews, NewsLetter
from samordna.plandoc.plain import plain

WIDTH = 72
_RULE = "-" * 40


def mail_text(letter: NewsLetter) -> str:
    """Links stand on lines of their own, unbroken."""
    return "\n\n".join(filter(None, _parts(letter))) + "\n"


def _parts(letter: NewsLetter) -> Iterator[str]:
    language = letter.language
    yield _wrapped(letter.subject.upper())
    if letter.correction:
        yield _wrapped(f"{words.CORRECTION.in_(language)}: {letter.correction}")
    yield _wrapped(letter.greeting)
    for number, item in enumerate(letter.items, start=1):
        yield _item(number, item, letter)
    if letter.closed:
        page = letter.page if is_web(letter.page) else ""
        yield f"{_wrapped(words.closed_words(letter))}\n{page}".strip()
    if not (letter.items or letter.closed):
        yield words.NOTHING.in_(language)
    yield _RULE
    yield _wrapped(letter.footer)
    yield _wrapped(words.sent_by(letter))
    if is_web(letter.page) and not letter.closed:
        yield f"{words.PAGE.in_(language)}:\n{letter.page}"
    for name, address in ways_of_leaving(letter):
        yield f"{name}:\n{address}"


def _item(number: int, item: DigestNews, letter: NewsLetter) -> str:
    lines = [_wrapped(f"{number}. {item.what}")]
    if item.correction:
        lines.append(_wrapped(f"{words.WRONG.in_(letter.language)}: {item.correction}"))
    if item.why:
        lines.append(_wrapped(item.why))
    lines += [_wrapped(f"{name}: {said}") for name, said in facts_of(item, letter.language)]
    if is_web(item.link):
        lines.append(f"{words.READ.in_(letter.language)}: {item.link}")
    return "\n".join(lines)


def _wrapped(said: str) -> str:
    """Each of its lines broken between words; a word that is longer stays whole."""
    lines = plain(said).strip().split("\n")
    return "\n".join(
        textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) if line.strip() else ""
        for line in lines
    )
