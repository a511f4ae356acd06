"""Which blocks are whose. Somebody with several roles gets the blocks of all, each once, the most pressing first."""

from collections.abc import Callable

from samordna.accounts.roles import Action, Role
from samordna.home.mine import (
    agreement_blocks,
    alarm_blocks,
    answering_blocks,
    asked_blocks,
    awaiting_blocks,
    briefing_blocks,
    coming_blocks,
    contribution_blocks,
    coordinators_blocks,
    doers_blocks,
    guides_blocks,
    mandate_blocks,
    meeting_blocks,
    news_blocks,
    picture_blocks,
    readers_blocks,
    reviewing_blocks,
    training_blocks,
    writing_blocks,
)
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block
from samordna.plans.writers.rules import WRITES

BLOCKS: list[tuple[Callable[[Ground], Block], frozenset[Role]]] = [
    (alarm_blocks.alarms, frozenset({Role.DUTY_OFFICER})),
    (alarm_blocks.on_duty, frozenset({Role.DUTY_OFFICER})),
    (alarm_blocks.crisis_plans, frozenset({Role.DUTY_OFFICER})),
    (doers_blocks.open_now, frozenset({Role.DUTY_OFFICER})),
    (coordinators_blocks.own_plans, frozenset({Role.LOCAL_COORDINATOR})),
    (coordinators_blocks.gaps, frozenset({Role.CENTRAL_COORDINATOR, Role.READER})),
    (coordinators_blocks.to_review, frozenset({Role.CENTRAL_COORDINATOR})),
    (coordinators_blocks.undecided, frozenset({Role.REGISTRAR})),
    (
        answering_blocks.to_answer,
        frozenset({Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR, Role.MANAGER, Role.CONTRIBUTOR}),
    ),
    (
        doers_blocks.to_report,
        frozenset({Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR, Role.MANAGER, Role.CONTRIBUTOR}),
    ),
    (mandate_blocks.mandates, frozenset({Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR})),
    (doers_blocks.to_confirm, frozenset({Role.LOCAL_COORDINATOR, Role.MANAGER})),
    (doers_blocks.housekeeping, frozenset({Role.ADMINISTRATOR})),
    (readers_blocks.invited, frozenset({Role.PARTNER})),
]
"""In the order of the page. A new role finds its blocks here."""
COME_FIRST = frozenset({"alarms", "on_duty"})
"""The blocks that stand above what waits: whom one reaches when something happens."""
GO_TO = frozenset({Role.MANAGER, Role.CONTRIBUTOR})
"""Who is told on the first page what they are soon to be at; others have the year."""


def mine(ground: Ground) -> list[Block]:
    roles = {role_at.role for role_at in ground.access.roles}
    shown = [block(ground) for block, whose in BLOCKS if roles & whose]
    if ground.access.may(WRITES):  # only of some is anything asked
        shown = [block for block in (writing_blocks.to_write(ground),) if block.items] + shown
    if ground.access.may(Action.DECIDE):
        decisions = (awaiting_blocks.awaiting(ground), picture_blocks.to_decide(ground))
        shown = [block for block in decisions if block.items] + shown
    if ground.access.may(Action.CONTRIBUTE):
        shown = [block for block in (contribution_blocks.contributions(ground),) if block.items] + shown
    if ground.access.may(Action.COMMENT):
        asked = (asked_blocks.questions(ground), asked_blocks.replies(ground))
        shown = [block for block in asked if block.items] + shown
    if roles & GO_TO:
        shown += [block for block in (coming_blocks.coming(ground),) if block.items]
    if ground.access.may(Action.SEE_ORGANISATION):
        shown += [block for block in (meeting_blocks.to_do(ground),) if block.items]
    if ground.access.may(Action.EDIT_TRAINING):
        shown += [block for block in (training_blocks.to_count(ground),) if block.items]
    if ground.access.may(Action.EDIT_COLLABORATION):
        shown += [block for block in (agreement_blocks.to_renew(ground),) if block.items]
    if ground.access.may(Action.EDIT_BRIEFINGS):
        shown += [block for block in (news_blocks.to_send(ground),) if block.items]
        news = (briefing_blocks.missed_flows(ground), briefing_blocks.come_in(ground))
        shown += [block for block in news if block.items]
    if ground.access.may(Action.EDIT_GUIDES):
        shown += [block for block in (guides_blocks.to_review(ground),) if block.items]
    if not ground.access.may(Action.REVIEW):  # who leads reviews has them in the menu; anybody may be named
        shown += [block for block in (reviewing_blocks.reviews(ground),) if block.items]
    if Role.READER in roles and Role.ADMINISTRATOR not in roles:
        shown.append(readers_blocks.changed(ground))  # an administrator has the log itself
    return shown
