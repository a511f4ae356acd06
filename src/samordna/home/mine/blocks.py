"""Which blocks are whose. Somebody with several roles gets the blocks of all, each once, the most pressing first."""

from collections.abc import Callable

from samordna.accounts.roles import Role
from samordna.home.mine import coordinating, reading, working
from samordna.home.mine.ground import Ground
from samordna.home.mine.model import Block

BLOCKS: list[tuple[Callable[[Ground], Block], frozenset[Role]]] = [
    (working.open_now, frozenset({Role.DUTY_OFFICER})),
    (coordinating.own_plans, frozenset({Role.LOCAL_COORDINATOR})),
    (coordinating.gaps, frozenset({Role.CENTRAL_COORDINATOR, Role.READER})),
    (coordinating.to_review, frozenset({Role.CENTRAL_COORDINATOR})),
    (coordinating.undecided, frozenset({Role.REGISTRAR})),
    (
        working.to_report,
        frozenset({Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR, Role.MANAGER, Role.CONTRIBUTOR}),
    ),
    (coordinating.mandates, frozenset({Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR})),
    (working.to_confirm, frozenset({Role.LOCAL_COORDINATOR, Role.MANAGER})),
    (working.housekeeping, frozenset({Role.ADMINISTRATOR})),
    (reading.invited, frozenset({Role.PARTNER})),
]
"""In the order of the page. A new role finds its blocks here."""


def mine(ground: Ground) -> list[Block]:
    roles = {role_at.role for role_at in ground.access.roles}
    shown = [block(ground) for block, whose in BLOCKS if roles & whose]
    if Role.READER in roles and Role.ADMINISTRATOR not in roles:
        shown.append(reading.changed(ground))  # an administrator has the log itself
    return shown
