"""A reader's digest as a mail."""

from collections.abc import Iterable, Iterator, Mapping

from django.conf import settings
from django.utils.translation import override

from samordna.briefings.models import Digest, Item
from samordna.briefings.sending.editions import Edition
from samordna.briefings.sending.reader import Reader
from samordna.briefings.tokens import leaving_token, opening_token
from samordna.core.addresses import in_mails
from samordna.core.mail import Letter
from samordna.plandoc.briefings import DigestNews, NewsLetter, mail_html, mail_text
from samordna.plandoc.picture.words import Phenomenon, Reliability
from samordna.plandoc.vocabulary import Function, name_of


def letter_to(digest: Digest, reader: Reader, edition: Edition, areas: Mapping[int, str]) -> Letter:
    """``areas`` are the names of areas by their number."""
    slug = digest.municipality.slug
    leave = in_mails("news_by_mail:leave", slug, leaving_token(*reader.key))
    news = newsletter(digest, edition, areas, unit=reader.unit, is_outside=reader.is_outside, leave=leave)
    return Letter(reader.address, news.subject, mail_text(news), mail_html(news), leave)


def newsletter(
    digest: Digest,
    edition: Edition,
    areas: Mapping[int, str],
    *,
    unit: int | None = None,
    is_outside: bool = False,
    leave: str = "",
) -> NewsLetter:
    """As somebody at the unit gets it; who is outside is not led to pages that ask for an account."""
    slug = digest.municipality.slug
    with override(settings.LANGUAGE_CODE):
        return NewsLetter(
            subject=digest.subject,
            place=digest.municipality.name,
            greeting=digest.greeting,
            correction=digest.correction,
            items=tuple(_told(digest, one, unit, areas) for one in edition.items),
            closed=edition.closed,
            footer=digest.footer,
            page="" if is_outside else in_mails("briefings:digest", slug, digest.pk),
            leave=leave,
            choose="" if is_outside else in_mails("briefings:subscription", slug),
        )


def _told(digest: Digest, item: Item, unit: int | None, areas: Mapping[int, str]) -> DigestNews:
    token = opening_token(digest=digest.pk, item=item.pk, unit=unit)
    return DigestNews(
        what=item.title,
        why=item.why,
        correction=item.correction if digest.corrects_id else "",
        source=source_of(item),
        about=", ".join(subjects_of(item, areas)),
        link=in_mails("news_by_mail:item", digest.municipality.slug, token),
        until=item.valid_until,
    )


def source_of(item: Item) -> str:
    worth = name_of(Reliability(item.reliability)).partition("– ")[2] if item.reliability else ""
    return ", ".join(filter(None, (item.source, worth)))


def subjects_of(item: Item, areas: Mapping[int, str]) -> Iterator[str]:
    yield from _names(Phenomenon, item.subjects)
    yield from _names(Function, item.functions)
    yield from (areas[pk] for pk in item.areas if pk in areas)


def _names(words: type[Phenomenon] | type[Function], values: Iterable[str]) -> list[str]:
    return [name_of(words(one)) for one in values]
