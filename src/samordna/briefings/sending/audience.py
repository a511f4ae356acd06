"""Whom a digest is for, and what of it may go to them."""

from collections.abc import Iterable
from datetime import date

from samordna.briefings.models import Digest, DigestMail, Item
from samordna.briefings.sending.falling import is_time
from samordna.briefings.sending.reader import Reader, key_of
from samordna.briefings.sending.readers import Reached, everybody, reached_by
from samordna.plandoc.picture.words import Distribution


def audience_of(digest: Digest) -> Reached:
    """The readers of its flow; of a correction those who got what was wrong and are still here, but who want no mails."""
    if digest.corrects_id is None:
        return reached_by(digest.flow)
    got = DigestMail.objects.filter(digest=digest.corrects_id)
    keys = {key for one in got if (key := key_of(one))}
    return Reached([one for one in everybody(digest.municipality, keys) if one.key in keys], [])


def now_in(digest: Digest, audience: Reached, on: date) -> list[Reader]:
    """Those who get it if it goes ``on`` the day. A correction waits for nobody's turn: ``last`` is not known of its readers."""
    return [one for one in audience.readers if is_time(digest.flow, one, on)]


def are_all_ours(audience: Reached) -> bool:
    """Whether everybody works in the municipality."""
    return not any(one.is_outside for one in audience.readers)


def ours_only(items: Iterable[Item]) -> list[Item]:
    """What may not stand in a digest that somebody outside gets too: what is said first and last is about all that is in it.

    What is restricted stands in no mail, and is told of only to those who may read it.
    """
    return [one for one in items if one.distribution == Distribution.INTERNAL]
