"""What the review says of a plan that is, or could be, taken as a pattern."""

from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.intake.areas import title_of_area
from samordna.intake.homes import is_foreign
from samordna.intake.models import Pattern, Upload
from samordna.intake.queries import metadata_of


@dataclass(frozen=True, slots=True)
class PatternWords:
    """A sentence or two, and the other way to read the file, where there is one."""

    text: str
    step: str = ""
    as_pattern: bool = False


def pattern_words(upload: Upload) -> PatternWords | None:
    """Nothing for an ordinary file of one's own."""
    if upload.pattern == Pattern.TAKEN:
        return PatternWords(
            _(
                "The plan is taken as a pattern. Sections, activities and goals come along. Decisions, conditions, statuses, "
                "periods, coordinators, contact points, the situation picture, problems and what is restricted do not. Its texts "
                "are marked until you have written them anew."
            ),
            _("Import the whole plan instead"),
        )
    if upload.pattern == Pattern.UNCARRIED:
        return PatternWords(
            _(
                "The file carries no plan from Samordna, so it is read as an ordinary import: everything is found by its looks, "
                "and no text is marked."
            )
        )
    if upload.pattern == Pattern.OWN:
        return PatternWords(
            _("The file is your own plan, so it is read as an ordinary import and no text is marked.")
        )
    if upload.pattern == Pattern.WHOLE:
        return PatternWords(
            _("The whole plan is imported as your own, as you chose."),
            _("Take it as a pattern"),
            as_pattern=True,
        )
    if upload.carried and is_foreign(metadata_of(upload).get("municipality"), upload.municipality):
        return PatternWords(
            _("The file is another municipality's plan. It can be taken as a pattern for one of your own."),
            _("Take it as a pattern"),
            as_pattern=True,
        )
    return None


def what_stays(upload: Upload) -> str:
    """What of a plan that is taken as a pattern does not come along; nothing for any other file."""
    if upload.pattern != Pattern.TAKEN:
        return ""
    kinds = [f"{title_of_area(area).lower()} ({count})" for area, count in upload.stays.items()]
    if not kinds:
        return _("All parts of the plan come along.")
    return _("These do not come along: %(kinds)s.") % {"kinds": get_text_list(kinds, _("and"))}
