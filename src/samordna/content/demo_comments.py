"""What the demo's people say of a draft while they write it: asked of a function, answered, settled, and left open."""

from typing import Any

from samordna.accounts.access import RoleAt
from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.life_cycle import State
from samordna.plans.commands import comment_add, comment_settle
from samordna.plans.comments.places import comment_address
from samordna.plans.comments.queries import place_of
from samordna.plans.models import Activity, Comment, PlanVersion, Section


def comment_all(municipality: Municipality, users: dict[str, User], told: list[dict[str, Any]]) -> None:
    """``told`` is what ``stockholm_2017/comments.yaml`` holds. Nobody gets a mail about it."""
    for one in told:
        drafts = PlanVersion.objects.filter(municipality=municipality, state=State.DRAFT)
        version = drafts.get(plan__unit__code=one["unit"])
        for thread in one["threads"]:
            _thread(municipality, version, thread, users)


def _thread(
    municipality: Municipality, version: PlanVersion, told: dict[str, Any], users: dict[str, User]
) -> None:
    place = place_of(_row(version, told))

    def say(by: str, text: str, **more: Any) -> Comment:
        return comment_add(
            version=version,
            place=place,
            text=text,
            author=users[by],
            address=lambda row: comment_address(municipality.slug, row),
            **more,
        )

    first = say(told["by"], told["text"], asked=_asked(municipality, *told.get("asks", ())))
    for by, text in told.get("answers", []):
        say(by, text, answers_to=first)
    if "settled" in told:
        comment_settle(comment=first, user=users[told["settled"]], settled=True)


def _row(version: PlanVersion, told: dict[str, Any]) -> Section | Activity:
    if "section" in told:
        return version.section_set.present().get(heading=told["section"])
    return list(version.activity_set.present())[told["activity"] - 1]


def _asked(municipality: Municipality, role: str = "", unit: str = "") -> RoleAt | None:
    if not role:
        return None
    asked = Unit.objects.get(municipality=municipality, code=unit)
    return RoleAt(Role(role), asked.pk, asked.name)
