"""Areas, pictures and what they are made of."""

from samordna.situation.models.area import Area
from samordna.situation.models.contribution import (
    Contribution,
    ContributionLink,
    ContributionRequest,
    QuestionTemplate,
)
from samordna.situation.models.incoming import IncomingAreas, IncomingFigures
from samordna.situation.models.life import DecidedPicture, PictureMove
from samordna.situation.models.picture import Picture, Statement
from samordna.situation.models.problem import Problem, ProblemSource
from samordna.situation.models.series import AllowedHost, Figure, FigureFetch, Series
from samordna.situation.models.source import Source
from samordna.situation.models.workshop import Score, Seat, Workshop

__all__ = [
    "AllowedHost",
    "Area",
    "Contribution",
    "ContributionLink",
    "ContributionRequest",
    "DecidedPicture",
    "Figure",
    "FigureFetch",
    "IncomingAreas",
    "IncomingFigures",
    "Picture",
    "PictureMove",
    "Problem",
    "ProblemSource",
    "QuestionTemplate",
    "Score",
    "Seat",
    "Series",
    "Source",
    "Statement",
    "Workshop",
]
