"""Whom a digest would go to, told by unit and partner and never by person, and what of its flow lies elsewhere."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from samordna.briefings.models import Digest, DigestItem, DigestMail, Item
from samordna.briefings.sending.audience import now_in, ours_only
from samordna.briefings.sending.readers import Reached
from samordna.collaboration.models import ForumMember
from samordna.core.order import swedish_order
from samordna.organisation.models import ContactPoint, Partner
from samordna.plandoc.picture.words import Distribution


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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What those outside do not get of a digest that is sent: ``rest`` get the rest of it, ``none`` no mail at all."""

    titles: list[str]
    rest: list[str]
    none: list[str]


def left_out_of(digest: Digest, chosen: Iterable[Item]) -> LeftOut | None:
    """Where something has been made internal, or somebody outside been let in, since it was sent. One query, or none."""
    chosen = list(chosen)
    internal, is_some_open = ours_only(chosen), any(one.distribution == Distribution.OPEN for one in chosen)
    names = list(_outside(digest, got=is_some_open)) if internal else []
    if not names:
        return None
    rest, none = (names, []) if is_some_open else ([], names)
    return LeftOut([one.title for one in internal], rest, none)


def _outside(digest: Digest, *, got: bool) -> QuerySet[Partner, str]:
    """The names of those outside that its mails went to (``got``), or that it is for."""
    told = digest.pk if got and digest.mailed_at else digest.corrects_id
    members: QuerySet = ForumMember.objects.filter(forum__in=digest.flow.forums).present()
    contacts: QuerySet = ContactPoint.objects.filter(pk__in=digest.flow.contacts).present()
    if told:
        mails = DigestMail.objects.filter(digest=told)
        members = ForumMember.objects.filter(pk__in=mails.values("member"))
        contacts = ContactPoint.objects.filter(pk__in=mails.values("contact"))
    rows = Partner.objects.filter(Q(pk__in=members.values("partner")) | Q(pk__in=contacts.values("partner")))
    return rows.values_list("name", flat=True)


def in_other_drafts(digest: Digest, chosen: Iterable[DigestItem]) -> list[tuple[Digest, list[str]]]:
    """The titles of news that lie in other drafts, and so are not offered; ``chosen`` come with their digests."""
    titles: dict[Digest, list[str]] = defaultdict(list)
    for one in chosen:
        if one.digest_id != digest.pk and not one.item.restricted:
            titles[one.digest].append(one.item.title)
    return list(titles.items())
