"""What the reader is asked in the comments of plans, and what has become of what they asked."""

from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from samordna.home.coverage.said_days import short
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.plans.comments.answered import Reply
from samordna.plans.comments.asked import Question
from samordna.plans.comments.functions import function_of
from samordna.plans.comments.places import comment_address


def questions(ground: Ground) -> Block:
    asked, _replies = ground.said
    return Block(
        "questions", _("Question to you"), **first(asked, lambda one: _item(ground, one)), waits=True
    )


def _item(ground: Ground, question: Question) -> Item:
    """Neither what is asked nor, where the plan restricts anything, of what: the first page is no reading of it."""
    comment = question.comment
    told = {"asker": capfirst(str(question.asker or "")), "function": function_of(comment)}
    who = _("%(asker)s asks %(function)s") if question.asker else _("to the %(function)s")
    return Item(
        text=question.title or _("A part of the plan"),
        url=comment_address(ground.municipality.slug, comment),
        about=" · ".join((comment.version.title, who % told)),
        aside=_("since %(day)s") % {"day": short(localtime(comment.written_at).date())},
    )


def replies(ground: Ground) -> Block:
    _questions, told = ground.said
    return Block("replies", _("Answer to you"), **first(told, lambda one: _reply(ground, one)), waits=True)


def _reply(ground: Ground, reply: Reply) -> Item:
    who = capfirst(str(reply.who)) if reply.who else _("Somebody")
    words = _("%(who)s has settled it") if reply.is_settled else _("%(who)s has answered")
    return Item(
        text=reply.title or _("A part of the plan"),
        url=comment_address(ground.municipality.slug, reply.comment),
        about=" · ".join((reply.comment.version.title, words % {"who": who})),
        aside=short(localtime(reply.at).date()),
    )
