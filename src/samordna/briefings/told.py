"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told

TOLD = Told(
    deeds={
        "briefings.flow": Deeds(_("the news flow"), _("Added a news flow."), named_by=("name",)),
        "briefings.item": Deeds(_("the piece of news"), _("Wrote a piece of news."), named_by=("title",)),
        "briefings.newssource": Deeds(_("the news source"), _("Added a news source."), named_by=("name",)),
        "briefings.digest": Deeds(_("the digest"), _("Began a digest."), named_by=("subject",)),
        "briefings.digestitem": Deeds(
            _("the piece of news in a digest"), _("Chose a piece of news for a digest."), named_by=("item",)
        ),
        "briefings.subscription": Deeds(
            _("the choice of news"), _("Chose which news to get."), named_by=("user", "contact", "member")
        ),
        "briefings.newsaddress": Deeds(
            _("the address of news"), _("Made an address of news."), named_by=("flow",)
        ),
    },
    fields={
        "briefings.flow.contacts": _("the functions that also get the news"),
        "briefings.flow.begins_on": _("the first day"),
        "briefings.item.valid_until": _("the last day of interest"),
        "briefings.item.unit": _("whose the piece of news is"),
        "briefings.newssource.unit": _("who reads the news source"),
        "briefings.subscription.subjects": _("the chosen subjects"),
    },
    sentences={
        "briefings.flow.went_on": _("Told when a news flow last went."),
        "briefings.digest.sent_at": _("Had a digest sent."),
        "briefings.subscription.off_at": _("Ended the mails with news."),
        "briefings.newsaddress.ended_at": _("Ended an address of news."),
    },
)
