"""What may be done next with a picture, by whom, and what is in the way."""

from collections.abc import Iterable
from dataclasses import dataclass

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.plandoc.picture.life import PictureState, PictureStep, steps_from
from samordna.plandoc.picture.ready import Lack, Standing, lacks
from samordna.situation.models import Picture
from samordna.situation.pages import address
from samordna.situation.queries import path_of


@dataclass(frozen=True, slots=True)
class LinkedLack:
    words: str
    address: str
    stops: bool


@dataclass(frozen=True, slots=True)
class OfferedStep:
    """``is_main`` is the way on, another leads back. ``stops`` says that something must be mended first."""

    step: PictureStep
    name: str
    lacks: list[LinkedLack]
    is_main: bool
    stops: bool


def offered(request: MunicipalityRequest, picture: Picture, standing: Standing) -> list[OfferedStep]:
    """The steps that the user may take from where the picture stands, the way on first."""
    steps = []
    for rule in steps_from(PictureState(picture.state)):
        action = Action.DECIDE if rule.step is PictureStep.DECIDE else Action.EDIT_SITUATION
        if request.access.may_for(action, path_of(picture)):
            told = linked(request, picture, lacks(rule.step, standing))
            is_main = rule.step is not PictureStep.GATHER_AGAIN
            steps.append(
                OfferedStep(rule.step, said(rule.name), told, is_main, any(one.stops for one in told))
            )
    return sorted(steps, key=lambda one: not one.is_main)


def linked(request: MunicipalityRequest, picture: Picture, lacking: Iterable[Lack]) -> list[LinkedLack]:
    return [LinkedLack(said(one.text), address(request, one.room, picture.pk), one.stops) for one in lacking]
