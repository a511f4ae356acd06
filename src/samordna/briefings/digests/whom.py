"""Whom a digest would go to, told by unit and partner and never by person, and what of its flow lies elsewhere."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from samordna.briefings.models import Digest, DigestItem
from samordna.briefings.sending.audience import now_in
from samordna.briefings.sending.readers import Reached
from samordna.collaboration.models import ForumMember
from samordna.core.order import swedish_order


@dataclass(frozen=True, slots=True)
class Whom:
    """``silent`` are the members of its forums that no mail can reach."""

    readers: int
    whose: list[str]
    silent: list[ForumMember]


def whom_of(digest: Digest, audience: Reached, on: date) -> Whom:
    """If it goes ``on`` the day. Asks the database nothing."""
    readers = now_in(digest, audience, on)
    named = sorted({one.whose for one in readers if one.whose}, key=swedish_order)
    of_all = [] if all(one.whose for one in readers) else [_("roles in the whole municipality")]
    return Whom(len(readers), named + of_all, audience.silent)


def in_other_drafts(digest: Digest, chosen: Iterable[DigestItem]) -> list[tuple[Digest, list[str]]]:
    """The titles of news that lie in other drafts, and so are not offered; ``chosen`` come with their digests."""
    titles: dict[Digest, list[str]] = defaultdict(list)
    for one in chosen:
        if one.digest_id != digest.pk and not one.item.restricted:
            titles[one.digest].append(one.item.title)
    return list(titles.items())
