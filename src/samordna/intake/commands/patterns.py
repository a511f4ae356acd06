"""Another municipality's plan as a pattern: only what may come along is reviewed, and its texts are marked when it is saved."""

from samordna.intake.commands.keeping import base_of
from samordna.intake.homes import is_foreign
from samordna.intake.models import Pattern, Upload
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.guard import scan
from samordna.plandoc.pattern.names import names
from samordna.plandoc.pattern.taking import pattern_of
from samordna.plandoc.pattern.texts import TITLE, names_of, texts_of
from samordna.plandoc.reading import ReadResult
from samordna.plandoc.schema import Metadata, PlanDocument
from samordna.plans.models.taken import LONGEST_NAME
from samordna.plans.owners import answers_for
from samordna.plans.patterns.ours import our_names


def pattern_in(upload: Upload, result: ReadResult) -> Pattern:
    """Whether the plan in the file can be taken as a pattern, where that was asked for."""
    if upload.pattern not in (Pattern.ASKED, Pattern.TAKEN):
        return Pattern(upload.pattern)
    named = result.document.metadata.municipality
    if result.base is None and result.source.format != "json":
        return Pattern.UNCARRIED
    return Pattern.OWN if named and not is_foreign(named, upload.municipality) else Pattern.TAKEN


def as_pattern(result: ReadResult, home: Municipality) -> ReadResult:
    """The reading with what may come along alone. What the carried plan says of its municipality stays beside it."""
    document = pattern_of(result.document, home=home.name)
    base = document.model_copy(deep=True)
    base.metadata.municipality = result.document.metadata.municipality
    known = {item.id for _area, item in document.items()}
    flags = [flag for flag in result.flags if flag.item in known]
    return ReadResult(document, result.source, flags, origins=result.origins, base=base)


def with_own_cover(document: PlanDocument, municipality: Municipality, unit: Unit | None) -> PlanDocument:
    """As a plan from nothing: what the organisation knows of whose plan it is stands on its cover."""
    board, administration = answers_for(municipality, unit)
    cover = {"version": "1", "board": board, "administration": administration}
    given = document.metadata.model_dump(exclude_none=True)
    document.metadata = Metadata.model_validate({**cover, **given})
    return document


def marked_texts(upload: Upload, document: PlanDocument) -> tuple[dict[str, str], str]:
    """What of ``document`` is another municipality's, by place, and what that is called.

    Whom activities name is asked about where nobody here is called so, also when the whole plan is moved here. The texts are
    marked when they come from a pattern.
    """
    base = base_of(upload.reading) if upload.pattern == Pattern.TAKEN else None
    source = base or document
    named = source.metadata.municipality
    if base is None and not is_foreign(named, upload.municipality):
        return {}, ""
    ours = our_names(upload.municipality)
    taken = {place: said for place, said in names_of(source) if not ours.is_ours(said)}
    if base:
        theirs = dict(texts_of(base))
        if names(base.metadata.title, upload.municipality.name):
            del theirs[TITLE]
        now = {place for place, _text in (*texts_of(document), *names_of(document))}
        taken = {place: said for place, said in (theirs | taken).items() if place in now}
    name = (named or "")[:LONGEST_NAME]
    return taken, "" if scan(name) else name
