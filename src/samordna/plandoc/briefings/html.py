"""A digest as the HTML of a mail: one column, its own styles, the reader's colours, and nothing that is fetched from anywhere."""

from collections.abc import Iterable, Iterator
from html import escape

from samordna.plandoc.briefings import words
from samordna.plandoc.briefings.facts import facts_of, is_web, ways_of_leaving
from samordna.plandoc.briefings.model import DigestNews, NewsLetter
from samordna.plandoc.plain import plain

_BODY = "margin:0;padding:16px;font:16px/1.5 Arial,Helvetica,sans-serif"
_COLUMN = "max-width:600px;margin:0 auto;overflow-wrap:anywhere"
_TITLE = "font-size:24px;line-height:1.25;margin:0 0 16px"
_HEADING = "font-size:18px;line-height:1.3;margin:0 0 4px"
_ITEM = "border-top:1px solid #767676;padding:16px 0 8px"
_NOTE = "border-left:4px solid #767676;padding:4px 0 4px 12px;margin:0 0 16px"
_SAID = "margin:0 0 8px"
_SMALL = "font-size:14px;margin:0 0 8px"
_LINK = "display:inline-block;padding:4px 0;font-weight:bold"
"""No colours but a grey line that is seen on white and on black: whoever reads mail in the dark keeps their own."""


def mail_html(letter: NewsLetter, *, back: str = "") -> str:
    """``back`` is the page that it is looked at from: a mail itself has no such way, and is no page with landmarks."""
    body = "\n".join(_parts(letter))
    if is_web(back):
        way = _link(words.BACK.in_(letter.language), back)
        body = f"<nav>{way}</nav>\n<main>\n{body}\n</main>"
    return (
        f'<!doctype html>\n<html lang="{letter.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="supported-color-schemes" content="light dark">\n'
        "<style>:root{color-scheme:light dark}</style>\n"
        f'<title>{_said(letter.subject)}</title>\n</head>\n<body style="{_BODY}">\n'
        f'<div role="article" lang="{letter.language}" style="{_COLUMN}">\n{body}\n</div>\n</body>\n</html>\n'
    )


def _parts(letter: NewsLetter) -> Iterator[str]:
    language = letter.language
    yield _block("h1", letter.subject, _TITLE)
    if letter.correction:
        yield _block("p", f"{words.CORRECTION.in_(language)}: {letter.correction}", _NOTE)
    if letter.greeting:
        yield _block("p", letter.greeting, "margin:0 0 16px")
    yield from (_item(one, letter) for one in letter.items)
    if letter.closed:
        said = _block("p", words.closed_words(letter), _SAID)
        yield _framed([said, _link(words.PAGE.in_(language), letter.page)])
    if not (letter.items or letter.closed):
        yield _block("p", words.NOTHING.in_(language), _SAID)
    yield _framed(_end(letter))


def _item(item: DigestNews, letter: NewsLetter) -> str:
    lines = [_block("h2", item.what, _HEADING)]
    if item.correction:
        lines.append(_block("p", f"{words.WRONG.in_(letter.language)}: {item.correction}", _NOTE))
    if item.why:
        lines.append(_block("p", item.why, _SAID))
    for name, told in facts_of(item, letter.language):
        lines.append(f'<p style="{_SMALL}"><b>{_said(name)}:</b> {_said(told)}</p>')
    if is_web(item.link):
        read = words.READ.in_(letter.language)
        lines.append(_link(read, item.link, told=f"{read}: {item.what}"))
    return _framed(lines)


def _end(letter: NewsLetter) -> Iterator[str]:
    if letter.footer:
        yield _block("p", letter.footer, _SMALL)
    yield _block("p", words.sent_by(letter), _SMALL)
    ways = list(ways_of_leaving(letter))
    if letter.page and not letter.closed:
        ways.insert(0, (words.PAGE.in_(letter.language), letter.page))
    for name, address in ways:
        if is_web(address):
            yield f'<p style="{_SMALL}"><a href="{_said(address)}">{_said(name)}</a></p>'


def _framed(lines: Iterable[str]) -> str:
    inside = "\n".join(filter(None, lines))
    return f'<div style="{_ITEM}">\n{inside}\n</div>'


def _link(name: str, address: str, *, told: str = "") -> str:
    """``told`` is what it says to whoever hears the links one by one."""
    if not is_web(address):
        return ""
    label = f' aria-label="{_said(told)}"' if told else ""
    return f'<a href="{_said(address)}" style="{_LINK}"{label}>{_said(name)}</a>'


def _block(tag: str, said: str, style: str) -> str:
    return f'<{tag} style="{style}">{_said(said)}</{tag}>'


def _said(text: str) -> str:
    return escape(plain(text).strip()).replace("\n", "<br>\n")
