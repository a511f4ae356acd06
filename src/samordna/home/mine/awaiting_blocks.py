"""What awaits somebody who edits plans or records decisions: sections that are ready, conditions without an answer, decisions."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.roles import Action, Role
from samordna.core.addresses import address_of
from samordna.home.coverage.plan_rows import PlanRow
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block, Item, first
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.life_cycle import State
from samordna.plans.standing import state_tag

RECORDED = {
    State.WITH_COMMITTEE: lambda: _("The committee's decision is to be recorded"),
    State.DECIDED: lambda: _("To be sent to the executive board"),
    State.WITH_BOARD: lambda: _("The executive board's decision is to be recorded"),
}
"""What is to be done with a version in each of these states."""


def awaiting(ground: Ground) -> Block:
    """No query beside that of the plans."""
    items = [*_to_look_through(ground), *_to_answer(ground), *_to_record(ground)]
    return Block("awaiting", "", **first(items, lambda item: item), waits=True)


def _to_look_through(ground: Ground) -> Iterator[Item]:
    ready = Counter(section.plan.pk for section in ground.sections if section.is_ready)
    plans = {plan.pk: plan for plan in ground.facts.written}
    for version, number in ready.items():
        plan = plans[version]
        words = ngettext(
            "One section is ready to be looked through",
            "%(n)d sections are ready to be looked through",
            number,
        )
        address = address_of("plans:writers", ground.municipality.slug, version)
        yield _item(plan.stated("title"), address, words % {"n": number}, plan.state)


def _to_answer(ground: Ground) -> Iterator[Item]:
    for plan in ground.facts.written:
        edits = ground.access.may_for(Action.EDIT, plan.path) and plan.may_be_read_by(ground.access)
        if edits and (left := plan.unanswered):
            words = ngettext("One condition to answer", "%(n)d conditions to answer", left) % {"n": left}
            kind = KINDS["conditions"].slug
            address = address_of("plans:area", ground.municipality.slug, plan.pk, kind)
            yield _item(plan.stated("title"), address, words, plan.state)


def _to_record(ground: Ground) -> Iterator[Item]:
    for plan in ground.facts.on_their_way:
        recorded = RECORDED.get(State(plan.state))
        if recorded and ground.access.may_for(Action.DECIDE, plan.path) and not _stands_below(ground, plan):
            address = address_of("plans:life", ground.municipality.slug, plan.pk)
            yield _item(plan.stated("title"), address, recorded(), plan.state)


def _stands_below(ground: Ground, plan: PlanRow) -> bool:
    """Whether another block of the reader's tells the same of the plan."""
    roles = {role_at.role for role_at in ground.access.roles}
    return Role.CENTRAL_COORDINATOR in roles or (Role.REGISTRAR in roles and plan.is_standing)


def _item(title: str, url: str, about: str, state: str) -> Item:
    return Item(text=title, url=url, about=about, tag=state_tag(state))
