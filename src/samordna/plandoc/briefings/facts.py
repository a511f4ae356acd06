"""What is told below a piece of news, alike in text and HTML."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from samordna.plandoc.briefings import words
from samordna.plandoc.briefings.model import DigestNews, NewsLetter
from samordna.plandoc.plain import plain
from samordna.plandoc.vocabulary import Language


def facts_of(item: DigestNews, language: Language) -> Iterator[tuple[str, str]]:
    """Names with what they say."""
    if item.source:
        yield words.SOURCE.in_(language), item.source
    if item.about:
        yield words.ABOUT.in_(language), item.about
    if item.until:
        yield words.UNTIL.in_(language), words.day_words(item.until, language)


def ways_of_leaving(letter: NewsLetter) -> Iterator[tuple[str, str]]:
    """Names with addresses."""
    for name, address in ((words.CHOOSE, letter.choose), (words.LEAVE, letter.leave)):
        if is_web(address):
            yield name.in_(letter.language), address


def is_web(address: str) -> bool:
    """A page that a browser only opens. A path alone is one too, where nobody knows the site's address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    is_path = not (parts.scheme or parts.netloc) and address.startswith("/")
    return (is_path or parts.scheme in {"http", "https"}) and plain(address) == address and " " not in address
