"""Several pictures at once: who speaks of the same thing, the one that most speak of first."""

from samordna.plandoc.picture.model import PictureArea, PictureDocument, PictureProblem
from samordna.plandoc.picture.summing import SummedPicture, summed
from samordna.plandoc.picture.words import Phenomenon
from samordna.plandoc.vocabulary import Trend, name_of

NAMES = {one: name_of(one) for one in Phenomenon}
CENTRE, HARBOUR = PictureArea(id=1, name="Centrum"), PictureArea(id=2, name="Hamnen")


def _picture(key: int, owner: str, *problems: PictureProblem) -> SummedPicture:
    return SummedPicture(key, owner, PictureDocument(title=owner, period="2026", problems=list(problems)))


def test_what_most_speak_of_comes_first_by_priority() -> None:
    graffiti = PictureProblem(
        title="Klotter", phenomena=[Phenomenon.FAR_RIGHT], areas=[CENTRE], priority=2, trend=Trend.RISING
    )
    chats = PictureProblem(title="Chattar", phenomena=[Phenomenon.NET, Phenomenon.FAR_RIGHT], areas=[CENTRE])
    fires = PictureProblem(title="Bränder", phenomena=[Phenomenon.NET], areas=[HARBOUR, CENTRE], priority=1)
    told = summed([_picture(1, "Norr", chats, graffiti), _picture(2, "Söder", fires)], NAMES)
    assert [(kind, one.owners) for kind, one in told.phenomena] == [
        (Phenomenon.NET, ["Söder", "Norr"]),
        (Phenomenon.FAR_RIGHT, ["Norr"]),
    ]
    centre, harbour = told.areas
    assert [one.problem.title for one in centre.told] == ["Bränder", "Klotter", "Chattar"]
    assert (centre.rising, harbour.rising) == (1, 0)


def test_no_pictures_are_a_sum_of_nothing() -> None:
    assert summed([], NAMES).areas == ()
