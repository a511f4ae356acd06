"""What points at an area, so that it cannot be taken away from under it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.organisation.refusing import in_the_way, refuse_while, unseen
from samordna.situation.models import Area, Figure, Problem


def refuse_while_used(area: Area) -> None:
    """Raise ValidationError that names what points at the area. Restricted problems are told of without a number."""
    problems = Problem.objects.filter(municipality=area.municipality_id, areas__contains=[area.pk]).present()
    told = in_the_way(
        [
            (Area.objects.filter(parent=area).present(), _parts),
            (Area.objects.filter(successor=area).present(), _predecessors),
            (Figure.objects.filter(area=area), _figures),
        ],
        may_read=lambda _row: False,
    )
    if seen := problems.filter(restricted=False).count():
        told.append(ngettext("%d problem", "%d problems", seen) % seen)
    told += unseen(problems.filter(restricted=True).exists(), after=told)
    refuse_while(
        told,
        _("The area has %(what)s. Let it end, or merge it into another, so that what is known of it stays."),
    )


def _parts(count: int) -> str:
    return ngettext("%d area in it", "%d areas in it", count) % count


def _predecessors(count: int) -> str:
    return ngettext("%d area that became it", "%d areas that became it", count) % count


def _figures(count: int) -> str:
    return ngettext("%d figure", "%d figures", count) % count
