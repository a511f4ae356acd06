"""What is left of another municipality's words in a draft."""

from dataclasses import dataclass, field

from samordna.accounts.access import Access
from samordna.core.page_pieces import said
from samordna.plandoc.labels import FIELDS, PART_TITLES, title_of
from samordna.plandoc.pattern.rewriting import is_rewritten, share_left
from samordna.plandoc.pattern.texts import TITLE, fingerprint, names_of, texts_of
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.shares import whole_percent
from samordna.plandoc.writing.markdown import parse, plain
from samordna.plandoc.writing.public import public_version
from samordna.plans.documents import document_of
from samordna.plans.models import PlanVersion, TakenText
from samordna.plans.rules import reads_all


@dataclass(frozen=True, slots=True)
class LeftText:
    """A text with its mark. ``kind`` and ``title`` are what a reader calls the part that it is of."""

    mark: TakenText
    kind: str
    title: str
    text: str

    @property
    def words(self) -> str:
        """The text in one line, as it reads."""
        return " ".join(plain(parse(self.text)).split())

    @property
    def exchanged(self) -> int:
        """How many percent of the other's words are gone."""
        told = self.mark.words_told
        return whole_percent(1 - share_left(told, self.text)) if told else 0


@dataclass(frozen=True, slots=True)
class Left:
    """``texts`` are those to write anew, ``names`` those of units and functions that somebody is to say who they are here,
    both by place in the order of the plan.
    """

    texts: dict[str, LeftText] = field(default_factory=dict)
    names: dict[str, LeftText] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    """Of all texts of the plan, in its order."""

    def __bool__(self) -> bool:
        return bool(self.texts or self.names)

    def after(self, place: str) -> LeftText | None:
        """The text that is left next after the one at the place, or from the top again."""
        at = self.places.index(place) + 1 if place in self.places else 0
        return next(
            (self.texts[one] for one in self.places[at:] + self.places[:at] if one in self.texts), None
        )

    @property
    def taken_from(self) -> str:
        """The municipality, where the file said so."""
        return next((one.mark.taken_from for one in (*self.texts.values(), *self.names.values())), "")


def left_in(version: PlanVersion, document: PlanDocument) -> Left:
    """What is left in the version as ``document`` shows it to its reader. One query."""
    return _left(_marks(version), document)


def left_for(access: Access, version: PlanVersion) -> Left:
    """The same where the document is not at hand. One query where nothing is, and those of the document otherwise."""
    marks = _marks(version)
    if not marks:
        return Left()
    document = document_of(version)
    return _left(marks, document if reads_all(access, version) else public_version(document))


def shown_at(left: Left, place: str) -> dict[str, object]:
    """What the form of the text at a place says of it."""
    one = left.texts.get(place)
    return {"left": left, "taken": one.mark if one else None, "taken_exchanged": one.exchanged if one else 0}


def _marks(version: PlanVersion) -> dict[str, TakenText]:
    """By place. One query at most."""
    if not getattr(version, "has_marks", True):
        return {}
    return {row.place: row for row in version.taken_texts.filter(settled_at=None)}


def _left(marks: dict[str, TakenText], document: PlanDocument) -> Left:
    if not marks:
        return Left()
    titles = {TITLE: (said(FIELDS["title"]), document.metadata.title)} | {
        f"{area}/{item.id}": (said(PART_TITLES[area]), title_of(area, item))
        for area, item in document.items()
    }

    def marked(place: str, text: str) -> LeftText | None:
        mark = marks.get(place)
        if mark is None or not _is_left(mark, text):
            return None
        return LeftText(mark, *titles.get(place) or titles[place.partition(".")[0]], text)

    texts = dict(texts_of(document))
    return Left(
        {place: one for place, text in texts.items() if (one := marked(place, text))},
        {place: one for place, text in names_of(document) if (one := marked(place, text))},
        list(texts),
    )


def _is_left(mark: TakenText, text: str) -> bool:
    if mark.digest == fingerprint(text):
        return True
    return bool(mark.words_told) and not is_rewritten(mark.words_told, text)
