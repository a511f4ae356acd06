"""What the page of a route on paper is made of, as it is handed to the process that makes it."""

from datetime import datetime

from pydantic import BaseModel

from samordna.plandoc.alarm.model import Route, Whom
from samordna.plandoc.alarm.people import Reached
from samordna.plandoc.vocabulary import Language


class RoutePaper(BaseModel):
    """``reached`` are the functions of the route that lead to somebody, with only what the reader may see."""

    route: Route
    at: datetime
    municipality: str
    language: Language
    reached: list[tuple[Whom, Reached]]
    is_office_hours_now: bool
    is_draft: bool = False

    def reach(self, whom: Whom, at: datetime) -> Reached | None:
        return next((one for named, one in self.reached if named == whom), None)

    def is_office_hours(self, at: datetime) -> bool:
        return self.is_office_hours_now

    def called(self, whom: Whom) -> str:
        """As the route says: it is handed over with the name of each function that the reader may know."""
        return whom.role
